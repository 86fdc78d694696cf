"""Who might deploy on a day: holders of roles, their stand-ins, and the machines that the playbook names."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from kactl.checks.reading.days import day_of
from kactl.checks.reading.team import Staff, read_staff, team_path
from kactl.model.subjects import EntryPart
from kactl.model.view import Setting, View


@dataclass(frozen=True, slots=True)
class Deployers:
    """The team by what it might do on any day, the past ones too."""

    staff: Staff
    mails: Mapping[str, str]
    """People by mail address, folded."""
    stand_ins: tuple[Mapping[str, Any], ...]
    machines: frozenset[str]

    def person(self, who: str) -> str:
        """Return the person whom an id or a mail address means; somebody unknown stands for themselves."""
        return who if who in self.staff.people else self.mails.get(who.casefold(), who)

    def is_machine(self, who: str) -> bool:
        """Tell whether the playbook names a mail address as a machine's."""
        return who.casefold() in self.machines

    def active(self, person: str, day: date) -> bool:
        """Tell whether somebody was of the team on a day."""
        if person not in self.staff.people:
            return False
        last = self.staff.people[person]
        return last is None or day <= last

    def held(self, person: str, roles: Iterable[str], day: date) -> bool:
        """Tell whether somebody held one of the roles on a day, themselves or standing in."""
        asked = frozenset(roles)
        own = any(
            one.person == person and one.role in asked and _covers(one.first, one.last, day)
            for one in self.staff.holdings
        )
        stood = any(
            one.get("to") == person
            and one.get("role") in asked
            and _covers(day_of(one.get("from")), day_of(one.get("until")), day)
            for one in self.stand_ins
        )
        return self.active(person, day) and (own or stood)


def deployer_parts(setting: Setting) -> tuple[EntryPart, ...]:
    """Return what a check declares that asks who deployed."""
    path = team_path(setting)
    people = EntryPart(path, ("people",), fields=("until", "email"))
    return people, EntryPart(path, ("roles",)), EntryPart(path, ("stand_ins",))


def read_deployers(view: View, setting: Setting) -> Deployers:
    """Return the team by what it might do."""
    path = team_path(setting)
    people, stood = view.entry(path, "people"), view.entry(path, "stand_ins")
    mails = {
        str(fields["email"]).casefold(): person
        for person, fields in (people.items() if isinstance(people, Mapping) else ())
        if isinstance(fields, Mapping) and fields.get("email")
    }
    stand_ins = tuple(one for one in (stood if isinstance(stood, list) else ()) if isinstance(one, Mapping))
    machines = frozenset(one.casefold() for one in setting.playbook.machines)
    return Deployers(read_staff(view, setting), mails, stand_ins, machines)


def _covers(first: date | None, last: date | None, day: date) -> bool:
    return (first is None or first <= day) and (last is None or day <= last)
