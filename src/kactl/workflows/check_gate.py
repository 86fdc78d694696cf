"""Check gates: read, evaluate, report; nothing is written."""

from collections.abc import Sequence

from kactl.gates.staging import known_instances, next_gates
from kactl.gates.verdicts import unopened, verdict
from kactl.model.gates import Gate
from kactl.model.reports import GateReport, GateVerdict
from kactl.workflows.calling import Call
from kactl.workflows.desk import Desk, open_desk


def check_gates(
    call: Call,
    gates: Sequence[str] = (),
    *,
    everything: bool = False,
    at: str | None = None,
    staged: bool = False,
) -> GateReport:
    """Judge the gates that are named, all of them, or the next ones; in a tree, the index or a commit."""
    desk = open_desk(call, at=at, staged=staged)
    keys = [desk.gate(name) for name in gates] if gates else _choose(desk, everything=everything)
    return gate_report(desk, tuple(judge(desk, gate, instance) for gate, instance in keys))


def judge(desk: Desk, gate: Gate, instance: str | None) -> GateVerdict:
    """Return the verdict on a gate, or on a recurring one that has not been opened yet."""
    if gate.recurs is not None and instance is None:
        return unopened(desk.evaluator, gate)
    return verdict(desk.evaluator, gate, instance)


def gate_report(desk: Desk, verdicts: tuple[GateVerdict, ...]) -> GateReport:
    """Return the report of verdicts over what the desk has open."""
    call, tree = desk.call, desk.snapshot.tree
    return GateReport(
        engagement=desk.engagement.engagement,
        title=desk.title,
        folder=desk.home.prefix,
        commit=tree.commit,
        tree=tree.name,
        today=call.today(desk.engagement.zone),
        timezone=desk.engagement.timezone,
        pretended=call.pretended is not None,
        assurance=desk.assurance,
        skipped_checks=(),
        gates=verdicts,
    )


def _choose(desk: Desk, *, everything: bool) -> list[tuple[Gate, str | None]]:
    if not everything:
        return list(next_gates(desk.evaluator))
    return [
        (gate, instance)
        for gate in desk.snapshot.playbook.gates
        for instance in known_instances(desk.evaluator, gate) or (None,)
    ]
