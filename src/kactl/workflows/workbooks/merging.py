"""Merge a sheet that came back, three ways and cell by cell: base, what is here, what the workbook says."""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import cached_property
from typing import Final

from kactl.errors import KactlError
from kactl.model.fields import FieldDeclaration
from kactl.model.findings import Finding
from kactl.model.import_reports import ImportRefusal
from kactl.model.tables import CellFault, Head, Raw, Row, Table, cell_name
from kactl.model.view import Item
from kactl.model.workbook_reports import Side, WorkbookConflict
from kactl.syntax.values import Value
from kactl.texts.catalogue import Language
from kactl.workflows.exporting.showing import Shower
from kactl.workflows.importing.cells import CellReader, plain
from kactl.workflows.importing.columns import DISPLAY, IDENTITY, Columns, folded
from kactl.workflows.importing.likeness import Likeness
from kactl.workflows.importing.local import Locals
from kactl.workflows.item_names import shown_name
from kactl.workflows.registers import OpenRegister
from kactl.workflows.workbooks.audience import Chosen

_FEW: Final = 10
_TITLE: Final = "title"


@dataclass
class Merged:
    """A sheet of which only what was changed in the workbook is left, and what stands against it."""

    table: Table
    columns: Columns
    untouched: int = 0
    conflicts: list[WorkbookConflict] = field(default_factory=list)
    refusals: list[ImportRefusal] = field(default_factory=list)
    notes: list[Finding] = field(default_factory=list)


class Says:
    """Tells whether a cell says what an item holds, as people, titles and items were at one commit."""

    def __init__(self, opened: OpenRegister, table: Table) -> None:
        """Keep the register at that commit, and the table."""
        self._alike = Likeness(opened)
        self._reader = CellReader(opened, table, {}, Locals())

    def says(self, declared: FieldDeclaration, raw: Raw, held: Value) -> bool:
        """Tell whether a cell says the value that is held."""
        if isinstance(raw, CellFault):
            return False
        if self._alike.says(declared, raw, held):
            return True
        try:
            value = self._reader.value(declared, raw)
        except KactlError:
            return False
        return self._alike.same(declared, raw, held, value)


