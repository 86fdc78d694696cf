"""Refusals of the verbs, by exit code; each raises."""

from collections.abc import Iterable
from difflib import get_close_matches
from typing import Final, NoReturn

from kactl.errors import ExitCode, KactlError

_FEW: Final = 12


def misuse(code: str, fix: str | None = None, /, **values: object) -> NoReturn:
    """Refuse a command line that is wrong or names what is not there."""
    raise KactlError(code, exit_code=ExitCode.USAGE, fix=fix, values=values) from None


def decline(code: str, fix: str | None = None, /, **values: object) -> NoReturn:
    """Refuse a request that was judged and does not hold."""
    raise KactlError(code, exit_code=ExitCode.FINDINGS, fix=fix, values=values) from None


def refuse(code: str, fix: str | None = None, /, **values: object) -> NoReturn:
    """Refuse to work on a repository that is not as the verb needs it."""
    raise KactlError(code, exit_code=ExitCode.REPOSITORY, fix=fix, values=values) from None


def suggestions(wanted: str, known: Iterable[str]) -> str:
    """Return the known names nearest to a wanted one; when none is near, all of a few, or none of many."""
    names = sorted(known)
    return ", ".join(get_close_matches(wanted, names, n=3) or (names if len(names) <= _FEW else ()))
