"""Write a sheet as a workbook that people like to open: frozen header, filters, lists, widths, dates."""

import re
from collections.abc import Iterator, Sequence
from datetime import date, datetime
from decimal import Decimal
from importlib import import_module
from io import BytesIO
from typing import Any, Final

from kactl.model.table_sheets import Book, Sheet, SheetColumn, Shown
from kactl.model.tables import column_letters

_FORMATS: Final = {"date": "yyyy-mm-dd", "instant": "yyyy-mm-dd hh:mm", "number": "General"}
_FORBIDDEN: Final = re.compile(r"[\[\]:*?/\\']")
_ESCAPABLE: Final = re.compile(r"_(?=x[0-9A-Fa-f]{4}_)")
_LONGEST_TITLE: Final = 31
_EXACT_DIGITS: Final = 15
_SPARE_ROWS: Final = 500
"""The rows below the last in which the lists are offered, too."""
_FORMULA_LIKE: Final = ("=", "+", "-", "@")


def workbook_bytes(sheet: Sheet) -> bytes:
    """Return the workbook: the table first, then the notes, then the lists to choose from."""
    book: Any = import_module("openpyxl").Workbook(write_only=True)
    book.properties.creator = None
    writer = SheetWriter(book, sheet)
    writer.write_table()
    writer.write_notes()
    writer.write_choices()
    out = BytesIO()
    book.save(out)
    return out.getvalue()


def book_bytes(book: Book) -> bytes:
    """Return a workbook of several sheets: cover, tables, then hidden lists and facts."""
    target: Any = import_module("openpyxl").Workbook(write_only=True)
    target.properties.creator = None
    writers = [SheetWriter(target, one) for one in book.sheets]
    lines = SheetWriter(target, Sheet(book.cover_title, (), ()))
    lines.write_lines(book.cover_title, book.cover, heading=True)
    for one in writers:
        one.write_table()
    for one in writers:
        one.write_choices("hidden")
    lines.write_lines(book.facts_title, book.facts, "veryHidden")
    out = BytesIO()
    target.save(out)
    return out.getvalue()


def sheet_title(text: str, fallback: str = "Sheet") -> str:
    """Return a name that a sheet may have."""
    return _FORBIDDEN.sub(" ", text).strip()[:_LONGEST_TITLE] or fallback


def exact(value: int | Decimal) -> int | float | str:
    """Return a number as a workbook keeps it; one with more digits than it can keep as text."""
    digits = len(Decimal(value).normalize().as_tuple().digits)
    if digits > _EXACT_DIGITS:
        return str(value)
    return value if isinstance(value, int) else float(value)


def written(text: str) -> str:
    """Return a text as the format wants it: what looks like one of its escapes is escaped."""
    return _ESCAPABLE.sub("_x005F_", text)


