"""`kactl schema`: the JSON Schemas of files and reports."""

from typing import Annotated

import typer

from kactl.cli.answers import Report
from kactl.cli.calling import call
from kactl.cli.commands import Verb, verb

app = verb()


@app.command(cls=Verb)
def schema(
    context: typer.Context, name: Annotated[str | None, typer.Argument(metavar="NAME")] = None
) -> Report:
    """Print a schema, or all."""
    from kactl.workflows.publish_schema import publish_schema

    return publish_schema(call(context), name)
