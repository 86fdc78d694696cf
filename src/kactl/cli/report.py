"""`kactl report`: reports to send, as docx, pdf, xlsx, Markdown, a page or a mail."""

from pathlib import Path
from typing import Annotated, Literal

import typer

from kactl.cli.answers import Report
from kactl.cli.calling import call
from kactl.cli.commands import Verb, noun

app = noun("report")

Output = Annotated[Path | None, typer.Option("--output", "-o", metavar="FILE", dir_okay=False)]
For = Annotated[Literal["internal", "client"], typer.Option("--audience")]
Note = Annotated[str | None, typer.Option("--note", metavar="TEXT")]


@app.command("weekly", cls=Verb)
def weekly(
    context: typer.Context,
    week: Annotated[str | None, typer.Option("--week", metavar="YYYY-Www")] = None,
    audience: For = "internal",
    note: Note = None,
    output: Output = None,
) -> Report:
    """Report the week in the form that clients know."""
    from kactl.workflows.reporting.weekly import weekly as report_week

    return report_week(call(context), week=week, audience=audience, note=note, output=output)
