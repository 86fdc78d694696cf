"""The level that follows from an item's own fields, such as a risk's from probability and impact."""

from collections.abc import Mapping
from decimal import Decimal
from typing import Any

from kactl.model.registers import Register
from kactl.model.view import Item


def level_told(register: Register, fields: Mapping[str, Any]) -> str | None:
    """Return the level that follows from the fields, None where one of them is no number of the scale."""
    levels, matrix = register.levels, register.matrix
    if levels is None or matrix is None:
        return None
    one, other = (on_scale(fields.get(field), levels.scale) for field in matrix)
    return None if one is None or other is None else levels.of(one, other)


def level_of(register: Register, fields: Mapping[str, Any]) -> str | None:
    """Return the level that the file says, else the one that follows from the fields."""
    said = fields.get(register.levels.field) if register.levels else None
    return said if isinstance(said, str) and said else level_told(register, fields)


def unsaid_level(register: Register, item: Item) -> Mapping[str, str]:
    """Return the level that follows where the file says none, by its field; nothing otherwise."""
    if register.levels is None or item.fields.get(register.levels.field) not in (None, ""):
        return {}
    told = level_told(register, item.fields)
    return {register.levels.field: told} if told else {}


def as_levelled(
    register: Register, before: Mapping[str, Any], fields: Mapping[str, Any]
) -> Mapping[str, Any]:
    """Return the fields with the level that follows from them, where nobody ever chose another one."""
    levels, matrix = register.levels, register.matrix
    if levels is None or matrix is None or levels.field in fields or not {*matrix} & {*fields}:
        return fields
    said = before.get(levels.field)
    told = level_told(register, {**before, **fields})
    if said not in (None, "", level_told(register, before)) or told in (None, said):
        return fields
    return {**fields, levels.field: told}


def on_scale(value: object, scale: int) -> Decimal | None:
    """Return a number of the scale from 1, None for anything else."""
    if isinstance(value, bool) or not isinstance(value, int | Decimal) or not 1 <= value <= scale:
        return None
    return Decimal(value)
