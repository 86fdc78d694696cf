"""Put items in order and into groups by a field, as its type wants it: the empty ones come last."""

from collections.abc import Callable, Mapping, Sequence
from decimal import Decimal
from typing import Any, Final

from kactl.checks.reading.days import instant_of
from kactl.checks.reading.items import values_of
from kactl.model.base import Text
from kactl.model.faults import shortened
from kactl.model.fields import STATUS, FieldDeclaration
from kactl.model.view import Item
from kactl.workflows.item_conditions import ID, any_field
from kactl.workflows.item_values import Reader, parts
from kactl.workflows.problems import misuse
from kactl.workflows.registers import OpenRegister

Key = tuple[int, Any]
Value = bool | int | Decimal | str | None

COLUMNS: Final = (STATUS, "title", "owner", "due")
"""The fields that a list shows beside the id, where the register declares them and names none itself."""
_YES: Final = Text(zh="是", en="yes")
_NO: Final = Text(zh="否", en="no")
_EMPTY: Final = Text(zh="（未填写）", en="(empty)")
_TEXT: Final = 2
"""Where text comes among values of several types: behind declared choices and numbers."""


class Order:
    """Tells before which items an item comes."""

    def __init__(self, opened: OpenRegister) -> None:
        """Know what people are called and in which order choices are declared."""
        self._opened = opened
        self._people: Mapping[str, str] = {
            key: one.name for key, one in opened.desk.snapshot.team.people.items()
        }

    def sorted(self, items: Sequence[Item], texts: Sequence[str]) -> list[Item]:
        """Return the items by the fields of `FIELD[,-FIELD]…`; a minus turns the order of a field around."""
        found = list(items)
        for field, falling in reversed(self._asked(texts)):
            key = self._key(field)
            filled = [one for one in found if self._values(one, field)]
            empty = [one for one in found if not self._values(one, field)]
            found = [*sorted(filled, key=key, reverse=falling), *empty]
        return found

    def grouped(self, items: Sequence[Item], field: FieldDeclaration) -> dict[Value, list[Item]]:
        """Return the items by each value of a field, in order; None for those without any."""
        groups: dict[Value, list[Item]] = {}
        for item in items:
            values = self._values(item, field) or (None,)
            for value in dict.fromkeys(map(_plain, values)):
                groups.setdefault(value, []).append(item)
        filled = sorted((one for one in groups if one is not None), key=lambda one: self._rank(field, one))
        return {one: groups[one] for one in (*filled, *(one for one in groups if one is None))}

    def title(self, field: FieldDeclaration, value: object) -> Text:
        """Return a value of a field as people read it."""
        if value is None:
            return _EMPTY
        if isinstance(value, bool):
            return _YES if value else _NO
        named = field.choice_titles.get(str(value))
        if named is not None:
            return named
        shown = self._people.get(str(value), str(value)) if field.type == "person" else shortened(value)
        return Text(zh=shown, en=shown)

    def _asked(self, texts: Sequence[str]) -> list[tuple[FieldDeclaration, bool]]:
        words, reader = [one for text in texts for one in parts(text)], Reader(self._opened)
        return [(any_field(reader, one.lstrip("-+").strip()), one.startswith("-")) for one in words]

    def _values(self, item: Item, field: FieldDeclaration) -> tuple[Any, ...]:
        return (item.id,) if field == ID else values_of(item, field.id)

    def _key(self, field: FieldDeclaration) -> Callable[[Item], Key]:
        return lambda item: self._rank(field, self._values(item, field)[0])

    def _rank(self, field: FieldDeclaration, value: object) -> Key:
        if isinstance(value, str) and value in field.choices:
            return 0, field.choices.index(value)
        if isinstance(value, bool | int | Decimal):
            return 1, value
        if field.type == "instant" and (moment := instant_of(value)):
            return 1, moment.timestamp()
        shown = self._people.get(str(value), str(value)) if field.type == "person" else str(value)
        return _TEXT, shown.casefold()


def _plain(value: object) -> Value:
    if value is None or isinstance(value, bool | int | Decimal | str):
        return value
    return shortened(value)


def column_fields(opened: OpenRegister, texts: Sequence[str]) -> tuple[str, ...]:
    """Return the fields that a table is to show: as asked, else as the register declares them."""
    reader = Reader(opened)
    words = [one for text in texts for one in parts(text)]
    if words:
        named = dict.fromkeys(any_field(reader, one).id for one in words)
        return tuple(one for one in named if one != ID.id)
    known = {one.id for one in opened.fields}
    return tuple(one for one in opened.register.columns or COLUMNS if one in known)


def positive(limit: int | None) -> int | None:
    """Return how many items are wanted at most; less than one is misuse."""
    if limit is not None and limit < 1:
        misuse("listing.no-limit", limit=limit)
    return limit
