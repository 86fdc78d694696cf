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

NOW = datetime(2026, 11, 23, 9, tzinfo=UTC)
_SERVER = """
import contextlib, datetime, gc, importlib, io, json, os, pkgutil, sys, time, traceback
import kactl
from kactl.__main__ import main
for found in pkgutil.walk_packages(kactl.__path__, "kactl."):
    if not found.name.endswith("__main__"):
        with contextlib.suppress(Exception):  # what cannot be loaded fails where it is used
            importlib.import_module(found.name)
from kactl.cli import calling
from kactl.memo import recall

answer, remembered = recall.answer, []

def noted(question):
    code = answer(question)
    remembered.append(code is not None)
    return code

recall.answer = noted

def run(asked):
    os.chdir(asked["folder"])
    os.environ.clear()
    os.environ.update(asked["surroundings"])
    at = asked["at"]
    time.time_ns = lambda: int(at * 10**9)

    class Clock(datetime.datetime):
        @classmethod
        def now(cls, tz=None):
            return datetime.datetime.fromtimestamp(at, tz)

    calling.datetime = Clock
    for number, name in ((0, os.devnull), (1, asked["out"]), (2, asked["err"])):
        os.dup2(os.open(name, os.O_RDWR | os.O_CREAT | os.O_TRUNC, 0o600), number)
    sys.stdin = open(0)
    sys.stdout = sys.__stdout__ = io.TextIOWrapper(open(1, "wb"), encoding="utf-8")
    sys.stderr = sys.__stderr__ = io.TextIOWrapper(open(2, "wb"), encoding="utf-8", errors="backslashreplace")
    code = 99
    try:
        code = main(asked["words"])
        with open(asked["out"] + ".hit", "w") as told:
            told.write(str(int(any(remembered))))
    except BaseException:
        traceback.print_exc()
    sys.stdout.flush()
    sys.stderr.flush()
    os._exit(code)

gc.freeze()
for line in sys.stdin.buffer:
    child = os.fork()
    if not child:
        run(json.loads(line))
    print(os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]), flush=True)
"""


@dataclass(frozen=True, slots=True)
class Answered:
    """What a run printed, how it ended, and whether the memo knew the answer."""

    code: int
    output: bytes
    errors: bytes
    remembered: bool

    @property
    def told(self) -> tuple[int, bytes, bytes]:
        """Return all that a user can tell apart."""
        return self.code, self.output, self.errors


@cache
def _server() -> "subprocess.Popen[str]":
    """Start the server that all tests of a process share."""
    server = subprocess.Popen(
        [sys.executable, "-c", _SERVER], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
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
        hit = self._scratch / "out.hit"
        hit.write_text("0")
        variables = {name: one for name, one in os.environ.items() if name != "KACTL_NO_CACHE"}
        variables |= ({} if memo else {"KACTL_NO_CACHE": "1"}) | dict(surroundings or {})
        asked = {
            "words": words, "folder": str(folder or self.root), "surroundings": variables,
            "at": self.at.timestamp(), "out": str(out), "err": str(err),
        }  # fmt: skip
        server.stdin.write(json.dumps(asked) + "\n")
        server.stdin.flush()
        code = int(server.stdout.readline())
        return Answered(code, out.read_bytes(), err.read_bytes(), memo and hit.read_text() == "1")

    def twice(self, words: Sequence[str]) -> tuple[Answered, Answered]:
        """Return the answer found anew and the one that the memo may know."""
        return self(*words, memo=False), self(*words)
