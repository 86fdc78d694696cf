"""`kactl explain`: what a code means and what mends it."""

from typing import Annotated

import typer

from kactl.cli.answers import Report
from kactl.cli.calling import call
from kactl.cli.commands import Verb, verb

app = verb()


@app.command(cls=Verb)
def explain(context: typer.Context, code: Annotated[str, typer.Argument(metavar="CODE")]) -> Report:
    """Explain a code."""
    from kactl.workflows.explain import explain as explain_code

    return explain_code(call(context), code)
