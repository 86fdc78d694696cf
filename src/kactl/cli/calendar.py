"""`kactl calendar`: what is due and held, and the public holidays by which it is counted."""

from pathlib import Path
from typing import Annotated

import typer

from kactl.cli import completing
from kactl.cli.answers import Report
from kactl.cli.bare_nouns import bare_noun
from kactl.cli.calling import call, writing
from kactl.cli.commands import WritingVerb


@bare_noun("calendar")
def app(
    context: typer.Context,
    output: Annotated[Path | None, typer.Option("--output", "-o", metavar="FILE.ics")] = None,
    person: Annotated[
        str | None, typer.Option("--for", metavar="PERSON", autocompletion=completing.people)
    ] = None,
) -> Report:
    """Show what is due and held, or write it as a calendar."""
    from kactl.workflows.show_calendar import show_calendar

    return show_calendar(call(context), file=output, person=person)


@app.command("refresh", cls=WritingVerb)
def refresh(
    context: typer.Context,
    years: Annotated[int | None, typer.Option("--years", metavar="N", min=1, max=10)] = None,
) -> Report:
    """Write public holidays and make-up working days anew."""
    from kactl.workflows.refresh_calendar import refresh_calendar

    return refresh_calendar(call(context), years=years, writing=writing(context))
