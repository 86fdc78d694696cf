"""The entry of the process: answer `--version` at once, hand everything else to the shell."""

import gc
import sys
from collections.abc import Sequence

from kactl import __version__


def main(arguments: Sequence[str] | None = None) -> int:
    """Run kactl with the process's arguments, or the given ones, and return the exit code."""
    gc.disable()  # the process is short; collecting costs more than it frees
    given = sys.argv[1:] if arguments is None else list(arguments)
    if given[:1] == ["--version"]:
        sys.stdout.write(f"kactl {__version__}\n")
        return 0
    try:
        from kactl.cli.app import run  # noqa: PLC0415 - the version is told without loading the shell

        return run(given)
    except KeyboardInterrupt:
        return 130


if __name__ == "__main__":
    sys.exit(main())
