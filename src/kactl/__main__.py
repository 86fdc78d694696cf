"""The entry of the process: answer at once what the memo knows, hand everything else to the shell."""

import gc
import os
import sys

from kactl import __version__


def main(arguments: list[str] | tuple[str, ...] | None = None) -> int:
    """Run kactl with the process's arguments, or the given ones, and return the exit code."""
    gc.disable()  # the process is short; collecting costs more than it frees
    given = sys.argv[1:] if arguments is None else list(arguments)
    if given[:1] == ["--version"]:
        return _told(f"kactl {__version__}\n")
    try:
        return _answered(given)
    except KeyboardInterrupt:
        return 130


def _answered(given: list[str]) -> int:
    """Return the exit code of the answer that is remembered, or found now."""
    from kactl.memo import question  # noqa: PLC0415 - the version is told without a look around

    asked = question.asked(given)
    if asked is not None:
        from kactl.memo import recall  # noqa: PLC0415 - help and completion ask nothing

        known = recall.answer(asked)
        if known is not None:
            return known
    from kactl.cli.app import run  # noqa: PLC0415 - what is remembered is told without loading the shell
    from kactl.memo import recording  # noqa: PLC0415 - as above

    recording.asked.set(asked)
    return run(given)


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
