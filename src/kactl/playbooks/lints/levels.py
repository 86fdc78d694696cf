"""A list that is laid out against two fields, and the level that follows from them, can be worked out."""

from collections.abc import Iterator

from kactl.model.faults import Loc
from kactl.model.findings import Finding
from kactl.playbooks.lints import kinds
from kactl.playbooks.lints.draft import Draft
from kactl.playbooks.lints.item_conditions import choice_of


def matrices(draft: Draft) -> Iterator[Finding]:
    """Yield matrices over fields that hold several values, or no numbers where a level follows from them."""
    for number, register in enumerate(draft.playbook.registers):
        fields = {one.id: one for one in register.fields}
        for index, name in enumerate(register.matrix or ()):
            loc: Loc = ("registers", number, "matrix", index)
            field = fields.get(name)
            if field is None:
                continue  # told as a field that is not there
            if field.many or field.type == "list":
                yield draft.finding("matrix-many", loc, {"field": name}, subject=register.id)
            elif register.levels is not None and field.type != "number":
                yield draft.finding("matrix-number", loc, {"field": name}, subject=register.id)


def levels(draft: Draft) -> Iterator[Finding]:
    """Yield levels whose field is not there, is no choice, or does not offer them."""
    for number, register in enumerate(draft.playbook.registers):
        told = register.levels
        if told is None:
            continue
        loc: Loc = ("registers", number, "levels")
        field = next((one for one in register.fields if one.id == told.field), None)
        if field is None:
            known = [one.id for one in register.fields]
            yield draft.unknown(kinds.FIELD, (*loc, "field"), told.field, known)
            continue
        for level in told.all:
            if level not in field.choices:
                place = (*loc, "beyond") if level == told.beyond else (*loc, "at_most", level)
                yield draft.unknown(choice_of(field.id), place, level, field.choices)
