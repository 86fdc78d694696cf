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
    from rich.console import Console
    from rich.markup import escape

    from kactl.workflows.demonstrate import demonstrate

    with Console(stderr=True, highlight=False).status("") as shown:
        return demonstrate(call(context), path, lambda line: shown.update(escape(line)))
