"""The plan of an import: what each row changes, and what is refused; nothing is written here."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Final

from kactl.checks.reading.items import STATUS
from kactl.errors import KactlError
from kactl.model.base import Text
from kactl.model.fields import FieldDeclaration
from kactl.model.findings import Finding
from kactl.model.tables import Raw, Table
from kactl.syntax.values import Value
from kactl.texts.catalogue import LANGUAGES
from kactl.workflows.importing.cells import CellReader, plain
from kactl.workflows.importing.columns import Columns, folded
from kactl.workflows.importing.cycles import cycles
from kactl.workflows.importing.likeness import Likeness
from kactl.workflows.importing.rows import Fault, PlannedRow, RowMatcher
from kactl.workflows.item_changes import ItemChange, refusal
from kactl.workflows.item_names import spoken
from kactl.workflows.registers import OpenRegister

TITLE: Final = "title"


@dataclass(frozen=True)
class ImportPlan:
    """What becomes of the rows of a table."""

    opened: OpenRegister
    table: Table
    columns: Columns
    rows: tuple[PlannedRow, ...]
    gone: tuple[ItemChange, ...] = ()
    """Of a mirror: the items that the table no longer has, and what closes them."""
    sources: Mapping[str, str] = field(default_factory=dict)
    """Of a mirror: the items' keys by the id that stays when a key changes."""
    moved: Mapping[str, str] = field(default_factory=dict)
    """Of a mirror: the new keys of items by the old."""

    @property
    def refused(self) -> tuple[PlannedRow, ...]:
        """Return the rows that are refused."""
        return tuple(one for one in self.rows if one.faults)

    @property
    def new(self) -> tuple[PlannedRow, ...]:
        """Return the rows that become items."""
        return tuple(one for one in self.rows if one.item is None and not one.faults)

    @property
    def changed(self) -> tuple[PlannedRow, ...]:
        """Return the rows that change items."""
        return tuple(one for one in self.rows if one.item is not None and one.fields and not one.faults)

    @property
    def changes(self) -> tuple[ItemChange, ...]:
        """Return what is to be written of all this."""
        rows = (one for one in self.rows if not one.faults and (one.item is None or one.fields))
        return (*(_change(self.opened, one) for one in rows), *self.gone)


