"""Loads kactl once, and is forked for each command line that it reads: see `remembering.py`."""

import contextlib
import gc
import importlib
import io
import json
import os
import pkgutil
import sys
import tempfile
import time
import traceback
from collections.abc import Sequence
from datetime import datetime, tzinfo
from typing import Any

import kactl
from kactl.__main__ import main
from kactl.memo import question, recall
from kactl.memo.question import Question

_LIBRARIES = (
    sys.prefix,
    sys.base_prefix,
    os.devnull,
    "/usr/share/zoneinfo",
    "/etc/machine-id",
    "/etc/gitattributes",
)


def load() -> None:
    """Load all of kactl; what cannot be loaded fails where it is used."""
    for found in pkgutil.walk_packages(kactl.__path__, "kactl."):
        if not found.name.endswith("__main__"):
            with contextlib.suppress(Exception):
                importlib.import_module(found.name)
    program = question._program()
    question._program = lambda: program  # what is loaded here stays, whatever is edited meanwhile
    tempfile.gettempdir()  # it is found by trying
    gc.freeze()


def serve() -> None:
    """Run each command line in a process of its own and tell how it ended."""
    for line in sys.stdin.buffer:
        child = os.fork()
        if not child:
            run(json.loads(line))
        sys.stdout.write(f"{os.waitstatus_to_exitcode(os.waitpid(child, 0)[1])}\n")
        sys.stdout.flush()


def run(asked: dict[str, Any]) -> None:
    """Run one command line as its process would, and end."""
    os.chdir(asked["folder"])  # noqa: TID251 - this process is the user's
    os.environ.clear()
    os.environ.update(asked["surroundings"])
    set_clock(asked["at"])
    take_streams(asked["out"], asked["err"])
    known, opened = watch_memo(), watch_files((*asked["own"], *_LIBRARIES))
    code = 99
    try:
        code = main(asked["words"])
        with open(asked["told"], "w", encoding="utf-8") as told:  # noqa: PTH123 - as everywhere here
            json.dump([any(known), opened], told)
    except BaseException:  # noqa: BLE001 - the test sees it
        traceback.print_exc()
    sys.stdout.flush()
    sys.stderr.flush()
    os._exit(code)


def set_clock(at: float) -> None:
    """Let the clock stand still."""

    class Clock(datetime):
        @classmethod
        def now(cls, tz: tzinfo | None = None) -> Any:
            return datetime.fromtimestamp(at, tz)

    time.time_ns = lambda: int(at * 10**9)
    vars(importlib.import_module("kactl.cli.calling"))["datetime"] = Clock


def take_streams(out: str, err: str) -> None:
    """Begin with streams of one's own."""
    for number, name in ((0, os.devnull), (1, out), (2, err)):
        os.dup2(os.open(name, os.O_RDWR | os.O_CREAT | os.O_TRUNC, 0o600), number)
    out_stream, err_stream = (io.TextIOWrapper(io.FileIO(one, "w"), encoding="utf-8") for one in (1, 2))
    err_stream.reconfigure(errors="backslashreplace")
    vars(sys).update(
        stdin=io.TextIOWrapper(io.FileIO(0)), stdout=out_stream, __stdout__=out_stream, stderr=err_stream,
        __stderr__=err_stream,
    )  # fmt: skip


def watch_memo() -> list[bool]:
    """Note whether the memo knows the answer."""
    answer, known = recall.answer, list[bool]()

    def noted(question: Question) -> int | None:
        code = answer(question)
        known.append(code is not None)
        return code

    recall.answer = noted
    return known


def watch_files(own: Sequence[str]) -> list[str]:
    """Note which files are opened by their whole path outside some folders, and which programs started."""
    opened = list[str]()

    def noted(event: str, given: tuple[object, ...]) -> None:
        path = str(given[0]) if given else ""
        if event == "subprocess.Popen" and os.path.basename(path) != "git":  # noqa: PTH119 - it is text
            opened.append(path)
        whole = path.startswith(os.sep) and path != tempfile.tempdir
        if event == "open" and whole and not path.startswith(tuple(own)):
            opened.append(path)

    sys.addaudithook(noted)
    return opened


if __name__ == "__main__":
    load()
    serve()
