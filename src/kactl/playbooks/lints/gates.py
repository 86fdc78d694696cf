"""Gates that stages end at, that recur, and that wait for each other."""

import re
from collections.abc import Iterator, Mapping

from kactl.model.findings import Finding
from kactl.model.gates import Recurrence
from kactl.playbooks.lints.draft import Draft
from kactl.playbooks.lints.uses import uses
from kactl.syntax.values import Value


def exits(draft: Draft) -> Iterator[Finding]:
    """Yield stages that end at another stage's gate, or at a gate at which another stage ends already."""
    ended: dict[str, str] = {}
    for number, stage in enumerate(draft.playbook.stages):
        loc = ("stages", number, "exit")
        gate = draft.playbook.gate(stage.exit)
        if gate and gate.stage != stage.id:
            values = {"stage": stage.id, "gate": gate.id, "other": gate.stage}
            yield draft.finding("exit-elsewhere", loc, values)
        first = ended.setdefault(stage.exit, stage.id)
        if first != stage.id:
            yield draft.finding("exit-twice", loc, {"gate": stage.exit, "first": first, "stage": stage.id})


def no_stages(draft: Draft) -> Iterator[Finding]:
    """Yield the finding that a playbook one can begin with has no stage."""
    if not draft.playbook.stages:
        yield draft.finding("no-stages", ())


def recurrences(draft: Draft) -> Iterator[Finding]:
    """Yield recurring gates whose instances come from nowhere or two places, and impossible names."""
    for number, gate in enumerate(draft.playbook.gates):
        loc = ("gates", number, "recurs")
        if gate.recurs is None:
            continue
        sources = [one for one in (gate.recurs.cadence, gate.recurs.register_, gate.recurs.pattern) if one]
        if not sources or (gate.recurs.cadence and len(sources) > 1):
            yield draft.finding("recurrence-source", loc, {"gate": gate.id, "count": len(sources)})
        if gate.recurs.where and not gate.recurs.register_:
            yield draft.finding("recurrence-where", (*loc, "where"), {"gate": gate.id})
        yield from _pattern(draft, number, gate.recurs)


def _pattern(draft: Draft, number: int, recurs: Recurrence) -> Iterator[Finding]:
    loc = ("gates", number, "recurs", "pattern")
    if recurs.pattern is None:
        return
    try:
        pattern = re.compile(recurs.pattern)
    except re.error as error:
        yield draft.finding("bad-pattern", loc, {"pattern": recurs.pattern, "problem": error.msg})
        return
    if recurs.example is not None and not pattern.fullmatch(recurs.example):
        values = {"example": recurs.example, "pattern": recurs.pattern}
        yield draft.finding("bad-example", ("gates", number, "recurs", "example"), values)


def instances(draft: Draft) -> Iterator[Finding]:
    """Yield `{instance}` where there is none, and `gate-passed` with an instance too many or too few."""
    for use in uses(draft):
        recurring = use.gate is not None and use.gate.recurs is not None
        if not recurring and _mentions_instance(dict(use.parameters)):
            yield draft.finding("no-instance", (*use.loc, "with"), subject=use.subject)
        if use.by.uses != "gate-passed":
            continue
        for loc, key in use.words("gates"):
            identity, at, _ = key.partition("@")
            gate = draft.playbook.gate(identity)
            if gate is not None and bool(at) != (gate.recurs is not None):
                name = "instance-wanted" if gate.recurs else "instance-unwanted"
                yield draft.finding(name, loc, {"gate": identity}, subject=use.subject)
    for number, document in enumerate(draft.playbook.documents):
        gate = draft.playbook.gate(document.gate)
        if gate is not None and gate.recurs is None and "{instance}" in document.path:
            yield draft.finding("no-instance", ("documents", number, "path"), subject=document.id)


def _mentions_instance(value: Value) -> bool:
    if isinstance(value, dict):
        return any(_mentions_instance(one) for one in value.values())
    if isinstance(value, list):
        return any(_mentions_instance(one) for one in value)
    return isinstance(value, str) and "{instance}" in value


def circles(draft: Draft) -> Iterator[Finding]:
    """Yield one finding for every circle of gates that wait for each other."""
    waits: dict[str, dict[str, tuple[str | int, ...]]] = {one.id: {} for one in draft.playbook.gates}
    for use in uses(draft):
        if use.gate is not None and use.by.uses == "gate-passed":
            for loc, key in use.words("gates"):
                waits[use.gate.id].setdefault(key.partition("@")[0], loc)
    told: set[frozenset[str]] = set()
    for start in waits:
        circle = _circle(start, waits)
        if circle and frozenset(circle) not in told:
            told.add(frozenset(circle))
            values = {"circle": " → ".join((*circle, start))}
            yield draft.finding("gate-circle", waits[circle[-1]][start], values)


def _circle(start: str, waits: Mapping[str, Mapping[str, object]]) -> tuple[str, ...] | None:
    """Return the shortest way from a gate back to itself."""
    ways: list[tuple[str, ...]] = [(start,)]
    seen: set[str] = set()
    for way in ways:
        for following in waits.get(way[-1], ()):
            if following == start:
                return way
            if following not in seen:
                seen.add(following)
                ways.append((*way, following))
    return None