class SheetWriter:
    """Writes the table of a sheet, and what stands beside it, row by row."""

    def __init__(self, book: Any, sheet: Sheet) -> None:  # noqa: ANN401 - openpyxl has no types
        """Prepare the looks of cells."""
        self.book = book
        self.sheet = sheet
        styles: Any = import_module("openpyxl.styles")
        self.cell_class: Any = import_module("openpyxl.cell").WriteOnlyCell
        self.comment_class: Any = import_module("openpyxl.comments").Comment
        self.head_font = styles.Font(bold=True, color="FFFFFF")
        self.head_fill = styles.PatternFill("solid", fgColor="1F4E79")
        self.head_look = styles.Alignment(wrap_text=True, vertical="center")
        self.wrapped = styles.Alignment(wrap_text=True, vertical="top")
        self.choice_columns = [one for one in sheet.columns if one.choices]
        self.choices_title = sheet_title(sheet.choices_title)
        self.head_row = 2 if any(one.mark for one in sheet.columns) else 1

    def write_table(self) -> None:
        """Write the first sheet."""
        page = self.book.create_sheet(sheet_title(self.sheet.title))
        head = self.head_row
        page.freeze_panes = f"{'C' if self.sheet.columns[0].hidden else 'B'}{head + 1}"
        for number, column in enumerate(self.sheet.columns, 1):
            page.column_dimensions[column_letters(number)].width = column.width
            page.column_dimensions[column_letters(number)].hidden = column.hidden
        page.row_dimensions[head].height = 30
        last = column_letters(len(self.sheet.columns))
        page.auto_filter.ref = f"A{head}:{last}{len(self.sheet.rows) + head}"
        page.print_title_rows = f"{head}:{head}"
        page.page_setup.orientation = "landscape"
        page.page_setup.fitToHeight = 0
        page.sheet_properties.pageSetUpPr = import_module(
            "openpyxl.worksheet.properties"
        ).PageSetupProperties(fitToPage=True)
        for validation in self._validations():
            page.data_validations.append(validation)
        if head > 1:
            page.row_dimensions[1].hidden = True
            page.append([self._cell(page, one.mark or None) for one in self.sheet.columns])
        page.append([self._head(page, one) for one in self.sheet.columns])
        for row in self.sheet.rows:
            page.append([self._cell(page, one) for one in row])

    def write_notes(self) -> None:
        """Write what is said about the table: a line a fact."""
        self.write_lines(self.sheet.notes_title, self.sheet.notes)

    def write_lines(
        self, title: str, lines: Sequence[tuple[str, str]], state: str = "visible", *, heading: bool = False
    ) -> None:
        """Write a sheet of labels with what stands beside them; the first line may be its heading."""
        page = self.book.create_sheet(sheet_title(title))
        page.sheet_state = state
        page.column_dimensions["A"].width = 24
        page.column_dimensions["B"].width = 90
        for number, (name, said) in enumerate(lines):
            head = [self._head(page, SheetColumn(name)), self._cell(page, said or None)]
            page.append(head if heading and number == 0 else [self._cell(page, name), self._cell(page, said)])

    def write_choices(self, state: str = "visible") -> None:
        """Write the lists from which people choose."""
        if not self.choice_columns:
            return
        page = self.book.create_sheet(self.choices_title)
        page.sheet_state = state
        for number, column in enumerate(self.choice_columns, 1):
            page.column_dimensions[column_letters(number)].width = max(column.width, 12)
        page.append([self._head(page, SheetColumn(one.title)) for one in self.choice_columns])
        for place in range(max(len(one.choices) for one in self.choice_columns)):
            values = (one.choices[place] if place < len(one.choices) else None for one in self.choice_columns)
            page.append([self._cell(page, one) for one in values])

    def _validations(self) -> Iterator[Any]:
        """Give the list of each column that has choices."""
        kind: Any = import_module("openpyxl.worksheet.datavalidation").DataValidation
        first = self.head_row + 1
        last = len(self.sheet.rows) + self.head_row + _SPARE_ROWS
        for number, column in enumerate(self.sheet.columns, 1):
            if column.choices:
                letters = column_letters(self.choice_columns.index(column) + 1)
                source = f"'{self.choices_title}'!${letters}$2:${letters}${len(column.choices) + 1}"
                found = kind(type="list", formula1=source, allow_blank=True, showErrorMessage=True)
                found.errorStyle = "stop" if column.strict else "warning"
                found.add(f"{column_letters(number)}{first}:{column_letters(number)}{last}")
                yield found

    def _head(self, page: Any, column: SheetColumn) -> Any:  # noqa: ANN401 - openpyxl has no types
        cell = self._cell(page, column.title)
        cell.font, cell.fill, cell.alignment = self.head_font, self.head_fill, self.head_look
        if column.note:
            cell.comment = self.comment_class(column.note, "kactl", height=90, width=260)
        return cell

    def _cell(self, page: Any, value: Shown) -> Any:  # noqa: ANN401
        if value is None:
            return None
        if isinstance(value, int | Decimal):
            found = exact(value)
            cell = self.cell_class(page, value=found)
            cell.number_format = "@" if isinstance(found, str) else "General"
        elif isinstance(value, date | datetime):
            cell = self.cell_class(page, value=value)
            cell.number_format = _FORMATS["instant" if isinstance(value, datetime) else "date"]
            if isinstance(value, datetime) and value.second:
                cell.number_format += ":ss"
        else:
            cell = self._text(page, value)
        cell.alignment = self.wrapped
        return cell

    def _text(self, page: Any, value: str) -> Any:  # noqa: ANN401
        """Return a cell of text; what a program would take for a formula is marked as text as well."""
        cell = self.cell_class(page, value=written(value))
        cell.data_type = "s"
        if value.startswith(_FORMULA_LIKE):
            cell.quotePrefix = True
        return cell
