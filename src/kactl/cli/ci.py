"""`kactl ci`: kactl in a pipeline."""

from typing import Annotated, Literal

import typer

from kactl.cli.answers import Report
from kactl.cli.calling import call, writing
from kactl.cli.commands import WritingVerb, noun

app = noun("ci")

Forge = Literal["gitlab", "github"]


@app.command("init", cls=WritingVerb)
def init(context: typer.Context, forge: Annotated[Forge, typer.Argument(metavar="gitlab|github")]) -> Report:
    """Write the pipeline that checks every change."""
    from kactl.workflows.pipelines import init_pipeline

    return init_pipeline(call(context), provider=forge, writing=writing(context))
