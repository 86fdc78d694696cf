"""Workbooks (xlsx, xlsm) as tables; macros are never run, formulas never computed."""

import warnings
import zlib
from collections.abc import Iterator, Mapping, Sequence
from importlib import import_module
from itertools import chain, islice
from pathlib import Path
from typing import Any, Final, TypeAlias
from zipfile import BadZipFile, ZipFile

from kactl.errors import KactlError
from kactl.exchange.problems import misnamed, unusable
from kactl.exchange.workbook_headers import Span, unfolded
from kactl.exchange.workbook_marks import sheet_marks
from kactl.exchange.workbook_packages import open_package
from kactl.exchange.workbook_values import value_of
from kactl.model.tables import EPOCH_1900, EPOCH_1904, Raw, Row, Table

MOST_ROWS: Final = 100_000
MOST_COLUMNS: Final = 1_000
_LOOKED_AT: Final = 6
"""The rows among which the header is."""

_BROKEN: Final = (
    KeyError, ValueError, TypeError, IndexError, AttributeError, SyntaxError, EOFError, OSError,
    BadZipFile, zlib.error,
)  # fmt: skip
"""What openpyxl and the package under it raise over a file that is not as it should be."""

_Book: TypeAlias = Any
_Sheet: TypeAlias = Any
"""A workbook and a sheet of openpyxl, read only."""
_Line = tuple[int, tuple[Any, ...]]
_Formulas = Mapping[int, frozenset[int]]
"""In which places of which row a formula stands."""


def read_workbook(path: Path, sheet: str | None = None) -> Table:
    """Return the table of the named sheet, or of the first that is not hidden; row 1 holds its header.

    A formula counts as the result that the last program kept; one without is a `CellFault`, as is an error.
    """
    package = open_package(path)
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # openpyxl warns of what it would not keep; nothing is written back
        try:
            return _table(path, package, sheet)
        except _BROKEN:
            unusable("workbook-file.corrupt", path=str(path))


def read_sheets(path: Path) -> tuple[Table, ...]:
    """Return the tables of all sheets that hold any, hidden ones too, in the order of the workbook."""
    package = open_package(path)
    found: list[Table] = []
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        try:
            book = opened(package, results=False)
            for sheet in book.worksheets:
                try:
                    found.append(_read(path, package, book, sheet, ()))
                except KactlError as error:
                    if error.code != "table.no-header":
                        raise
        except _BROKEN:
            unusable("workbook-file.corrupt", path=str(path))
    return tuple(found)


def sheet_part(sheet: _Sheet) -> str:
    """Return the name of a sheet's part in the package."""
    return str(vars(sheet)["_worksheet_path"]).lstrip("/")


def opened(package: ZipFile, *, results: bool) -> _Book:
    """Return the workbook of a package, formulas as they are written or as their results."""
    file: Any = package.fp
    file.seek(0)
    return import_module("openpyxl").load_workbook(file, read_only=True, data_only=results, keep_links=False)


def chosen(path: Path, book: _Book, wanted: str | None) -> tuple[_Sheet, tuple[str, ...]]:
    """Return the sheet to read, and the hidden ones that were passed over."""
    sheets: list[_Sheet] = list(book.worksheets)
    if wanted is not None:
        folded = wanted.strip().casefold()
        found = [one for one in sheets if one.title.strip().casefold() == folded]
        if not found:
            names = ", ".join(one.title for one in sheets)
            misnamed("workbook-file.no-sheet", path=str(path), sheet=wanted, sheets=names)
        return found[0], ()
    place = next((number for number, one in enumerate(sheets) if one.sheet_state == "visible"), None)
    if place is None:
        unusable("workbook-file.no-visible-sheet", path=str(path))
    return sheets[place], tuple(one.title for one in sheets[:place])


def _table(path: Path, package: ZipFile, wanted: str | None) -> Table:
    book = opened(package, results=False)
    return _read(path, package, book, *chosen(path, book, wanted))


