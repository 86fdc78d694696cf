"""Figures that the status shows: shares of work, and how far off the baselines are."""

from kactl.model.base import Model, Text
from kactl.model.baselines import Corner


class Share(Model):
    """How much of the work is of one kind."""

    id: str
    """`rework`, `unplanned` or `urgent`."""
    title: Text
    part: float
    whole: float
    percent: int
    """Rounded down."""
    by_hours: bool
    """Whether hours were counted, because every task says them; else tasks were."""


class Cause(Model):
    """A cause of rework, as the tasks name it, and how many of them do."""

    cause: str
    tasks: int


class Variance(Model):
    """How far one of the four baselines is off, in percent of what was agreed."""

    corner: Corner
    title: Text
    percent: float
