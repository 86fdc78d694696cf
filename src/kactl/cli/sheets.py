"""`kactl gate sheet`: what somebody without kactl is asked to sign."""

from datetime import date
from pathlib import Path
from typing import Annotated

import typer

from kactl.cli import completing
from kactl.cli.answers import Report
from kactl.cli.calling import call
from kactl.cli.commands import Verb
from kactl.cli.parameters import GateName, day


def sheet(
    context: typer.Context,
    gate: GateName,
    output: Annotated[Path, typer.Option("--output", "-o", metavar="FILE", dir_okay=False)],
    role: Annotated[str | None, typer.Option("--as", metavar="ROLE", autocompletion=completing.roles)] = None,
    reply_by: Annotated[date | None, typer.Option("--reply-by", metavar="DATE", parser=day)] = None,
    no_documents: Annotated[bool, typer.Option("--no-documents")] = False,
) -> Report:
    """Write the sheet on which a role answers."""
    from kactl.workflows.papers.sheet import gate_sheet

    return gate_sheet(call(context), gate, output, role=role, reply_by=reply_by, documents=not no_documents)


def register(app: typer.Typer) -> None:
    """Add the verb to the group of gates."""
    app.command("sheet", cls=Verb)(sheet)
