"""The team as a check may see it: last days of people and holdings of roles, without names and addresses."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any
from zoneinfo import ZoneInfo

from kactl.checks.reading.days import begun, day_of, over
from kactl.model.findings import Finding
from kactl.model.subjects import EntryPart
from kactl.model.view import Setting, View

Keys = tuple[str | int, ...]


@dataclass(frozen=True, slots=True)
class Holding:
    """One assignment of a role to a person; both days are included."""

    role: str
    person: str
    first: date | None
    last: date | None
    backup: bool
    keys: Keys
    """Where it stands in `team.yaml`."""


@dataclass(frozen=True, slots=True)
class Staff:
    """People by id with their last day, and the assignments that were asked for."""

    view: View
    path: str
    zone: ZoneInfo
    people: Mapping[str, date | None]
    holdings: tuple[Holding, ...]
    broken: tuple[Keys, ...]
    """Entries that cannot be understood."""

    def left(self, person: str) -> bool:
        """Tell whether a known person's last day is over."""
        last = self.people.get(person)
        return last is not None and over(self.view, last, self.zone)

    def ended(self, holding: Holding) -> bool:
        """Tell whether an assignment's last day is over."""
        return holding.last is not None and over(self.view, holding.last, self.zone)

    def acts(self, holding: Holding) -> bool:
        """Tell whether the assignment covers this day and its person is with the engagement."""
        if holding.person not in self.people or self.left(holding.person) or self.ended(holding):
            return False
        return holding.first is None or begun(self.view, holding.first, self.zone)

    def of(self, role: str) -> tuple[Holding, ...]:
        """Return the assignments of a role, whatever the day."""
        return tuple(one for one in self.holdings if one.role == role)

    def holders(self, role: str, *, backup: bool = False) -> tuple[str, ...]:
        """Return who holds the role this day, or who stands by for it."""
        people = (one.person for one in self.of(role) if one.backup is backup and self.acts(one))
        return tuple(dict.fromkeys(people))

    def named(self, role: str, *, backup: bool = False) -> frozenset[str]:
        """Return the known people assigned to the role, whatever the day: time alone parts them from it."""
        return frozenset(one.person for one in self.of(role) if one.backup is backup) & self.people.keys()

    def misfits(self, code: str) -> tuple[Finding, ...]:
        """Return a finding of that code for each entry that cannot be understood."""
        return tuple(
            Finding(code=code, path=self.path, line=line, column=column, values={"entry": _named(keys)})
            for keys in self.broken
            for line, column in [self.view.locate(self.path, *keys)]
        )


def team_path(setting: Setting) -> str:
    """Return where the team stands."""
    return setting.inside("team.yaml")


def team_owner(setting: Setting) -> tuple[str, ...]:
    """Return the role that answers for the team's file."""
    return tuple(one.owner for one in setting.playbook.documents if one.content == "team")


def team_parts(setting: Setting, roles: Iterable[str] | None = None) -> tuple[EntryPart, ...]:
    """Return what a check declares: people's last days, and the roles' assignments (None: all of them)."""
    path = team_path(setting)
    people = EntryPart(path, ("people",), fields=("until",))
    if roles is None:
        return people, EntryPart(path, ("roles",))
    return people, *(EntryPart(path, ("roles", role)) for role in roles)


def read_staff(view: View, setting: Setting, roles: Iterable[str] | None = None) -> Staff:
    """Return the declared part of the team."""
    path = team_path(setting)
    broken: list[Keys] = []
    people = dict(_people(view.entry(path, "people"), broken))
    if roles is None:
        raw = view.entry(path, "roles")
        assigned = raw if isinstance(raw, Mapping) else {}
        broken += [("roles",)] if raw is not None and not isinstance(raw, Mapping) else []
    else:
        assigned = {role: view.entry(path, "roles", role) for role in roles}
    holdings = tuple(one for role, entries in assigned.items() for one in _holdings(role, entries, broken))
    return Staff(view, path, setting.engagement.zone, people, holdings, tuple(broken))


def _people(raw: Any, broken: list[Keys]) -> Iterator[tuple[str, date | None]]:  # noqa: ANN401
    if raw is not None and not isinstance(raw, Mapping):
        broken.append(("people",))
        return
    for person, fields in (raw or {}).items():
        until = fields.get("until") if isinstance(fields, Mapping) else None
        last = day_of(until)
        if until is not None and last is None:
            broken.append(("people", person, "until"))
        yield person, last


def _holdings(role: str, raw: Any, broken: list[Keys]) -> Iterator[Holding]:  # noqa: ANN401
    if raw is not None and not isinstance(raw, list):
        broken.append(("roles", role))
        return
    for place, entry in enumerate(raw or ()):
        keys: Keys = ("roles", role, place)
        if not isinstance(entry, Mapping) or not isinstance(entry.get("person"), str):
            broken.append(keys)
            continue
        days = {name: day_of(entry.get(name)) for name in ("from", "until")}
        odd = [name for name, day in days.items() if entry.get(name) is not None and day is None]
        broken += [(*keys, name) for name in odd]
        if not odd:
            backup = entry.get("backup") is True
            yield Holding(role, entry["person"], days["from"], days["until"], backup, keys)


def _named(keys: Keys) -> str:
    return ".".join(f"#{one + 1}" if isinstance(one, int) else one for one in keys)
