"""Classes of items follow from fields that are there, and gates ask about classes that there are."""

from collections.abc import Iterator

from kactl.model.classes import Classes
from kactl.model.faults import Loc
from kactl.model.fields import FieldDeclaration
from kactl.model.findings import Finding
from kactl.model.gates import Gate
from kactl.model.playbook import Playbook
from kactl.playbooks.lints import kinds
from kactl.playbooks.lints.draft import Draft
from kactl.playbooks.lints.item_conditions import choice_of, dangling_in_condition

_WHOLE = 3
"""So long is the way to a gate's own `when`, which is asked before there is an item."""


def classes_of(playbook: Playbook, gate: Gate) -> tuple[str, ...]:
    """Return the classes that the item of a gate instance may be of."""
    register = playbook.register_of(gate.recurs.register_ or "") if gate.recurs is not None else None
    return tuple(one.id for one in register.classes.order) if register and register.classes else ()


def classes_at(playbook: Playbook, loc: Loc) -> tuple[str, ...]:
    """Return the classes that a `when` at this place may ask about: inside a gate those of its item."""
    if loc[0] != "gates" or len(loc) <= _WHOLE or not isinstance(loc[1], int):
        return ()
    return classes_of(playbook, playbook.gates[loc[1]])


def classes(draft: Draft) -> Iterator[Finding]:
    """Yield classes whose fields are not there, or are of another type than the facts that they hold."""
    for number, register in enumerate(draft.playbook.registers):
        told = register.classes
        if told is None:
            continue
        loc: Loc = ("registers", number, "classes")
        fields = {one.id: one for one in register.fields}
        for place, name, wanted in _fields(told):
            field = fields.get(name)
            if field is None:
                yield draft.unknown(kinds.FIELD, (*loc, *place), name, list(fields))
            elif field.type != wanted or field.many:
                values = {"field": name, "type": wanted}
                yield draft.finding("class-type", (*loc, *place), values, subject=register.id)
        yield from _choices(draft, told, fields.get(told.field), loc)
        for index, one in enumerate(told.order):
            if one.when is not None:
                yield from dangling_in_condition(draft, (*loc, "order", index, "when"), one.when, register)


def deciders(draft: Draft) -> Iterator[Finding]:
    """Yield deciders of classes that the gate's items cannot be of."""
    for number, gate in enumerate(draft.playbook.gates):
        known = classes_of(draft.playbook, gate)
        for one in gate.class_decides:
            if one not in known:
                yield draft.unknown(kinds.CLASS, ("gates", number, "class_decides", one), one, known)


def _fields(told: Classes) -> Iterator[tuple[Loc, str, str]]:
    yield ("field",), told.field, "choice"
    yield from ((("paths", one), one, "boolean") for one in told.paths)
    if told.size is not None:
        yield ("size",), told.size, "number"


def _choices(draft: Draft, told: Classes, field: FieldDeclaration | None, loc: Loc) -> Iterator[Finding]:
    for index, one in enumerate(told.order):
        if field is not None and one.id not in field.choices:
            yield draft.unknown(choice_of(field.id), (*loc, "order", index, "id"), one.id, field.choices)
