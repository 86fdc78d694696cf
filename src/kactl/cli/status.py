"""`kactl status`: where the engagement stands and what to do next."""

from typing import Annotated

import typer

from kactl.cli.answers import Report
from kactl.cli.calling import call
from kactl.cli.commands import Verb, verb
from kactl.errors import ExitCode, KactlError

app = verb()


@app.command(cls=Verb)
def status(
    context: typer.Context,
    mine: Annotated[bool, typer.Option("--mine")] = False,
    client: Annotated[bool, typer.Option("--client")] = False,
) -> Report:
    """Show where the engagement stands."""
    if mine and client:
        raise KactlError("mine.one-of", exit_code=ExitCode.USAGE, fix="kactl status --client")
    from kactl.workflows.show_status import show_status

    return show_status(call(context), mine=mine, client=client)
