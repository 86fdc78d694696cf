"""The shell: parse the line, call one workflow, print its report, exit."""

import os
from collections.abc import Sequence
from functools import cache
from pathlib import Path

import typer
from typer.core import TyperGroup, TyperOption

from kactl.cli import language, streams
from kactl.cli.commands import Outcome, Root
from kactl.cli.nouns import NOUNS
from kactl.cli.options import PlainOption


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
    built.params = [PlainOption.of(one) if isinstance(one, TyperOption) else one for one in built.params]
    return built


def run(arguments: Sequence[str]) -> int:
    """Carry out one command line and return its exit code."""
    streams.prepare()
    try:
        language.spoken.set(language.choose(arguments, os.environ, Path.cwd()))
        outcome = command().main(
            list(arguments), prog_name="kactl", standalone_mode=False, windows_expand_args=False
        )
        return _shown(outcome) if isinstance(outcome, Outcome) else int(outcome or 0)
    except BrokenPipeError:
        streams.silence()
        return 0
    except (Exception, KeyboardInterrupt) as error:  # noqa: BLE001 - every ending has its exit code
        return _failed(error, arguments)


def _shown(outcome: Outcome) -> int:
    from kactl.cli import printing

    return printing.show(outcome)


def _failed(error: BaseException, arguments: Sequence[str]) -> int:
    from kactl.cli import failing

    return failing.end(error, arguments)
