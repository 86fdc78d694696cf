"""`kactl release check · notes`: verbs of registers that hold releases; others refuse them."""

from pathlib import Path
from typing import Annotated

import typer

from kactl.cli import completing
from kactl.cli.answers import Report
from kactl.cli.calling import call
from kactl.cli.commands import Verb
from kactl.cli.register_app import app
from kactl.cli.registers import noun_of

Version = Annotated[str | None, typer.Argument(metavar="VERSION", autocompletion=completing.items)]


@app.command("check", cls=Verb)
def check(context: typer.Context, version: Version = None) -> Report:
    """Show everything about a release on one page."""
    from kactl.workflows.releases.checking import check_release

    return check_release(call(context), noun_of(context), version)


@app.command("notes", cls=Verb)
def notes(
    context: typer.Context,
    output: Annotated[Path, typer.Option("--output", "-o", metavar="FILE", dir_okay=False)],
    version: Version = None,
) -> Report:
    """Write the notes of a release for the client."""
    from kactl.workflows.releases.telling import release_notes

    return release_notes(call(context), noun_of(context), version, output)
