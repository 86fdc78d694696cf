"""What only grows: no push takes away, or changes, a record or what was measured or deployed."""

from collections.abc import Iterator, Sequence
from typing import Final

from kactl.checks.reading.deployments import deployment_of
from kactl.checks.reading.evidence import FOLDER as EVIDENCE
from kactl.checks.reading.evidence import fact_of
from kactl.model.deployments import FOLDER as DEPLOYMENTS
from kactl.model.findings import Finding
from kactl.store.moving import Known, Move, touched_files
from kactl.store.records import FOLDER as RECORDS
from kactl.store.repository import Repository

_DEEP: Final = 3


def losses(
    repository: Repository, branches: Sequence[Move], folders: Sequence[str], *, known: Known
) -> Iterator[Finding]:
    """Yield each record and fact of the engagements in these folders that a branch would lose or change.

    A fact that cannot be read may go.
    """
    touched = touched_files(repository, branches, folders, known=known)
    places = tuple(f"{one}/{RECORDS}/".lstrip("/") for one in folders)
    for path in sorted({one.path for one in touched if one.path.startswith(places)}):
        yield Finding(code="push.record-touched", severity="error", path=path, values={"path": path})
    facts = dict.fromkeys(
        one.path
        for one in touched
        if _lies_there(one.path) and _reads(one.path, repository.objects.read(one.blob))
    )
    for path in facts:
        yield Finding(code="push.fact-touched", severity="error", path=path, values={"path": path})


def _lies_there(path: str) -> bool:
    """Tell whether facts lie at such places, whatever the process folder is called."""
    parts = path.split("/")
    if len(parts) < _DEEP:
        return False
    folder, ending = parts[-_DEEP], parts[-1].rpartition(".")[2]
    return (folder, ending) in {(EVIDENCE, "yaml"), (DEPLOYMENTS, "json")}


def _reads(path: str, data: bytes) -> bool:
    if path.endswith(".yaml"):
        return fact_of(data) is not None
    return deployment_of(data, path)[0] is not None
