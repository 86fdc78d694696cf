"""The options that every command takes, before and after its verb, and those of every writing command."""

from dataclasses import dataclass, fields, replace
from functools import cache
from pathlib import Path
from typing import Annotated, Any, Literal, Self

import typer
from typer.core import TyperArgument, TyperCommand, TyperOption

from kactl.texts.catalogue import Language

Format = Literal["text", "json", "markdown"]
Parameter = TyperArgument | TyperOption


@dataclass(frozen=True, slots=True)
class Options:
    """What was given; the place nearest to the end of the line wins."""

    directory: Path | None = None
    lang: Language | None = None
    format: Format | None = None
    no_input: bool | None = None
    quiet: bool | None = None
    verbose: bool | None = None
    no_color: bool | None = None
    today: str | None = None

    def overlaid(self, given: dict[str, Any]) -> Self:
        """Take what an inner place of the line gives out of its values and lay it over."""
        taken = {one.name: given.pop(one.name, None) for one in fields(self)}
        return replace(self, **{name: value for name, value in taken.items() if value})


@dataclass(frozen=True, slots=True)
class WritingOptions:
    """What a writing command was given."""

    dry_run: bool = False
    diff: bool = False
    exit_code: bool = False
    no_commit: bool = False
    message: str | None = None
    by: str | None = None
    yes: bool = False

    @classmethod
    def taken(cls, given: dict[str, Any]) -> Self:
        """Take the writing options out of a command's values."""
        return cls(**{one.name: given.pop(one.name) for one in fields(cls)})


def _everywhere(
    directory: Annotated[Path | None, typer.Option("-C", metavar="DIR")] = None,
    lang: Annotated[Language | None, typer.Option("--lang")] = None,
    format: Annotated[Format | None, typer.Option("--format")] = None,  # noqa: A002 - the option's own name
    no_input: Annotated[bool, typer.Option("--no-input")] = False,
    quiet: Annotated[bool, typer.Option("--quiet", "-q")] = False,
    verbose: Annotated[bool, typer.Option("--verbose", "-v")] = False,
    no_color: Annotated[bool, typer.Option("--no-color")] = False,
    today: Annotated[str | None, typer.Option("--today", metavar="DATE|INSTANT")] = None,
) -> None:
    """Declare the options of every command."""


def _writing(
    dry_run: Annotated[bool, typer.Option("--dry-run")] = False,
    diff: Annotated[bool, typer.Option("--diff")] = False,
    exit_code: Annotated[bool, typer.Option("--exit-code")] = False,
    no_commit: Annotated[bool, typer.Option("--no-commit")] = False,
    message: Annotated[str | None, typer.Option("--message", "-m", metavar="MESSAGE")] = None,
    by: Annotated[str | None, typer.Option("--by", metavar="PERSON")] = None,
    yes: Annotated[bool, typer.Option("--yes", "-y")] = False,
) -> None:
    """Declare the options of every writing command."""


@cache
def everywhere() -> tuple[Parameter, ...]:
    """Return the options of every command."""
    return _declared(_everywhere)


@cache
def writing() -> tuple[Parameter, ...]:
    """Return the options of every writing command."""
    return _declared(_writing)


def _declared(declaration: Any) -> tuple[Parameter, ...]:  # noqa: ANN401 - a function of any options
    app = typer.Typer(add_completion=False)
    app.command()(declaration)
    command = typer.main.get_command(app)
    assert isinstance(command, TyperCommand)  # noqa: S101 - one command and no callback make a command
    return tuple(one for one in command.params if isinstance(one, TyperArgument | TyperOption))
