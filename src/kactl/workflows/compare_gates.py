"""Compare gates with what they were in another revision: what a change breaks, makes stale, mends."""

from collections.abc import Iterator, Sequence

from kactl.errors import KactlError
from kactl.gates.comparing import Side, compared
from kactl.gates.staging import has_instance, known_instances, next_gates
from kactl.model.comparison_reports import ComparisonReport
from kactl.store.find import MARKER
from kactl.workflows.calling import Call
from kactl.workflows.desk import Desk, open_desk

Key = tuple[str, str | None]


def compare_gates(
    call: Call,
    gates: Sequence[str] = (),
    *,
    base: str,
    everything: bool = False,
    at: str | None = None,
    staged: bool = False,
) -> ComparisonReport:
    """Judge gates in the tree and in the base, on the same day, and report what differs.

    Without names: the gates that come next on either side, and those about which somebody spoke. A base
    without an engagement knows no gate; one whose engagement cannot be read leaves everything undecided.
    """
    now, before = open_desk(call, at=at, staged=staged), open_desk(call, at=base)
    then = before if MARKER in before.snapshot.tree.listing() else None
    sides = [one for one in (now, then) if one is not None]
    keys = [_named(sides, name) for name in gates] or list(_chosen(sides, everything=everything))
    pairs = [(_side(then, key), _side(now, key)) for key in dict.fromkeys(keys)]
    return ComparisonReport(
        engagement=now.engagement.engagement,
        title=now.title,
        folder=now.home.prefix,
        base=base,
        base_commit=before.snapshot.tree.commit,
        begun=then is not None,
        commit=now.snapshot.tree.commit,
        tree=now.snapshot.tree.name,
        today=call.today(now.engagement.zone),
        pretended=call.pretended is not None,
        gates=tuple(compared(*pair) for pair in pairs if any(pair)),
    )


def _named(sides: Sequence[Desk], name: str) -> Key:
    """Return the gate that a name means on either side; one that neither knows is misuse, as it is now."""
    for one in (*sides[1:], sides[0]):
        try:
            gate, instance = one.gate(name)
        except KactlError:
            if one is sides[0]:
                raise
        else:
            return gate.id, instance
    raise AssertionError


def _chosen(sides: Sequence[Desk], *, everything: bool) -> Iterator[Key]:
    """Yield gates in the order of the playbook, those that only the base has at the end."""
    wanted = dict.fromkeys(key for one in sides for key in _concerned(one))
    for one in sides:
        for gate in one.snapshot.playbook.gates:
            if everything:
                yield from ((gate.id, instance) for instance in known_instances(one.evaluator, gate))
            yield from (key for key in wanted if key[0] == gate.id)


def _concerned(desk: Desk) -> Iterator[Key]:
    yield from ((gate.id, instance) for gate, instance in next_gates(desk.evaluator))
    yield from ((str(one.record.gate), one.record.instance) for one in desk.evaluator.records)


def _side(desk: Desk | None, key: Key) -> Side | None:
    """Return a gate as one side has it; None where it has no such gate or instance."""
    if desk is None:
        return None
    identity, instance = key
    gate = desk.snapshot.playbook.gate(identity)
    if gate is None or (gate.recurs is None) != (instance is None):
        return None
    there = instance is None or has_instance(desk.evaluator, gate, instance)
    return Side(desk.evaluator, gate, instance) if there else None
