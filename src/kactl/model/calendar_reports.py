"""What `kactl calendar` answers with: what is due and held, day by day."""

from datetime import date
from typing import Literal

from pydantic import AwareDatetime, Field

from kactl.model.base import Model, Text
from kactl.model.findings import Finding
from kactl.model.reports import Report

EventKind = Literal["gate", "activity", "duty", "item", "obligation", "meeting", "freeze"]


class Event(Model):
    """Something that is due, or held."""

    uid: str
    """The same for the same thing in every export, so that an import updates what is there."""
    event: EventKind
    title: Text
    subject: str
    """The gate, activity, item, forum or environment."""
    day: date
    at: AwareDatetime | None = None
    """When it begins; null for what is due by the end of the day."""
    minutes: int | None = None
    """How long a meeting or a freeze lasts."""
    people: tuple[str, ...] = ()
    """The ids of those whom it concerns."""
    names: tuple[str, ...] = ()
    planned: date | None = None
    """The day of the rhythm, where a meeting was moved off a day off."""
    provisional: bool = False
    """Whether the working days of that year are not final."""


class CalendarReport(Report):
    """What `kactl calendar` answers."""

    kind: Literal["agenda"] = "agenda"
    engagement: str
    title: str
    today: date
    until: date
    timezone: str
    person: str | None = None
    """The id of the person whom it was asked for."""
    events: tuple[Event, ...]
    written: str | None = Field(default=None)
    """The file that was written."""
    findings: tuple[Finding, ...] = ()
