"""What is declared and used by nothing, and what a recurring gate reads whole."""

from collections.abc import Iterator
from typing import Final

from kactl.model.conditions import Condition
from kactl.model.findings import Finding
from kactl.model.registers import Register
from kactl.playbooks.lints.draft import Draft
from kactl.playbooks.lints.uses import CONDITION_PARAMETERS, IMPLIED_FIELDS, Use, uses
from kactl.playbooks.placeholders import item_fields

FILLED: Final = (
    "accepted_on", "approved_on", "checked", "closed_reason", "confirmation", "confirmed_on", "note", "proof",
    "replan_reason", "replanned", "route",
)  # fmt: skip
"""Fields that a command fills in: nobody types them."""
COUNTED: Final = (
    "done_at", "effort_high", "effort_low", "found_in", "hours", "reopened", "rounds", "unplanned", "urgent",
)  # fmt: skip
"""Fields that figures are counted from."""
SHOWN: Final = ("batches", "notes", "window")
"""Fields that the page of a release shows, or its notes."""


def unused_fields(draft: Draft) -> Iterator[Finding]:
    """Yield fields that nothing reads: no check, no declaration of their register, no command or figure."""
    read = _read(draft)
    for number, register in enumerate(draft.playbook.registers):
        declared = {*_declared(register), *_handed_over(draft, register), *FILLED, *COUNTED, *SHOWN}
        for index, field in enumerate(register.fields):
            useful = field.required or field.type in ("link", "person", "role") or field.id in declared
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


def _declared(register: Register) -> Iterator[str]:
    """Yield the fields that the register's own declaration uses."""
    yield from register.columns
    yield from register.matrix or ()
    yield from (register.levels.field,) if register.levels else ()
    yield from (field for field in (register.key,) if field)
    yield from register.public.fields() if isinstance(register.public, Condition) else ()
    for field in register.fields:
        yield from (word for word in field.watch)
    for move in register.states.moves:
        yield from move.needs
        yield from move.when.fields() if move.when else ()
    for clock in register.clocks:
        yield from (clock.from_, clock.until)
        for limit in clock.limits:
            yield from limit.when.fields() if limit.when else ()
    if register.classes:
        sized = (register.classes.size,) if register.classes.size else ()
        yield from (*register.classes.asked(), *register.classes.paths, *sized)
    if register.ranking:
        yield from (register.ranking.rank, register.ranking.core or register.ranking.rank)
        yield from register.ranking.inputs.values()
        yield from (one.field for one in register.ranking.weights)
    if register.baseline:
        yield from register.baseline.fields
    yield "stage"  # whatever is due outside its stage is told without a rule


def _handed_over(draft: Draft, register: Register) -> Iterator[str]:
    """Yield the fields that a checklist asks of the register's items."""
    for route in draft.playbook.handoffs:
        if draft.playbook.register_of(route.register_) == register:
            yield from (line.field for line in route.checklist if line.field)


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
