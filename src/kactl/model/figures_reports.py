"""What `log --stats` answers with: how long gates take, for whom they wait, how many pass at once."""

from datetime import date
from typing import Literal

from pydantic import AwareDatetime

from kactl.model.base import Model, Text
from kactl.model.findings import Finding
from kactl.model.reports import Report


class Spans(Model):
    """Several spans of time, in working days of our calendar and in hours of the clock."""

    count: int
    median_days: float
    longest_days: int
    median_hours: float
    longest_hours: float


class PassRate(Model):
    """How many instances passed at their first decision, of all decided; the percentage is cut off."""

    passed: int
    decided: int
    percent: int


class GateFigures(Model):
    """The figures of one gate over all its instances; null where there is no data yet."""

    gate: str
    title: Text
    instances: int
    """About how many instances somebody made a statement."""
    decided: int
    """How many cycles were decided."""
    lead: Spans | None
    """From the opening of a cycle's first review, else its first statement, to its decision."""
    longest: str | None
    """The instance that took longest."""
    first_time: PassRate | None


class Awaited(Model):
    """An approval that is waited for now."""

    gate: str
    """`gate` or `gate@instance`."""
    title: Text
    """The gate's title."""
    role: str
    role_title: Text
    since: AwareDatetime | None
    """When the review was opened; null where none is open and the criteria hold."""
    days: int | None
    """Working days since then."""


class PersonFigures(Model):
    """The figures of one person; null where there is no data yet."""

    person: str
    name: Text
    waits: Spans | None
    """From the opening of reviews to this person's word on them."""
    awaited: tuple[Awaited, ...]
    given: int
    """Approvals given in the last days that the load is counted over."""


class FiguresReport(Report):
    """What `log --stats` answers."""

    kind: Literal["gate-figures"] = "gate-figures"
    engagement: str
    title: str = ""
    """The client, or what else names the engagement to people."""
    commit: str | None
    tree: str
    today: date
    pretended: bool
    since: date | None
    until: date | None
    """Decisions and words of these days are counted, both included; null: all."""
    load_days: int
    """Over how many days, today included, approvals given are counted."""
    gates: tuple[GateFigures, ...]
    first_time: PassRate | None
    """Over all gates shown."""
    people: tuple[PersonFigures, ...]
    findings: tuple[Finding, ...] = ()
    """Records that could not be read."""
