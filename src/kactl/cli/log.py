"""`kactl log`: what was stated, by whom and when; and what it says of the pace of gates."""

from datetime import date
from typing import Annotated

import typer

from kactl.cli.answers import Report
from kactl.cli.calling import call
from kactl.cli.commands import Verb, verb
from kactl.cli.completing import gates, people
from kactl.cli.parameters import At, Kind, day
from kactl.errors import ExitCode, KactlError

app = verb()


@app.command(cls=Verb)
def log(
    context: typer.Context,
    gate: Annotated[str | None, typer.Argument(metavar="GATE", autocompletion=gates)] = None,
    more: Annotated[list[str] | None, typer.Option("--gate", metavar="GATE", autocompletion=gates)] = None,
    person: Annotated[str | None, typer.Option(metavar="PERSON", autocompletion=people)] = None,
    kind: Annotated[Kind | None, typer.Option("--kind", metavar="KIND")] = None,
    since: Annotated[date | None, typer.Option("--since", metavar="DATE", parser=day)] = None,
    until: Annotated[date | None, typer.Option("--until", metavar="DATE", parser=day)] = None,
    limit: Annotated[int | None, typer.Option("--limit", "--count", "-n", min=1)] = None,
    stats: Annotated[bool, typer.Option("--stats")] = False,
    at: At = None,
) -> Report:
    """Show the statements, latest first; or how long gates take and for whom they wait."""
    named = [*([gate] if gate else []), *(more or [])]
    if not stats:
        from kactl.workflows.show_log import show_log

        return show_log(
            call(context), gates=named, person=person, kind=kind,
            since=since, until=until, limit=limit, at=at,
        )  # fmt: skip
    if kind or limit:
        options = " · ".join(name for name, value in (("--kind", kind), ("--limit", limit)) if value)
        raise KactlError("shell.not-with-stats", exit_code=ExitCode.USAGE, values={"options": options})
    from kactl.workflows.show_figures import show_figures

    return show_figures(call(context), gates=named, person=person, since=since, until=until, at=at)
