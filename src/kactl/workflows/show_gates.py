"""Show gates before any work is done: what each asks, of whom, so that nobody is surprised at the review."""

from kactl.gates.staging import known_instances
from kactl.model.reports import GateReport
from kactl.workflows.calling import Call
from kactl.workflows.check_gate import check_gates, gate_report, judge
from kactl.workflows.desk import open_desk


def list_gates(call: Call) -> GateReport:
    """Return every gate of the playbook with its known instances, in the order of the stages."""
    return check_gates(call, everything=True)


def show_gate(call: Call, name: str) -> GateReport:
    """Return one gate as it stands; a recurring one may be named without its instance."""
    desk = open_desk(call)
    gate = desk.snapshot.playbook.gate(name)
    if gate is not None and gate.recurs is not None:
        known = known_instances(desk.evaluator, gate) or (None,)
        return gate_report(desk, tuple(judge(desk, gate, instance) for instance in known))
    return gate_report(desk, (judge(desk, *desk.gate(name)),))
