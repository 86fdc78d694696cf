"""Classes of items, such as standard, normal and emergency releases: what follows from facts."""

from collections.abc import Mapping
from typing import Any, Final, Self

from pydantic import Field, model_validator

from kactl.model.base import Id, Model
from kactl.model.conditions import Condition
from kactl.model.refusals import RefusedError

CLASS: Final = "class"
"""What the class is called among the facts that `when` asks about at a gate."""


class ItemClass(Model):
    """A class of a register's items."""

    id: Id
    """A choice of the field that holds the class."""
    when: Condition | None = None
    """What must hold of an item's fields for it to be of this class; of the heaviest, nothing."""
    by_hand: bool = False
    """Whether it never follows from facts: people choose it."""


class Classes(Model):
    """The classes of a register's items: derived from facts, raised by hand, never lowered."""

    field: Id = CLASS
    """The choice that holds the class that people raised it to."""
    order: tuple[ItemClass, ...] = Field(min_length=1)
    """The lightest first: an item is of the first whose condition holds, else of the heaviest."""
    paths: dict[Id, tuple[str, ...]] = Field(default={})
    """Fields of yes or no, and the patterns of files whose change means yes (`**` through folders)."""
    size: Id | None = None
    """The number field for how many lines of code change."""

    @model_validator(mode="after")
    def _telling(self) -> Self:
        """Refuse classes of which none follows from facts, or one that is named twice."""
        named = [one.id for one in self.order]
        if all(one.by_hand for one in self.order) or len(set(named)) < len(named):
            code = "model.classes-order"
            raise RefusedError(code, field=self.field)
        return self

    def derived(self, fields: Mapping[str, Any]) -> str:
        """Return the class that follows from an item's fields."""
        able = [one for one in self.order if not one.by_hand]
        return next((one.id for one in able if one.when is None or one.when.holds(fields)), able[-1].id)

    def of(self, fields: Mapping[str, Any]) -> str:
        """Return the class of an item: the one that follows, or the heavier one that people chose."""
        derived, chosen = self.derived(fields), fields.get(self.field)
        return chosen if isinstance(chosen, str) and self._weight(chosen) > self._weight(derived) else derived

    def too_light(self, fields: Mapping[str, Any]) -> bool:
        """Tell whether people chose a lighter class than the one that follows."""
        chosen = fields.get(self.field)
        return isinstance(chosen, str) and -1 < self._weight(chosen) < self._weight(self.derived(fields))

    def asked(self) -> tuple[str, ...]:
        """Return the fields that the class depends on, sorted."""
        conditions = (one.when.fields() for one in self.order if one.when is not None)
        return tuple(sorted({self.field}.union(*conditions)))

    def _weight(self, identity: str) -> int:
        return next((at for at, one in enumerate(self.order) if one.id == identity), -1)
