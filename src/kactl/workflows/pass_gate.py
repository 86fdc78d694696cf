"""Decide a gate: one record of the result, judged ever after where it was taken."""

import shlex
from collections.abc import Sequence
from datetime import date

from kactl.gates.assessing import Assessment
from kactl.gates.decisions import PASSING, may_be_transcribed, may_decide
from kactl.gates.grounds import passable
from kactl.gates.statements import carried_by
from kactl.gates.verdicts import verdict
from kactl.model.records import Condition, Result
from kactl.model.reports import ChangeSetReport
from kactl.workflows.calling import Call, Writing
from kactl.workflows.laying import lay_next_stage
from kactl.workflows.problems import decline, misuse
from kactl.workflows.reopen_gate import earlier_stage, left_standing, reopen_stages
from kactl.workflows.stating import Paper, Pen, pen_for, write

_FIELDS = 3


def pass_gate(
    call: Call,
    gate: str,
    *,
    writing: Writing,
    result: Result = "go",
    conditions: Sequence[str] = (),
    reason: str | None = None,
    to: str | None = None,
    paper: Paper | None = None,
) -> ChangeSetReport:
    """Record the decision of a gate; go and conditional only when the gate is ready.

    To recycle reopens the gates that were decided from the stage `to` on.
    """
    pen = pen_for(call, gate, writing.by)
    stage = earlier_stage(pen, result, to)
    dated = tuple(_condition(pen, text) for text in conditions)
    _consistent(result, dated, reason)
    base = pen.base()
    pen.must_be_committed()
    signed = paper.received(pen.desk, consents=result in PASSING) if paper else None
    fields = pen.transcribe(pen.bound(signed, role=base.gate.decider, lenient=True)) if signed else {}
    person = str(fields.get("on_behalf_of") or pen.desk.actor)
    _must_decide(pen, base, person, transcribed=paper is not None)
    if result in PASSING:
        _must_be_passable(pen, base)
    decider = base.gate.decider
    decision = pen.state(
        "decision",
        result=result,
        target=stage,
        role=decider,
        conditions=dated,
        reason=reason,
        subject=pen.decided(base),
        **fields,
    )
    if result in PASSING:
        lay_next_stage(pen)
    if stage is not None:
        reopen_stages(pen, decision)
    left = left_standing(pen, decision) if stage is not None else ()
    return write(pen, writing, f"decided-{result}", notes=left, person=person)


def _must_decide(pen: Pen, base: Assessment, person: str, *, transcribed: bool) -> None:
    decider = base.gate.decider
    if transcribed and not may_be_transcribed(person, base):
        role = pen.role_title(decider) if decider else person
        decline("statement.own-firm", f"kactl gate pass {pen.key}", role=role)
    if may_decide(person, pen.desk.call.now, base, transcribed=transcribed):
        return
    day = pen.desk.call.today(pen.desk.engagement.zone)
    title = pen.role_title(decider) if decider else "-"
    holders = ", ".join(pen.desk.snapshot.team.holders(decider, day)) if decider else ""
    carried = [one.name for one in base.ballot.records if carried_by(one.record, person)]
    fix = f'kactl gate revoke {carried[0]} --reason "…"' if carried else f"kactl gate show {pen.key}"
    decline("statement.not-decider", fix, person=person, role=title, holders=holders or "-", gate=pen.key)


def _must_be_passable(pen: Pen, base: Assessment) -> None:
    now = verdict(pen.evaluator, pen.gate, pen.instance)
    if now.decided is not None:
        decline("statement.decided-already", f"kactl gate check {pen.key}", gate=pen.key)
    if passable(pen.evaluator, pen.gate, pen.instance):
        return
    for one in pen.evaluator.hindrances(pen.gate, pen.instance):
        decline(one.code, one.fix, **one.values)
    here = pen.evaluator.here(pen.gate, pen.instance)
    missing = dict.fromkeys(
        [one.id for each in (base, here) for one in each.criteria if one.blocks or one.broken]
        + [one.role for one in base.votes.approvals if one.missing]
        + [one.record.person() for one in base.votes.rejections]
    )
    fix = f"kactl gate check {pen.key}"
    decline("statement.not-ready", fix, gate=pen.key, missing=", ".join(missing) or now.status)


def _consistent(result: Result, conditions: Sequence[Condition], reason: str | None) -> None:
    if (result == "conditional") != bool(conditions):
        misuse("statement.conditions", result=result)
    if result not in PASSING and not (reason or "").strip():
        misuse("statement.no-reason")


def _condition(pen: Pen, text: str) -> Condition:
    """Read `TEXT; OWNER; DUE`."""
    parts = [one.strip() for one in text.replace("；", ";").rsplit(";", _FIELDS - 1)]
    if len(parts) != _FIELDS or not all(parts):
        misuse("statement.condition-shape", text=text)
    people = pen.desk.snapshot.team.find(parts[1])
    if len(people) != 1:
        misuse("statement.no-person", person=parts[1])
    try:
        due = date.fromisoformat(parts[2])
    except ValueError:
        misuse("statement.condition-date", text=text, due=parts[2])
    today = pen.desk.call.today(pen.desk.engagement.zone)
    if due < today:
        dated = shlex.quote(f"{parts[0]}; {people[0]}; DATE")
        fix = f"kactl gate pass {pen.key} --result conditional --condition {dated}"
        misuse("statement.condition-past", fix, text=parts[0], due=due.isoformat(), today=today.isoformat())
    return Condition(text=parts[0], owner=people[0], due=due.isoformat())
