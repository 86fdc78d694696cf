"""Conditions on items of a register: their fields, states and choices are there."""

from collections.abc import Iterator, Sequence

from kactl.model.base import Text
from kactl.model.conditions import Condition
from kactl.model.faults import Loc
from kactl.model.fields import NUMBER, STATUS
from kactl.model.findings import Finding
from kactl.model.registers import Register
from kactl.playbooks.lints import kinds
from kactl.playbooks.lints.asked import asked_values
from kactl.playbooks.lints.draft import Draft
from kactl.playbooks.lints.uses import STANDARD_FIELDS


def known_fields(register: Register) -> tuple[str, ...]:
    """Return the fields that items of a register have: the declared ones and those that every item has."""
    number = (NUMBER,) if register.number else ()
    return (*STANDARD_FIELDS, *number, *(one.id for one in register.fields))


def dangling_in_condition(
    draft: Draft, loc: Loc, condition: Condition, register: Register
) -> Iterator[Finding]:
    """Yield fields, states and choices that a condition asks about and the register does not have."""
    known = known_fields(register)
    offered: dict[str, Sequence[str]] = {one.id: one.choices for one in register.fields if one.choices}
    offered[STATUS] = register.states.all
    for field in sorted(condition.fields() - set(known)):
        yield draft.unknown(kinds.FIELD, (*loc, field), field, known)
    for field, value in asked_values(condition.source):
        if field in offered and value not in offered[field]:
            kind = kinds.STATE if field == STATUS else choice_of(field)
            yield draft.unknown(kind, (*loc, field), str(value), offered[field])


def choice_of(field: str) -> Text:
    """Return what a choice of a field is called."""
    return Text(zh=f"“{field}”的选项", en=f"choice of `{field}`")
