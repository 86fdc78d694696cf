"""`kactl demo`: the whole story in a folder of its own."""

from pathlib import Path
from typing import Annotated

import typer

from kactl.cli.answers import Report
from kactl.cli.calling import call
from kactl.cli.commands import Verb, verb

app = verb()


@app.command(cls=Verb)
def demo(
    context: typer.Context, path: Annotated[Path, typer.Argument(metavar="PATH")] = Path("demo")
) -> Report:
    """Build a demonstration and walk through it."""
    from kactl.workflows.demonstrate import demonstrate

    return demonstrate(call(context), path)
