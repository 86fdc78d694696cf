"""What a command is here: it takes the common options, runs one function, and answers with a report."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib import import_module
from typing import Any

import typer
from typer.core import TyperCommand, TyperGroup

from kactl.cli import help as helping
from kactl.cli import options as shared
from kactl.cli.answers import Answer, Report
from kactl.cli.options import Options, WritingOptions
from kactl.errors import ExitCode, KactlError
from kactl.memo import recording


@dataclass(frozen=True, slots=True)
class Outcome:
    """What a command came to: its answer, and the options under which it is shown."""

    answer: Report | Answer
    options: Options
    writing: WritingOptions | None


@dataclass(slots=True)
class Given:
    """The common options of a command line as they are met, from its beginning to its end."""

    options: Options
    writing: WritingOptions | None = None


def given(context: typer.Context) -> Given:
    """Return what the command line has given so far."""
    return context.ensure_object(Given) if context.obj else Given(Options())


class Verb(TyperCommand):
    """A command; it takes the common options and its help comes from the texts."""

    allow_extra_args = True  # refused below, in the user's language
    writes = False
    decides = False
    """Whether its answer lets something happen: then it is found anew each time."""
    answers = "change-set"
    """The kind of report of one that writes."""

    def __init__(self, *arguments: Any, **settings: Any) -> None:  # noqa: ANN401 - handed on as they come
        """Append the common options to the command's own."""
        super().__init__(*arguments, **settings | {"add_help_option": False})  # ours stands with the others
        self.own = tuple(self.params)
        self.params = [*self.own, *(shared.writing() if self.writes else ()), *shared.everywhere()]

    def invoke(self, ctx: Any) -> Any:  # noqa: ANN401 - Typer's vendored context and any callback
        """Take the common options, run the function and return its outcome."""
        if ctx.args:
            raise KactlError(
                "shell.extra-argument",
                exit_code=ExitCode.USAGE,
                fix=f"{ctx.command_path} --help",
                values={"argument": ctx.args[0]},
            )
        options = given(ctx).options.overlaid(ctx.params)
        writing = WritingOptions.taken(ctx.params) if self.writes else None
        if writing is not None and options.format:
            _showable(self.answers, options.format)
        ctx.obj = Given(options, writing)
        if not (self.writes or self.decides):
            recording.begin()
        return Outcome(super().invoke(ctx), options, writing)

    def get_help(self, ctx: Any) -> str:  # noqa: ANN401 - Typer's vendored context
        """Return the help in the language of this run."""
        return helping.verb_help(self, ctx)


def _showable(kind: str, format_: str) -> None:
    """Refuse a format that cannot show what is written, before anything is."""
    from kactl.render.formats import renderer

    renderer(kind, format_)


class DecidingVerb(Verb):
    """A command that lets something happen, and is never answered from memory."""

    decides = True


class WritingVerb(Verb):
    """A command that writes: it also takes the writing options."""

    writes = True


class Noun(TyperGroup):
    """A group of commands; it takes the common options, too."""

    def __init__(self, **settings: Any) -> None:  # noqa: ANN401 - handed on as they come
        """Append the common options."""
        super().__init__(**settings | {"add_help_option": False})
        self.own = tuple(self.params)
        self.params = [*self.own, *shared.everywhere()]

    def invoke(self, ctx: Any) -> Any:  # noqa: ANN401 - Typer's vendored context and any outcome
        """Take the common options and run the command; none is a usage error: the help, or one of JSON."""
        ctx.obj = Given(given(ctx).options.overlaid(ctx.params))
        if not ctx._protected_args:  # noqa: SLF001 - Typer keeps the words that are left there
            if ctx.obj.options.format == "json":
                raise KactlError(
                    "shell.no-command",
                    exit_code=ExitCode.USAGE,
                    fix=f"{ctx.command_path} --help",
                    values={"command": ctx.command_path},
                )
            typer.echo(self.get_help(ctx), err=True)
            raise typer.Exit(ExitCode.USAGE)
        return super().invoke(ctx)

    def resolve_command(self, ctx: Any, args: list[str]) -> Any:  # noqa: ANN401 - as Typer has it
        """Find the command; an unknown one is a usage error that names its neighbours."""
        if self.get_command(ctx, args[0]) is None and not args[0].startswith("-"):
            raise helping.unknown_command(ctx.command_path, args[0], self.list_commands(ctx))
        return super().resolve_command(ctx, args)

    def get_help(self, ctx: Any) -> str:  # noqa: ANN401 - Typer's vendored context
        """Return the help in the language of this run."""
        return helping.noun_help(self, ctx)


class Root(Noun):
    """The first word: every noun and every bare verb, loaded when it is used."""

    modules: Mapping[str, str] = {}

    def list_commands(self, ctx: Any) -> list[str]:  # noqa: ANN401, ARG002 - Typer's signature
        """Return the words of the table, loading nothing."""
        return list(self.modules)

    def get_command(self, ctx: Any, cmd_name: str) -> Any:  # noqa: ANN401, ARG002 - Typer's signature
        """Load the module of a word and return its command."""
        module = self.modules.get(cmd_name)
        return loaded(module, cmd_name) if module else None


@cache
def loaded(module: str, word: str) -> Any:  # noqa: ANN401 - Typer's vendored classes
    """Load a module and return its command under a word; to make one out of functions takes its time."""
    command = typer.main.get_command(import_module(module).app)
    command.name = word
    return command


def _nothing() -> None:
    """Make a group of even a single command."""


def noun(name: str) -> typer.Typer:
    """Return an empty group of commands."""
    return typer.Typer(
        name=name, cls=Noun, callback=_nothing, add_completion=False, rich_markup_mode=None,
        pretty_exceptions_enable=False,
    )  # fmt: skip


def verb() -> typer.Typer:
    """Return a place for the one command of a bare verb."""
    return typer.Typer(add_completion=False, rich_markup_mode=None, pretty_exceptions_enable=False)
