"""Checks are known, their parameters are right, and what the parameters name is there."""

from collections.abc import Iterator, Mapping
from datetime import date

from pydantic import ValidationError

from kactl.model.base import Text
from kactl.model.conditions import Condition
from kactl.model.faults import coded
from kactl.model.findings import Finding
from kactl.model.periods import period_of
from kactl.playbooks.lints import kinds
from kactl.playbooks.lints.draft import Draft
from kactl.playbooks.lints.item_conditions import dangling_in_condition, known_fields
from kactl.playbooks.lints.uses import CONDITION_PARAMETERS, Use, uses
from kactl.playbooks.placeholders import filled, known
from kactl.syntax.canonical import canonical_json
from kactl.syntax.values import Value

_SOME_DAY = date(2026, 11, 2)


def unknown_checks(draft: Draft) -> Iterator[Finding]:
    """Yield uses of a check that is not there, and rules that wait for a person's word."""
    for use in uses(draft):
        if use.by.uses not in draft.checks:
            yield draft.unknown(kinds.CHECK, (*use.loc, "uses"), use.by.uses, tuple(draft.checks))
        elif use.gate is None and use.by.uses == "declared":
            yield draft.finding("declared-rule", (*use.loc, "uses"), subject=use.subject)


def wrong_parameters(draft: Draft) -> Iterator[Finding]:
    """Yield every parameter that its check does not take."""
    for use in uses(draft):
        model = draft.checks.get(use.by.uses)
        if model is None:
            continue
        value = filled(dict(use.parameters), _example(use))
        try:
            model.model_validate_json(canonical_json(value))
        except ValidationError as error:
            for one in coded(error, value, model):
                loc = (*use.loc, "with", *one.loc)
                finding = draft.composition.finding(
                    one.code, loc, one.values, at_key=one.code.endswith("-key")
                )
                yield finding.model_copy(update={"subject": use.subject})


def dangling_parameters(draft: Draft) -> Iterator[Finding]:
    """Yield what parameters name and nobody declares: documents, registers, gates, roles and so on."""
    playbook = draft.playbook
    known: Mapping[str, tuple[Text, tuple[str, ...]]] = {
        "document": (kinds.DOCUMENT, tuple(one.id for one in playbook.documents)),
        "register": (kinds.REGISTER, tuple(one.id for one in playbook.registers)),
        "registers": (kinds.REGISTER, tuple(one.id for one in playbook.registers)),
        "gates": (kinds.GATE, tuple(one.id for one in playbook.gates)),
        "roles": (kinds.ROLE, tuple(one.id for one in playbook.roles)),
        "stage": (kinds.STAGE, tuple(one.id for one in playbook.stages)),
        "conflicts": (kinds.CONFLICT, tuple(one.id for one in playbook.conflicts)),
    }
    for use in uses(draft):
        for key, (kind, identities) in known.items():
            for loc, word in use.words(key):
                identity = word.partition("@")[0] if key == "gates" else word
                if identity not in identities:
                    yield draft.unknown(kind, loc, identity, identities)


def dangling_fields(draft: Draft) -> Iterator[Finding]:
    """Yield fields, states and choices that parameters ask about and the register does not have."""
    for use in uses(draft):
        name = use.parameters.get("register")
        register = draft.playbook.register_of(name) if isinstance(name, str) else None
        if register is None:
            continue
        known = known_fields(register)
        for loc, field in use.words("field"):
            if field not in known:
                yield draft.unknown(kinds.FIELD, loc, field, known)
        for key in CONDITION_PARAMETERS:
            if condition := _condition(use.parameters.get(key)):
                yield from dangling_in_condition(draft, (*use.loc, "with", key), condition, register)
    yield from _recurrences(draft)


def _recurrences(draft: Draft) -> Iterator[Finding]:
    for number, gate in enumerate(draft.playbook.gates):
        if not gate.recurs or not gate.recurs.register_ or not gate.recurs.where:
            continue
        register = draft.playbook.register_of(gate.recurs.register_)
        if register:
            loc = ("gates", number, "recurs", "where")
            yield from dangling_in_condition(draft, loc, gate.recurs.where, register)


def _condition(source: Value) -> Condition | None:
    try:
        return Condition(source) if isinstance(source, dict) else None
    except ValueError:
        return None  # a wrong shape is told with the check's other parameters


def _example(use: Use) -> Mapping[str, str]:
    """Return what the placeholders of a use could stand for."""
    recurs = use.gate.recurs if use.gate else None
    if use.gate is None or recurs is None:
        return {}
    example = recurs.example or (period_of(recurs.cadence, _SOME_DAY).name if recurs.cadence else "instance")
    return known(use.gate, example)
