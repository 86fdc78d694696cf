"""Open a review: pin a gate to a commit, so that work goes on while people make up their minds."""

from kactl.model.reports import ChangeSetReport
from kactl.workflows.calling import Call, Writing
from kactl.workflows.laying import lay
from kactl.workflows.problems import decline
from kactl.workflows.stating import pen_for, write


def open_review(
    call: Call, gate: str, *, writing: Writing, at: str | None = None, note: str | None = None
) -> ChangeSetReport:
    """Pin a review to HEAD or to `at`; what the instance needs is laid down. Opening again re-pins it."""
    pen = pen_for(call, gate, writing.by, opening=True)
    if at is None:
        pen.must_lie_at_head()
    pen.changes += lay(pen.desk, pen.gate, pen.instance)
    pinned = pen.desk.home.repository.resolve(at) if at else pen.desk.home.repository.head()
    snapshot = pen.evaluator.commit_with(pen.gate.id, pinned)
    if snapshot is None:
        decline("statement.gate-not-there", f"kactl gate open {pen.key}", gate=pen.key, revision=at or "HEAD")
    assessment = pen.evaluator.assess_at(pen.gate, pen.instance, snapshot)
    pen.state("review", subject=assessment.bound(None), reason=note)
    return write(pen, writing, "opened", person=pen.desk.actor, commit=(pinned or "")[:10])
