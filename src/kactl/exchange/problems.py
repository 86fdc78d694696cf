"""Refusals of files from outside; each raises."""

from typing import NoReturn

from kactl.errors import ExitCode, KactlError


def unusable(code: str, fix: str | None = None, /, **values: object) -> NoReturn:
    """Refuse a file that is not what it should be."""
    raise KactlError(code, exit_code=ExitCode.FINDINGS, fix=fix, values=values) from None


def unreachable(code: str, **values: object) -> NoReturn:
    """Refuse what the machine does not let be read or written."""
    raise KactlError(code, exit_code=ExitCode.REPOSITORY, values=values) from None


def misnamed(code: str, fix: str | None = None, /, **values: object) -> NoReturn:
    """Refuse a name on the command line that names nothing."""
    raise KactlError(code, exit_code=ExitCode.USAGE, fix=fix, values=values) from None
