"""The sheets of a workbook: one a register, its columns marked so that a renamed one is known again."""

from collections.abc import Sequence
from dataclasses import replace

from kactl.model.table_sheets import Sheet, Shown
from kactl.texts.catalogue import Language, message
from kactl.workflows.exporting.layout import ExportColumn, cell_of, sheet_columns
from kactl.workflows.exporting.showing import Shower
from kactl.workflows.importing.columns import DISPLAY, IDENTITY
from kactl.workflows.workbooks.audience import Chosen
from kactl.workflows.workbooks.origin import MARK


def sheets_of(parts: Sequence[Chosen], language: Language) -> tuple[Sheet, ...]:
    """Return a sheet for each register; where display numbers are shown, the ids are hidden."""
    return tuple(_sheet(part, Shower(part.opened, language, part.nameable)) for part in parts)


def _sheet(part: Chosen, shower: Shower) -> Sheet:
    register = part.opened.register
    numbers = (DISPLAY,) if register.number else ()
    columns = [ExportColumn(one.title[shower.language], one) for one in (IDENTITY, *numbers, *part.fields)]
    rows: list[list[Shown]] = [[cell_of(one, item, shower, {}) for one in columns] for item in part.items]
    shown = sheet_columns(columns, rows, shower)
    marks = (f"{MARK}{register.id}", *(one.field.id for one in columns[1:] if one.field))
    title = register.title[shower.language]
    choices = message("workbook.choices", shower.language, {"title": title})
    return Sheet(
        title=title,
        columns=tuple(
            replace(one, mark=mark, hidden=bool(numbers) and place == 0)
            for place, (one, mark) in enumerate(zip(shown, marks, strict=True))
        ),
        rows=rows,
        choices_title=choices,
    )
