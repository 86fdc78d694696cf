"""What the repository refuses, as errors of ours."""

from typing import NoReturn

from kactl.errors import ExitCode, KactlError


def refuse(code: str, fix: str | None = None, /, **values: object) -> NoReturn:
    """Refuse because of git or the file system (exit 4)."""
    raise KactlError(code, exit_code=ExitCode.REPOSITORY, fix=fix, values=values)


def leave_undecided(code: str, fix: str | None = None, /, **values: object) -> NoReturn:
    """Refuse because something is missing without which nothing can be judged (exit 3)."""
    raise KactlError(code, exit_code=ExitCode.UNDECIDED, fix=fix, values=values)


def misuse(code: str, fix: str | None = None, /, **values: object) -> NoReturn:
    """Refuse a name on the command line that leads nowhere (exit 2)."""
    raise KactlError(code, exit_code=ExitCode.USAGE, fix=fix, values=values)


def distrust(code: str, fix: str | None = None, /, **values: object) -> NoReturn:
    """Refuse because something is not what it should be by its digest or id (exit 6)."""
    raise KactlError(code, exit_code=ExitCode.UNTRUSTED, fix=fix, values=values)
