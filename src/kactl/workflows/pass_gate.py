"""Decide a gate: one record of the result, judged ever after where it was taken."""

from collections.abc import Sequence
from datetime import date

from kactl.gates.assessing import Assessment
from kactl.gates.decisions import PASSING, may_decide
from kactl.gates.verdicts import verdict
from kactl.model.records import Condition, Result
from kactl.model.reports import ChangeSetReport, GateVerdict
from kactl.workflows.calling import Call, Writing
from kactl.workflows.laying import lay_next_stage
from kactl.workflows.problems import decline, misuse
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
    paper: Paper | None = None,
) -> ChangeSetReport:
    """Record the decision of a gate; go and conditional only when the gate is ready."""
    pen = pen_for(call, gate)
    dated = tuple(_condition(pen, text) for text in conditions)
    _consistent(result, dated, reason)
    base = pen.base()
    pen.must_be_committed()
    fields = pen.transcribe(paper) if paper is not None else {}
    person = str(fields.get("on_behalf_of") or pen.desk.actor)
    _must_decide(pen, base, person)
    now = verdict(pen.evaluator, pen.gate, pen.instance)
    if result in PASSING:
        _must_be_ready(pen, now)
    decider = base.gate.decider
    pen.state(
        "decision",
        result=result,
        role=decider,
        conditions=dated,
        reason=reason,
        subject=base.bound(None),
        **fields,
    )
    if result in PASSING:
        lay_next_stage(pen)
    return write(pen, writing, f"decided-{result}", person=person)


def _must_decide(pen: Pen, base: Assessment, person: str) -> None:
    if may_decide(person, None, base):
        return
    decider = base.gate.decider or "-"
    day = pen.desk.call.today(pen.desk.engagement.zone)
    holders = ", ".join(pen.desk.snapshot.team.holders(decider, day)) or decider
    fix = f"kactl gate show {pen.key}"
    decline("statement.not-decider", fix, person=person, role=decider, holders=holders, gate=pen.key)


def _must_be_ready(pen: Pen, now: GateVerdict) -> None:
    if now.status == "READY":
        return
    if now.status in ("PASSED", "CONDITIONAL"):
        decline("statement.decided-already", f"kactl gate check {pen.key}", gate=pen.key)
    missing = [
        one.id for one in now.criteria if one.strength == "must" and one.outcome in ("unmet", "unknown")
    ]
    missing += [one.role for one in now.approvals if one.missing]
    decline("statement.not-ready", f"kactl gate check {pen.key}", gate=pen.key, missing=", ".join(missing))


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
    return Condition(text=parts[0], owner=people[0], due=due.isoformat())
