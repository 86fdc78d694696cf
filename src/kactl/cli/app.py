"""The shell: parse the line, call one workflow, print its report, exit."""

import os
from collections.abc import Sequence
from functools import cache
from pathlib import Path
from typing import Any

import typer
from typer.core import TyperGroup, TyperOption

from kactl.cli import language, registers, streams
from kactl.cli.commands import Outcome, Root, loaded
from kactl.cli.nouns import NOUNS
from kactl.cli.options import PlainOption


class Kactl(Root):
    """All of kactl: its own words, and one for every register of the engagement."""

    modules = NOUNS

    def list_commands(self, ctx: Any) -> list[str]:  # noqa: ANN401 - Typer's vendored context
        """Return kactl's own words, then those of the registers."""
        return [*self.modules, *registers.declared(_folder(ctx))]

    def get_command(self, ctx: Any, cmd_name: str) -> Any:  # noqa: ANN401 - as Typer has it
        """Return the command of a word; every register has the same commands."""
        if cmd_name in self.modules or cmd_name not in registers.declared(_folder(ctx)):
            return super().get_command(ctx, cmd_name)
        return loaded(registers.MODULE, cmd_name)

    def resolve_command(self, ctx: Any, args: list[str]) -> Any:  # noqa: ANN401 - as Typer has it
        """Find the command; a word that is not kactl's own may be a register's noun."""
        own = args[0] in self.modules or args[0].startswith("-")
        if own or not registers.is_meant(args, _folder(ctx)):
            return super().resolve_command(ctx, args)
        return args[0], loaded(registers.MODULE, args[0]), args[1:]


def _folder(context: Any) -> Path:  # noqa: ANN401 - Typer's vendored context
    """Return the folder that the command line names: completion knows it from its own parsing only."""
    return registers.around.get() / (context.params.get("directory") or "")


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
        registers.around.set(Path.cwd() / (language.option(arguments, "-C") or ""))
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
