"""What `NOUN handoff figures` answers with: how long receivers let senders wait, how much comes back."""

from typing import Literal

from pydantic import AwareDatetime, Field

from kactl.model.base import Model, Text
from kactl.model.findings import Finding
from kactl.model.reports import Report


class WaitingHandoff(Model):
    """A hand-over that nobody has answered yet."""

    id: str
    title: str
    sent_at: AwareDatetime | None
    """Null where its file does not say it."""
    hours: float | None
    """Our working hours since."""
    due: AwareDatetime | None
    late: bool


class RouteFigures(Model):
    """The hand-overs along one route; null where there is no data yet."""

    route: str
    title: Text
    from_: str = Field(alias="from")
    to: str
    accepted: int
    returned: int
    bounce_percent: int | None
    """The returned ones of all answered ones, cut off."""
    median_hours: float | None
    p85_hours: float | None
    """Our working hours between sending and answer: by the nearest rank."""
    waiting: tuple[WaitingHandoff, ...]


class HandoffReport(Report):
    """What `NOUN handoff figures` answers."""

    kind: Literal["handoff-figures"] = "handoff-figures"
    engagement: str
    register_: str = Field(alias="register")
    title: Text
    timezone: str
    """The zone in which a text shows its times."""
    routes: tuple[RouteFigures, ...]
    findings: tuple[Finding, ...] = ()
