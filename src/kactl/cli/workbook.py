"""`kactl workbook`: the registers that concern somebody as one workbook, out and back."""

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from kactl.cli import completing
from kactl.cli.answers import Report
from kactl.cli.calling import call, writing
from kactl.cli.commands import WritingVerb, noun
from kactl.errors import ExitCode, KactlError

if TYPE_CHECKING:
    from kactl.model.workbook_reports import Side

app = noun("workbook")


class ExportVerb(WritingVerb):
    """A command that answers with the workbook it wrote."""

    answers = "workbook"


class ImportVerb(WritingVerb):
    """A command that answers with what a workbook changes."""

    answers = "workbook-import"


@app.command("export", cls=ExportVerb)
def export(
    context: typer.Context,
    output: Annotated[Path, typer.Option("--output", "-o", metavar="FILE.xlsx")],
    whom: Annotated[
        str | None, typer.Option("--for", metavar="PERSON|client", autocompletion=completing.people)
    ] = None,
    nouns: Annotated[list[str] | None, typer.Option("--register", metavar="NOUN")] = None,
) -> Report:
    """Write the registers that concern somebody as one workbook."""
    from kactl.workflows.export_workbook import Wanted, export_workbook

    return export_workbook(call(context), Wanted(output, whom, tuple(nouns or ())), writing=writing(context))


@app.command("import", cls=ImportVerb)
def import_(
    context: typer.Context,
    file: Annotated[Path, typer.Argument(metavar="FILE.xlsx")],
    sender: Annotated[
        str | None, typer.Option("--from", metavar="PERSON", autocompletion=completing.people)
    ] = None,
    ours: Annotated[bool, typer.Option("--ours")] = False,
    theirs: Annotated[bool, typer.Option("--theirs")] = False,
) -> Report:
    """Take back what was changed in a workbook, cell by cell."""
    from kactl.workflows.import_workbook import Returning, import_workbook

    if ours and theirs:
        raise KactlError("workbook.both-sides", exit_code=ExitCode.USAGE)
    side: Side | None = "ours" if ours else "theirs" if theirs else None
    return import_workbook(call(context), Returning(file, sender, side), writing=writing(context))
