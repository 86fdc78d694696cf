"""Show where the engagement stands and what comes next, in the order to do it."""

from collections.abc import Iterable, Iterator, Sequence
from datetime import date, timedelta

from kactl.gates.hindering import STOPPED
from kactl.gates.instances import has_cadence
from kactl.gates.noticing import dated_steps, notices
from kactl.gates.staging import Staged, next_gates, staged
from kactl.gates.stepping import named
from kactl.gates.waiting import wanted
from kactl.model.base import Text
from kactl.model.findings import Finding
from kactl.model.listing_reports import Duty, NextGate, StageLine, StatusReport, Waiting
from kactl.model.playbook import Playbook
from kactl.model.reports import GateVerdict, NextStep
from kactl.workflows.calling import Call
from kactl.workflows.check_gate import judge
from kactl.workflows.client_duties import late_duties
from kactl.workflows.desk import Desk, open_desk
from kactl.workflows.my_work import approval_steps, present_actor
from kactl.workflows.my_work import mine as work_of
from kactl.workflows.overlong import overlong
from kactl.workflows.work_figures import rework_causes, shares, variances

SOON = timedelta(days=14)
Side = frozenset[str] | None
"""The people and roles whose affairs are shown; None: everybody's."""


def show_status(call: Call, *, mine: bool = False, client: bool = False) -> StatusReport:
    """Return the stages, the next gate, what is due and the next steps.

    With `mine`, those of the one who asks; with `client`, those of the client's side.
    """
    desk = open_desk(call)
    actor = present_actor(desk) if mine else None
    who = frozenset({actor}) if actor else _client(desk) if client else None
    stages = staged(desk.evaluator)
    verdicts = [judge(desk, gate, instance) for gate, instance in next_gates(desk.evaluator)]
    dated = _mine(tuple(dated_steps(desk.evaluator)), who)
    awaited = tuple(approval_steps(desk, actor, verdicts)) if actor else ()
    steps = _with([*awaited, *_without(awaited, _steps(verdicts, who))], dated)
    duties = _duties(desk.snapshot.playbook, verdicts, who)
    duties = sorted([*duties, *map(_duty, dated)], key=lambda one: one.due)
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
        overdue=tuple(one for one in duties if one.due < today),
        upcoming=tuple(one for one in duties if today <= one.due <= today + SOON),
        waiting_on=(*_waiting(desk, verdicts, who), *_owed(desk, who)),
        steps=tuple(steps),
        unpushed=desk.home.repository.unpushed() or 0,
        mine=work_of(desk, actor, verdicts) if actor else None,
        shares=() if who else tuple(shares(desk)),
        rework_causes=() if who else rework_causes(desk),
        variances=() if who else tuple(variances(desk)),
        findings=(*desk.snapshot.faults, *_stopped(desk), *overlong(desk, over=current is None)),
    )


def _client(desk: Desk) -> frozenset[str]:
    """Return the roles of the client's side and those who hold them today."""
    today = desk.call.today(desk.engagement.zone)
    roles = [one.id for one in desk.snapshot.playbook.roles if one.side == "client"]
    return frozenset(roles).union(*(desk.snapshot.team.holders(one, today) for one in roles))


def _stopped(desk: Desk) -> Iterator[Finding]:
    """Tell that the engagement was stopped."""
    return (one for one in notices(desk.evaluator) if one.code == STOPPED)


def _with(steps: Sequence[NextStep], dated: Sequence[NextStep]) -> list[NextStep]:
    """Return steps of gates and dated duties in one list; a command stands in it once, with its day."""
    own = {one.command for one in dated}
    found = [*dated, *(one for one in steps if one.command not in own)]
    ordered = sorted(found, key=lambda step: step.deadline or date.max)
    once: dict[tuple[tuple[str, ...], str], NextStep] = {}
    for step in ordered:
        once.setdefault((step.who, step.command), step)
    return list(once.values())


def _without(awaited: Sequence[NextStep], steps: Sequence[NextStep]) -> list[NextStep]:
    """Return the steps that are none of the approvals awaited, told in a gate's own way."""
    commands = tuple(one.command for one in awaited)
    return [one for one in steps if not one.command.startswith(commands)] if commands else [*steps]


def _steps(verdicts: Iterable[GateVerdict], who: Side) -> list[NextStep]:
    """Return one step for each thing that somebody can do: the first command where several serve it."""
    found: dict[tuple[str, str], NextStep] = {}
    for one in verdicts:
        for step in _mine(one.next, who):
            found.setdefault((one.key, step.what.en), step)
    return sorted(found.values(), key=lambda step: step.deadline or date.max)


def _mine(steps: Sequence[NextStep], who: Side) -> list[NextStep]:
    return [one for one in steps if who is None or who & frozenset(one.who)]


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


def _duties(playbook: Playbook, verdicts: Sequence[GateVerdict], who: Side) -> list[Duty]:
    """Return what has a day to be done by: each step, but an instance of a cadence as one thing."""
    found: list[Duty] = []
    for one in verdicts:
        steps, gate = _steps([one], who), playbook.gate(one.gate)
        if gate is not None and has_cadence(gate):
            found += _together(steps, one.title)
        else:
            found += [_duty(step) for step in steps if step.deadline]
    return sorted(found, key=lambda one: one.due)


def _together(steps: Sequence[NextStep], what: Text) -> Iterator[Duty]:
    due = [one.deadline for one in steps if one.deadline]
    if due:
        who = tuple(dict.fromkeys(person for one in steps for person in one.who))
        yield Duty(what=what, who=who, due=min(due))


def _duty(step: NextStep) -> Duty:
    return Duty(what=step.what, who=step.who, due=step.deadline or date.max)


def _owed(desk: Desk, who: Side) -> Iterator[Waiting]:
    """Tell what the client has not provided in time; of one person only what that person owes."""
    return (one for one in late_duties(desk) if who is None or who & frozenset(one.who))


def _waiting(desk: Desk, verdicts: Iterable[GateVerdict], who: Side) -> Iterator[Waiting]:
    """Tell for whose approval an open review, or a gate whose criteria hold, waits."""
    for one in verdicts:
        since = one.review.opened_at.date() if one.review else None
        for approval in (each.approval for each in wanted(one)):
            people = approval.candidates or (approval.role,)
            if who is None or who & frozenset(people):
                names = tuple(named(each, desk.snapshot.team, desk.snapshot.playbook) for each in people)
                what = approval.title
                yield Waiting(who=people, what=what, subject=one.key, since=since, names=names)
