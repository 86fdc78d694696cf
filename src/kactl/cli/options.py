"""The options that every command takes, before and after its verb, and those of every writing command."""

from collections.abc import Callable
from dataclasses import dataclass, fields, replace
from functools import cache
from typing import Annotated, Any, Literal, Self

import typer
from typer.core import TyperOption

from kactl.texts.catalogue import Language

Format = Literal["text", "json", "markdown", "html", "sarif", "junit", "github", "gitlab"]


@dataclass(frozen=True, slots=True)
class Options:
    """What was given; the place nearest to the end of the line wins."""

    directory: str | None = None
    lang: Language | None = None
    format: Format | None = None
    no_input: bool | None = None
    quiet: bool | None = None
    verbose: bool | None = None
    no_color: bool | None = None
    today: str | None = None
    no_cache: bool | None = None

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


def _show_help(context: typer.Context, value: bool) -> None:
    if value and not context.resilient_parsing:
        typer.echo(context.get_help())
        raise typer.Exit


def _everywhere(
    directory: Annotated[str | None, typer.Option("-C", metavar="DIR")] = None,
    lang: Annotated[Language | None, typer.Option("--lang")] = None,
    format: Annotated[Format | None, typer.Option("--format")] = None,  # noqa: A002 - the option's own name
    no_input: Annotated[bool, typer.Option("--no-input")] = False,
    quiet: Annotated[bool, typer.Option("--quiet", "-q")] = False,
    verbose: Annotated[bool, typer.Option("--verbose", "-v")] = False,
    no_color: Annotated[bool, typer.Option("--no-color")] = False,
    today: Annotated[str | None, typer.Option("--today", metavar="DATE|INSTANT")] = None,
    no_cache: Annotated[bool, typer.Option("--no-cache")] = False,
    help_: Annotated[
        bool, typer.Option("--help", "-h", is_eager=True, expose_value=False, callback=_show_help)
    ] = False,
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


class PlainOption(TyperOption):
    """An option whose value is text or a flag as it stands: Typer would load Pydantic to copy it."""

    @classmethod
    def of(cls, option: TyperOption) -> Self:
        """Return the option as Typer built it, without its conversion."""
        return cls(
            param_decls=[option.name, *option.opts], type_descriptor=option.type_descriptor,
            default=option.default, callback=option.callback, expose_value=option.expose_value,
            is_eager=option.is_eager, metavar=option.metavar, is_flag=option.is_flag, help=option.help,
        )  # fmt: skip

    def process_value(self, ctx: Any, value: Any) -> Any:  # noqa: ANN401 - Typer's signature
        """Return the value; one that is not among the option's choices is a usage error."""
        choices = self.type_descriptor.choices
        if value is not None and choices and value not in choices:
            raise typer.BadParameter(str(value), ctx=ctx, param=self)
        return self.callback(ctx, self, value) if self.callback else value


@cache
def everywhere() -> tuple[TyperOption, ...]:
    """Return the options of every command."""
    return _declared(_everywhere)


@cache
def writing() -> tuple[TyperOption, ...]:
    """Return the options of every writing command."""
    return _declared(_writing)


def _declared(declaration: Callable[..., None]) -> tuple[TyperOption, ...]:
    app = typer.Typer(add_completion=False)
    app.command()(declaration)
    built = typer.main.get_command(app).params
    return tuple(PlainOption.of(one) for one in built if isinstance(one, TyperOption))