def _read(path: Path, package: ZipFile, book: _Book, sheet: _Sheet, hidden: tuple[str, ...]) -> Table:
    spans, widths = sheet_marks(package, sheet_part(sheet))
    lines = _lines(path, sheet)
    first = list(islice(lines, _LOOKED_AT))
    header, depth = unfolded(path, {number: _values(cells) for number, cells in first}, spans)
    rows, formulas = _rows(chain((one for one in first if one[0] > depth), lines))
    if formulas:
        rows = list(_with_results(rows, formulas, opened(package, results=True)[sheet.title]))
    rows = list(_filled_down(rows, [one for one in spans if one.top > depth]))
    epoch = EPOCH_1904 if book.epoch.year == EPOCH_1904.year else EPOCH_1900
    return Table(header, tuple(rows), sheet.title, hidden, None, epoch, widths)


def _lines(path: Path, sheet: _Sheet) -> Iterator[_Line]:
    """Yield the rows that hold anything, whatever size the file says it has."""
    sheet.reset_dimensions()
    count = 0
    for number, cells in enumerate(sheet.iter_rows(), 1):
        last = next((place for place in range(len(cells), 0, -1) if cells[place - 1].value is not None), 0)
        if last:
            count += 1
            if count > MOST_ROWS + _LOOKED_AT or last > MOST_COLUMNS:
                unusable("table.too-large", path=str(path), rows=MOST_ROWS, columns=MOST_COLUMNS)
            yield number, cells[:last]


def _values(cells: Sequence[Any]) -> tuple[Raw, ...]:
    return tuple(value_of(one) for one in cells)


def _rows(lines: Iterator[_Line]) -> tuple[list[Row], _Formulas]:
    """Return the rows, and where formulas stand."""
    rows: list[Row] = []
    formulas: dict[int, frozenset[int]] = {}
    for number, cells in lines:
        found = frozenset(place for place, one in enumerate(cells) if one.data_type == "f")
        if found:
            formulas[number] = found
        values = _values(cells)
        if any(one is not None for one in values):
            rows.append(Row(number, values))
    return rows, formulas


def _with_results(rows: Sequence[Row], formulas: _Formulas, sheet: _Sheet) -> Iterator[Row]:
    """Yield the rows with the results of formulas, for which the sheet is read a second time."""
    sheet.reset_dimensions()
    results = enumerate(sheet.iter_rows(), 1)
    for row in rows:
        if row.number not in formulas:
            yield row
            continue
        cells = next((found for number, found in results if number == row.number), ())
        places = formulas[row.number]
        values = (
            _result(raw, cells[place] if place < len(cells) else None) if place in places else raw
            for place, raw in enumerate(row.cells)
        )
        yield Row(row.number, tuple(values))


def _result(formula: Raw, cell: Any) -> Raw:  # noqa: ANN401 - openpyxl has no types
    if cell is None or cell.value is None:
        empty_text = cell is not None and cell.data_type == "str"  # a formula may well come to nothing
        return None if empty_text else formula
    return value_of(cell)


def _filled_down(rows: Sequence[Row], spans: Sequence[Span]) -> Iterator[Row]:
    """Yield the rows; a cell merged over several rows of a column stands in each of them."""
    over = {
        (row, one.left): one.top
        for one in spans
        if one.left == one.right and one.bottom - one.top < MOST_ROWS
        for row in range(one.top + 1, one.bottom + 1)
    }
    if not over:
        yield from rows
        return
    columns = sorted({column for _, column in over})
    by_number = {row.number: row for row in rows}
    for row in rows:
        cells = list(row.cells) + [None] * (columns[-1] - len(row.cells))
        for column in columns:
            top = over.get((row.number, column))
            if top is not None and top in by_number and cells[column - 1] is None:
                cells[column - 1] = by_number[top].cell(column)
        yield Row(row.number, tuple(cells))