@dataclass(frozen=True)
class Merger:
    """Merges one sheet."""

    opened: OpenRegister
    """The register as it is here now."""
    base: Chosen
    """What of it the workbook left with."""
    table: Table
    columns: Columns
    language: Language
    side: Side | None = None
    """Which side is decided for where both changed a cell."""

    @cached_property
    def _base(self) -> Mapping[str, Item]:
        return {one.id: one for one in self.base.items}

    @cached_property
    def _here(self) -> Mapping[str, Item]:
        return {one.id: one for one in self.opened.all.items}

    @cached_property
    def _now(self) -> Says:
        return Says(self.opened, self.table)

    @cached_property
    def _then(self) -> Says:
        return Says(self.base.opened, self.table)

    @cached_property
    def _shower(self) -> Shower:
        return Shower(self.opened, self.language)

    def merged(self) -> Merged:
        """Return what the workbook changed: rows with a cell that is not as it left, and new rows."""
        found = Merged(self.table, self.columns)
        ids = Counter(identity for row in self.table.rows if (identity := self._identity(row)))
        rows = [one for row in self.table.rows for one in self._row(row, ids, found)]
        found.table = replace(self.table, rows=tuple(rows))
        self._tell_removed(ids, found)
        return found

    def _row(self, row: Row, ids: Mapping[str, int], found: Merged) -> Iterator[Row]:
        identity = self._identity(row)
        if identity is None:
            if not self._there_already(row):
                yield row
            else:
                found.untouched += 1
            return
        base, here = self._base.get(identity), self._here.get(identity)
        if base is None and here is not None:
            found.refusals.append(self._not_in_it(row, identity))
        elif base is None or ids[identity] > 1:
            yield row
        elif not (changed := self._changed(row, base)):
            found.untouched += 1
        elif here is None:
            found.conflicts.append(self._gone(row, base))
        else:
            yield self._settled(row, base, here, changed, found)

    def _settled(
        self,
        row: Row,
        base: Item,
        here: Item,
        changed: list[Head],
        found: Merged,
    ) -> Row:
        """Return the row with cells as they are here where the workbook did not change them, or gives way."""
        width = max(head.column for head in self.table.header)
        cells = list(row.cells) + [None] * (width - len(row.cells))
        for head, declared in self.columns.fields:
            held = here.fields.get(declared.id)
            moved = (held or None) != (base.fields.get(declared.id) or None)
            if head not in changed:
                if moved:
                    cells[head.column - 1] = self._shower.shown(declared, held)
            elif moved and not self._now.says(declared, row.cell(head.column), held):
                found.conflicts.append(self._conflict(row, base, here, head, declared))
                if self.side == "ours":
                    cells[head.column - 1] = self._shower.shown(declared, held)
        return Row(row.number, tuple(cells))

    def _changed(self, row: Row, base: Item) -> list[Head]:
        """Return the columns whose cell says something else than the workbook left with."""
        return [
            head
            for head, one in self.columns.fields
            if not self._then.says(one, row.cell(head.column), base.fields.get(one.id))
        ]

    def _conflict(
        self, row: Row, base: Item, here: Item, head: Head, declared: FieldDeclaration
    ) -> WorkbookConflict:
        raw = row.cell(head.column)
        return self._told(
            row, here, head, declared, self._words(declared, base), self._words(declared, here),
            plain(raw.shown if isinstance(raw, CellFault) else raw),
        )  # fmt: skip

    def _gone(self, row: Row, base: Item) -> WorkbookConflict:
        head = self.columns.head(IDENTITY.id) or self.table.header[0]
        title = str(base.fields.get(_TITLE, base.id))
        return self._told(row, base, head, None, title, "", title)

    def _told(
        self,
        row: Row,
        item: Item,
        head: Head,
        declared: FieldDeclaration | None,
        base: str,
        here: str,
        theirs: str,
    ) -> WorkbookConflict:
        register = self.opened.register
        return WorkbookConflict(
            register=register.id,
            item=item.id,
            name=shown_name(register, item, self.language) or item.id,
            field=declared.id if declared else None,
            title=declared.title if declared else None,
            sheet=self.table.sheet or "",
            cell=cell_name(row.number, head.column),
            base=base, here=here, theirs=theirs,
            taken=self.side if declared or self.side == "ours" else None,
        )  # fmt: skip

    def _not_in_it(self, row: Row, identity: str) -> ImportRefusal:
        head = self.columns.head(IDENTITY.id) or self.table.header[0]
        values = {"item": identity, "sheet": self.table.sheet}
        finding = Finding(code="workbook.not-in-it", subject=identity, values=values)
        cell = cell_name(row.number, head.column)
        return ImportRefusal(cells=(cell,), count=1, name=head.name, finding=finding)

    def _words(self, declared: FieldDeclaration, item: Item) -> str:
        return plain(self._shower.shown(declared, item.fields.get(declared.id)))

    def _identity(self, row: Row) -> str | None:
        """Return the item that a row names by its id, else by its display number; None for a new one."""
        for name in (IDENTITY.id, DISPLAY.id):
            words = self._cell(row, name)
            if words:
                known = self.base.opened.ids.get(words.lower())
                if known or name == IDENTITY.id:
                    return known or words
                numbered = self.base.opened.names.find(words)
                return numbered[0] if len(numbered) == 1 else words
        return None

    def _there_already(self, row: Row) -> bool:
        """Tell whether a new row was imported before: an item came since the base that says just the same."""
        title = folded(self._cell(row, _TITLE))
        return any(
            all(
                row.cell(at.column) is None
                or self._now.says(one, row.cell(at.column), item.fields.get(one.id))
                for at, one in self.columns.fields
            )
            for item in self._fresh.get(title, ())
        )

    @cached_property
    def _fresh(self) -> Mapping[str, Sequence[Item]]:
        """Return the items that came since the base, by their titles."""
        found: dict[str, list[Item]] = {}
        for key, one in self._here.items():
            if key.lower() not in self.base.opened.ids:
                found.setdefault(folded(str(one.fields.get(_TITLE, ""))), []).append(one)
        return found

    def _cell(self, row: Row, name: str) -> str:
        head = self.columns.head(name)
        raw = row.cell(head.column) if head else None
        return "" if isinstance(raw, CellFault) else plain(raw)

    def _tell_removed(self, ids: Mapping[str, int], found: Merged) -> None:
        """Tell of rows that were taken out; they end nothing."""
        removed = [one for one in self.base.items if one.id not in ids]
        if removed:
            register = self.opened.register
            names = [shown_name(register, one, self.language) or one.id for one in removed[:_FEW]]
            values = {"sheet": self.table.sheet, "count": len(removed), "items": ", ".join(names)}
            found.notes.append(Finding(code="workbook.rows-removed", severity="note", values=values))
