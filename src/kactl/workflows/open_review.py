"""Open a review: pin a gate to a commit, so that work goes on while people make up their minds."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from kactl.gates.assessing import Assessment
from kactl.model.findings import Finding
from kactl.model.records import Channel
from kactl.model.reports import ChangeSetReport
from kactl.model.subjects import FilePart
from kactl.workflows.calling import Call, Writing
from kactl.workflows.laying import lay
from kactl.workflows.numbering import numbers_for
from kactl.workflows.problems import decline, misuse
from kactl.workflows.role_names import role_id
from kactl.workflows.stating import Pen, pen_for, write


@dataclass(frozen=True, slots=True)
class Sending:
    """What was sent to the client for approval, and the proof of it."""

    role: str
    evidence: Path
    on: date | None = None
    channel: Channel | None = None


def open_review(
    call: Call,
    gate: str,
    *,
    writing: Writing,
    at: str | None = None,
    note: str | None = None,
    sending: Sending | None = None,
) -> ChangeSetReport:
    """Pin a review to HEAD or to `at`; what the instance needs is laid down. Opening again re-pins it.

    Items that people are about to look at get their display numbers with the same commit: no fingerprint
    knows them. A review of an older commit gives none.

    `sending` proves that it was sent to a role of the client: from then on silence can be consent.
    """
    pen = pen_for(call, gate, writing.by, opening=True)
    if at is None:
        pen.must_lie_at_head()
        judged = pen.evaluator.here(pen.gate, pen.instance).criteria
        pen.changes += numbers_for(pen.desk, (one.subject for one in judged))
    pen.changes += lay(pen.desk, pen.gate, pen.instance)
    pinned = pen.desk.home.repository.resolve(at) if at else pen.desk.home.repository.head()
    snapshot = pen.evaluator.commit_with(pen.gate.id, pinned)
    if snapshot is None:
        decline("statement.gate-not-there", f"kactl gate open {pen.key}", gate=pen.key, revision=at or "HEAD")
    assessment = pen.evaluator.assess_at(pen.gate, pen.instance, snapshot)
    sent = _sent(pen, assessment, sending) if sending is not None else {}
    pen.state("review", subject=assessment.bound(None), reason=note, **sent)
    notes = tuple(_frozen(assessment))
    return write(pen, writing, "opened", notes=notes, person=pen.desk.actor, commit=(pinned or "")[:10])


def _frozen(assessment: Assessment) -> Iterator[Finding]:
    """Tell on which export of each linked document the review rests: the page may go on changing."""
    setting = assessment.setting
    read = {one.path for judged in assessment.criteria for one in judged.subject if isinstance(one, FilePart)}
    for key, one in (setting.attached or {}).items():
        document = setting.playbook.document(key.partition("@")[0])
        path = f"{setting.engagement.process}/{one.file}"
        if one.link and document and path in read:
            values = {
                "title": document.title,
                "day": one.taken.isoformat() if one.taken else "-",
                "path": path,
            }
            yield Finding(code="document.link-frozen", severity="note", path=path, subject=key, values=values)


def _sent(pen: Pen, assessment: Assessment, sending: Sending) -> dict[str, object]:
    """Keep the proof of a sending and return the fields of the review that carry it."""
    role = role_id(assessment.setting.playbook, sending.role)
    if assessment.gate.approval_of(role) is None:
        named = ", ".join(role for one in assessment.gate.approvals for role in one.roles) or "-"
        fix = f"kactl gate show {pen.key}"
        misuse("statement.not-asked", fix, role=role, gate=pen.key, roles=named)
    proof = pen.keep(sending.evidence)
    day = sending.on.isoformat() if sending.on else None
    return {"role": role, "proof": proof, "channel": sending.channel, "stated_on": day}
