"""Nouns that answer without a verb, too: `kactl calendar` shows what `kactl calendar refresh` would renew."""

from collections.abc import Callable
from typing import Any

import typer
from typer.core import TyperGroup

from kactl.cli.commands import Given, Noun, Outcome, given
from kactl.memo import recording


class BareNoun(Noun):
    """A group whose own function runs when no verb is given."""

    writes = False

    def invoke(self, ctx: Any) -> Any:  # noqa: ANN401 - Typer's vendored context and any outcome
        """Run the verb that is given, else the group's own function."""
        ctx.obj = Given(given(ctx).options.overlaid(ctx.params))
        if ctx._protected_args:  # noqa: SLF001 - Typer keeps the words that are left there
            answer, self.callback = self.callback, None
            try:
                return TyperGroup.invoke(self, ctx)
            finally:
                self.callback = answer
        recording.begin()
        with ctx:
            return Outcome(ctx.invoke(self.callback, **ctx.params), ctx.obj.options, None)


def bare_noun(name: str) -> Callable[[Callable[..., Any]], typer.Typer]:
    """Return a decorator that makes a group of commands of the function that runs without a verb."""

    def made(function: Callable[..., Any]) -> typer.Typer:
        app = typer.Typer(
            name=name, cls=BareNoun, add_completion=False, rich_markup_mode=None,
            pretty_exceptions_enable=False, invoke_without_command=True,
        )  # fmt: skip
        app.callback(cls=BareNoun, invoke_without_command=True)(function)
        return app

    return made
