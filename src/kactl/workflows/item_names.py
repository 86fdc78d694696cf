"""What people call an item besides its id: its display number, such as 需求-012, and the client's own key."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Final, TypeAlias

from kactl.model.base import Text
from kactl.model.fields import NUMBER
from kactl.model.registers import Register
from kactl.model.view import Item
from kactl.texts.catalogue import LANGUAGES

_DIGITS: Final = 3
_NUMBER: Final = re.compile(r"(\d{1,18})", re.ASCII)
Counted: TypeAlias = tuple[bool, tuple[int | str, ...], str]
_LONGEST: Final = 9  # as many digits as a number of items can have


@dataclass(frozen=True, slots=True)
class Names:
    """The ids of a register's items by their other names."""

    word: Text | None
    """What stands before a display number."""
    numbers: Mapping[int, tuple[str, ...]]
    keys: Mapping[str, tuple[str, ...]]
    """By the client's key, folded."""

    def find(self, words: str) -> tuple[str, ...]:
        """Return the ids of the items that a display number or a client's key names; the key wins."""
        folded = words.strip().casefold()
        if folded in self.keys:
            return self.keys[folded]
        number = numbered(self.word, folded)
        return self.numbers.get(number, ()) if number is not None else ()


def names_of(register: Register, items: Iterable[Item]) -> Names:
    """Return the other names of a register's items."""
    numbers: dict[int, list[str]] = {}
    keys: dict[str, list[str]] = {}
    for item in items:
        number = number_of(item)
        if number is not None:
            numbers.setdefault(number, []).append(item.id)
        if has_key(register, item):
            keys.setdefault(str(item.fields[register.key or ""]).strip().casefold(), []).append(item.id)
    return Names(
        register.number,
        {one: tuple(ids) for one, ids in numbers.items()},
        {one: tuple(ids) for one, ids in keys.items()},
    )


def may_name(register: Register, words: str) -> bool:
    """Tell whether words can be another name of an item at all, before any file is read for it."""
    return register.key is not None or numbered(register.number, words.strip().casefold()) is not None


def number_of(item: Item) -> int | None:
    """Return the display number that an item's file holds, None where it holds none."""
    found = item.fields.get(NUMBER)
    return found if isinstance(found, int) and not isinstance(found, bool) and found > 0 else None


def has_key(register: Register, item: Item) -> bool:
    """Tell whether an item carries the client's own key."""
    return register.key is not None and item.fields.get(register.key) not in (None, "", [])


def shown_name(register: Register, item: Item, language: str) -> str | None:
    """Return what people outside call an item: the client's key, else its display number, else None."""
    if has_key(register, item):
        return str(item.fields[register.key or ""])
    number = number_of(item)
    return shown_number(register.number, number, language) if register.number and number else None


def spoken(register: Register, item: Item) -> Text:
    """Return an item as a sentence names it: the client's key or the display number, and the id."""
    zh, en = (shown_name(register, item, language) for language in LANGUAGES)
    if zh is None or en is None or zh == item.id:
        return Text(zh=item.id, en=item.id)
    return Text(zh=f"{zh}（{item.id}）", en=f"{en} ({item.id})")


def by_name(register: Register, items: Iterable[Item]) -> list[Item]:
    """Return items in the order in which people count them, A-2 before A-10; those without a name last."""
    return sorted(items, key=lambda one: _named(shown_name(register, one, "en"), one.id))


def counted(register: Register, item: Item) -> Counted:
    """Return what equals are parted by, as people count them: by name, those without one by title."""
    name = shown_name(register, item, "en")
    return _named(name, item.id) if name else (True, _cut(str(item.fields.get("title") or "")), item.id)


def _named(name: str | None, identity: str) -> Counted:
    return name is None, _cut(name or ""), identity


def _cut(words: str) -> tuple[int | str, ...]:
    """Return words with their numbers as numbers, each in an odd place."""
    return tuple(int(one) if place % 2 else one for place, one in enumerate(_NUMBER.split(words.casefold())))


def shown_number(word: Text, number: int, language: str) -> str:
    """Return a display number as people read it: three digits at least."""
    return f"{word[language]}-{number:0{_DIGITS}d}"


def numbered(word: Text | None, folded: str) -> int | None:
    """Return the number of `需求-012`, `需求-12`, `REQ-12` or `12`, None for anything else."""
    if word is None:
        return None
    words = "|".join(re.escape(one.casefold()) for one in (word.zh, word.en))
    found = re.fullmatch(rf"(?:(?:{words})\s*[-－–]?\s*|#)?0*([1-9]\d*)", folded, re.ASCII)
    return int(found[1]) if found and len(found[1]) <= _LONGEST else None
