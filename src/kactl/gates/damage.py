"""Damaged records: while one is about a gate, nobody knows all that was stated about it."""

import shlex
from typing import Final

from kactl.model.findings import Finding
from kactl.model.gates import Gate
from kactl.model.recording import RECORDS, WITHOUT_INSTANCE
from kactl.model.view import Snapshot

NEWER: Final = "record-file.version"
"""What a newer kactl wrote can be judged only by that one."""
_MISPLACED: Final = "record-file.misplaced"
_DAMAGED: Final = ("record-file.altered", "record-file.no-file", NEWER)
"""Something was stated that cannot be read here; what is whole and no statement hides nothing."""


def damaged(snapshot: Snapshot, gate: Gate, instance: str | None) -> tuple[Finding, ...]:
    """Return what cannot be read among a gate instance's records, or was moved away, and what mends it."""
    folder = _folder(gate, instance)
    found = (one for one in snapshot.record_faults if _lost(one, folder, snapshot))
    return tuple(one.model_copy(update={"severity": "error", "fix": _mend(one)}) for one in found)


def strayed(snapshot: Snapshot, gate: Gate, instance: str | None) -> tuple[Finding, ...]:
    """Return what lies whole among a gate instance's records and is no statement about it."""
    folder = _folder(gate, instance)
    found = (one for one in snapshot.record_faults if _lies_in(one, folder) and one.code not in _DAMAGED)
    return tuple(one.model_copy(update={"severity": "warning"}) for one in found)


def _lost(fault: Finding, folder: str, snapshot: Snapshot) -> bool:
    """Tell whether a statement about the gate is lost; a copy of one that also lies in its place is not."""
    if fault.code == _MISPLACED:
        whole = {one.name for one in snapshot.records}
        return fault.values.get("folder") == folder and fault.subject not in whole
    return _lies_in(fault, folder) and fault.code in _DAMAGED


def _folder(gate: Gate, instance: str | None) -> str:
    return f"{RECORDS}/{gate.id}/{instance or WITHOUT_INSTANCE}"


def _lies_in(fault: Finding, folder: str) -> bool:
    return (fault.path or "").rpartition("/")[0] == folder


def _mend(fault: Finding) -> str:
    """Return the command that brings a record back: into its folder, or as it came into the history."""
    path = shlex.quote(fault.path or "")
    if fault.code == NEWER:
        return "pip install --upgrade kactl"
    if fault.code == _MISPLACED:
        folder = shlex.quote(str(fault.values["folder"]))
        return f"mkdir -p {folder} && git mv {path} {folder}/"
    return f'git restore --source="$(git log --diff-filter=A --format=%H -1 -- {path})" -- {path}'
