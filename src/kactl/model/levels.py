"""The level of an item, told from the two fields against which a list is laid out."""

from decimal import Decimal
from typing import Self

from pydantic import Field, model_validator

from kactl.model.base import Id, Model
from kactl.model.refusals import RefusedError


class Levels(Model):
    """Which level follows from the product of the two fields of `matrix`."""

    field: Id = "level"
    """The choice that holds the level; it is filled in while it is empty."""
    scale: int = Field(default=5, ge=2, le=10)
    """Both fields go from 1 to this number."""
    at_most: dict[str, Decimal] = Field(min_length=1)
    """Each level and the greatest product that it holds, in rising order."""
    beyond: str
    """The level of greater products."""

    @model_validator(mode="after")
    def _rising(self) -> Self:
        bounds = [*self.at_most.values()]
        if bounds != sorted(set(bounds)) or self.beyond in self.at_most:
            code = "model.levels-order"
            raise RefusedError(code, field=self.field)
        return self

    @property
    def all(self) -> tuple[str, ...]:
        """Return the levels, the lowest first."""
        return (*self.at_most, self.beyond)

    def of(self, one: Decimal, other: Decimal) -> str:
        """Return the level of two values."""
        return next((level for level, bound in self.at_most.items() if one * other <= bound), self.beyond)
