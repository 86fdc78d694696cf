"""What people are told about all gates at once: waivers that end or are not used, duties that are due."""

from collections.abc import Iterator

from kactl.gates.carrying_over import carried_over
from kactl.gates.deployment_troubles import review_steps
from kactl.gates.evaluate import Evaluator
from kactl.gates.hindering import overdue_finding, stop_finding, stopped
from kactl.gates.instances import parse_key
from kactl.gates.stage_dues import outside_stages
from kactl.gates.stepping import named
from kactl.gates.supplementing import duty_step
from kactl.gates.verdicts import verdict
from kactl.gates.wording import said
from kactl.model.findings import Finding
from kactl.model.reports import GateVerdict, NextStep

_TOLD = ("waiver.unused", "waiver.lapsing")


def notices(evaluator: Evaluator) -> Iterator[Finding]:
    """Yield a stop, overdue duties, items due outside their stage, waivers that end or are not used."""
    stop = stopped(evaluator)
    if stop is not None:
        gate = evaluator.gate(stop.record.gate or "")
        yield stop_finding(stop, gate).model_copy(update={"severity": "warning"})
    yield from (overdue_finding(one) for one in evaluator.duties if one.overdue(evaluator.now))
    yield from outside_stages(evaluator)
    for one in _excused(evaluator):
        yield from (note for note in one.notes if note.code in _TOLD)


def dated_steps(evaluator: Evaluator) -> Iterator[NextStep]:
    """Yield what has its day whatever gate comes next: open duties and reviews, mid-flight, waivers."""
    yield from (duty_step(evaluator, one) for one in evaluator.duties if one.closed is None)
    yield from review_steps(evaluator)
    yield from carried_over(evaluator)
    for one in _excused(evaluator):
        yield from _of_waivers(evaluator, one)


def _of_waivers(evaluator: Evaluator, found: GateVerdict) -> Iterator[NextStep]:
    lapsing = {one.subject: one for one in found.notes if one.code == "waiver.lapsing"}
    for one in found.waivers:
        note = lapsing.get(f"{found.key}/{one.criterion}")
        if note is not None and one.state == "granted":
            snapshot = evaluator.snapshot
            yield NextStep(
                who=note.who,
                names=tuple(named(who, snapshot.team, snapshot.playbook) for who in note.who),
                command=note.fix or "",
                deadline=one.until,
                what=said("waiver.step", gate=found.title, criterion=note.values["criterion"]),
            )


def _excused(evaluator: Evaluator) -> Iterator[GateVerdict]:
    """Yield the verdicts on the gates about which somebody asked for a waiver."""
    keys = dict.fromkeys(
        f"{one.record.gate}@{one.record.instance}" if one.record.instance else str(one.record.gate)
        for one in evaluator.records
        if one.record.kind == "waive"
    )
    for key in keys:
        known = parse_key(key, evaluator.snapshot.playbook)
        if known is not None:
            yield verdict(evaluator, *known)
