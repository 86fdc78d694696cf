"""The journal of a run that writes: what was there before, so that a killed run can be undone.

It lies in `.kactl/.journal`, is locked while its run lives, and holds two lines of JSON: the plan, down on
the disk before the first write, and what was staged, before the commit.
"""

import json
import os
from base64 import b64decode, b64encode
from collections.abc import Mapping
from dataclasses import dataclass, field
from hashlib import sha256
from typing import Any, Final

from kactl.model.view import Entry
from kactl.store.lock import lock
from kactl.store.problems import refuse
from kactl.store.writing import Writer

JOURNAL: Final = ".kactl/.journal"
_FLAGS: Final = os.O_RDWR | getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_BINARY", 0)
_LOOKING: Final = os.O_RDONLY | getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_BINARY", 0)
_PRIVATE: Final = 0o600


@dataclass(frozen=True, slots=True)
class Step:
    """One file: its bytes before (None: not there) with their mode, and the digest after (None: removed)."""

    path: str
    before: bytes | None
    mode: int | None
    after: str | None


@dataclass(slots=True)
class Plan:
    """What a run is going to do."""

    head: str | None
    commits: bool
    folders: list[str]
    steps: list[Step]
    index: Mapping[str, Entry]
    """The entries of our paths in the index, as they were."""
    staged: Mapping[str, Entry] | None = field(default=None)
    """The entries of our paths in the index, as they are committed."""


def digest(data: bytes) -> str:
    """Return the SHA-256 of a file's bytes, in hex."""
    return sha256(data).hexdigest()


class Journal:
    """An open, locked journal."""

    def __init__(self, writer: Writer, handle: int) -> None:
        """Keep the handle; closing it gives the lock back."""
        self._writer = writer
        self._handle = handle

    @classmethod
    def begin(cls, writer: Writer, plan: Plan) -> "Journal":
        """Write the plan; a journal that is already there is another run's: a KactlError."""
        spot = writer.spot(JOURNAL)
        try:
            handle = os.open(spot.name, _FLAGS | os.O_CREAT | os.O_EXCL, _PRIVATE, dir_fd=spot.folder)
        except FileExistsError:
            refuse("apply.busy", path=JOURNAL)
        journal = cls(writer, handle)
        if not lock(handle) or os.fstat(handle).st_nlink == 0:
            journal.close()
            refuse("apply.busy", path=JOURNAL)
        try:
            journal._append(_plan_value(plan))
        except OSError:
            journal.drop()
            raise
        return journal

    @classmethod
    def found(cls, writer: Writer) -> "Journal | None":
        """Return the journal that an ended run left, or None; one of a run that lives is a KactlError."""
        if writer.status(JOURNAL) is None:
            return None
        spot = writer.spot(JOURNAL)
        handle = os.open(spot.name, _FLAGS, dir_fd=spot.folder)
        if not lock(handle):
            os.close(handle)
            refuse("apply.busy", path=JOURNAL)
        return cls(writer, handle)

    @classmethod
    def left(cls, writer: Writer) -> "Journal | None":
        """Return the journal to read that an ended run left, or None: there is none, or its run lives."""
        if writer.status(JOURNAL) is None:
            return None
        try:
            spot = writer.spot(JOURNAL)
            handle = os.open(spot.name, _LOOKING, dir_fd=spot.folder)
        except OSError as error:
            refuse("tree.unreadable", path=JOURNAL, problem=error.strerror or str(error))
        if lock(handle):
            return cls(writer, handle)
        os.close(handle)
        return None

    def note_staged(self, staged: Mapping[str, Entry]) -> None:
        """Write down what is about to be committed."""
        self._append({"staged": _entries_value(staged)})

    def _append(self, value: Mapping[str, Any]) -> None:
        rest = memoryview(json.dumps(value).encode() + b"\n")
        while rest:
            rest = rest[os.write(self._handle, rest) :]
        os.fsync(self._handle)

    def read(self) -> Plan | None:
        """Return the plan, or None when the run ended before it was down: then nothing else was written."""
        os.lseek(self._handle, 0, os.SEEK_SET)
        with open(self._handle, "rb", closefd=False) as file:
            lines = file.read().split(b"\n")[:-1]
        if not lines:
            return None
        try:
            plan = _plan(json.loads(lines[0]))
            if len(lines) > 1:
                plan.staged = _entries(json.loads(lines[1])["staged"])
        except (LookupError, TypeError, ValueError, AttributeError):
            refuse("apply.bad-journal", f"rm {JOURNAL}", path=JOURNAL)
        return plan

    def close(self) -> None:
        """Give the lock back and leave the journal where it is."""
        os.close(self._handle)

    def drop(self) -> None:
        """Remove the journal: the run is over."""
        if os.name == "nt":
            self.close()
            self._writer.remove(JOURNAL)
        else:
            self._writer.remove(JOURNAL)
            self.close()


def _plan_value(plan: Plan) -> dict[str, Any]:
    files = [
        {"path": one.path, "before": _encoded(one.before), "mode": one.mode, "after": one.after}
        for one in plan.steps
    ]
    return {
        "head": plan.head,
        "commits": plan.commits,
        "folders": plan.folders,
        "files": files,
        "index": _entries_value(plan.index),
    }


def _plan(value: Mapping[str, Any]) -> Plan:
    steps = [Step(one["path"], _decoded(one["before"]), one["mode"], one["after"]) for one in value["files"]]
    return Plan(value["head"], value["commits"], value["folders"], steps, _entries(value["index"]))


def _encoded(data: bytes | None) -> str | None:
    return None if data is None else b64encode(data).decode()


def _decoded(text: str | None) -> bytes | None:
    return None if text is None else b64decode(text)


def _entries_value(entries: Mapping[str, Entry]) -> dict[str, list[str | None]]:
    return {path: [one.mode, one.blob] for path, one in entries.items()}


def _entries(value: Mapping[str, list[str]]) -> dict[str, Entry]:
    return {path: Entry(*one) for path, one in value.items()}
