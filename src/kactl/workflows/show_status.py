"""Show where the engagement stands and what comes next, in the order to do it."""

from collections.abc import Iterable, Iterator, Sequence
from datetime import date, timedelta

from kactl.gates.staging import Staged, next_gates, staged
from kactl.model.listing_reports import Duty, NextGate, StageLine, StatusReport, Waiting
from kactl.model.reports import GateVerdict, NextStep
from kactl.workflows.calling import Call
from kactl.workflows.check_gate import judge
from kactl.workflows.desk import open_desk

SOON = timedelta(days=14)


def show_status(call: Call, *, mine: bool = False) -> StatusReport:
    """Return the stages, the next gate, what is due and the next steps; with `mine`, one's own."""
    desk = open_desk(call)
    stages = staged(desk.evaluator)
    verdicts = [judge(desk, gate, instance) for gate, instance in next_gates(desk.evaluator)]
    who = desk.actor if mine else None
    steps = _mine(_steps(verdicts), who)
    today = call.today(desk.engagement.zone)
    current = next((one.stage.id for one in stages if one.state == "current"), None)
    return StatusReport(
        engagement=desk.engagement.engagement,
        title=desk.title,
        commit=desk.snapshot.tree.commit,
        tree=desk.snapshot.tree.name,
        today=today,
        pretended=call.pretended is not None,
        stage=current,
        stages=tuple(_line(one) for one in stages),
        next_gate=_next_gate(verdicts[0]) if verdicts else None,
        overdue=tuple(_duty(one) for one in steps if one.deadline and one.deadline < today),
        upcoming=tuple(_duty(one) for one in steps if one.deadline and today <= one.deadline <= today + SOON),
        waiting_on=tuple(_waiting(verdicts, who)),
        steps=tuple(steps),
        unpushed=desk.home.repository.unpushed() or 0,
        findings=desk.snapshot.faults,
    )


def _steps(verdicts: Iterable[GateVerdict]) -> list[NextStep]:
    """Return one step for each thing to be done: the first command where several serve it."""
    found: dict[tuple[str, str], NextStep] = {}
    for one in verdicts:
        for step in one.next:
            found.setdefault((one.key, step.what.en), step)
    return sorted(found.values(), key=lambda step: step.deadline or date.max)


def _mine(steps: Sequence[NextStep], who: str | None) -> list[NextStep]:
    return [one for one in steps if who is None or who in one.who]


def _line(one: Staged) -> StageLine:
    return StageLine(stage=one.stage.id, title=one.stage.title, gate=one.gate.id, state=one.state)


def _next_gate(judged: GateVerdict) -> NextGate:
    return NextGate(
        gate=judged.key,
        title=judged.title,
        status=judged.status,
        met=judged.score.met + judged.score.not_applicable,
        total=len(judged.criteria),
    )


def _duty(step: NextStep) -> Duty:
    return Duty(what=step.what, who=step.who, due=step.deadline or date.max)


def _waiting(verdicts: Iterable[GateVerdict], who: str | None) -> Iterator[Waiting]:
    """Tell for whose approval an open review, or a gate whose criteria hold, waits."""
    for one in verdicts:
        if one.review is None and one.status not in ("READY", "STALE"):
            continue
        since = one.review.opened_at.date() if one.review else None
        for approval in one.approvals:
            people = approval.candidates or (approval.role,)
            if approval.missing and (who is None or who in people):
                yield Waiting(who=people, what=approval.title, subject=one.key, since=since)
