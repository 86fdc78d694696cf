"""What a gate was passed with or without: waivers, conditions and break-glass, as reports show them."""

from datetime import date
from typing import Literal

from pydantic import AwareDatetime

from kactl.model.base import Model, Text

WaiverState = Literal["asked", "granted", "lapsed", "denied", "ignored"]


class WaiverReport(Model):
    """A request to let a criterion stand unmet, and what became of it."""

    record: str
    """The request; grant, denial and reports name it."""
    criterion: str
    state: WaiverState
    """`asked` waits for an answer; `ignored` does not count, for its `cause`."""
    reason: str
    asked_by: str
    until: date | None
    """The last day, included."""
    answered_by: str | None = None
    role: str | None = None
    """The role in which it was granted or denied."""
    answer: str | None = None
    """The record of the grant or denial."""
    used: bool = False
    """Whether the criterion would block without it."""
    cause: Text | None = None


class ConditionReport(Model):
    """A dated duty that a decision left: of a conditional pass, or the review after a break-glass."""

    name: str
    """The record that left it, and its number there: how `gate close-condition` names it."""
    gate: str
    """`gate` or `gate@instance`."""
    text: Text
    owner: tuple[str, ...]
    """The people who close it; a role that nobody holds stands for itself."""
    due: date
    """The last day, included."""
    state: Literal["open", "overdue", "closed"]
    closed_by: str | None = None
    closed: str | None = None
    """The record that closed it."""


class BreakGlassReport(Model):
    """An emergency in which one person passed the gate by."""

    record: str
    by: str
    role: str
    reason: str
    at: AwareDatetime
    until: AwareDatetime
    """When it ends by itself."""
    reviewed: bool
