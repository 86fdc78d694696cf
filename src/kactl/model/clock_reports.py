"""What `NOUN list --clock` answers with: every clock of the items, and how they were kept."""

from typing import Literal

from pydantic import AwareDatetime, Field

from kactl.model.base import Model, Text
from kactl.model.findings import Finding
from kactl.model.reports import Report

ClockState = Literal["running", "warned", "breached", "met", "met-late", "unmeasurable"]
ClockCause = Literal["no-start", "bad-start", "bad-end", "backwards", "too-long", "closed-without-end"]


class ClockLine(Model):
    """One clock of one item."""

    item: str
    name: str | None
    """The client's key, or the display number as the engagement's language writes it."""
    title: str
    owner: str | None
    """The name of the owner, or the id of somebody who is not in the team."""
    clock: str
    clock_title: Text
    within: str
    """The limit, as the playbook or `sla.yaml` writes it."""
    on: str
    """`7x24`, or the party whose working hours count."""
    started: AwareDatetime | None
    due: AwareDatetime | None
    ended: AwareDatetime | None
    used: int | None
    """The percent of the limit that has run."""
    state: ClockState
    cause: ClockCause | None
    """Why it cannot be measured."""
    provisional: bool
    """Whether the days of that year are not final."""


class ClockFigure(Model):
    """How one clock of the register was kept."""

    clock: str
    title: Text
    ended: int
    """How many came to an end."""
    in_time: int
    percent_in_time: int | None
    """Rounded down; null where none ended."""
    median_minutes: int | None
    """Of those that ended, the median of the minutes that ran."""
    running: int
    breached: int
    unmeasurable: int


class ClocksReport(Report):
    """What `NOUN list --clock` answers: the most urgent first."""

    kind: Literal["clocks"] = "clocks"
    engagement: str
    register_: str = Field(alias="register")
    noun: str
    title: Text
    now: AwareDatetime
    """The instant at which it was read."""
    timezone: str
    """The zone in which a text shows its times."""
    lines: tuple[ClockLine, ...]
    figures: tuple[ClockFigure, ...]
    findings: tuple[Finding, ...] = ()
    """Files of the register that are no items."""
