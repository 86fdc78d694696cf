"""Open a review: pin a gate to a commit, so that work goes on while people make up their minds."""

from kactl.gates.verdicts import verdict
from kactl.model.reports import ChangeSetReport, NextStep
from kactl.texts.catalogue import message
from kactl.workflows.calling import Call, Writing
from kactl.workflows.carrying_out import carry_out
from kactl.workflows.laying import lay
from kactl.workflows.problems import decline
from kactl.workflows.stating import Pen, pen_for


def open_review(
    call: Call, gate: str, *, writing: Writing, at: str | None = None, note: str | None = None
) -> ChangeSetReport:
    """Pin a review to HEAD or to `at`; what the instance needs is laid down. Opening again re-pins it."""
    pen = pen_for(call, gate)
    pen.changes += lay(pen.desk, pen.gate, pen.instance)
    pinned = pen.desk.home.repository.resolve(at) if at else pen.desk.home.repository.head()
    snapshot = pen.desk.history.at(pinned) if pinned else None
    if snapshot is None or snapshot.playbook.gate(pen.gate.id) is None:
        decline("statement.gate-not-there", f"kactl gate open {pen.key}", gate=pen.key, revision=at or "HEAD")
    assessment = pen.evaluator.assess_at(pen.gate, pen.instance, snapshot)
    pen.state("review", subject=assessment.bound(None), reason=note)
    language = pen.desk.engagement.language
    summary = message("statement.opened", language, {"gate": pen.key, "commit": (pinned or "")[:10]})
    return carry_out(pen.desk, pen.change_set(summary), writing, next_steps=_next(pen))


def _next(pen: Pen) -> tuple[NextStep, ...]:
    return verdict(pen.evaluator, pen.gate, pen.instance).next
