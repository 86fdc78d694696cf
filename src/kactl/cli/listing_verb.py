"""The command `NOUN list`, whose option `--matrix` may stand with its fields or alone."""

from typing import Any, Final

from kactl.cli.commands import Verb

MATRIX: Final = "--matrix"


class ListVerb(Verb):
    """A verb that gives `--matrix` an empty value where it stands without its two fields."""

    def parse_args(self, ctx: Any, args: list[str]) -> list[str]:  # noqa: ANN401 - Typer's vendored context
        """Parse the words of the command line."""
        given: list[str] = []
        for word, following in zip(args, [*args[1:], "-"], strict=False):
            given += [f"{MATRIX}="] if word == MATRIX and following.startswith("-") else [word]
        return super().parse_args(ctx, given)