@dataclass(frozen=True)
class Planner:
    """Plans one import."""

    opened: OpenRegister
    table: Table
    columns: Columns
    words: Mapping[str, str]
    key: FieldDeclaration | None = None
    mirrored: bool = False
    gone: str | None = None
    """The state of items that a mirror's table no longer has."""
    dates: tuple[str, ...] = ()
    identity: str | None = None
    """The column of an id that stays when a key changes."""
    sources: Mapping[str, str] = field(default_factory=dict)
    """The keys by that id, as they were at the last import."""
    defaults: Mapping[str, str] = field(default_factory=dict)
    """What a new item has in fields of which the table says nothing."""

    def plan(self) -> ImportPlan:
        """Return what becomes of each row: all cells are read, all faults are found."""
        matcher = RowMatcher(self.opened, self.table, self.columns, self.key, self.mirrored)
        rows, local = matcher.planned()
        reader = CellReader(self.opened, self.table, dict(self.words), local, self.dates)
        likeness = Likeness(self.opened)
        for one in rows:
            if one.id:
                self._read(one, reader, likeness)
        self._refuse_repetition(rows)
        self._refuse_moves(rows)
        self._refuse_cycles(rows)
        self._refuse_lost_links(rows)
        sources = self._sources(rows)
        moved = {self.sources[one]: key for one, key in sources.items() if self.sources.get(one, key) != key}
        gone = tuple(self._gone(rows, moved)) if self.mirrored else ()
        moved = {old: new for old, new in moved.items() if any(old == one.id for one in gone)}
        return ImportPlan(self.opened, self.table, self.columns, tuple(rows), gone, sources, moved)

    def _sources(self, rows: Sequence[PlannedRow]) -> dict[str, str]:
        """Return the rows' keys by the id that stays when a key changes."""
        wanted = folded(self.identity) if self.identity else None
        head = next((one for one in self.table.header if folded(one.name) == wanted), None)
        if head is None or not self.mirrored:
            return {}
        return {words: one.id for one in rows if one.id and (words := plain(one.row.cell(head.column)))}

    def _read(self, planned: PlannedRow, reader: CellReader, likeness: Likeness) -> None:
        """Read the cells of a row: only what says something else than the item is kept."""
        before = planned.item.fields if planned.item else {}
        for head, declared in self.columns.fields:
            raw = planned.row.cell(head.column)
            held = before.get(declared.id)
            try:
                value = reader.value(declared, raw)
            except KactlError as error:
                if held is None or not likeness.says(declared, raw, held):
                    planned.faults.append(Fault(head, _finding(error, planned, raw)))
                continue
            if value is None and (declared.id == STATUS or planned.item is None):
                continue
            if not likeness.same(declared, raw, held, value):
                planned.fields[declared.id] = value
                if value is None and declared.required:
                    planned.refuse(head, "register.required", field=declared.title, id=declared.id)
        if planned.item is None:
            planned.fields.setdefault(STATUS, self.opened.register.states.all[0])
            for name, value in self.defaults.items():
                planned.fields.setdefault(name, value)
            self._refuse_lacking(planned)

    def _refuse_lacking(self, planned: PlannedRow) -> None:
        refused = {one.head.column for one in planned.faults if one.head}
        for declared in self.opened.fields:
            head = self.columns.head(declared.id)
            tried = head is not None and head.column in refused
            if declared.required and planned.fields.get(declared.id) is None and not tried:
                planned.refuse(head, "importing.lacking", field=declared.title, id=declared.id)

    def _refuse_repetition(self, rows: Iterable[PlannedRow]) -> None:
        """Refuse rows that would be added a second time where no column says which item a row is."""
        named = (one.id for _, one in self.columns.known)
        if {"id", "number", *((self.key.id,) if self.key else ())} & set(named):
            return
        known = {one.fields.get(TITLE): one for one in self.opened.all.items}
        for one in rows:
            title = one.fields.get(TITLE)
            if isinstance(title, str) and title in known:
                register = self.opened.register
                values = {"title": title, "id": spoken(register, known[title]), "noun": register.noun}
                one.refuse(self.columns.head(TITLE), "importing.there-already", **values)

    def _refuse_moves(self, rows: Iterable[PlannedRow]) -> None:
        head = self.columns.head(STATUS)
        for one in rows if not self.mirrored else ():
            if one.id and not one.faults and STATUS in one.fields:
                found = refusal(_change(self.opened, one))
                if found is not None:
                    one.faults.append(Fault(head, found))

    def _refuse_cycles(self, rows: Sequence[PlannedRow]) -> None:
        """Refuse links within the register that lead back to where they begin."""
        register = self.opened.register
        for declared in self.opened.fields:
            head = self.columns.head(declared.id)
            if declared.type != "link" or declared.to != register.id or head is None:
                continue
            links = {one.id: _ends(one.fields.get(declared.id)) for one in self.opened.all.items}
            changed = [one for one in rows if one.id and declared.id in one.fields]
            links |= {one.id: _ends(one.fields[declared.id]) for one in changed}
            circles = cycles(links, [one.id for one in changed])
            names = self._spoken(rows) if circles else {}
            for one in changed:
                if one.id in circles:
                    steps = [names[key] for key in (*circles[one.id], one.id)]
                    zh, en = (" → ".join(key[language] for key in steps) for language in LANGUAGES)
                    one.refuse(head, "importing.cycle", field=declared.title, way=Text(zh=zh, en=en))

    def _spoken(self, rows: Iterable[PlannedRow]) -> Mapping[str, Text]:
        """Return every item and every row as a sentence names it, by id."""
        known = {one.id: spoken(self.opened.register, one) for one in self.opened.all.items}
        return known | {one.id: _change(self.opened, one).spoken for one in rows if one.id}

    def _refuse_lost_links(self, rows: Sequence[PlannedRow]) -> None:
        """Refuse rows that lead to a new item that is itself refused."""
        links = [(head, one) for head, one in self.columns.fields if one.type == "link"]
        lost = {one.id for one in rows if one.id and one.item is None and one.faults}
        more = bool(links)
        while more and lost:
            more = False
            for one in rows:
                for head, declared in links if not one.faults else ():
                    ends = [end for end in _ends(one.fields.get(declared.id)) if end in lost]
                    if ends:
                        one.refuse(head, "importing.refused-target", field=declared.title)
                        more = more or one.item is None
                        lost |= {one.id} if one.item is None else set()

    def _gone(self, rows: Sequence[PlannedRow], moved: Mapping[str, str]) -> Iterator[ItemChange]:
        """Give the changes that close the items that are not in the table; those that had ended stay."""
        states = self.opened.register.states
        end = self.gone or next(reversed(states.closed), None)
        named = {one.id for one in rows}
        reason = next((one for one in self.opened.fields if one.id in ("closed_reason", "reason")), None)
        for item in self.opened.all.items:
            if end is not None and item.id not in named and item.fields.get(STATUS) not in states.closed:
                why = f"moved to {moved[item.id]}" if item.id in moved else "gone from source"
                said: dict[str, Value] = {reason.id: why} if reason else {}
                yield ItemChange(self.opened, item.id, {STATUS: end, **said}, item)


def _change(opened: OpenRegister, one: PlannedRow) -> ItemChange:
    return ItemChange(opened, one.id, one.fields, one.item)


def _finding(error: KactlError, planned: PlannedRow, raw: Raw) -> Finding:
    subject = planned.item.id if planned.item else None
    return Finding(
        code=error.code, subject=subject, fix=error.fix, values={**error.values, "cell": plain(raw)}
    )


def _ends(value: Value) -> tuple[str, ...]:
    values = value if isinstance(value, list) else [value]
    return tuple(one for one in values if isinstance(one, str) and one)
