"""The meetings that a process holds again and again."""

from pydantic import Field

from kactl.model.base import Id, Model, Words
from kactl.model.conditions import Condition


class Forum(Model):
    """A standing meeting with its rhythm, who must be there and whether minutes are kept."""

    id: Id
    title: Words
    rrule: str = Field(pattern=r"^FREQ=[A-Z0-9=;,+-]+$")
    """When it is held, as a recurrence rule of RFC 5545, such as `FREQ=WEEKLY;BYDAY=MO`."""
    at: str = Field(default="10:00", pattern=r"^([01]\d|2[0-3]):[0-5]\d$")
    """When it begins, in the engagement's time zone."""
    minutes: int = Field(default=60, ge=5, le=1440)
    """How long it lasts."""
    required: tuple[Id, ...] = ()
    """The roles of which somebody must be there."""
    recorded: bool = True
    """Whether each one leaves minutes: an item of the register of meetings."""
    tolerance: int = Field(default=2, ge=0, le=60)
    """The working days by which one may be late before it counts as missed."""
    from_: Id | None = Field(default=None, alias="from")
    """The stage with which it begins; without one, the engagement's start."""
    retrospective: bool = False
    """Whether what it resolves is followed up as improvement of the process."""
    parties: tuple[Id, ...] = ("ours",)
    """Whose holidays move it: on a day off it is held on the next common working day."""
    when: Condition | None = None
