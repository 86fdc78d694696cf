"""`kactl status`: where the engagement stands and what to do next."""

from typing import Annotated

import typer

from kactl.cli.answers import Report
from kactl.cli.calling import call
from kactl.cli.commands import Verb, verb

app = verb()


@app.command(cls=Verb)
def status(context: typer.Context, mine: Annotated[bool, typer.Option("--mine")] = False) -> Report:
    """Show where the engagement stands."""
    from kactl.workflows.show_status import show_status

    return show_status(call(context), mine=mine)
