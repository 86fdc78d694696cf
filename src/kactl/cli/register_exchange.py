"""`kactl NOUN import · export`: the items of a register as workbooks and tables."""

from pathlib import Path
from typing import Annotated

import typer

from kactl.cli.answers import Report
from kactl.cli.calling import asker, call, writing
from kactl.cli.commands import WritingVerb
from kactl.cli.register_app import Where, app
from kactl.cli.registers import noun_of

Encoding = Annotated[str | None, typer.Option("--encoding", metavar="NAME")]
Sheet = Annotated[str | None, typer.Option("--sheet", metavar="NAME")]


class ImportVerb(WritingVerb):
    """A command that answers with the plan of an import."""

    answers = "import-plan"


@app.command("import", cls=ImportVerb)
def import_(
    context: typer.Context,
    file: Annotated[str, typer.Argument(metavar="FILE")],
    as_name: Annotated[str | None, typer.Option("--as", metavar="NAME")] = None,
    columns: Annotated[list[str] | None, typer.Option("--map", metavar="COLUMN=FIELD")] = None,
    words: Annotated[list[str] | None, typer.Option("--word", metavar="WORD=VALUE")] = None,
    save: Annotated[str | None, typer.Option("--save", metavar="NAME")] = None,
    key: Annotated[str | None, typer.Option("--key", metavar="FIELD")] = None,
    sheet: Sheet = None,
    encoding: Encoding = None,
    skip_refused: Annotated[bool, typer.Option("--skip-refused")] = False,
) -> Report:
    """Import items from a workbook or a table."""
    from kactl.workflows.import_items import Reading, import_items

    reading = Reading(
        name=as_name, columns=columns or (), words=words or (), save=save, key=key, sheet=sheet,
        encoding=encoding, skip_refused=skip_refused,
    )  # fmt: skip
    return import_items(
        call(context), noun_of(context), Path(file), reading, writing=writing(context), ask=asker(context)
    )


class ExportVerb(WritingVerb):
    """A command that answers with what it wrote outside."""

    answers = "export"


@app.command("export", cls=ExportVerb)
def export(
    context: typer.Context,
    output: Annotated[str | None, typer.Option("--output", "-o", metavar="FILE")] = None,
    where: Where = None,
    columns: Annotated[str | None, typer.Option("--columns", metavar="FIELD,FIELD")] = None,
    as_name: Annotated[str | None, typer.Option("--as", metavar="NAME")] = None,
    onto: Annotated[str | None, typer.Option("--onto", metavar="FILE")] = None,
    key: Annotated[str | None, typer.Option("--key", metavar="FIELD")] = None,
    sheet: Sheet = None,
) -> Report:
    """Export items to a workbook or a table."""
    from kactl.workflows.export_items import Wanted, export_items

    wanted = Wanted(
        file=Path(output) if output else None, where=where or (), columns=columns, name=as_name,
        onto=Path(onto) if onto else None, key=key, sheet=sheet,
    )  # fmt: skip
    return export_items(call(context), noun_of(context), wanted, writing=writing(context))
