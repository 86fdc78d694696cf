"""How the items of a register are ranked."""

from decimal import Decimal
from typing import Literal

from pydantic import Field

from kactl.model.base import Id, Model


class Weight(Model):
    """One part of a weighted score."""

    field: Id
    """A number of the item, or a choice that `points` turns into one."""
    weight: Decimal
    """Negative where more of the field is worse."""
    points: dict[str, Decimal] = Field(default={})
    """What each choice counts."""


class Ranking(Model):
    """The model by which items get their score; core items come before all others.

    `moscow` orders by must, should, could, won't and within them by value against effort; `wsjf` is cost of
    delay (value + time criticality + risk reduction) over job size (Reinertsen; SAFe); `rice` is reach x
    impact x confidence over effort (Intercom); `weighted` is the sum of the declared weights.
    """

    model: Literal["moscow", "wsjf", "rice", "weighted"]
    core: Id | None = None
    """The field (a boolean) that puts an item before all others."""
    rank: Id
    """The field (a number) into which the order is written, 1 first."""
    inputs: dict[str, Id] = Field(default={})
    """Which field feeds which input of the model, where the names differ."""
    weights: tuple[Weight, ...] = ()
    """Of `weighted`."""
    among: tuple[Id, ...] = Field(default=())
    """The states in which items are ranked; all that are not closed unless given."""
