"""What a verdict says beside its criteria: waivers, conditions, break-glass, and what is to be known."""

from collections import Counter
from collections.abc import Iterator, Sequence
from datetime import date, datetime, timedelta

from kactl.gates.assessing import Assessment
from kactl.gates.breaking import Emergency, emergency_of
from kactl.gates.conditions import DatedDuty
from kactl.gates.damage import strayed
from kactl.gates.digests import ABSENT, UNDECIDED
from kactl.gates.electorate import Electorate
from kactl.gates.evaluate import Evaluator
from kactl.gates.hindering import closing
from kactl.gates.midnights import last_day
from kactl.gates.statements import client_side
from kactl.gates.stepping import named
from kactl.gates.waiving import Bench, Waiver, granting_roles, over_limit
from kactl.gates.wording import said
from kactl.model.base import Text
from kactl.model.exceptions import BreakGlassReport, ConditionReport, WaiverReport
from kactl.model.findings import Finding
from kactl.model.reports import GateVerdict, NextStep, Status

AHEAD = timedelta(days=7)
"""So long before a waiver is over its owner is told."""


def supplemented(evaluator: Evaluator, found: GateVerdict, here: Assessment) -> GateVerdict:
    """Return a verdict with its waivers, conditions and break-glass; in an emergency it is BYPASSED."""
    gate, instance = here.gate.gate, here.gate.instance
    emergency = emergency_of(evaluator.emergencies, evaluator.records, gate, instance)
    own = [one for one in evaluator.duties if one.key == here.gate.key]
    waivers = tuple(_waiver(one, found, here) for one in here.waivers.requests)
    review = emergency.review if emergency is not None and found.decided is None else None
    following = [duty_step(evaluator, review)] if review is not None and review.closed is None else []
    return found.model_copy(
        update={
            "status": _status(found, emergency, evaluator.now),
            "waivers": waivers,
            "conditions": tuple(condition_report(evaluator, one) for one in own),
            "break_glass": _emergency(emergency) if emergency is not None else None,
            "notes": tuple(_notes(evaluator, found, here, waivers)),
            "next": (*following, *found.next, *_answering(evaluator, found, here)),
        }
    )


def _answering(evaluator: Evaluator, found: GateVerdict, here: Assessment) -> Iterator[NextStep]:
    """Yield who answers each request that waits, while the gate is not decided."""
    for one in here.waivers.requests:
        record = one.asked.record
        criterion = Bench(here.gate, here.setting, here.team).criterion(record.criterion)
        if one.state != "asked" or criterion is None or found.decided is not None:
            continue
        roles, bench = granting_roles(here.gate, criterion), Bench(here.gate, here.setting, here.team)
        today = evaluator.now.astimezone(here.setting.engagement.zone).date()
        who = bench.answering(criterion, record.person(), today)
        if not who:
            yield _assigning(here, roles)
        who = who or roles
        paper = " --on-behalf-of PERSON --evidence FILE" if _client(here, roles) else ""
        yield NextStep(
            who=who,
            names=tuple(named(each, here.team, here.setting.playbook) for each in who),
            command=f"kactl gate waive --grant {one.asked.name} --as {roles[0] if roles else 'ROLE'}{paper}",
            deadline=_until(one, here),
            what=said("waiver.step-answer", gate=here.gate.key, criterion=criterion.title),
        )


def _assigning(here: Assessment, roles: tuple[str, ...]) -> NextStep:
    """Return the step without which nobody could ever answer a request: another holder of the role."""
    today = here.now.astimezone(here.setting.engagement.zone).date()
    people = tuple(one for one in here.team.people if here.team.active(one, today))
    role = roles[0] if roles else "ROLE"
    title = named(role, here.team, here.setting.playbook)
    return NextStep(
        who=people,
        names=tuple(named(one, here.team, here.setting.playbook) for one in people),
        command=f"kactl role assign {role} PERSON",
        deadline=None,
        what=said("gate.step-assign", role=title),
    )


def _client(here: Assessment, roles: tuple[str, ...]) -> bool:
    return bool(roles) and client_side(here.setting.playbook, roles[0])


def _status(found: GateVerdict, emergency: Emergency | None, now: datetime) -> Status:
    if found.decided is not None or emergency is None:
        return found.status
    if emergency.holds(now):
        return "BYPASSED"
    return "EXPIRED" if found.status == "BLOCKED" else found.status


def _waiver(waiver: Waiver, found: GateVerdict, here: Assessment) -> WaiverReport:
    record, answer = waiver.asked.record, waiver.answer
    outcome = next((one.outcome for one in found.criteria if one.id == record.criterion), "met")
    return WaiverReport(
        record=waiver.asked.name,
        criterion=record.criterion or "",
        state=waiver.state,
        reason=record.reason or "",
        asked_by=record.person(),
        until=_until(waiver, here),
        answered_by=answer.record.person() if answer else None,
        role=answer.record.role if answer else None,
        answer=answer.name if answer else None,
        used=waiver.in_force and outcome in ("unmet", "unknown"),
        cause=waiver.cause,
    )


def _until(waiver: Waiver, here: Assessment) -> date | None:
    """Return the last day of a request that counts; what ends before or after all days has none."""
    ends = waiver.asked.record.expires_at
    return None if ends is None or waiver.state == "ignored" else last_day(ends, here.setting.engagement.zone)


