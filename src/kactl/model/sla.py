"""Service levels: what `sla.yaml` promises the client, and who of the client confirmed it."""

from datetime import date
from decimal import Decimal
from typing import Annotated, Literal, Self
from zoneinfo import ZoneInfo

from pydantic import Field, StringConstraints, model_validator

from kactl.model.base import Model, Words
from kactl.model.hours import WorkingHours

SeverityId = Literal["S1", "S2", "S3", "S4"]
Duration = Annotated[str, StringConstraints(pattern=r"^[1-9]\d{0,3}(m|h|wd)$")]
"""Minutes `15m`, hours `4h` or working days `3wd`."""
Resolution = Annotated[str, StringConstraints(pattern=r"^([1-9]\d{0,3}(m|h|wd)|next-increment)$")]
"""A duration, or `next-increment`: with the next increment that is released."""


class Availability(Model):
    """How much of a window the service must be there."""

    target: Decimal = Field(gt=0, lt=100)
    """Percent of the window."""
    window: str = Field(pattern=r"^([1-9]\d{0,2}d|month|quarter)$")
    """Rolling days, such as `30d`, or the calendar's `month` or `quarter`."""
    timezone: ZoneInfo
    """The contract's zone: where a month begins and ends."""
    counts_as_down: str | None = None
    """What is counted as unavailable, in words both sides agreed on."""
    excluded: tuple[str, ...] = ()
    """What is not counted, such as announced maintenance."""


class Severity(Model):
    """How fast a defect or incident of one severity is answered and resolved."""

    title: Words
    response: Duration
    resolve: Resolution
    clock: Literal["24x7", "working-hours"]

    @model_validator(mode="after")
    def _one_clock(self) -> Self:
        if self.clock == "24x7" and any(one.endswith("wd") for one in (self.response, self.resolve)):
            message = "a clock that runs 24x7 knows minutes and hours, no working days"
            raise ValueError(message)
        return self


class Feedback(Model):
    """How fast the client hears from us when nothing is broken."""

    first_reply: Duration
    core_requirement: Duration
    """Until a core requirement is answered."""


class ServiceLevels(Model):
    """`sla.yaml`, whole; it stands when someone of the client has confirmed it."""

    availability: Availability
    working_hours: WorkingHours
    severities: dict[SeverityId, Severity] = Field(min_length=4)
    feedback: Feedback
    confirmed_by: str | None = Field(default=None, min_length=1)
    """The person of the client who confirmed these levels."""
    confirmed_on: date | None = None
    contact: str | None = Field(default=None, min_length=1)
    """Where the client's on-call contact is reached."""
