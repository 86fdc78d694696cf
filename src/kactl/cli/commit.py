"""`kactl commit`: gather what was written with `--no-commit` into one commit."""

import typer

from kactl.cli.answers import Report
from kactl.cli.calling import call, writing
from kactl.cli.commands import WritingVerb, verb

app = verb()


@app.command(cls=WritingVerb)
def commit(context: typer.Context) -> Report:
    """Commit the engagement's changes."""
    from kactl.workflows.commit_all import commit_all

    return commit_all(call(context), writing=writing(context))
