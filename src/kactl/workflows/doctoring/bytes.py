"""The bytes of files: their size, their line ends, their first mark."""

from collections.abc import Iterator
from typing import Final

from kactl.model.changes import Change
from kactl.model.findings import Finding
from kactl.store.objects import LARGEST
from kactl.store.records import FOLDER
from kactl.syntax.json import MAX_BYTES as MOST_JSON
from kactl.syntax.yaml import MAX_BYTES as MOST_YAML
from kactl.workflows.doctoring.visit import MEND, Check, Complaint, Visit

_YAML: Final = (".yaml", ".yml")
_MARK: Final = b"\xef\xbb\xbf"
_KIBIBYTE: Final = 1024


def sizes(visit: Visit) -> Iterator[Complaint]:
    """Tell which files are too large to be read."""
    for path in visit.own():
        status = visit.disk.status(path)
        limit = _limit(path)
        if status is not None and status.size > limit:
            values = {"size": status.size // _KIBIBYTE, "limit": limit // _KIBIBYTE}
            yield Complaint(Finding(code="doctor.size", path=path, values=values))


def _limit(path: str) -> int:
    if path.startswith(f"{FOLDER}/"):
        return MOST_JSON
    return MOST_YAML if path.endswith(_YAML) else LARGEST


def line_ends(visit: Visit) -> Iterator[Complaint]:
    """Tell which YAML files of people's mix line ends, or begin with a mark that not every tool knows."""
    for path in visit.own(*_YAML):
        status = visit.disk.status(path)
        if status is None or status.size > MOST_YAML or path.startswith(".kactl/"):
            continue
        data = visit.disk.read(path)
        for code in _faults(data):
            # Edits that are not committed yet are people's to commit first.
            at_rest = visit.tree.read(path) == visit.committed(path)
            fix = MEND if at_rest else "kactl commit"
            change = Change(path, _even(data.removeprefix(_MARK)), data)
            found = Finding(code=code, severity="warning", path=path, fix=fix)
            yield Complaint(found, (change,) if at_rest else ())


def _faults(data: bytes) -> Iterator[str]:
    if data.startswith(_MARK):
        yield "doctor.mark"
    if 0 < data.count(b"\r\n") < data.count(b"\n"):
        yield "doctor.line-ends"


def _even(data: bytes) -> bytes:
    """Return the bytes with the line ends that most of their lines have."""
    plain = data.replace(b"\r\n", b"\n")
    mostly = data.count(b"\r\n") * 2 > data.count(b"\n")
    return plain.replace(b"\n", b"\r\n") if mostly else plain


CHECKS: tuple[Check, ...] = (sizes, line_ends)
