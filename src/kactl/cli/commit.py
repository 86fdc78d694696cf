"""`kactl commit`: gather what was written with `--no-commit` into one commit."""

import typer

from kactl.cli.calling import call, writing
from kactl.cli.commands import WritingVerb, verb
from kactl.model.reports import ChangeSetReport

app = verb()


@app.command(cls=WritingVerb)
def commit(context: typer.Context) -> ChangeSetReport:
    """Commit the engagement's changes."""
    from kactl.workflows.commit_all import commit_all

    return commit_all(call(context), writing(context))
