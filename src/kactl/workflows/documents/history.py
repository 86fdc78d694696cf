"""Tell the life of a document from git, and which approvals bound which version."""

from kactl.model.document_reports import DocumentHistoryReport, DocumentVersion
from kactl.workflows.calling import Call
from kactl.workflows.desk import open_desk
from kactl.workflows.documents.describing import digest, line_of
from kactl.workflows.documents.kept import Kept, named
from kactl.workflows.documents.versions import shallow, versions


def show_document_history(call: Call, words: str) -> DocumentHistoryReport:
    """Return the versions of a document, oldest first; what is not committed yet is the last."""
    desk = open_desk(call)
    kept = named(desk, words)
    found = versions(desk, kept)
    if (found[-1].sha256 if found else None) != digest(kept):
        found = (*found, uncommitted(kept))
    return DocumentHistoryReport(
        engagement=desk.engagement.engagement,
        timezone=desk.engagement.zone.key,
        document=line_of(desk, kept),
        versions=found,
        findings=shallow(desk),
    )


def uncommitted(kept: Kept) -> DocumentVersion:
    """Return what lies in the working tree and in no commit."""
    return DocumentVersion(
        version=kept.front.get("version") or None,
        at=None,
        commit=None,
        person=None,
        name="",
        email="",
        summary="",
        path=kept.path,
        sha256=digest(kept),
    )
