"""Read a workbook that came back: which sheet is which register, which column which field."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Final

from kactl.exchange.workbooks import read_sheets
from kactl.model.findings import Finding
from kactl.model.tables import Row, Table
from kactl.texts.catalogue import LANGUAGES
from kactl.workflows.importing.cells import plain
from kactl.workflows.importing.columns import DISPLAY, IDENTITY, Columns, folded, match
from kactl.workflows.problems import decline
from kactl.workflows.workbooks.audience import Chosen
from kactl.workflows.workbooks.origin import FACTS, MARK, Origin, origin_of

_HEADER: Final = 2
"""The row of the headers that people see; above it stand the marks."""


@dataclass(frozen=True, slots=True)
class Returned:
    """A workbook that came back."""

    origin: Origin
    tables: tuple[Table, ...]


@dataclass(frozen=True, slots=True)
class Page:
    """A sheet that belongs to a register."""

    part: Chosen
    table: Table
    columns: Columns


def read_returned(path: Path) -> Returned:
    """Return what a file holds; one that says nowhere what it left with cannot be merged."""
    if path.suffix.lower() not in (".xlsx", ".xlsm"):
        decline("workbook.ending", file=path.name)
    tables = read_sheets(path)
    origin = origin_of(tables)
    if origin is None:
        decline("workbook.no-origin", file=path.name)
    return Returned(origin, tables)


def pages_of(found: Returned, parts: Sequence[Chosen]) -> tuple[tuple[Page, ...], tuple[Finding, ...]]:
    """Return the sheets of the registers that the workbook left with, and what is to be told of them."""
    pages: dict[str, Page] = {}
    notes: list[Finding] = []
    by_id = {one.opened.register.id: one for one in parts}
    for table in found.tables:
        if table.sheet == FACTS:
            continue
        part = _part(table, by_id)
        if part is None:
            continue
        identity = part.opened.register.id
        if identity in pages:
            decline("workbook.sheet-twice", one=pages[identity].table.sheet, two=table.sheet)
        page = _page(table, part)
        pages[identity] = page
        notes += _told(table, page)
    missing = [one.opened.register.title for key, one in by_id.items() if key not in pages]
    notes += [Finding(code="workbook.no-sheet", severity="warning", values={"title": one}) for one in missing]
    return tuple(pages.values()), tuple(notes)


def _part(table: Table, by_id: Mapping[str, Chosen]) -> Chosen | None:
    """Return what a sheet belongs to: by its mark, else by its name."""
    marked = next((one.name.removeprefix(MARK) for one in table.header if one.name.startswith(MARK)), None)
    if marked is not None:
        return by_id.get(marked)
    named = (table.sheet or "").strip()
    titles = {one.opened.register.title[language]: one for one in by_id.values() for language in LANGUAGES}
    return titles.get(named)


def _page(table: Table, part: Chosen) -> Page:
    """Return a sheet with its columns; only fields that it left with are looked at."""
    mark = f"{MARK}{part.opened.register.id}"
    rows = table.rows
    marked = any(one.name == mark for one in table.header)
    if marked and rows and rows[0].number == _HEADER and _is_header(table, rows[0]):
        rows = rows[1:]
    columns = match(table, part.fields, {}, {mark: IDENTITY.id} if marked else {})
    lacking = tuple(row for row in rows if any(one is not None for one in row.cells))
    return Page(part, replace(table, rows=lacking), columns)


def _is_header(table: Table, row: Row) -> bool:
    """Tell whether the row under the marks is that of the headers: no item is called so."""
    words = {IDENTITY.title[one] for one in LANGUAGES} | {DISPLAY.title[one] for one in LANGUAGES}
    return any(plain(row.cell(head.column)) in words for head in table.header[:2])


def _told(table: Table, page: Page) -> Iterator[Finding]:
    """Tell of columns that are called otherwise, that nobody knows, and that are gone."""
    header = next((row for row in table.rows if row.number == _HEADER), None)
    marked = any(one.name.startswith(MARK) for one in table.header)
    known = {head.column for head, _ in page.columns.known}
    unknown = [one.name for one in page.columns.unknown]
    if marked and header is not None and _is_header(table, header):
        for head, field in page.columns.fields:
            name = plain(header.cell(head.column))
            if name and folded(name) not in (folded(field.title[one]) for one in LANGUAGES):
                values = {"sheet": table.sheet, "name": name, "title": field.title}
                yield Finding(code="workbook.column-renamed", severity="note", values=values)
        unknown = [plain(raw) for place, raw in enumerate(header.cells, 1) if raw and place not in known]
    if unknown:
        values = {"sheet": table.sheet, "names": ", ".join(unknown)}
        yield Finding(code="workbook.unknown-columns", severity="note", values=values)
    gone = [one.title for one in page.part.fields if page.columns.head(one.id) is None]
    for title in gone:
        yield Finding(
            code="workbook.column-removed", severity="note", values={"sheet": table.sheet, "title": title}
        )
