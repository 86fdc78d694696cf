"""Runs kactl on what it was never meant to read, and holds the answer to what nobody may ever see."""

import gc
import json
import os
import subprocess
import sys
from collections.abc import Callable
from dataclasses import dataclass
from io import StringIO
from pathlib import Path
from typing import Any
from unittest.mock import patch

from kactl.__main__ import main

CRASHED = 70
NEVER = ("Traceback", "Exception ignored", "made a mistake", "kactl 出错了")
"""What no user may see, in any language."""

Damage = Callable[[bytes], bytes]


@dataclass(frozen=True)
class Ran:
    """What a command said, and how it ended."""

    code: int
    out: str
    err: str

    @property
    def said(self) -> str:
        """Return everything that it said."""
        return self.out + self.err

    @property
    def document(self) -> Any:
        """Return the JSON document on standard output."""
        return json.loads(self.out)


def kactl(folder: Path, *arguments: str, **variables: str) -> Ran:
    """Run kactl in this process as in a folder, and see that it did not fall over."""
    given = {"LANG": "C.UTF-8", "COLUMNS": "80", **variables}
    out, err = StringIO(), StringIO()
    with patch.dict(os.environ, given), patch.multiple(sys, stdout=out, stderr=err):
        try:
            code = int(main(["-C", str(folder), *arguments]))
        finally:
            gc.enable()  # the entry switches it off for its short process
    return _sound(Ran(code, out.getvalue(), err.getvalue()), arguments)


def process(folder: Path, *arguments: str, variables: dict[str, str] | None = None, **settings: Any) -> Ran:
    """Run kactl as a process of its own in a folder, and see that it did not fall over."""
    done = subprocess.run(
        [sys.executable, "-m", "kactl", *arguments],
        cwd=folder,
        env=os.environ | {"LANG": "C.UTF-8"} | (variables or {}),
        stdin=subprocess.DEVNULL,
        capture_output=True,
        check=False,
        **settings,
    )
    said = (one.decode("utf-8", "replace") for one in (done.stdout, done.stderr))
    return _sound(Ran(done.returncode, *said), arguments)


def _sound(ran: Ran, arguments: tuple[str, ...]) -> Ran:
    assert ran.code in {0, 1, 2, 3, 4, 5, 6, 10, 130}, (arguments, ran)
    assert not any(one in ran.said for one in NEVER), (arguments, ran)
    return ran
