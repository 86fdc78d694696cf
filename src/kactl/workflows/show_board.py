"""Show everything at a glance: gates, one's own work, the registers."""

from collections.abc import Iterator

from kactl.checks.reading.items import STATUS
from kactl.errors import KactlError
from kactl.gates.staging import known_instances, next_gates
from kactl.model.board_report import BoardGate, BoardRegister, BoardReport
from kactl.model.mine_reports import Mine
from kactl.model.reports import GateVerdict
from kactl.model.subjects import ItemsPart
from kactl.workflows.calling import Call
from kactl.workflows.check_gate import judge
from kactl.workflows.desk import Desk, open_desk
from kactl.workflows.my_work import mine, present_actor


def show_board(call: Call) -> BoardReport:
    """Return every gate that has begun or comes next, what concerns the actor, and the registers in use."""
    desk = open_desk(call)
    coming = list(next_gates(desk.evaluator))
    known = [
        (gate, instance)
        for gate in desk.snapshot.playbook.gates
        for instance in known_instances(desk.evaluator, gate)
    ]
    keys = dict.fromkeys((gate.id, instance) for gate, instance in (*coming, *known))
    gates = {one.id: one for one in desk.snapshot.playbook.gates}
    verdicts = [judge(desk, gates[gate], instance) for gate, instance in keys]
    return BoardReport(
        engagement=desk.engagement.engagement,
        title=desk.title,
        today=call.today(desk.engagement.zone),
        gates=tuple(map(_gate, verdicts)),
        mine=_mine(desk, verdicts[: len(coming)]),
        registers=tuple(_registers(desk)),
    )


def _gate(verdict: GateVerdict) -> BoardGate:
    return BoardGate(
        gate=verdict.key,
        title=verdict.title,
        status=verdict.status,
        met=verdict.score.met,
        asked=verdict.score.asked,
        next=verdict.next,
    )


def _mine(desk: Desk, verdicts: list[GateVerdict]) -> Mine | None:
    try:
        return mine(desk, present_actor(desk), verdicts)
    except KactlError:
        return None


def _registers(desk: Desk) -> Iterator[BoardRegister]:
    """Yield the registers that hold anything."""
    for one in desk.snapshot.playbook.registers:
        view = desk.snapshot.view((ItemsPart(one.id, (STATUS,)),), desk.call.now, {}, None)
        items = view.items(one.id).items
        living = sum(item.fields.get(STATUS) not in one.states.closed for item in items)
        if items:
            yield BoardRegister(noun=one.noun, title=one.title, open=living, count=len(items))
