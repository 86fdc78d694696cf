"""What is declared and used by nothing, and what a recurring gate reads whole."""

from collections.abc import Iterator

from kactl.model.conditions import Condition
from kactl.model.findings import Finding
from kactl.playbooks.lints.draft import Draft
from kactl.playbooks.lints.uses import CONDITION_PARAMETERS, IMPLIED_FIELDS, Use, uses
from kactl.playbooks.placeholders import item_fields


def unused_fields(draft: Draft) -> Iterator[Finding]:
    """Yield fields that no check reads, no item must have, and no link or person makes useful."""
    read = _read(draft)
    for number, register in enumerate(draft.playbook.registers):
        for index, field in enumerate(register.fields):
            useful = field.required or field.type in ("link", "person", "role")
            if not useful and (register.id, field.id) not in read:
                loc = ("registers", number, "fields", index)
                values = {"field": field.id, "register": register.id}
                yield draft.finding("field-unused", loc, values, subject=register.id, severity="warning")


def subjects_without_where(draft: Draft) -> Iterator[Finding]:
    """Yield criteria of recurring gates that read a whole register, so that every item ever kept counts."""
    for use in uses(draft):
        model = draft.checks.get(use.by.uses)
        if model is None or use.gate is None or use.gate.recurs is None or "register" not in use.parameters:
            continue
        selecting = {"among", "where"} & set(model.model_fields)
        if selecting and not selecting & set(use.parameters):
            values = {"gate": use.gate.id, "keys": ", ".join(sorted(selecting))}
            loc = (*use.loc, "with")
            yield draft.finding("whole-register", loc, values, subject=use.subject, severity="warning")


def _read(draft: Draft) -> set[tuple[str, str]]:
    read: set[tuple[str, str]] = set()
    for use in uses(draft):
        for _, name in use.words("register"):
            register = draft.playbook.register_of(name)
            if register:
                read.update((register.id, field) for field in _fields(use))
    for gate in draft.playbook.gates:
        register = draft.playbook.register_of((gate.recurs and gate.recurs.register_) or "")
        if register and gate.recurs:
            fields = set(gate.recurs.where.fields() if gate.recurs.where else ())
            fields |= {gate.recurs.key} if gate.recurs.key else set()
            for template in gate.upstream.values():
                fields.update(item_fields(template, register))
            read.update((register.id, field) for field in fields)
    return read


def _fields(use: Use) -> Iterator[str]:
    yield from IMPLIED_FIELDS.get(use.by.uses, ())
    yield from (word for _, word in use.words("field"))
    for key in CONDITION_PARAMETERS:
        source = use.parameters.get(key)
        if isinstance(source, dict) and source:
            try:
                yield from Condition(source).fields()
            except ValueError:
                continue  # its wrong shape is told with the check's parameters
