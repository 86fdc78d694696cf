"""Git's plumbing, run as if the repository were hostile."""

import os
import subprocess
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import IO

from kactl import hardening
from kactl.hardening import SETTINGS, VARIABLES, cleaned
from kactl.memo import recording
from kactl.store.problems import refuse


@dataclass(frozen=True, slots=True)
class Finished:
    """What a run of git left: its exit code, its output and what it said to the user."""

    code: int
    output: bytes
    said: str


def program() -> str:
    """Return the absolute path of git; folders of the search path that are not absolute are passed over."""
    return hardening.program() or refuse("repository.no-git")


def first_line(said: bytes) -> str:
    """Return the first line that git or a hook wrote, for people."""
    lines = said.decode("utf-8", "replace").splitlines()
    return next((line.strip() for line in lines if line.strip()), "")


def run_to_end(
    command: Sequence[str], folder: Path, environment: Mapping[str, str], data: bytes
) -> "subprocess.CompletedProcess[bytes]":
    """Run a command to its end with the data as its input.

    The input is a file that is whole before the command begins: through a pipe, a command whose caller is
    killed would carry out half of it.
    """
    try:
        with opened(data) as source:
            return subprocess.run(  # noqa: S603 - no shell, an absolute program, arguments of ours
                command, stdin=source, capture_output=True, cwd=folder, env=environment, check=False
            )
    except OSError as error:  # the program is none, no process is left, no space for the input
        refuse("repository.not-run", program=command[0], problem=error.strerror or str(error))


def opened(data: bytes) -> IO[bytes]:
    """Return an open file that holds the data."""
    if not data:
        return Path(os.devnull).open("rb")
    from tempfile import TemporaryFile  # noqa: PLC0415 - its import takes longer than a run of git

    source: IO[bytes] = TemporaryFile()  # noqa: SIM115 - its user closes it
    source.write(data)
    source.seek(0)
    return source


class Git:
    """Reads a repository through plumbing, in one folder."""

    def __init__(self, folder: Path, index_file: Path | None = None) -> None:
        """Run in the folder; a hook hands in the index that the commit is made of."""
        recording.looked_at(folder)
        self.folder = folder
        self.environment = cleaned() | VARIABLES
        if index_file is not None:
            recording.refuse()
            self.environment["GIT_INDEX_FILE"] = str(index_file)

    def run(
        self,
        *arguments: str,
        data: bytes = b"",
        allowed: Sequence[int] = (0,),
        folder: Path | None = None,
        literal: bool = True,
    ) -> Finished:
        """Run git to its end; an exit code that is not allowed is a KactlError with git's own words.

        Paths are meant letter by letter; where they are not, `:(…)` before one says how it is meant.
        """
        command = (program(), *SETTINGS, *arguments)
        environment = self.environment | {"GIT_LITERAL_PATHSPECS": "1" if literal else "0"}
        done = run_to_end(command, folder or self.folder, environment, data)
        said = first_line(done.stderr)
        if done.returncode not in allowed:
            refuse("repository.failed", command=arguments[0], said=said or f"exit {done.returncode}")
        return Finished(done.returncode, done.stdout, said)

    def start(self, *arguments: str) -> "subprocess.Popen[bytes]":
        """Start a run of git that is asked and answers through pipes."""
        return subprocess.Popen(  # noqa: S603 - as above
            [program(), *SETTINGS, *arguments],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            cwd=self.folder,
            env=self.environment,
        )
