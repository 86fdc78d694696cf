"""List the documents of the engagement, and show one."""

from kactl.model.document_reports import DocumentReport, DocumentsReport
from kactl.model.findings import Finding
from kactl.workflows.calling import Call
from kactl.workflows.desk import Desk, open_desk
from kactl.workflows.documents.describing import digest, line_of, read_by, sections_of
from kactl.workflows.documents.inspecting import flaw
from kactl.workflows.documents.kept import Kept, every, named
from kactl.workflows.documents.versions import versions


def list_documents(call: Call) -> DocumentsReport:
    """Return every document that the playbook wants here, and how it stands."""
    desk = open_desk(call)
    return DocumentsReport(
        engagement=desk.engagement.engagement,
        documents=tuple(line_of(desk, one) for one in every(desk)),
        findings=desk.snapshot.faults,
    )


def show_document(call: Call, words: str, *, at: str | None = None) -> DocumentReport:
    """Return one document: what it says about itself, its sections, who reads it, who changed it last."""
    desk = open_desk(call, at=at)
    kept = named(desk, words)
    made = versions(desk, kept, start=desk.snapshot.tree.commit)
    committed = bool(made) and made[-1].sha256 == digest(kept)
    return DocumentReport(
        engagement=desk.engagement.engagement,
        timezone=desk.engagement.zone.key,
        document=line_of(desk, kept),
        front=kept.front,
        sections=sections_of(kept),
        read_by=tuple(read_by(desk, kept)),
        sha256=digest(kept),
        committed=committed,
        last=made[-1] if made else None,
        findings=_findings(desk, kept),
    )


def _findings(desk: Desk, kept: Kept) -> tuple[Finding, ...]:
    """Return what is wrong with the file itself, and with what is said about it."""
    own = tuple(one for one in desk.snapshot.faults if one.path == kept.path)
    if kept.attached is None or kept.data is None:
        return own
    code = flaw(kept.path, kept.data)
    if code is None:
        return own
    fix = f"kactl doc attach {kept.key} FILE"
    return (*own, Finding(code=code, path=kept.path, subject=kept.key, fix=fix, values={"path": kept.path}))
