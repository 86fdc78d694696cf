"""`kactl doctor`: look at the machine and the engagement, and mend what is safe to mend."""

from typing import Annotated

import typer

from kactl.cli.answers import Report
from kactl.cli.calling import call, writing
from kactl.cli.commands import WritingVerb, verb

app = verb()


@app.command(cls=WritingVerb)
def doctor(context: typer.Context, fix: Annotated[bool, typer.Option("--fix")] = False) -> Report:
    """Say what is not well here and what mends it."""
    from kactl.workflows.doctor import examine

    return examine(call(context), fix=fix, writing=writing(context))
