"""The one place that maps an exception to an exit code and to the words under which a command ends."""

import errno
import shlex
from collections.abc import Sequence
from contextlib import suppress

import typer

from kactl.cli import language, streams
from kactl.cli.printing import write
from kactl.cli.usage import usage_error
from kactl.errors import ExitCode, KactlError
from kactl.model.faults import shortened
from kactl.render import json
from kactl.render.text import error as error_text
from kactl.render.wording import worded_error

_LACKING = {"shell.paper-evidence": "--evidence FILE", "proof.no-sender": "--on-behalf-of PERSON"}
"""What a line lacks, by the code of its refusal."""
_REFUSED = {
    errno.ENOSPC: ("no-space", ExitCode.REPOSITORY),
    errno.EDQUOT: ("no-space", ExitCode.REPOSITORY),
    errno.EROFS: ("read-only", ExitCode.REPOSITORY),
    errno.EACCES: ("no-access", ExitCode.REPOSITORY),
    errno.EPERM: ("no-access", ExitCode.REPOSITORY),
    errno.ENAMETOOLONG: ("no-path", ExitCode.USAGE),
    errno.ELOOP: ("no-path", ExitCode.USAGE),
}


def end(error: BaseException, arguments: Sequence[str]) -> int:
    """Print what a failed command has to say and return its exit code."""
    if isinstance(error, KeyboardInterrupt | typer.Abort):
        streams.tell("\n")
        return ExitCode.INTERRUPTED
    met = _completed(_met(error), arguments)
    report = worded_error(met, language.spoken.get())
    streams.tell(error_text.error(report, language.spoken.get()) + "\n")
    if language.option(arguments, "--format") == "json" and met.code != "shell.no-output":
        with suppress(KactlError):
            write(json.document(report))
    return int(met.exit_code)


def _completed(error: KactlError, arguments: Sequence[str]) -> KactlError:
    """Give a line that lacks an option the same line with it, to be pasted."""
    lacking = _LACKING.get(error.code)
    if lacking is None:
        return error
    fix = f"{shlex.join(['kactl', *arguments])} {lacking}"
    return KactlError(error.code, exit_code=error.exit_code, fix=fix, values=error.values)


def _met(error: BaseException) -> KactlError:
    """Return the exception as something with a text."""
    if isinstance(error, KactlError):
        return error
    if isinstance(error, typer.TyperException):
        return usage_error(error)
    if isinstance(error, OSError) and error.errno in _REFUSED:
        name, code = _REFUSED[error.errno]
        return KactlError(f"shell.{name}", exit_code=code, values={"path": shortened(error.filename or "?")})
    from kactl.cli import crash

    return KactlError(
        "shell.bug", exit_code=ExitCode.BUG, values={"error": _named(error), "path": crash.keep(error)}
    )


def _named(error: BaseException) -> str:
    return f"{type(error).__name__}: {error}".splitlines()[0][:200]
