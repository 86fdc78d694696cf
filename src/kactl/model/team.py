"""The team: people, who holds which role from when to when, stand-ins."""

from collections.abc import Mapping
from datetime import date
from functools import cached_property

from pydantic import Field

from kactl.model.base import Id, Model


class Person(Model):
    """A person of either side."""

    name: str = Field(min_length=1)
    email: str | None = None
    until: date | None = None
    """The last day with the engagement."""


class Assignment(Model):
    """One person's holding of a role; both days are included."""

    person: Id
    from_: date | None = Field(default=None, alias="from")
    until: date | None = None
    backup: bool = False

    def holds(self, day: date) -> bool:
        """Tell whether the assignment covers that day."""
        return (self.from_ is None or self.from_ <= day) and (self.until is None or day <= self.until)


class StandIn(Model):
    """Somebody who acts for a holder of a role for a time; both days are included, and it ends with them."""

    role: Id
    by: Id
    """Who is stood in for: a holder of the role, no stand-in."""
    to: Id
    from_: date = Field(alias="from")
    until: date
    gates: tuple[Id, ...] = ()
    """The gates at which it holds; all of them unless given."""

    def covers(self, gate: str | None, day: date) -> bool:
        """Tell whether it is for that gate and that day."""
        return self.from_ <= day <= self.until and (not self.gates or gate in (None, *self.gates))


class Team(Model):
    """`team.yaml`, whole."""

    people: dict[Id, Person] = Field(default={})
    roles: dict[Id, tuple[Assignment, ...]] = Field(default={})
    stand_ins: tuple[StandIn, ...] = ()

    @cached_property
    def leaders(self) -> Mapping[str, str]:
        """Return the id that stands for each: those with one address, or that differ by case, are merged."""
        leader: dict[str, str] = {key: key for key in self.people}

        def lead(key: str) -> str:
            while leader[key] != key:
                key = leader[key]
            return key

        first: dict[str, str] = {}
        for key, person in self.people.items():
            mail = (person.email or "").casefold()
            for name in (f"id {key.casefold()}", *((f"mail {mail}",) if mail else ())):
                one, other = lead(first.setdefault(name, key)), lead(key)
                leader[other] = one
        return {key: lead(key) for key in leader}

    def holders(self, role: str, day: date, *, backups: bool = True) -> tuple[str, ...]:
        """Return the people who hold the role on that day and are still with the engagement."""
        return tuple(
            one.person
            for one in self.roles.get(role, ())
            if one.holds(day) and (backups or not one.backup) and self.active(one.person, day)
        )

    def active(self, person: str, day: date) -> bool:
        """Tell whether the person is known and has not left by that day."""
        known = self.people.get(person)
        return known is not None and (known.until is None or day <= known.until)

    def roles_of(self, person: str, day: date) -> tuple[str, ...]:
        """Return the roles that the person holds on that day."""
        return tuple(role for role in self.roles if person in self.holders(role, day))

    def by_email(self, email: str) -> str | None:
        """Return the one person with this mail address, without regard to case."""
        wanted = email.casefold()
        found = [key for key, one in self.people.items() if one.email and one.email.casefold() == wanted]
        return found[0] if len(found) == 1 else None

    def find(self, words: str) -> tuple[str, ...]:
        """Return the people whom an id, a mail address or a name means."""
        if words in self.people:
            return (words,)
        folded = words.casefold()
        return tuple(
            key
            for key, one in self.people.items()
            if folded in (key.casefold(), one.name.casefold(), (one.email or "").casefold())
        )
