"""Where the instances of a recurring gate come from, and when they are due."""

from pydantic import Field

from kactl.model.base import Id, Model
from kactl.model.conditions import Condition
from kactl.model.periods import Cadence


class Ahead(Model):
    """A day that the answer to a question names, and how long before it something must be settled."""

    answer: Id
    """The question; its answer is a date."""
    days: int = Field(ge=0, le=3650)


class Recurrence(Model):
    """Where the instances of a recurring gate come from, and when they are due."""

    cadence: Cadence | None = None
    """One instance a period, due when the period has ended."""
    from_: Id | None = Field(default=None, alias="from")
    """Of a cadence: the stage with which it begins; without one, the engagement's start."""
    before: Ahead | None = None
    """Of a cadence: the one instance is that of the period in which this day lies, due so long before it."""
    grace: int = Field(default=5, ge=0, le=250)
    """Of a cadence: the working days from when an instance is due until it is overdue."""
    register_: Id | None = Field(default=None, alias="register")
    """One instance per item of this register."""
    key: Id | None = None
    """The field that names an item's instance; its id where there is none or it is empty."""
    where: Condition | None = None
    """Of the register's items, those that need the gate; where none does, the stage asks for none."""
    pattern: str | None = None
    """What an instance's name looks like (a regular expression); instances begin with `gate open`."""
    example: str | None = None
    """A name for the first instance, shown where there is none yet."""
