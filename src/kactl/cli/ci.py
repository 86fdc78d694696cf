"""`kactl ci`: kactl in a pipeline."""

from typing import Annotated, Literal

import typer

from kactl.cli.calling import call, writing
from kactl.cli.commands import WritingVerb, noun
from kactl.model.reports import ChangeSetReport

app = noun("ci")

Forge = Literal["gitlab", "github"]


@app.command("init", cls=WritingVerb)
def init(
    context: typer.Context, forge: Annotated[Forge, typer.Argument(metavar="gitlab|github")]
) -> ChangeSetReport:
    """Write the pipeline that checks every change."""
    from kactl.workflows.pipelines import initialise_pipeline

    return initialise_pipeline(call(context), forge, writing=writing(context))
