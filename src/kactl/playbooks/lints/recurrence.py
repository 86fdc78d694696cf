"""Gates that recur: where instances come from, what they are called, which earlier ones they mean."""

import re
from collections.abc import Iterator

from kactl.model.faults import Loc
from kactl.model.findings import Finding
from kactl.model.gates import Gate
from kactl.model.periods import period_named
from kactl.model.recurrence import Recurrence
from kactl.playbooks.lints import kinds
from kactl.playbooks.lints.draft import Draft
from kactl.playbooks.lints.uses import STANDARD_FIELDS, uses
from kactl.playbooks.nearest import nearest
from kactl.playbooks.placeholders import INSTANCE, item_fields, mentioned, offered

_OF_A_CADENCE = ("from_", "before", "grace")
_OF_A_REGISTER = ("key", "where")


def recurrences(draft: Draft) -> Iterator[Finding]:
    """Yield recurring gates whose instances come from nowhere or two places, and impossible names."""
    for number, gate in enumerate(draft.playbook.gates):
        loc: Loc = ("gates", number, "recurs")
        recurs = gate.recurs
        if recurs is None:
            continue
        sources = [one for one in (recurs.cadence, recurs.register_, recurs.pattern) if one]
        if not sources or (recurs.cadence and len(sources) > 1):
            yield draft.finding("recurrence-source", loc, {"gate": gate.id, "count": len(sources)})
        if not recurs.register_:
            yield from _alone(draft, gate, loc, _OF_A_REGISTER, "register")
        if not recurs.cadence:
            yield from _alone(draft, gate, loc, _OF_A_CADENCE, "cadence")
        yield from _names(draft, recurs, loc)


def _alone(draft: Draft, gate: Gate, loc: Loc, keys: tuple[str, ...], source: str) -> Iterator[Finding]:
    """Yield what only another source of instances could use."""
    for key in keys:
        if gate.recurs is not None and key in gate.recurs.model_fields_set:
            name = key.rstrip("_")
            values = {"gate": gate.id, "key": name, "source": source}
            yield draft.finding("recurrence-alone", (*loc, name), values)


def _names(draft: Draft, recurs: Recurrence, loc: Loc) -> Iterator[Finding]:
    example = recurs.example
    if recurs.cadence is not None and example is not None and period_named(recurs.cadence, example) is None:
        values = {"example": example, "pattern": recurs.cadence}
        yield draft.finding("bad-example", (*loc, "example"), values)
    if recurs.pattern is None:
        return
    try:
        pattern = re.compile(recurs.pattern)
    except re.error as error:
        values = {"pattern": recurs.pattern, "problem": error.msg}
        yield draft.finding("bad-pattern", (*loc, "pattern"), values)
        return
    if example is not None and not pattern.fullmatch(example):
        values = {"example": example, "pattern": recurs.pattern}
        yield draft.finding("bad-example", (*loc, "example"), values)


def beginnings(draft: Draft) -> Iterator[Finding]:
    """Yield cadences that begin with no stage or wait for no date, and keys that no item has."""
    questions = {one.id: one.type for one in draft.playbook.questions}
    stages = tuple(one.id for one in draft.playbook.stages)
    for number, gate in enumerate(draft.playbook.gates):
        loc: Loc = ("gates", number, "recurs")
        recurs = gate.recurs
        if recurs is None:
            continue
        if recurs.from_ is not None and recurs.from_ not in stages:
            yield draft.unknown(kinds.STAGE, (*loc, "from"), recurs.from_, stages)
        if recurs.before is not None and questions.get(recurs.before.answer) != "date":
            dates = [one for one, kind in questions.items() if kind == "date"]
            yield draft.unknown(kinds.DATE, (*loc, "before", "answer"), recurs.before.answer, dates)
        register = draft.playbook.register_of(recurs.register_ or "")
        if register is not None and recurs.key is not None:
            known = tuple(one.id for one in register.fields if one.type == "text" and not one.many)
            if recurs.key not in known:
                yield draft.unknown(kinds.FIELD, (*loc, "key"), recurs.key, known)


def upstream(draft: Draft) -> Iterator[Finding]:
    """Yield earlier gates that are none or do not recur, and placeholders by which no instance is found."""
    recurring = tuple(one.id for one in draft.playbook.gates if one.recurs is not None)
    for number, gate in enumerate(draft.playbook.gates):
        register = draft.playbook.register_of((gate.recurs and gate.recurs.register_) or "")
        known = (*STANDARD_FIELDS, *(one.id for one in register.fields)) if register else ()
        for name, template in gate.upstream.items():
            loc: Loc = ("gates", number, "upstream", name)
            if name not in recurring:
                yield draft.unknown(kinds.RECURRING, loc, name, recurring)
            fields = item_fields(template, register)
            for field in fields:
                if field not in known:
                    yield draft.unknown(kinds.FIELD, loc, field, known)
            own = {f"{register.id}.{one}" for one in fields} if register else set()
            yield from _strange(draft, loc, template, (*offered(gate), *own), gate.id)


def instances(draft: Draft) -> Iterator[Finding]:
    """Yield placeholders that a gate does not have, and `gate-passed` with one instance too many or few."""
    for use in uses(draft):
        loc = (*use.loc, "with")
        yield from _strange(draft, loc, dict(use.parameters), offered(use.gate), use.subject)
        if use.by.uses != "gate-passed":
            continue
        told = use.gate.upstream if use.gate is not None else {}
        for place, key in use.words("gates"):
            identity, at, _ = key.partition("@")
            gate = draft.playbook.gate(identity)
            if gate is not None and identity not in told and bool(at) != (gate.recurs is not None):
                name = "instance-wanted" if gate.recurs else "instance-unwanted"
                yield draft.finding(name, place, {"gate": identity}, subject=use.subject)
    for number, document in enumerate(draft.playbook.documents):
        gate = draft.playbook.gate(document.gate)
        if gate is not None:
            names = (INSTANCE,) if gate.recurs is not None else ()
            yield from _strange(draft, ("documents", number, "path"), document.path, names, document.id)


def _strange(
    draft: Draft, loc: Loc, value: object, names: tuple[str, ...], subject: str
) -> Iterator[Finding]:
    for one in dict.fromkeys(mentioned(value)):
        if one in names:
            continue
        if one == INSTANCE:
            yield draft.finding("no-instance", loc, subject=subject)
        else:
            values = {"name": f"{{{one}}}", "known": nearest(one, names)}
            yield draft.finding("no-placeholder", loc, values, subject=subject)
