"""The items that match, each with the level that follows from it where its file leaves that out."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace

from kactl.checks.reading.item_levels import unsaid_level
from kactl.model.conditions import Condition
from kactl.model.findings import Finding
from kactl.model.view import Item
from kactl.workflows.registers import OpenRegister, plain


@dataclass(frozen=True, slots=True)
class Levelled:
    """Items with their levels, and what of them stands in no file."""

    items: tuple[Item, ...]
    faults: tuple[Finding, ...]
    told: Mapping[str, Mapping[str, str]] = field(default_factory=dict)
    """The level that follows, by its field, by the id of each item whose file says none."""

    def written(self, item: Item) -> dict[str, object]:
        """Return an item as reports show it: what stands in its file alone."""
        told = self.told.get(item.id, {})
        return {key: one for key, one in plain(item).items() if key not in told}


def matching(opened: OpenRegister, where: Condition | None) -> Levelled:
    """Return the items of which a condition holds; one that asks for the level finds what follows, too."""
    register = opened.register
    if register.levels is None:
        found = opened.matching(where)
        return Levelled(found.items, found.faults)
    asks = where is not None and register.levels.field in where.fields()
    found = opened.matching(None if asks else where)
    told = {one.id: level for one in found.items if (level := unsaid_level(register, one))}
    items = [replace(one, fields={**one.fields, **told.get(one.id, {})}) for one in found.items]
    if where is not None and asks:
        items = [one for one in items if where.holds({**one.fields, "id": one.id})]
    return Levelled(tuple(items), found.faults, told)
