"""The facts of an engagement as they lie in its process folder."""

from typing import Final

from kactl.checks.reading.evidence import FOLDER, Found, facts_in
from kactl.model.findings import Finding
from kactl.model.subjects import GlobPart
from kactl.workflows.desk import Desk

EVERY: Final = "*"


def stored_facts(desk: Desk, folder: str = EVERY) -> Found:
    """Return the facts of one folder below `evidence/`, or of all."""
    pattern = f"{desk.engagement.process}/{FOLDER}/{folder}/*.yaml"
    view = desk.snapshot.view((GlobPart(pattern),), desk.call.now, {}, None)
    return facts_in(view.files(pattern))


def unreadable(found: Found) -> tuple[Finding, ...]:
    """Return a finding for each file that holds no fact."""
    return tuple(
        Finding(code="evidence.unreadable", path=path, line=1, values={"path": path}) for path in found.broken
    )
