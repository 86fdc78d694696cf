"""Clocks of items: how soon something must follow, by severity, and whose hours count."""

from typing import Annotated, Literal

from pydantic import Field, StringConstraints

from kactl.model.base import Id, Model, Words
from kactl.model.conditions import Condition

Within = Annotated[str, StringConstraints(pattern=r"^[1-9]\d{0,3}(m|h|d|wd)$")]
"""Minutes `15m`, hours `4h`, days `7d` or working days `3wd`."""


class ClockLimit(Model):
    """How soon, for the items of which a condition holds."""

    when: Condition | None = None
    within: Within
    on: Literal["7x24"] | Id = "ours"
    """`7x24`, or the party of the calendar whose working hours count."""


class Clock(Model):
    """From one field of an item to another: an answer, a resolution."""

    id: Id
    title: Words
    from_: Id = Field(alias="from")
    """The field (a date or an instant) with which the clock begins."""
    until: Id
    """The field with which it ends; while that is empty the clock runs."""
    limits: tuple[ClockLimit, ...] = Field(min_length=1)
    """The first whose condition holds counts; where none does the item has no such clock."""
    warn: int = Field(default=80, ge=1, le=100)
    """The percent of the limit from which on a running clock is warned of."""
    agreed: str | None = Field(default=None, pattern=r"^[a-z_]+(\.([A-Za-z0-9_-]+|\{[a-z_]+\}))+$")
    """Where `sla.yaml` says what the client agreed to, such as `severities.{severity}.response`: it wins."""
