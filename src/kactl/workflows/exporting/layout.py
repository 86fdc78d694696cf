"""Which columns an export has: their headers, what people may choose in them, how wide they are."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Final

from kactl.model.fields import FieldDeclaration
from kactl.model.import_mappings import ImportMapping
from kactl.model.table_sheets import SheetColumn, Shown
from kactl.model.view import Item
from kactl.render.widths import columns as display_columns
from kactl.texts.catalogue import message
from kactl.workflows.exporting.showing import Shower
from kactl.workflows.importing.columns import DISPLAY, IDENTITY, PASSED_OVER, folded
from kactl.workflows.item_names import number_of, shown_number
from kactl.workflows.item_values import Reader, parts
from kactl.workflows.registers import OpenRegister

_NARROWEST: Final = 8
_WIDEST: Final = 50
_LOOKED_AT: Final = 200
_DAYS: Final = {"date": 12, "instant": 17}


@dataclass(frozen=True, slots=True)
class ExportColumn:
    """A column of an export: a header, and the field that fills it; none fills one of the client's own."""

    title: str
    field: FieldDeclaration | None
    width: int | None = None


def laid_out(
    opened: OpenRegister, asked: str | None, mapping: ImportMapping | None, shower: Shower
) -> tuple[ExportColumn, ...]:
    """Return the columns: those that are asked for, else as the client has them, else all fields."""
    numbers = (DISPLAY,) if opened.register.number else ()
    every = (IDENTITY, *numbers, *opened.fields)
    if asked is not None:
        chosen = [_named(opened, every, one) for one in parts(asked)]
        return tuple(ExportColumn(one.title[shower.language], one) for one in chosen)
    if mapping is not None and mapping.order:
        return _remembered(every, mapping, shower)
    return tuple(ExportColumn(one.title[shower.language], one) for one in every)


def _named(opened: OpenRegister, every: Sequence[FieldDeclaration], words: str) -> FieldDeclaration:
    wanted = folded(words)
    for one in every:
        if wanted in (folded(one.id), folded(one.title.zh), folded(one.title.en)):
            return one
    return Reader(opened).field(words)


def _remembered(
    every: Sequence[FieldDeclaration], mapping: ImportMapping, shower: Shower
) -> tuple[ExportColumn, ...]:
    by_id = {one.id: one for one in every}
    found = [
        ExportColumn(
            header,
            by_id.get(mapping.columns.get(header, PASSED_OVER)),
            mapping.widths.get(header),
        )
        for header in mapping.order
    ]
    named = {one.field.id for one in found if one.field}
    if not named & {IDENTITY.id, DISPLAY.id, mapping.key or ""}:  # else nothing would find its way back
        found.append(ExportColumn(IDENTITY.title[shower.language], IDENTITY))
    return tuple(found)


def cell_of(column: ExportColumn, item: Item, shower: Shower, words: dict[str, str]) -> Shown:
    """Return what an item's cell holds, in the client's own words where they were remembered."""
    field = column.field
    if field is None:
        return None
    if field == IDENTITY:
        return item.id
    if field == DISPLAY:
        number, word = number_of(item), shower.opened.register.number
        return shown_number(word, number, shower.language) if number and word else None
    value = item.fields.get(field.id)
    if field.type in ("person", "role", "choice") and isinstance(value, str) and value in words:
        return words[value]
    return shower.shown(field, value)


def sheet_columns(
    columns: Sequence[ExportColumn], rows: Sequence[Sequence[Shown]], shower: Shower
) -> tuple[SheetColumn, ...]:
    """Return the columns as a workbook shows them."""
    return tuple(
        _sheet_column(one, [row[place] for row in rows[:_LOOKED_AT]], shower)
        for place, one in enumerate(columns)
    )


def _sheet_column(column: ExportColumn, values: Iterable[Shown], shower: Shower) -> SheetColumn:
    field = column.field
    width = column.width or _width(column.title, field, values)
    if field is None:
        return SheetColumn(column.title, width)
    kind = field.type if field.type in ("number", "date", "instant") else "text"
    return SheetColumn(
        column.title,
        width,
        kind,
        choices=() if field.many else _choices(field, shower),
        strict=field.type != "person",
        note=_note(field, shower),
    )


def _choices(field: FieldDeclaration, shower: Shower) -> tuple[str, ...]:
    if field.type == "boolean":
        return shower.yes, shower.no
    if field.type == "person":
        people, known = shower.opened.desk.snapshot.team.people, shower.nameable
        return tuple(shower.people.get(one, one) for one in people if known is None or one in known)
    return tuple(shower.names(field).values())


def _note(field: FieldDeclaration, shower: Shower) -> str:
    """Return the field's id, and what it takes."""
    key = "read-only" if field in (IDENTITY, DISPLAY) else "required" if field.required else "optional"
    said = message(f"exporting.{key}", shower.language)
    kind = message(f"exporting.type-{field.type}", shower.language)
    return f"{field.id}\n{said}\n{kind}"


def _width(title: str, field: FieldDeclaration | None, values: Iterable[Shown]) -> int:
    if field is not None and field.type in _DAYS:
        return max(_DAYS[field.type], display_columns(title) + 4)
    shown = (display_columns(line) for one in values if one is not None for line in _lines(one))
    widest = max(shown, default=0)
    return min(max(widest + 2, display_columns(title) + 4, _NARROWEST), _WIDEST)


def _lines(value: Shown) -> list[str]:
    return [] if isinstance(value, date | datetime) else str(value).splitlines()
