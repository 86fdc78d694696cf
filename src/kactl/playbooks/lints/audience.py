"""What a playbook declares public can reach the client, and says what it means."""

from collections.abc import Iterator

from kactl.model.conditions import Condition
from kactl.model.faults import Loc
from kactl.model.findings import Finding
from kactl.playbooks.lints.draft import Draft
from kactl.playbooks.lints.item_conditions import dangling_in_condition


def conditions(draft: Draft) -> Iterator[Finding]:
    """Yield fields and choices that the condition of a public register asks about and are not there."""
    for number, register in enumerate(draft.playbook.registers):
        if isinstance(register.public, Condition):
            loc = ("registers", number, "public")
            yield from dangling_in_condition(draft, loc, register.public, register)


def without_effect(draft: Draft) -> Iterator[Finding]:
    """Yield public fields of registers that are internal, and public registers without a public field."""
    for number, register in enumerate(draft.playbook.registers):
        open_ = [index for index, one in enumerate(register.fields) if one.public]
        if register.public is False:
            for index in open_:
                place: Loc = ("registers", number, "fields", index, "public")
                values = {"field": register.fields[index].id}
                yield draft.finding("public-hidden", place, values, subject=register.id, severity="warning")
        elif not open_:
            values = {"register": register.id}
            loc: Loc = ("registers", number, "public")
            yield draft.finding("public-empty", loc, values, subject=register.id, severity="warning")
