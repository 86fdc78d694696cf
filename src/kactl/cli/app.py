"""The shell: parse the line, call one workflow, print its report, exit."""

import os
from collections.abc import Sequence
from functools import cache
from pathlib import Path

import typer
from typer.core import TyperGroup

from kactl.cli import failing, language, printing, streams
from kactl.cli.commands import Outcome, Root
from kactl.cli.nouns import NOUNS


class Kactl(Root):
    """All of kactl."""

    modules = NOUNS


def _kactl() -> None:
    """Carry the common options; the texts have the help."""


@cache
def command() -> TyperGroup:
    """Return the command line of kactl, with no noun loaded."""
    app = typer.Typer(
        name="kactl", cls=Kactl, callback=_kactl, add_completion=True, rich_markup_mode=None,
        pretty_exceptions_enable=False,
    )  # fmt: skip
    built = typer.main.get_command(app)
    assert isinstance(built, TyperGroup)  # noqa: S101 - an app with a callback is a group
    return built


def run(arguments: Sequence[str]) -> int:
    """Carry out one command line and return its exit code."""
    streams.prepare()
    language.spoken.set(language.choose(arguments, os.environ, Path.cwd()))
    try:
        outcome = command().main(
            list(arguments), prog_name="kactl", standalone_mode=False, windows_expand_args=False
        )
        return printing.show(outcome) if isinstance(outcome, Outcome) else int(outcome or 0)
    except BrokenPipeError:
        streams.silence()
        return 0
    except (Exception, KeyboardInterrupt) as error:  # noqa: BLE001 - every ending has its exit code
        return failing.end(error, arguments)
