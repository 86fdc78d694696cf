"""Runs kactl as processes do, many a second: a server loads it once and is forked for each command line.

Each run has its own standard streams, surroundings, folder and clock, and tells whether its answer was found
in the memo.
"""

import atexit
import json
import os
import subprocess
import sys
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from functools import cache
from pathlib import Path

from kactl.memo import shelf

PACKAGE = Path(shelf.__file__).parents[1]
NOW = datetime(2026, 11, 23, 9, tzinfo=UTC)
_SERVER = Path(__file__).with_name("remembering_server.py")


@dataclass(frozen=True, slots=True)
class Answered:
    """What a run printed, how it ended, and whether the memo knew the answer."""

    code: int
    output: bytes
    errors: bytes
    remembered: bool
    opened: tuple[str, ...]
    """What was opened or started that an answer from the memo could not know to have changed."""

    @property
    def told(self) -> tuple[int, bytes, bytes]:
        """Return all that a user can tell apart."""
        return self.code, self.output, self.errors


@cache
def _server() -> "subprocess.Popen[str]":
    """Start the server that all tests of a process share."""
    server = subprocess.Popen(
        [sys.executable, str(_SERVER)], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    )
    atexit.register(server.communicate)
    return server


class Runner:
    """Runs command lines in a folder, at an instant that a test may move."""

    def __init__(self, root: Path, scratch: Path) -> None:
        """Stand in a folder; `scratch` takes what runs print."""
        self.root, self._scratch, self.at = root, scratch, NOW

    def __call__(
        self,
        *words: str,
        memo: bool = True,
        folder: Path | None = None,
        surroundings: Mapping[str, str] | None = None,
    ) -> Answered:
        """Run one command line, with the memo or without it."""
        server = _server()
        assert server.stdin is not None
        assert server.stdout is not None
        out, err = self._scratch / "out", self._scratch / "err"
        told = self._scratch / "told"
        told.write_text("[false, []]")
        variables = {name: one for name, one in os.environ.items() if name != "KACTL_NO_CACHE"}
        variables |= ({} if memo else {"KACTL_NO_CACHE": "1"}) | dict(surroundings or {})
        folders = (self.root, self._scratch, PACKAGE.parents[1], shelf.folder(), Path.home() / ".config/git")
        own = [str(one) for one in folders]
        asked = {
            "words": words, "folder": str(folder or self.root), "surroundings": variables,
            "at": self.at.timestamp(), "out": str(out), "err": str(err), "told": str(told), "own": own,
        }  # fmt: skip
        server.stdin.write(json.dumps(asked) + "\n")
        server.stdin.flush()
        code = int(server.stdout.readline())
        remembered, opened = json.loads(told.read_text())
        return Answered(code, out.read_bytes(), err.read_bytes(), remembered, tuple(opened))

    def twice(self, words: Sequence[str]) -> tuple[Answered, Answered]:
        """Return the answer found anew and the one that the memo may know."""
        return self(*words, memo=False), self(*words)
