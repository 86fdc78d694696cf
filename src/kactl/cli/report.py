"""`kactl report`: reports to send, as docx, pdf, xlsx, Markdown, a page or a mail."""

from datetime import datetime
from pathlib import Path
from typing import Annotated, Literal

import typer

from kactl.cli.answers import Report
from kactl.cli.bare_nouns import bare_noun
from kactl.cli.calling import call
from kactl.cli.commands import Verb
from kactl.cli.parameters import GateName

Output = Annotated[Path | None, typer.Option("--output", "-o", metavar="FILE", dir_okay=False)]
For = Annotated[Literal["internal", "client"], typer.Option("--audience")]
Note = Annotated[str | None, typer.Option("--note", metavar="TEXT")]


@bare_noun("report")
def app(
    context: typer.Context,
    since: Annotated[datetime | None, typer.Option("--since", metavar="DATE", formats=["%Y-%m-%d"])] = None,
    audience: For = "internal",
    output: Output = None,
) -> Report:
    """Report where the engagement stands."""
    from kactl.workflows.reporting.engagement_report import report_engagement

    day = since.date() if since else None
    return report_engagement(call(context), since=day, audience=audience, output=output)


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


@app.command("gate", cls=Verb)
def gate(
    context: typer.Context,
    gate: GateName,
    audience: For = "internal",
    note: Note = None,
    output: Output = None,
) -> Report:
    """Put together what a gate is decided on."""
    from kactl.workflows.reporting.gate_pack import gate_pack
    from kactl.workflows.reporting.packing import Packed

    return gate_pack(call(context), gate, Packed(audience, note, output))


@app.command("service", cls=Verb)
def service(
    context: typer.Context,
    month: Annotated[str, typer.Argument(metavar="YYYY-MM")],
    audience: For = "internal",
    note: Note = None,
    output: Output = None,
) -> Report:
    """Report a month of service."""
    from kactl.workflows.reporting.packing import Packed
    from kactl.workflows.reporting.service_pack import service_pack

    return service_pack(call(context), month, Packed(audience, note, output))


@app.command("value", cls=Verb)
def value(
    context: typer.Context,
    quarter: Annotated[str, typer.Argument(metavar="YYYY-Qn")],
    audience: For = "internal",
    note: Note = None,
    output: Output = None,
) -> Report:
    """Report a quarter of value."""
    from kactl.workflows.reporting.packing import Packed
    from kactl.workflows.reporting.value_pack import value_pack

    return value_pack(call(context), quarter, Packed(audience, note, output))
