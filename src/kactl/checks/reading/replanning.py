"""Dates that were promised are not moved silently: the old one stays, the new one has its reason."""

from collections.abc import Mapping
from datetime import date
from typing import Any, Final, Literal

from kactl.checks.reading.days import day_of
from kactl.checks.reading.items import STATUS, field_of
from kactl.model.registers import Register

DUE: Final = "due"
NEW: Final = "replanned"
REASON: Final = "replan_reason"

Silence = Literal["replan.no-reason", "replan.taken-away"]


def promised(register: Register, before: Mapping[str, Any], today: date) -> bool:
    """Tell whether a date stands: it has passed, or work has begun, in a register that can re-plan."""
    if any(field_of(register, one) is None for one in (DUE, NEW, REASON)):
        return False
    due = day_of(before.get(DUE))
    begun = before.get(STATUS) not in (None, register.states.all[0])
    return due is not None and (begun or due < today)


def silence(
    register: Register, before: Mapping[str, Any], fields: Mapping[str, Any], today: date
) -> Silence | None:
    """Return why fields may not be set: they would move a promised date without saying why."""
    if not promised(register, before, today):
        return None
    said = fields.get(REASON)
    told = isinstance(said, str) and bool(said.strip()) and said != before.get(REASON)
    if DUE in fields and fields[DUE] != before.get(DUE):
        if fields[DUE] is None:
            return "replan.taken-away"
        return None if told else "replan.no-reason"
    moved = NEW in fields and before.get(NEW) is not None and fields[NEW] != before.get(NEW)
    return "replan.no-reason" if moved and not told else None


def as_replanned(
    register: Register, before: Mapping[str, Any], fields: Mapping[str, Any], today: date
) -> Mapping[str, Any]:
    """Return the fields so that a promised date stays and the new one stands beside it."""
    moves = DUE in fields and fields[DUE] not in (None, before.get(DUE))
    if not moves or not promised(register, before, today):
        return fields
    others = {key: one for key, one in fields.items() if key != DUE}
    return {NEW: fields[DUE], **others}
