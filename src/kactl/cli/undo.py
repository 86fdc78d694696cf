"""`kactl undo`: take back kactl's last commit."""

import typer

from kactl.cli.answers import Report
from kactl.cli.calling import call, writing
from kactl.cli.commands import WritingVerb, verb

app = verb()


@app.command(cls=WritingVerb)
def undo(context: typer.Context) -> Report:
    """Take back the last commit that kactl made, while nobody else has it."""
    from kactl.workflows.undo import undo as take_back

    return take_back(call(context), writing=writing(context))
