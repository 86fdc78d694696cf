"""Bring items into the client's own workbook: only cells of our columns that say something else change."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from kactl.errors import KactlError
from kactl.exchange.workbook_edits import edit_workbook
from kactl.exchange.workbooks import read_workbook
from kactl.model.fields import FieldDeclaration
from kactl.model.findings import Finding
from kactl.model.import_mappings import ImportMapping
from kactl.model.table_sheets import Shown
from kactl.model.tables import CellFault, Raw
from kactl.model.view import Item
from kactl.workflows.exporting.layout import ExportColumn, cell_of
from kactl.workflows.exporting.showing import Shower
from kactl.workflows.importing.cells import CellReader
from kactl.workflows.importing.columns import IDENTITY, Columns, folded, match
from kactl.workflows.importing.likeness import Likeness
from kactl.workflows.importing.local import Locals
from kactl.workflows.importing.rows import PlannedRow, RowMatcher
from kactl.workflows.item_values import Reader
from kactl.workflows.problems import decline, misuse
from kactl.workflows.registers import OpenRegister

_NAMES = ("id", "number")


@dataclass(frozen=True, slots=True)
class Updated:
    """A workbook with the items brought in."""

    data: bytes
    titles: tuple[str, ...]
    changed: int
    added: int
    notes: tuple[Finding, ...]


def update_workbook(
    opened: OpenRegister,
    items: Sequence[Item],
    path: Path,
    mapping: ImportMapping | None,
    *,
    key: str | None,
    sheet: str | None,
    shower: Shower,
) -> Updated:
    """Return the workbook with our columns as the items are, and a row below for each item it lacks."""
    remembered = mapping or ImportMapping.model_validate({"register": opened.register.id})
    page = sheet or remembered.sheet
    table = read_workbook(path, page)
    columns = match(table, opened.fields, {}, remembered.columns)
    named = _key(opened, columns, key or remembered.key)
    if named is None and not any(columns.head(one) for one in _NAMES):
        misuse("exporting.no-key", file=path.name)
    rows, _ = RowMatcher(opened, table, columns, named, mirrored=False).planned()
    doubtful = [one for one in rows if any(fault.finding.code == "importing.twice" for fault in one.faults)]
    if doubtful:
        decline("exporting.twice", rows=", ".join(str(one.row.number) for one in doubtful[:10]))
    words = {meaning: word for word, meaning in reversed(remembered.meanings.items())}
    editor = _Editor(
        opened,
        columns,
        CellReader(opened, table, remembered.meanings, Locals(), remembered.dates),
        shower,
        words,
    )
    wanted = {one.id: one for one in items}
    cells = {
        place: value
        for row in rows
        if row.item is not None and row.item.id in wanted
        for place, value in editor.changes(row)
    }
    there = {row.item.id for row in rows if row.item is not None}
    added = [editor.row(one) for one in items if one.id not in there]
    done = edit_workbook(path, page, cells, added)
    notes = (
        (Finding(code="exporting.formulas", severity="note", values={"cells": ", ".join(done.formulas)}),)
        if done.formulas
        else ()
    )
    titles = tuple(head.name for head, _ in columns.known)
    return Updated(done.data, titles, len(cells) - len(done.formulas), len(added), notes)


def _key(opened: OpenRegister, columns: Columns, name: str | None) -> FieldDeclaration | None:
    if name is None or folded(name) == IDENTITY.id:
        own = opened.register.key
        return next((one for one in opened.fields if one.id == own and columns.head(one.id)), None)
    return Reader(opened).field(name)


@dataclass(frozen=True, slots=True)
class _Editor:
    """Tells which cells of a row say something else than its item."""

    opened: OpenRegister
    columns: Columns
    reader: CellReader
    shower: Shower
    words: Mapping[str, str]

    def changes(self, row: PlannedRow) -> Iterator[tuple[tuple[int, int], Shown]]:
        """Give the cells to change, by row and column."""
        likeness = Likeness(self.opened)
        for head, declared in self.columns.fields:
            raw = row.row.cell(head.column)
            if row.item is not None and not self._says(likeness, declared, raw, row.item):
                yield (row.row.number, head.column), self._cell(declared, row.item)

    def row(self, item: Item) -> dict[int, Shown]:
        """Return a new row: what the item says in each of our columns."""
        cells = ((head.column, self._cell(declared, item)) for head, declared in self.columns.known)
        return {column: value for column, value in cells if value is not None}

    def _cell(self, declared: FieldDeclaration, item: Item) -> Shown:
        return cell_of(ExportColumn("", declared), item, self.shower, dict(self.words))

    def _says(self, likeness: Likeness, declared: FieldDeclaration, raw: Raw, item: Item) -> bool:
        held = item.fields.get(declared.id)
        if isinstance(raw, CellFault):
            return False
        try:
            value = self.reader.value(declared, raw)
        except KactlError:
            return likeness.says(declared, raw, held)
        return likeness.same(declared, raw, held, value)
