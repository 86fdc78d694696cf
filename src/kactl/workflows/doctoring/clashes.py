"""Names that two branches gave twice: an id, a client's key, a display number."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any, Literal

from kactl.model.fields import NUMBER, SEEN
from kactl.model.findings import Finding
from kactl.model.view import Item
from kactl.store.numbers import added_in_order
from kactl.store.one_file import items_in
from kactl.workflows.item_changes import same
from kactl.workflows.registers import ENDING, OpenRegister

Kind = Literal["doctor.same-id", "doctor.same-case", "doctor.same-key", "doctor.same-number"]


@dataclass(frozen=True, slots=True)
class Entry:
    """An item's file that has a name in common with another."""

    opened: OpenRegister
    id: str
    path: str
    item: Item | None
    """None for a file that cannot be read."""

    @property
    def register(self) -> str:
        """Return the id of its register."""
        return self.opened.register.id


@dataclass(frozen=True, slots=True)
class Clash:
    """A name that several items have; the first keeps it."""

    kind: Kind
    name: str
    entries: tuple[Entry, ...]

    @property
    def mendable(self) -> bool:
        """Tell whether it can be mended without asking people: two items under one key must not disagree."""
        if any(one.item is None for one in self.entries):
            return False
        if any(one.opened.register.source != "here" for one in self.entries[1:]):
            return False
        if self.kind == "doctor.same-id" and self._is_copied:
            return False
        return self.kind != "doctor.same-key" or agree([one.item for one in self.entries if one.item])

    @property
    def _is_copied(self) -> bool:
        """Tell whether one register has the same item twice, in folders: a copy is to go, not to part."""
        first, *others = [(one.register, one.item.fields) for one in self.entries if one.item]
        return first in others


def clashes(opened: Sequence[OpenRegister]) -> Iterator[Clash]:
    """Give every name that stands for several items of the registers, the oldest item of each first."""
    entries = [*{entry.path: entry for one in opened for entry in _entries(one)}.values()]
    for same_word in _groups(entries):
        folders = {one.path.rpartition("/")[0] for one in same_word}
        kind: Kind = "doctor.same-id" if len(folders) > 1 else "doctor.same-case"
        yield Clash(kind, same_word[0].id, tuple(_oldest_first(same_word)))
    for one in opened:
        by_id = {entry.id: entry for entry in entries if entry.opened is one and entry.item}
        keys: dict[str, Sequence[str]] = {**one.names.keys}
        numbers: dict[str, Sequence[str]] = {str(key): ids for key, ids in one.names.numbers.items()}
        named: Sequence[tuple[Kind, dict[str, Sequence[str]]]] = (
            ("doctor.same-key", keys),
            ("doctor.same-number", numbers),
        )
        for kind, names in named:
            for name, ids in names.items():
                if len(ids) > 1:
                    yield Clash(kind, name, tuple(_oldest_first([by_id[each] for each in ids])))


def agree(items: Sequence[Item]) -> bool:
    """Tell whether no item contradicts another: a field is the same wherever it is filled in."""
    said: dict[str, Any] = {}
    for item in items:
        for field, value in item.fields.items():
            if field in (NUMBER, SEEN) or value in (None, "", []):
                continue
            if not same(said.setdefault(field, value), value):
                return False
    return True


def _entries(opened: OpenRegister) -> Iterator[Entry]:
    """Give the item's files of a register, and those in folders inside it, which nobody reads as items."""
    items = {one.path: one for one in opened.all.items}
    for path in opened.desk.snapshot.tree.listing():
        folder, _, name = path.rpartition("/")
        if not f"{folder}/".startswith(f"{opened.folder}/") or not name.endswith(ENDING):
            continue
        identity = name.removesuffix(ENDING)
        item = items.get(path)
        if item is None and folder == opened.folder:
            found = opened.item(identity)
            item = None if isinstance(found, Finding) else found
        elif item is None:
            data = opened.desk.snapshot.tree.read(path)
            item = next(iter(items_in(opened.register, path, data).values()), None)
        yield Entry(opened, identity, path, item)


def _groups(entries: Sequence[Entry]) -> Iterator[Sequence[Entry]]:
    """Give the entries whose ids differ by case or folder alone."""
    groups: dict[str, list[Entry]] = {}
    for one in entries:
        groups.setdefault(one.id.casefold(), []).append(one)
    return (one for one in groups.values() if len(one) > 1)


def _oldest_first(entries: Sequence[Entry]) -> Sequence[Entry]:
    """Return entries in the order in which they came into the history; who came first keeps the name.

    An item that another system keeps comes before all; one in a folder inside, which nobody reads, last.
    """
    places: dict[str, int] = {}
    for one in {id(entry.opened): entry.opened for entry in entries}.values():
        places.update(added_in_order(one.desk.home, one.folder))
    last = max(places.values(), default=0) + 1
    return sorted(
        entries,
        key=lambda one: (
            one.opened.register.source == "here",
            one.path.rpartition("/")[0] != one.opened.folder,
            places.get(one.path, last),
            one.path,
        ),
    )
