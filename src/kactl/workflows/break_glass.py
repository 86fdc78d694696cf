"""Pass a gate by in an emergency: one command, one person, no network; somebody else reviews it."""

from datetime import timedelta

from kactl.gates.electorate import Electorate
from kactl.gates.wording import said
from kactl.model.gates import Gate
from kactl.model.reports import ChangeSetReport
from kactl.workflows.calling import Call, Writing
from kactl.workflows.desk import Desk
from kactl.workflows.problems import decline
from kactl.workflows.state import sentence
from kactl.workflows.stating import pen_for, write


def break_glass(call: Call, gate: str, *, reason: str, writing: Writing) -> ChangeSetReport:
    """Record an emergency: the gate shows BYPASSED for some hours, and its review becomes a dated duty."""
    pen = pen_for(call, gate, writing.by)
    evaluator = pen.evaluator
    standing = evaluator.standing(pen.gate, pen.instance)
    if standing is not None and standing.passes:
        decline("break-glass.decided", f"kactl gate check {pen.key}", gate=pen.key)
    declared = pen.gate.break_glass
    stored = pen.state(
        "break-glass",
        role=breaking_role(pen.desk, pen.gate),
        reason=sentence(reason),
        subject=evaluator.here(pen.gate, pen.instance).bound(None),
        expires_at=call.now + timedelta(hours=declared.hours) if declared else None,
    )
    emergency = pen.evaluator.emergencies[-1]
    if emergency.review is None:
        cause = emergency.cause or said("break-glass.undeclared")
        decline("break-glass.refused", f"kactl gate show {pen.key}", cause=cause)
    due = emergency.review.due.isoformat()
    return write(pen, writing, "break-glass.broken", person=stored.record.by, due=due)


def breaking_role(desk: Desk, gate: Gate) -> str | None:
    """Return the role in which the actor may do it, or None."""
    declared = gate.break_glass
    electorate = Electorate(desk.snapshot.team, desk.snapshot.playbook, gate.id)
    today = desk.call.today(desk.engagement.zone)
    roles = declared.roles if declared else ()
    return next((one for one in roles if electorate.holds(desk.actor, one, today)), None)
