"""Gates that stages end at, and that wait for each other."""

from collections.abc import Iterator, Mapping

from kactl.model.findings import Finding
from kactl.playbooks.lints.draft import Draft
from kactl.playbooks.lints.uses import uses


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
