"""The entry of the process: answer `--version` at once, hand everything else to the shell."""

import gc
import os
import sys
from collections.abc import Sequence

from kactl import __version__


def main(arguments: Sequence[str] | None = None) -> int:
    """Run kactl with the process's arguments, or the given ones, and return the exit code."""
    gc.disable()  # the process is short; collecting costs more than it frees
    given = sys.argv[1:] if arguments is None else list(arguments)
    if given[:1] == ["--version"]:
        return _told(f"kactl {__version__}\n")
    try:
        from kactl.cli.app import run  # noqa: PLC0415 - the version is told without loading the shell

        return run(given)
    except KeyboardInterrupt:
        return 130


def _told(text: str) -> int:
    """Write to standard output and return the exit code: 4 where it cannot be written."""
    try:
        if sys.stdout is not None:  # whoever started us may have closed it
            sys.stdout.write(text)
            sys.stdout.flush()
    except OSError:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())  # the exit writes out what is left
        return 4
    return 0


if __name__ == "__main__":
    sys.exit(main())
