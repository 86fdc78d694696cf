"""`kactl schema`: the JSON Schemas of files and reports."""

from typing import Annotated

import typer

from kactl.cli.calling import call
from kactl.cli.commands import Verb, verb
from kactl.model.listing_reports import SchemaReport

app = verb()


@app.command(cls=Verb)
def schema(
    context: typer.Context, name: Annotated[str | None, typer.Argument(metavar="NAME")] = None
) -> SchemaReport:
    """Print a schema, or all."""
    from kactl.workflows.publish_schema import publish_schema

    return publish_schema(call(context), name)
