"""Several runs of git at once, started with little: an answer from the memo costs hardly more than git."""

import os
import sys

from kactl import hardening


class Failed(Exception):  # noqa: N818 - it is no error: then nothing is remembered
    """Git could not be asked."""


def outputs(folder: str, *commands: tuple[str, ...], literal: bool = True) -> list[tuple[int, bytes]]:
    """Run commands of git beside each other in a folder and return the exit code and output of each."""
    program = hardening.program()
    if program is None:
        raise Failed
    environment = hardening.cleaned() | hardening.VARIABLES | {"GIT_LITERAL_PATHSPECS": "01"[literal]}
    lines = [[program, "-C", folder, *hardening.SETTINGS, *one] for one in commands]
    try:
        return _outputs(lines, environment)
    except (OSError, ValueError):
        raise Failed from None


if sys.platform == "win32":

    def _outputs(lines: list[list[str]], environment: dict[str, str]) -> list[tuple[int, bytes]]:
        import subprocess  # noqa: PLC0415 - other systems do without: its import takes as long as git does

        nothing, pipe = subprocess.DEVNULL, subprocess.PIPE
        runs = [
            subprocess.Popen(one, stdin=nothing, stdout=pipe, stderr=nothing, env=environment)  # noqa: S603
            for one in lines
        ]
        found = [run.communicate()[0] for run in runs]
        return [(run.returncode, output) for run, output in zip(runs, found, strict=True)]

else:

    def _outputs(lines: list[list[str]], environment: dict[str, str]) -> list[tuple[int, bytes]]:
        runs = [_started(one, environment) for one in lines]
        found = [_read(pipe) for _, pipe in runs]
        codes = [os.waitstatus_to_exitcode(os.waitpid(run, 0)[1]) for run, _ in runs]
        return list(zip(codes, found, strict=True))

    def _started(line: list[str], environment: dict[str, str]) -> tuple[int, int]:
        """Start a program; return its number and the end of the pipe from which its output is read."""
        here, there = os.pipe()
        streams = [
            (os.POSIX_SPAWN_OPEN, 0, os.devnull, os.O_RDONLY, 0),
            (os.POSIX_SPAWN_DUP2, there, 1),
            (os.POSIX_SPAWN_OPEN, 2, os.devnull, os.O_WRONLY, 0),
        ]
        try:
            return os.posix_spawn(line[0], line, environment, file_actions=streams), here
        except BaseException:
            os.close(here)
            raise
        finally:
            os.close(there)

    def _read(pipe: int) -> bytes:
        with open(pipe, "rb", buffering=0) as file:
            return file.read()
