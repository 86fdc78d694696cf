"""Where the engagement stands: its stages and the gates that come next, derived and never stored."""

from dataclasses import dataclass
from typing import Literal

from kactl.gates.evaluate import Evaluator
from kactl.gates.grandfathering import is_grandfathered
from kactl.gates.instances import instances_of
from kactl.model.gates import Gate
from kactl.model.people import Stage
from kactl.model.subjects import ItemsPart

StageState = Literal["done", "not-needed", "grandfathered", "current", "ahead"]


@dataclass(frozen=True, slots=True)
class Staged:
    """A stage, its exit gate, how far it is, and the gate's instances that are not decided."""

    stage: Stage
    gate: Gate
    state: StageState
    undecided: tuple[str | None, ...]
    """Instances that wait for a decision; `None` is a gate that happens once, or one not opened yet."""


def staged(evaluator: Evaluator) -> tuple[Staged, ...]:
    """Return every stage with its state: the first that is not over is the current one."""
    found: list[Staged] = []
    current = False
    for stage in evaluator.snapshot.playbook.stages:
        gate = evaluator.gate(stage.exit)
        if gate is None:
            continue
        undecided = undecided_instances(evaluator, gate)
        state: StageState
        if is_grandfathered(gate, evaluator.snapshot):
            state = "grandfathered"
        elif not undecided:
            state = "done" if known_instances(evaluator, gate) else "not-needed"
        else:
            state = "ahead" if current else "current"
            current = True
        found.append(Staged(stage, gate, state, undecided))
    return tuple(found)


def undecided_instances(evaluator: Evaluator, gate: Gate) -> tuple[str | None, ...]:
    """Return the gate's instances without a passing decision; `(None,)` where it has not begun at all."""
    known = known_instances(evaluator, gate)
    if gate.recurs is not None and not known:
        return () if _needs_none(gate) else (None,)
    waiting = []
    for instance in known:
        standing = evaluator.standing(gate, instance)
        if standing is None or not standing.passes:
            waiting.append(instance)
    return tuple(waiting)


def known_instances(evaluator: Evaluator, gate: Gate) -> tuple[str | None, ...]:
    """Return the instances of a gate: from records and its register; `(None,)` for one that happens once."""
    if gate.recurs is None:
        return (None,)
    return instances_of(gate, evaluator.records, _declared(evaluator, gate))


def next_gates(evaluator: Evaluator) -> tuple[tuple[Gate, str | None], ...]:
    """Return the gates that come next: those of the current stage that wait, and every opened one."""
    stages = staged(evaluator)
    found = [(one.gate, instance) for one in stages if one.state == "current" for instance in one.undecided]
    for gate in evaluator.snapshot.playbook.gates:
        for instance in known_instances(evaluator, gate):
            if evaluator.review(gate, instance) is not None and (gate, instance) not in found:
                found.append((gate, instance))
    return tuple(found)


def _needs_none(gate: Gate) -> bool:
    return gate.recurs is not None and gate.recurs.register_ is not None and gate.recurs.where is not None


def _declared(evaluator: Evaluator, gate: Gate) -> tuple[str, ...]:
    if gate.recurs is None or gate.recurs.register_ is None:
        return ()
    part = ItemsPart(gate.recurs.register_, (), gate.recurs.where)
    view = evaluator.snapshot.view((part,), evaluator.now, {}, None)
    return tuple(item.id for item in view.items(gate.recurs.register_, gate.recurs.where).items)
