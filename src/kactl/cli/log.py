"""`kactl log`: what was stated, by whom and when."""

from typing import Annotated

import typer

from kactl.cli.answers import Report
from kactl.cli.calling import call
from kactl.cli.commands import Verb, verb
from kactl.cli.completing import gates, people
from kactl.cli.parameters import At

app = verb()


@app.command(cls=Verb)
def log(
    context: typer.Context,
    gate: Annotated[str | None, typer.Argument(metavar="GATE", autocompletion=gates)] = None,
    person: Annotated[str | None, typer.Option(metavar="PERSON", autocompletion=people)] = None,
    count: Annotated[int | None, typer.Option("--count", "-n", min=1)] = None,
    at: At = None,
) -> Report:
    """Show the statements, latest first."""
    from kactl.workflows.show_log import show_log

    return show_log(call(context), gate=gate, person=person, limit=count, at=at)
