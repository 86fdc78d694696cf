"""The four baselines of an ordinary project, `baselines.yaml`: scope, time, cost and quality."""

from datetime import date
from decimal import Decimal
from typing import Final, Literal, Self

from pydantic import Field, model_validator

from kactl.model.base import Id, Model, Words

Corner = Literal["scope", "time", "cost", "quality"]
CORNERS: Final[tuple[Corner, ...]] = ("scope", "time", "cost", "quality")


class Amount(Model):
    """A quantity as it was agreed, and as it is or is expected to be in the end."""

    baseline: Decimal = Field(gt=0)
    current: Decimal | None = Field(default=None, ge=0)
    """What it will be by what is known today; unchanged unless given."""
    unit: Words | None = None

    @property
    def variance(self) -> Decimal:
        """Return the percent by which it is more than agreed."""
        current = self.baseline if self.current is None else self.current
        return (current - self.baseline) * 100 / self.baseline


class Milestone(Model):
    """A day on the way."""

    id: Id
    title: Words
    baseline: date
    current: date | None = None
    actual: date | None = None


class Duration(Model):
    """From the beginning to the end as agreed, and the end that is expected."""

    start: date
    baseline: date
    """The agreed end."""
    current: date | None = None
    milestones: tuple[Milestone, ...] = ()

    @model_validator(mode="after")
    def _forward(self) -> Self:
        if self.baseline <= self.start:
            message = "the agreed end is not after the start"
            raise ValueError(message)
        return self

    @property
    def days(self) -> int:
        """Return how many days it takes by what is known today, first and last included."""
        return ((self.current or self.baseline) - self.start).days + 1

    @property
    def variance(self) -> Decimal:
        """Return the percent of the agreed time by which the end is later than agreed."""
        late = ((self.current or self.baseline) - self.baseline).days
        return Decimal(late) * 100 / ((self.baseline - self.start).days + 1)


class ExitCriterion(Model):
    """A measure of quality that must be reached in the end."""

    id: Id
    title: Words
    target: Decimal
    better: Literal["less", "more"] = "less"
    actual: Decimal | None = None

    @property
    def variance(self) -> Decimal:
        """Return the percent by which it is worse than its target; a target of nought is missed whole."""
        if self.actual is None:
            return Decimal(0)
        worse = self.actual - self.target if self.better == "less" else self.target - self.actual
        if worse <= 0:
            return Decimal(0)
        return worse * 100 / abs(self.target) if self.target else Decimal(100)


class Quality(Model):
    """What the result is measured by."""

    criteria: tuple[ExitCriterion, ...] = Field(min_length=1)

    @property
    def variance(self) -> Decimal:
        """Return the percent of the criterion that is missed most."""
        return max(one.variance for one in self.criteria)


class Baselines(Model):
    """`baselines.yaml`, whole."""

    scope: Amount
    """How many items are to be delivered."""
    time: Duration
    cost: Amount
    """Person-days."""
    quality: Quality

    def variance(self, corner: Corner) -> Decimal:
        """Return the percent by which one is off; less scope is off, less time and cost are not."""
        found: Decimal = getattr(self, corner).variance
        return abs(found) if corner == "scope" else max(found, Decimal(0))
