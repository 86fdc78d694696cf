"""Read the clock, chance and the terminal, once, and put them into the values that workflows take."""

import os
import sys
from collections.abc import Callable
from datetime import UTC, date, datetime
from pathlib import Path
from typing import TYPE_CHECKING

import typer

from kactl.cli.commands import given
from kactl.cli.language import spoken
from kactl.cli.options import Options
from kactl.errors import ExitCode, KactlError
from kactl.memo import recording
from kactl.memo.clock import Present
from kactl.workflows.calling import Call, Writing, agreed

if TYPE_CHECKING:
    from kactl.model.reports import Report
    from kactl.workflows.importing.asking import Asking

_NONCE = 16
_YEARS = range(1970, 2200)  # a report on a day beyond them would run out of calendar


def call(context: typer.Context) -> Call:
    """Return the call that the command line, the clock and the terminal make."""
    here = given(context)
    if here.writing is not None and here.options.today:
        raise KactlError("shell.pretended-writing", exit_code=ExitCode.USAGE)
    return Call(
        start=_start(here.options),
        language=spoken.get(),
        now=now(),
        nonce=_nonce,
        pretended=_pretended(here.options.today),
        asked=here.options.lang,
        interactive=interactive(here.options),
    )


def now() -> datetime:
    """Return the present instant, to the second."""
    read = datetime.now(UTC).replace(microsecond=0)  # noqa: TID251 - the one place that reads the clock
    return Present.of(read, recording.until)


def writing(context: typer.Context) -> Writing:
    """Return how the writing options and the terminal want it written."""
    here = given(context)
    options = here.writing
    assert options is not None  # noqa: S101 - only writing verbs ask
    confirm = _confirmer(here.options) if interactive(here.options) and not options.yes else agreed
    return Writing(
        dry_run=options.dry_run,
        diff=options.diff,
        commit=not options.no_commit,
        message=options.message,
        by=options.by,
        yes=options.yes,
        confirm=confirm,
    )


def asker(context: typer.Context) -> "Asking | None":
    """Return what asks a person for the meaning of a word, None where nobody can be asked."""
    options = given(context).options
    if not interactive(options):
        return None
    from kactl.cli import asking

    return asking.meaning


def interactive(options: Options) -> bool:
    """Tell whether a person can be asked: there is a terminal, and nobody forbade it."""
    return not options.no_input and sys.stdin.isatty() and sys.stderr.isatty()


def _confirmer(options: Options) -> Callable[["Report"], bool]:
    from kactl.cli import asking

    return asking.confirmer(options)


def _nonce() -> str:
    return os.urandom(_NONCE).hex()


def _start(options: Options) -> Path:
    start = (Path.cwd() / options.directory).resolve() if options.directory else Path.cwd()
    if not start.is_dir():
        raise KactlError("shell.no-folder", exit_code=ExitCode.USAGE, values={"path": options.directory})
    return start


def _pretended(text: str | None) -> date | datetime | None:
    if not text:
        return None
    found = _date(text) or _instant(text)
    if found is not None and found.year in _YEARS:
        return found
    raise KactlError("shell.no-day", exit_code=ExitCode.USAGE, values={"text": text})


def _date(text: str) -> date | None:
    try:
        return date.fromisoformat(text)
    except ValueError:
        return None


def _instant(text: str) -> datetime | None:
    try:
        found = datetime.fromisoformat(text)
    except ValueError:
        return None
    return found.astimezone(UTC) if found.tzinfo else None
