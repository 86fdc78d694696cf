"""A tiny world: what a playbook asks, what lies there, who is who, and what was stated.

Nothing here knows kactl. The evaluator beside it says what a gate comes to, obviously rather than quickly,
so that the product can be held against it.
"""

from dataclasses import dataclass, replace
from datetime import date, datetime, time, timedelta
from typing import Literal
from zoneinfo import ZoneInfo

ZONE = ZoneInfo("Asia/Shanghai")
Content = tuple[object, ...]
"""What a fingerprint is made of, spelt out: two are equal where this is."""


@dataclass(frozen=True)
class Criterion:
    """What a gate asks: a file, items, somebody's word, or that another gate is passed."""

    id: str
    kind: Literal["file", "items", "declared", "passed"]
    target: str = ""
    """The file's path, the state that every item must have, or the other gate."""
    owner: str | None = None
    must: bool = True
    always: bool = False
    excusable: bool = True
    """Whether its owner may say that it does not apply."""
    waivable: bool = True
    granted_by: str | None = None
    days: int = 90
    times: int | None = None


@dataclass(frozen=True)
class Approval:
    """So many different people of a role say yes, to their own criteria or to the whole gate."""

    role: str
    needed: int = 1
    whole: bool = False


@dataclass(frozen=True)
class Gate:
    """A decision at the end of a stage."""

    id: str
    stage: int
    criteria: tuple[Criterion, ...]
    approvals: tuple[Approval, ...] = ()
    decides: str | None = None
    window: int = 30
    waivers: int | None = None


@dataclass(frozen=True)
class Assignment:
    """Who holds a role from which to which day."""

    role: str
    person: str
    first: date | None = None
    last: date | None = None
    backup: bool = False


@dataclass(frozen=True)
class StandIn:
    """Who speaks for a holder of a role from which to which day, at all gates or at some."""

    role: str
    by: str
    to: str
    first: date
    last: date
    gates: tuple[str, ...] = ()


@dataclass(frozen=True)
class Team:
    """The people, each with the last day with the engagement, and what they do."""

    people: tuple[tuple[str, date | None], ...]
    assignments: tuple[Assignment, ...]
    stand_ins: tuple[StandIn, ...] = ()


@dataclass(frozen=True, eq=False)
class Record:
    """A statement, with the world in which it was made and what it bound."""

    id: str
    kind: str
    gate: str
    by: str
    where: "World"
    bound: Content = ()
    cycle: int = 1
    role: str | None = None
    criterion: str | None = None
    answer: str | None = None
    result: str | None = None
    target: str | None = None
    number: int = 0
    until: date | None = None
    conditions: tuple[tuple[str, date], ...] = ()
    """Of a conditional pass: who owes what by which day."""

    @property
    def at(self) -> datetime:
        """Return the instant at which it was made."""
        return self.where.now

    @property
    def seen(self) -> frozenset[str]:
        """Return the records that were known to whoever made it."""
        return frozenset(one.id for one in self.where.records)


@dataclass(frozen=True, eq=False)
class World:
    """Everything that there is at one instant; records in the order in which they were made."""

    gates: tuple[Gate, ...]
    conflicts: tuple[tuple[str, str], ...]
    files: tuple[tuple[str, str], ...]
    items: tuple[tuple[str, str], ...]
    team: Team
    records: tuple[Record, ...]
    now: datetime

    def gate(self, identity: str) -> Gate:
        """Return a gate."""
        return next(one for one in self.gates if one.id == identity)

    def about(self, gate: Gate) -> tuple[Record, ...]:
        """Return every statement about a gate, of whatever cycle."""
        return tuple(one for one in self.records if one.gate == gate.id)

    def with_content_of(self, other: "World") -> "World":
        """Return this world with the playbook, files and items of another one."""
        return replace(self, gates=other.gates, files=other.files, items=other.items)


def day_of(instant: datetime) -> date:
    """Return the day of an instant where the engagement is at home."""
    return instant.astimezone(ZONE).date()


def end_of(day: date) -> datetime:
    """Return the first instant after a day."""
    return datetime.combine(day + timedelta(days=1), time(), ZONE)
