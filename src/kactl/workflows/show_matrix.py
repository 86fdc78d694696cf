"""Lay the items of a register out against two fields: how many, and which, meet in each cell."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal
from functools import cached_property
from typing import Any, Final

from kactl.checks.reading.item_levels import on_scale
from kactl.checks.reading.items import STATUS, field_of, values_of
from kactl.gates.wording import said
from kactl.model.base import Text
from kactl.model.faults import shortened
from kactl.model.fields import FieldDeclaration
from kactl.model.matrix_reports import Axis, AxisValue, MatrixCell, MatrixReport, MatrixSheet, Unplaced
from kactl.model.view import Item
from kactl.workflows.calling import Call
from kactl.workflows.desk import open_desk
from kactl.workflows.item_conditions import any_field, condition
from kactl.workflows.item_order import Order, Value
from kactl.workflows.item_values import Reader, parts
from kactl.workflows.list_items import Wanted, chosen
from kactl.workflows.problems import misuse
from kactl.workflows.registers import OpenRegister, open_register

KIND: Final = "kind"
"""The choice by which items are counted apart, such as threats and opportunities."""
BOTH: Final = 2

Pair = tuple[FieldDeclaration, FieldDeclaration]


def show_matrix(call: Call, noun: str, fields: str, *, wanted: Wanted) -> MatrixReport:
    """Return the items that match against two fields; the register's own pair unless others are named.

    Closed items are left out unless they are asked for.
    """
    opened = open_register(open_desk(call), noun)
    board = _Board(opened, _pair(opened, fields))
    asked = condition(opened, wanted.where)
    if wanted.life is None and not (asked and STATUS in asked.fields()):
        wanted = replace(wanted, life="open")
    found = chosen(opened, asked, wanted)
    why = {one.id: cause for one in found.items if (cause := board.obstacle(one))}
    placed = [one for one in found.items if one.id not in why]
    rows, columns = board.axes(placed)
    register, levels = opened.register, board.levels
    return MatrixReport(
        schemaVersion=1,
        engagement=opened.desk.engagement.engagement,
        register=register.id,
        noun=noun,
        title=register.title,
        life=wanted.life,
        rows=board.shown(0, rows),
        columns=board.shown(1, columns),
        levels=tuple(AxisValue(value=one, title=title) for one, title in levels.items()),
        sheets=tuple(board.sheets(placed, rows, columns)),
        placed=len(placed),
        titles={one.id: shortened(one.fields.get("title", "")) for one in placed},
        unplaced=tuple(
            Unplaced(item=one.id, title=shortened(one.fields.get("title", "")), why=why[one.id])
            for one in found.items
            if one.id in why
        ),
        findings=found.faults,
    )


def _pair(opened: OpenRegister, words: str) -> Pair:
    """Return the two fields that are named, else those that the register declares."""
    noun, register, reader = opened.register.noun, opened.register, Reader(opened)
    named = parts(words) or [*(register.matrix or ())]
    if not named:
        misuse("matrix.undeclared", f"kactl {noun} list --matrix FIELD,FIELD", title=register.title)
    found = [any_field(reader, one) for one in named]
    if len(found) != BOTH or found[0] == found[1]:
        misuse("matrix.not-two", f"kactl {noun} list --matrix FIELD,FIELD", text=words)
    for one in found:
        if one.many or one.type == "list":
            misuse("matrix.several-values", field=one.title)
    return found[0], found[1]


@dataclass(frozen=True)
class _Board:
    """The two fields of one register, and what their values come to."""

    opened: OpenRegister
    pair: Pair

    @property
    def scale(self) -> int | None:
        """Return to which number the two fields go, where the register says so of them."""
        register = self.opened.register
        own = tuple(one.id for one in self.pair) == register.matrix
        return register.levels.scale if own and register.levels else None

    @cached_property
    def levels(self) -> Mapping[str, Text]:
        """Return the levels that follow from the two fields, with their names, the lowest first."""
        register = self.opened.register
        if self.scale is None or register.levels is None:
            return {}
        field = field_of(register, register.levels.field)
        titles = field.choice_titles if field else {}
        return {one: titles.get(one, Text(zh=one, en=one)) for one in register.levels.all}

    def obstacle(self, item: Item) -> Text | None:
        """Return why an item has no cell, None where it has one."""
        empty = [one.title for one in self.pair if not values_of(item, one.id)]
        if empty:
            both = Text(zh="、".join(one.zh for one in empty), en=", ".join(one.en for one in empty))
            return said("matrix.empty", fields=both)
        for field in self.pair:
            value = item.fields[field.id]
            if isinstance(value, list | dict):
                return said("matrix.several", field=field.title, value=shortened(value))
            if self.scale is not None and not _whole(on_scale(value, self.scale)):
                return said("matrix.off-scale", field=field.title, value=shortened(value), most=self.scale)
        return None

    def axes(self, items: Sequence[Item]) -> tuple[list[Value], list[Value]]:
        """Return the values of both fields; the rows go down from the greatest number."""
        rows, columns = (self._values(one, items) for one in self.pair)
        return [*reversed(rows)] if self.pair[0].type == "number" else rows, columns

    def _values(self, field: FieldDeclaration, items: Sequence[Item]) -> list[Value]:
        if self.scale is not None:
            return [*range(1, self.scale + 1)]
        if field.type == "choice":
            strange = {str(one.fields[field.id]) for one in items} - {*field.choices}
            return [*field.choices, *sorted(strange)]
        return [one for one in Order(self.opened).grouped(items, field) if one is not None]

    def shown(self, place: int, values: Iterable[Value]) -> Axis:
        """Return an axis as the report has it."""
        order, field = Order(self.opened), self.pair[place]
        return Axis(
            field=field.id,
            title=field.title,
            values=tuple(AxisValue(value=_json(one), title=order.title(field, one)) for one in values),
        )

    def sheets(
        self, items: Sequence[Item], rows: Sequence[Value], columns: Sequence[Value]
    ) -> Iterable[MatrixSheet]:
        """Give one matrix for each kind of which there are items; one alone where there are no kinds."""
        field = field_of(self.opened.register, KIND)
        if field is None or field.type != "choice" or field.many or field in self.pair:
            yield self._sheet(None, None, items, rows, columns)
            return
        order = Order(self.opened)
        for kind, own in (order.grouped(items, field) or {field.choices[0]: []}).items():
            yield self._sheet(
                None if kind is None else str(kind), order.title(field, kind), own, rows, columns
            )

    def _sheet(
        self, kind: str | None, title: Text | None, items: Sequence[Item], rows: Sequence[Value],
        columns: Sequence[Value],
    ) -> MatrixSheet:  # fmt: skip
        cells: dict[tuple[Any, Any], list[str]] = defaultdict(list)
        for one in items:
            cells[one.fields[self.pair[0].id], one.fields[self.pair[1].id]].append(one.id)
        return MatrixSheet(
            kind=kind,
            title=title,
            total=len(items),
            cells=tuple(
                MatrixCell(
                    row=_json(row), column=_json(column), count=len(cells[row, column]),
                    items=tuple(cells[row, column]), level=self._level(row, column),
                )
                for row in rows
                for column in columns
            ),
        )  # fmt: skip

    def _level(self, row: Value, column: Value) -> str | None:
        levels = self.opened.register.levels
        if not self.levels or levels is None or not isinstance(row, int) or not isinstance(column, int):
            return None
        return levels.of(Decimal(row), Decimal(column))


def _whole(value: Decimal | None) -> bool:
    return value is not None and value % 1 == 0


def _json(value: Value) -> bool | float | str | None:
    return float(value) if isinstance(value, Decimal) else value