def condition_report(evaluator: Evaluator, duty: DatedDuty) -> ConditionReport:
    """Return a dated duty as reports show it, as it stands now."""
    state = "overdue" if duty.overdue(evaluator.now) else "open"
    return ConditionReport.model_validate(
        {
            "name": duty.name,
            "gate": duty.key,
            "text": duty.text,
            "owner": who_of(evaluator, duty),
            "due": duty.due,
            "state": "closed" if duty.closed else state,
            "closed_by": duty.closed.record.person() if duty.closed else None,
            "closed": duty.closed.name if duty.closed else None,
        }
    )


def who_of(evaluator: Evaluator, duty: DatedDuty) -> tuple[str, ...]:
    """Return the people who can close a duty; a role that nobody holds stands for itself."""
    snapshot = evaluator.snapshot
    today = evaluator.now.astimezone(snapshot.engagement.zone).date()
    electorate = Electorate(snapshot.team, snapshot.playbook, duty.gate.id)
    people = [who for one in duty.owner for who in (electorate.holders(one, today) or (one,))]
    without = duty.record.record.by if duty.record.record.kind == "break-glass" else None
    kept = tuple(dict.fromkeys(one for one in people if one != without))
    return kept or tuple(
        one for one in snapshot.team.people if snapshot.team.active(one, today) and one != without
    )


def duty_step(evaluator: Evaluator, duty: DatedDuty) -> NextStep:
    """Return what closes a duty, by whom and until when."""
    snapshot, who = evaluator.snapshot, who_of(evaluator, duty)
    return NextStep(
        who=who,
        names=tuple(named(one, snapshot.team, snapshot.playbook) for one in who),
        command=closing(duty),
        deadline=duty.due,
        what=said("condition.step", gate=duty.key, text=duty.text),
    )


def _emergency(emergency: Emergency) -> BreakGlassReport:
    record, review = emergency.record.record, emergency.review
    return BreakGlassReport(
        record=emergency.record.name,
        by=record.by,
        role=record.role or "",
        reason=record.reason or "",
        at=record.issued_at,
        until=emergency.until,
        reviewed=review is not None and review.closed is not None,
    )


def _notes(
    evaluator: Evaluator, found: GateVerdict, here: Assessment, waivers: Sequence[WaiverReport]
) -> Iterator[Finding]:
    key = here.gate.key
    ends = {one.asked.name: one.asked.record.expires_at for one in here.waivers.requests}
    for one in waivers:
        values = {"gate": found.title, "criterion": _title(found, one.criterion), "until": str(one.until)}
        subject, end = f"{key}/{one.criterion}", ends[one.record]
        if one.state == "granted" and not one.used:
            yield Finding(
                code="waiver.unused", severity="note", subject=subject, who=(one.asked_by,), values=values
            )
        elif one.state == "granted" and end is not None and evaluator.now >= end - AHEAD:
            yield Finding(
                code="waiver.lapsing",
                severity="warning",
                subject=subject,
                who=(one.asked_by,),
                fix=_asking_again(here, one.criterion),
                values=values,
                calendar=True,
            )
    yield from _reopened(evaluator, found)
    yield from strayed(evaluator.snapshot, here.gate.gate, here.gate.instance)
    yield from _ignored(evaluator, here)


def _asking_again(here: Assessment, identity: str) -> str:
    """Return how to ask for a waiver once more; where no more are granted, what shows how to make it hold."""
    granted = Counter(one.asked.record.criterion or "" for one in here.waivers.requests if one.granted)
    criterion = Bench(here.gate, here.setting, here.team).criterion(identity)
    if criterion is None or over_limit(here.gate, criterion, granted) is not None:
        return f"kactl gate check {here.gate.key}"
    return f'kactl gate waive {here.gate.key} {identity} --reason "…" --until DATE'


def _title(found: GateVerdict, identity: str) -> Text:
    plain = Text(zh=identity, en=identity)
    return next((one.title for one in found.criteria if one.id == identity), plain)


def _reopened(evaluator: Evaluator, found: GateVerdict) -> Iterator[Finding]:
    """Yield the gates that were passed when this one was decided, and are not any more."""
    if found.decided is None:
        return
    gate, instance = evaluator.gate(found.gate), found.instance
    standing = evaluator.standing(gate, instance) if gate else None
    subject = standing.record.record.subject if standing else None
    for name, content in (subject.upstream if subject else {}).items():
        now = evaluator.upstream(name)
        if content not in (UNDECIDED, ABSENT) and now is not None and not now.decided:
            yield Finding(
                code="reopen.upstream",
                severity="warning",
                subject=name,
                fix=f"kactl gate check {name}",
                values={"gate": found.title, "upstream": name},
            )


def _ignored(evaluator: Evaluator, here: Assessment) -> Iterator[Finding]:
    """Yield the statements about the gate that do not count and are no votes, with the cause."""
    own = (here.gate.gate.id, here.gate.instance)
    broken = [(one.record, one.cause) for one in evaluator.emergencies if one.cause is not None]
    for stored, cause in (*evaluator.ignored, *broken):
        if (stored.record.gate, stored.record.instance) == own:
            yield Finding(
                code="reopen.ignored",
                severity="warning",
                subject=stored.name,
                values={"person": stored.record.person(), "cause": cause},
            )
