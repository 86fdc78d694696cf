"""Runs kactl in processes that end at a chosen step, as a power cut would end them.

One interpreter has everything loaded and forks for each command, so that hundreds of kills take seconds.
"""

import json
import os
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

KILLED = 137

# A step is what changes something below the engagement's root: opening a file to write, writing, bringing it
# down to the disk, renaming, removing, making a folder, and each run of git that writes, before it and after.
_FORKER = r"""
import importlib, io, json, os, pkgutil, subprocess, sys, tempfile
import kactl
from kactl.__main__ import main

for module in pkgutil.walk_packages(kactl.__path__, "kactl."):
    if not module.name.endswith("__main__") and ".bundled" not in module.name:
        importlib.import_module(module.name)

def arm(root, last, report):
    steps = 0
    def step():
        nonlocal steps
        steps += 1
        os.pwrite(report, str(steps).encode(), 0)
        if steps == last:
            os._exit(137)
    def below(path):
        path = os.fsdecode(path) if isinstance(path, (str, bytes)) else ""
        return not os.path.isabs(path) or path.startswith(root)
    writing = os.O_WRONLY | os.O_RDWR | os.O_CREAT
    def heard(event, arguments):
        opens = event == "open" and isinstance(arguments[2], int) and arguments[2] & writing
        if (opens or event in ("os.rename", "os.remove", "os.mkdir", "os.rmdir")) and below(arguments[0]):
            step()
    sys.addaudithook(heard)
    def before(call):
        def wrapped(*arguments, **named):
            step()
            return call(*arguments, **named)
        return wrapped
    os.fsync, os.write = before(os.fsync), before(os.write)
    run, changing = subprocess.run, {"add", "commit", "update-index", "init"}
    def around(command, *arguments, **named):
        counts = bool(changing & set(command))
        if counts:
            step()
        done = run(command, *arguments, **named)
        if counts:
            step()
        return done
    subprocess.run = around
    import git.cmd
    execute = git.cmd.Git.execute
    def through_library(self, command, *arguments, **named):
        counts = bool(changing & set(command))
        if counts:
            step()
        done = execute(self, command, *arguments, **named)
        if counts:
            step()
        return done
    git.cmd.Git.execute = through_library

def one(order):
    report = tempfile.TemporaryFile()
    files = [tempfile.TemporaryFile(), tempfile.TemporaryFile()]
    child = os.fork()
    if child == 0:
        os.chdir(order["folder"])
        os.environ.update(order["variables"])
        os.dup2(os.open(os.devnull, os.O_RDONLY), 0)
        for number, file in enumerate(files, 1):
            os.dup2(file.fileno(), number)
        streams = (io.open(n, m, encoding="utf-8", closefd=False) for n, m in enumerate("rww"))
        sys.stdin, sys.stdout, sys.stderr = streams
        arm(order["root"], order["kill"], report.fileno())
        try:
            code = main(order["arguments"])
            sys.stdout.flush()
            sys.stderr.flush()
        except BaseException as error:
            os.pwrite(2, repr(error).encode(), 0)
            code = 99
        os._exit(code)
    code = os.waitstatus_to_exitcode(os.waitpid(child, 0)[1])
    said = []
    for file in (*files, report):
        file.seek(0)
        said.append(file.read().decode("utf-8", "replace"))
    return {"code": code, "out": said[0], "err": said[1], "steps": int(said[2] or 0)}

for line in sys.stdin:
    print(json.dumps(one(json.loads(line))), flush=True)
"""


@dataclass(frozen=True, slots=True)
class Ended:
    """How a command ended, and how many steps it had taken."""

    code: int
    out: str
    err: str
    steps: int


class Killer:
    """Runs commands in one engagement and ends them at a step."""

    def __init__(self, process: "subprocess.Popen[str]") -> None:
        """Keep the process that forks."""
        self._process = process

    def run(self, root: Path, *arguments: str, kill: int = 0, **variables: str) -> Ended:
        """Run a command in a folder and end it right before its n-th step; zero lets it finish."""
        order = {"folder": str(root), "root": str(root), "arguments": arguments, "kill": kill}
        assert self._process.stdin is not None
        assert self._process.stdout is not None
        self._process.stdin.write(json.dumps({**order, "variables": variables}) + "\n")
        self._process.stdin.flush()
        return Ended(**json.loads(self._process.stdout.readline()))


@contextmanager
def killer() -> Iterator[Killer]:
    """Start the process that forks, in the surroundings of now, and end it afterwards."""
    with subprocess.Popen(
        [sys.executable, "-W", "ignore", "-c", _FORKER],
        stdin=subprocess.PIPE, stdout=subprocess.PIPE, env=os.environ, text=True, encoding="utf-8",
    ) as process:  # fmt: skip
        try:
            yield Killer(process)
        finally:
            assert process.stdin is not None
            process.stdin.close()
