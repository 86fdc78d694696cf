"""Where the engagement stands: its stages and the gates that come next, derived and never stored."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from kactl.checks.reading.items import still_open
from kactl.gates.evaluate import Evaluator
from kactl.gates.grandfathering import is_over
from kactl.gates.instances import has_cadence, instance_of, instances_of, names_instance
from kactl.gates.periods import Terms
from kactl.model.gates import Gate
from kactl.model.people import Stage
from kactl.model.subjects import ItemsPart
from kactl.playbooks.tailoring import applies, facts

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
    """Return every stage with its state: the first that is not over is the current one.

    A stage that ends at a gate of a cadence goes on until the engagement is closed.
    """
    found: list[Staged] = []
    current, closed = False, Terms(evaluator).closed
    for stage in evaluator.snapshot.playbook.stages:
        gate = evaluator.gate(stage.exit)
        if gate is None:
            continue
        undecided = undecided_instances(evaluator, gate)
        state: StageState
        if is_over(stage.id, evaluator.snapshot):
            state = "grandfathered"
        elif not undecided and (closed or not has_cadence(gate)):
            state = "done" if known_instances(evaluator, gate) else "not-needed"
        else:
            state = "ahead" if current else "current"
            current = True
        found.append(Staged(stage, gate, state, undecided))
    return tuple(found)


def undecided_instances(evaluator: Evaluator, gate: Gate) -> tuple[str | None, ...]:
    """Return the gate's instances without a passing decision; `(None,)` where it has not begun at all.

    Of a cadence, those that are due; while none is, the one that comes next.
    """
    known = known_instances(evaluator, gate)
    waiting = tuple(one for one in known if not _passed(evaluator, gate, one))
    if gate.recurs is None or waiting:
        return waiting
    if has_cadence(gate):
        return () if Terms(evaluator).closed else _coming(evaluator, gate)
    return () if known or _needs_none(gate) else (None,)


def known_instances(evaluator: Evaluator, gate: Gate) -> tuple[str | None, ...]:
    """Return the instances of a gate: from records, its register or what is due; `(None,)` if held once."""
    if gate.recurs is None:
        return (None,)
    declared = (*_declared(evaluator, gate), *Terms(evaluator).due(gate))
    return instances_of(gate, evaluator.records, declared)


def due_instances(evaluator: Evaluator, gate: Gate) -> tuple[str, ...]:
    """Return the undecided instances that the calendar or an item still open asks for."""
    due = (*_declared(evaluator, gate, living=True), *Terms(evaluator).due(gate))
    return tuple(one for one in due if not _passed(evaluator, gate, one))


def has_instance(evaluator: Evaluator, gate: Gate, instance: str) -> bool:
    """Tell whether there is such an instance: in a record, a register or the cadence."""
    return instance in known_instances(evaluator, gate) or Terms(evaluator).names(gate, instance)


def may_begin(evaluator: Evaluator, gate: Gate, instance: str) -> bool:
    """Tell whether `gate open` may begin such an instance: its name is right, and no other's but for case."""
    if gate.recurs is None or gate.recurs.cadence or gate.recurs.register_:
        return False
    known = {one.casefold() for one in known_instances(evaluator, gate) if one}
    return names_instance(gate.recurs, instance) and instance.casefold() not in known


def next_gates(evaluator: Evaluator) -> tuple[tuple[Gate, str | None], ...]:
    """Return the gates that come next: those of the current stage, all that recur and are due, all opened.

    A gate of the current stage whose period still runs comes last.
    """
    stages = staged(evaluator)
    of_stage = [
        (one.gate, instance) for one in stages if one.state == "current" for instance in one.undecided
    ]
    ahead = frozenset(one.stage.id for one in stages if one.state == "ahead")
    waiting = [one for one in of_stage if not _runs(evaluator, *one)]
    found = [*waiting, *_due(evaluator, ahead), *_opened(evaluator), *of_stage]
    return tuple({(gate.id, instance): (gate, instance) for gate, instance in found}.values())


def _due(evaluator: Evaluator, ahead: frozenset[str]) -> Iterator[tuple[Gate, str | None]]:
    snapshot = evaluator.snapshot
    known = facts(snapshot.playbook, snapshot.engagement.answers)
    for gate in snapshot.playbook.gates:
        # The items of a register wait for their stage; the calendar waits for nobody.
        if applies(gate.when, known) and (has_cadence(gate) or gate.stage not in ahead):
            yield from ((gate, one) for one in due_instances(evaluator, gate))


def _opened(evaluator: Evaluator) -> Iterator[tuple[Gate, str | None]]:
    for gate in evaluator.snapshot.playbook.gates:
        for instance in known_instances(evaluator, gate):
            if evaluator.review(gate, instance) is not None:
                yield gate, instance


def _runs(evaluator: Evaluator, gate: Gate, instance: str | None) -> bool:
    """Tell whether an instance of a cadence is not due yet."""
    terms = Terms(evaluator)
    term = terms.term(gate, instance)
    return has_cadence(gate) and (term is None or terms.today < term.due)


def _coming(evaluator: Evaluator, gate: Gate) -> tuple[str, ...]:
    coming = Terms(evaluator).coming(gate)
    return () if coming is None or _passed(evaluator, gate, coming) else (coming,)


def _passed(evaluator: Evaluator, gate: Gate, instance: str | None) -> bool:
    standing = evaluator.standing(gate, instance)
    return standing is not None and standing.passes


def _needs_none(gate: Gate) -> bool:
    return gate.recurs is not None and gate.recurs.register_ is not None and gate.recurs.where is not None


def _declared(evaluator: Evaluator, gate: Gate, *, living: bool = False) -> tuple[str, ...]:
    """Return the instances that the items of the gate's register stand for; of living ones only, if asked."""
    recurs = gate.recurs
    register = evaluator.snapshot.playbook.register_of(recurs.register_ or "") if recurs else None
    if recurs is None or register is None:
        return ()
    where = still_open(register, recurs.where) if living else recurs.where
    part = ItemsPart(register.id, (recurs.key,) if recurs.key else (), where)
    items = evaluator.snapshot.view((part,), evaluator.now, {}, None).items(register.id, where).items
    return tuple(name for one in items if (name := instance_of(one, recurs)) is not None)
