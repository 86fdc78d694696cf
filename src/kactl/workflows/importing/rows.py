"""Which row of a table is which item: by id, by display number, by the client's key."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from typing import Final

from kactl.model.base import ID_PATTERN
from kactl.model.fields import FieldDeclaration
from kactl.model.findings import Finding
from kactl.model.tables import CellFault, Head, Row, Table
from kactl.model.view import Item
from kactl.syntax.values import Value
from kactl.workflows.importing.cells import plain
from kactl.workflows.importing.columns import DISPLAY, IDENTITY, Columns
from kactl.workflows.importing.local import Locals
from kactl.workflows.item_ids import fresh_ids, is_fresh
from kactl.workflows.registers import OpenRegister

_LONGEST: Final = 64


@dataclass
class Fault:
    """Why a row is refused: the cell, and the finding."""

    head: Head | None
    finding: Finding


@dataclass
class PlannedRow:
    """A row, the item that it is or becomes, and what it says."""

    row: Row
    id: str = ""
    item: Item | None = None
    """The item as it is; None for a new one."""
    fields: dict[str, Value] = field(default_factory=dict)
    """What changes; of a new item everything."""
    faults: list[Fault] = field(default_factory=list)

    def refuse(self, head: Head | None, code: str, **values: object) -> None:
        """Note why the row is refused."""
        subject = self.item.id if self.item else None
        self.faults.append(Fault(head, Finding(code=code, subject=subject, values=values)))


@dataclass(frozen=True)
class RowMatcher:
    """Finds the items of the rows of one table."""

    opened: OpenRegister
    table: Table
    columns: Columns
    key: FieldDeclaration | None
    mirrored: bool
    """Whether another system gives the ids."""

    def planned(self) -> tuple[list[PlannedRow], Locals]:
        """Return the rows with their items, new ones with fresh ids, and what rows call themselves."""
        rows = [self._planned(row) for row in self.table.rows]
        self._refuse_double(rows)
        taken = {*self.opened.ids, *(one.id.lower() for one in rows if one.id)}
        nameless = [one for one in rows if not one.id and not one.faults]
        prefix, nonce = self.opened.register.prefix, self.opened.desk.call.nonce
        for one, fresh in zip(nameless, fresh_ids(prefix, len(nameless), nonce, taken), strict=True):
            one.id = fresh
        local = Locals()
        for one in rows:
            if one.item is None and one.id:
                for words in (one.id, *(words for _, words in self._names(one.row))):
                    local.add(words, one.id)
        return rows, local

    @cached_property
    def items(self) -> Mapping[str, Item]:
        """Return the items by id."""
        return {one.id: one for one in self.opened.all.items}

    @cached_property
    def keys(self) -> Mapping[str, tuple[str, ...]]:
        """Return the ids by what the key's field holds, folded."""
        found: dict[str, tuple[str, ...]] = {}
        for one in self.items.values():
            value = one.fields.get(self.key.id) if self.key else None
            if isinstance(value, str | int) and value != "":
                folded = str(value).strip().casefold()
                found[folded] = (*found.get(folded, ()), one.id)
        return found

    def _names(self, row: Row) -> Iterator[tuple[Head, str]]:
        """Give what a row calls itself: its id, its display number, its key."""
        for name in (IDENTITY.id, DISPLAY.id, *((self.key.id,) if self.key else ())):
            head = self.columns.head(name)
            raw = row.cell(head.column) if head else None
            if head is not None and raw is not None and not isinstance(raw, CellFault) and plain(raw):
                yield head, plain(raw)

    def _planned(self, row: Row) -> PlannedRow:
        planned = PlannedRow(row)
        names = {head.column: (head, words) for head, words in self._names(row)}
        own, number, key = (
            names.get(head.column) if head else None
            for head in (
                self.columns.head(IDENTITY.id),
                self.columns.head(DISPLAY.id),
                self.columns.head(self.key.id) if self.key else None,
            )
        )
        if own is not None:
            self._by_id(planned, *own)
        elif number is not None:
            self._by_number(planned, *number)
        if key is not None and not planned.id and not planned.faults:
            self._by_key(planned, *key)
        if self.mirrored and not planned.id and not planned.faults:
            planned.refuse(self.columns.head(self.key.id if self.key else IDENTITY.id), "importing.no-id")
        return planned

    def _by_id(self, planned: PlannedRow, head: Head, words: str) -> None:
        known = self.opened.ids.get(words.lower())
        ids: tuple[str, ...] = (known,) if known else ()
        if not ids and not words.lstrip("#").isdigit():  # a bare number is a row's, or the client's own
            ids = self.opened.names.find(words)
        elif not ids:
            ids = self.opened.names.keys.get(words.casefold(), ())
        if ids:
            self._take(planned, head, words, ids)
        elif is_fresh(self.opened.register.prefix, words) and not self.mirrored:
            planned.refuse(head, "importing.no-item", id=words)
        else:
            self._own_id(planned, head, words)

    def _by_number(self, planned: PlannedRow, head: Head, words: str) -> None:
        ids = () if words.isdigit() else self.opened.names.find(words)
        if ids:
            self._take(planned, head, words, ids)
        elif not words.isdigit():
            planned.refuse(head, "importing.no-item", id=words)

    def _by_key(self, planned: PlannedRow, head: Head, words: str) -> None:
        ids = self.keys.get(words.casefold(), ())
        if ids:
            self._take(planned, head, words, ids)
        elif self.mirrored:
            self._own_id(planned, head, words)

    def _own_id(self, planned: PlannedRow, head: Head, words: str) -> None:
        """Begin an item under the id that it brings along."""
        if re.fullmatch(ID_PATTERN.strip("^$"), words) and len(words) <= _LONGEST:
            known = self.opened.ids.get(words.lower())
            if known is not None:
                self._take(planned, head, words, (known,))
            else:
                planned.id = words
        else:
            planned.refuse(head, "register.bad-id", item=words[:_LONGEST])

    def _take(self, planned: PlannedRow, head: Head, words: str, ids: tuple[str, ...]) -> None:
        if len(ids) > 1:
            title = self.opened.register.title
            planned.refuse(head, "register.ambiguous", title=title, id=words, ids=", ".join(ids))
            return
        planned.item = self.items.get(ids[0])
        planned.id = ids[0]
        if planned.item is None:
            planned.refuse(head, "importing.item-faulty", path=self.opened.path(ids[0]), item=ids[0])

    def _refuse_double(self, rows: list[PlannedRow]) -> None:
        """Refuse every one of several rows that are the same item."""
        seen: dict[str, list[PlannedRow]] = {}
        for one in rows:
            if one.id:
                seen.setdefault(one.id.lower(), []).append(one)
            elif self.key is not None:
                head = self.columns.head(self.key.id)
                words = next((words for at, words in self._names(one.row) if at is head), None)
                if words is not None:
                    seen.setdefault(f"key {words.casefold()}", []).append(one)
        for same in seen.values():
            for one in same if len(same) > 1 else ():
                others = ", ".join(str(two.row.number) for two in same if two is not one)
                names = list(self._names(one.row))
                head, words = names[0] if names else (None, one.id)
                one.refuse(head, "importing.twice", id=words, rows=others)
