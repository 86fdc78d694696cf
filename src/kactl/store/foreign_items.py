"""The items of a register over files that were there before kactl: read, never written."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Final

from kactl.model.base import ID_PATTERN
from kactl.model.faults import shortened
from kactl.model.fields import STATUS
from kactl.model.findings import Finding
from kactl.model.registers import ForeignFiles, Register
from kactl.model.view import Item
from kactl.store.items import Folder
from kactl.store.reading import Files
from kactl.store.selection import Absent, reached
from kactl.syntax.foreign import form_of
from kactl.syntax.values import Value

_ID: Final = re.compile(ID_PATTERN)
_LONGEST: Final = 64


def read_foreign_items(files: Files, register: Register, declared: ForeignFiles) -> Folder:
    """Return the items of every file of the register's glob; what is none is told, and the rest is used."""
    reader = _Reader(files, register, declared)
    for path in files.matching(declared.glob):
        for found in reader.items_of(path):
            reader.take(path, found)
    return Folder(dict(sorted(reader.items.items())), reader.faults)


@dataclass(slots=True)
class _Reader:
    """Gathers items and faults."""

    files: Files
    register: Register
    declared: ForeignFiles
    items: dict[str, Item] = field(default_factory=dict)
    faults: dict[str, tuple[Finding, ...]] = field(default_factory=dict)
    taken: dict[str, str] = field(default_factory=dict)
    """The path of each id without regard to case."""
    named: dict[str, tuple[str, ...]] = field(init=False)

    def __post_init__(self) -> None:
        """Work out once where the fields stand."""
        self.named = {one.id: _keys(one.at or one.id) for one in self.register.fields}
        self.named[STATUS] = _keys(self.declared.status or STATUS)

    def take(self, path: str, found: Item | Finding) -> None:
        """Keep an item, or what is wrong instead."""
        if isinstance(found, Item):
            folded = found.id.casefold()
            if folded not in self.taken:
                self.items[found.id] = found
                self.taken[folded] = path
                return
            found = self.fault("double-id", path, found.root, id=found.id, other=self.taken[folded])
        self.faults[path] = (*self.faults.get(path, ()), found)

    def items_of(self, path: str) -> Iterator[Item | Finding]:
        """Give the items of a file, and what in it is none."""
        form = self.declared.format or form_of(path)
        if form is None:
            yield self.fault("form", path, ())
            return
        reading = self.files.foreign(path, form)
        if reading.fault is not None:
            yield reading.fault
        elif self.declared.items is None and not isinstance(reading.value, list):
            named = None if self.declared.identity else path.rpartition("/")[2].rpartition(".")[0]
            yield self.item(path, (), reading.value, named)
        else:
            yield from self.several(path, reading.value)

    def several(self, path: str, value: Value) -> Iterator[Item | Finding]:
        """Give the items that stand in one file, as a list or as a mapping by id."""
        place = _keys(self.declared.items or ".")
        held = reached(value, place)
        if isinstance(held, dict):
            for key, one in held.items():
                yield self.item(path, (*place, key), one, key)
        elif isinstance(held, list):
            for index, one in enumerate(held):
                yield self.item(path, (*place, index), one, None)
        else:
            yield self.fault("no-items", path, place, keys=self.declared.items or ".")

    def item(self, path: str, root: tuple[str | int, ...], value: Value, name: str | None) -> Item | Finding:
        """Return the item that stands at a place of a file; `name` is its id where no key holds one."""
        if not isinstance(value, dict):
            return self.fault("no-fields", path, root)
        identity = self.identity(value) or name
        if identity is None:
            return self.fault("no-id", path, root, key=self.declared.identity or "id")
        if not isinstance(identity, str) or not _ID.fullmatch(identity) or len(identity) > _LONGEST:
            place = (*root, *_keys(self.declared.identity or ""))
            return self.fault("bad-id", path, place, id=shortened(identity))
        return Item(identity, self.register.id, path, self.fields(value), root, self.named)

    def identity(self, value: Value) -> Value:
        """Return what stands under the key of ids, a number as text; None where there is nothing."""
        if self.declared.identity is None:
            return None
        held = reached(value, _keys(self.declared.identity))
        if isinstance(held, int) and not isinstance(held, bool):
            return str(held)
        return None if isinstance(held, Absent) else held

    def fields(self, value: Value) -> dict[str, Value]:
        """Return the declared fields that are there, in the register's words; and the state."""
        found: dict[str, Value] = {}
        for one in self.register.fields:
            held = reached(value, self.named[one.id])
            if not isinstance(held, Absent):
                found[one.id] = _said(held, one.says) if one.says else held
        held = reached(value, self.named[STATUS])
        if isinstance(held, Absent) or held in (None, ""):
            held = self.declared.default_state
        if held is not None:
            found[STATUS] = _said(held, self.declared.states)
        return found

    def fault(self, name: str, path: str, root: tuple[str | int, ...], **values: str) -> Finding:
        """Return the finding that something at a place of a file is no item."""
        line, column = self.files.place(path, *root) if root else (1, 1)
        return Finding(
            code=f"foreign-file.{name}",
            path=path,
            line=line,
            column=column,
            subject=values.get("id"),
            values={"register": self.register.title, "name": path.rpartition("/")[2], **values},
        )


def _keys(dotted: str) -> tuple[str, ...]:
    return tuple(one for one in dotted.split(".") if one)


def _said(value: Value, words: Mapping[str, str | bool | int] | Mapping[str, str]) -> Value:
    """Return what the file's own words mean; words that have no other meaning stay."""
    if isinstance(value, list):
        return [_said(one, words) for one in value]
    if isinstance(value, bool):
        return words.get(str(value).lower(), value)
    if isinstance(value, dict) or value is None:
        return value
    return words.get(str(value), value)
