"""By when an item was wanted and when it was done, by the fields that registers keep for it."""

from collections.abc import Mapping
from datetime import date
from typing import Any, Final

from kactl.checks.reading.days import day_of
from kactl.checks.reading.items import STATUS, field_of
from kactl.model.registers import Register

DUES: Final = ("replanned", "current", "due", "needed_by", "planned")
"""The fields that say by when an item is wanted; the first that is filled in counts."""
ENDS: Final = ("done_at", "fulfilled_on", "actual", "accepted_on", "released_on")
"""The fields (dates) that say when it was done; a register keeps one of them."""


def due_of(fields: Mapping[str, Any]) -> date | None:
    """Return the day by which an item is wanted, as it stands now."""
    return next((day for field in DUES if (day := day_of(fields.get(field)))), None)


def end_field(register: Register) -> str | None:
    """Return the field that says when an item was done, None where the register keeps no such day."""
    found = (field_of(register, one) for one in ENDS)
    return next((one.id for one in found if one is not None and one.type == "date"), None)


def days_late(register: Register, fields: Mapping[str, Any]) -> int:
    """Return by how many days a closed item was done later than wanted; nought when in time or unknown."""
    field, due = end_field(register), due_of(fields)
    ended = day_of(fields.get(field)) if field else None
    if due is None or ended is None or fields.get(STATUS) not in register.states.closed:
        return 0
    return max((ended - due).days, 0)


def as_ended(
    register: Register, before: Mapping[str, Any], fields: Mapping[str, Any], today: date
) -> dict[str, Any]:
    """Return the fields with the day on which an item is done: it gets into its first closed state."""
    states, field = register.states, end_field(register)
    done = states.closed[:1] == (fields.get(STATUS),) and before.get(STATUS) != fields.get(STATUS)
    if field is None or not done or field in fields or before.get(field) not in (None, ""):
        return dict(fields)
    return {**fields, field: today.isoformat()}
