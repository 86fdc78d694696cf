"""Trace items along the links that registers declare: what they rest on, and what follows from them."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from kactl.checks.reading.items import STATUS, field_of
from kactl.checks.reading.links import linked
from kactl.model.fields import NUMBER
from kactl.model.playbook import Playbook
from kactl.model.registers import Register
from kactl.model.view import Item

RESULT: Final = "result"
PASSED: Final = "passed"
ACCEPTED_BY: Final = "accepted_by"
VOID: Final = frozenset({"dropped", "retired", "rejected", "cancelled", "superseded"})
"""The states in which an item counts no more, whatever hangs on it."""
_DEEPEST: Final = 3

Ids = tuple[str, ...]
Known = Mapping[str, Mapping[str, Item]]
"""The living items by register and id."""


@dataclass(frozen=True, slots=True)
class Column:
    """A register that is reached from another one of the matrix by a link."""

    register: Register
    parent: str
    """The register from which it is reached."""
    link: str
    """The link field: of this register where it follows, else of the parent."""
    follows: bool


Step = Callable[[Register], Iterator[Column]]


def columns(register: Register, playbook: Playbook) -> tuple[Column, ...]:
    """Return the registers that the matrix of one shows, each reached by the shortest way.

    What an item rests on is what it links to. What follows from it links to it and watches it; where
    nothing watches it, whatever links to it.
    """
    watched = any(_following(register, playbook, watched=True))
    found: dict[str, Column] = {}
    ways: tuple[Step, ...] = (
        lambda one: _resting(one, playbook),
        lambda one: _following(one, playbook, watched=watched),
    )
    for way in ways:
        for one in _walked(register, way):
            found.setdefault(one.register.id, one)
    return tuple(found.values())


def _walked(start: Register, way: Step) -> Iterator[Column]:
    """Yield the registers that lie a few steps on a way, the nearest first."""
    seen, rim = {start.id}, [start]
    for _ in range(_DEEPEST):
        steps = [one for register in rim for one in way(register)]
        rim = []
        for one in steps:
            if one.register.id not in seen:
                seen.add(one.register.id)
                rim.append(one.register)
                yield one


def _resting(register: Register, playbook: Playbook) -> Iterator[Column]:
    for one in register.fields:
        target = playbook.register_of(one.to) if one.type == "link" and one.to else None
        if target is not None:
            yield Column(target, register.id, one.id, follows=False)


def _following(register: Register, playbook: Playbook, *, watched: bool) -> Iterator[Column]:
    for other in playbook.registers:
        for one in other.fields:
            if one.type == "link" and one.to in (register.id, register.noun) and (one.watch or not watched):
                yield Column(other, register.id, one.id, follows=True)


class Traces:
    """The links of the living items of a register and its columns, walked once."""

    def __init__(self, register: Register, cols: Sequence[Column], known: Known) -> None:
        """Turn every link round, so that it can be followed both ways."""
        self.register = register
        self.columns = tuple(cols)
        self.known = known
        self._back = {one.register.id: self._turned(one) for one in cols if one.follows}
        self._near = self._shared()

    def _turned(self, column: Column) -> Mapping[str, list[str]]:
        found: dict[str, list[str]] = defaultdict(list)
        for one in self.known[column.register.id].values():
            for target in linked(one.fields.get(column.link)):
                found[target].append(one.id)
        return found

    def cells(self, item: Item) -> tuple[Ids, ...]:
        """Return the ids of the linked items in each column."""
        reached: dict[str, Ids] = {self.register.id: (item.id,)}
        return tuple(reached.setdefault(one.register.id, self._cell(one, reached)) for one in self.columns)

    def _cell(self, column: Column, reached: Mapping[str, Ids]) -> Ids:
        found: dict[str, None] = {}
        for one in reached.get(column.parent, ()):
            found |= dict.fromkeys(self._step(column, one))
        return tuple(found)

    def _step(self, column: Column, identity: str) -> Iterable[str]:
        if column.follows:
            return self._back[column.register.id].get(identity, ())
        parent = self.known[column.parent].get(identity)
        targets = linked(parent.fields.get(column.link)) if parent else ()
        return (one for one in targets if one in self.known[column.register.id])

    def gaps(self, item: Item, cells: Sequence[Ids]) -> Ids:
        """Return the registers of which nothing follows from an item, not even through what it rests on."""
        return tuple(
            one.register.id
            for one, ids in zip(self.columns, cells, strict=True)
            if one.follows and one.parent == self.register.id and not ids and not self._beside(item, one)
        )

    def _beside(self, item: Item, column: Column) -> bool:
        """Tell whether what an item rests on, such as its module, has what it lacks itself."""
        return any(
            target in others
            for link, others in self._near.get(column.register.id, ())
            for target in linked(item.fields.get(link))
        )

    def _shared(self) -> Mapping[str, list[tuple[str, frozenset[str]]]]:
        """Return, for what follows, the links of the traced register to what it links to as well."""
        found: dict[str, list[tuple[str, frozenset[str]]]] = defaultdict(list)
        for rest in self.columns:
            if rest.follows or rest.parent != self.register.id:
                continue
            for one in self.columns:
                links = [f.id for f in one.register.fields if f.type == "link" and f.to == rest.register.id]
                if one.follows and links:
                    items = self.known[one.register.id].values()
                    named = {to for item in items for f in links for to in linked(item.fields.get(f))}
                    found[one.register.id].append((rest.link, frozenset(named)))
        return found

    def proven(self, cells: Sequence[Ids]) -> bool | None:
        """Return whether all results behind an item are passes and there is one; None where none are kept."""
        kept = [
            self.known[one.register.id][identity].fields.get(RESULT)
            for one, ids in zip(self.columns, cells, strict=True)
            if one.follows and field_of(one.register, RESULT)
            for identity in ids
        ]
        if not any(one.follows and field_of(one.register, RESULT) for one in self.columns):
            return None
        return bool(kept) and all(one == PASSED for one in kept)

    def accepted(self, item: Item) -> bool | None:
        """Return whether somebody accepted an item, None where its register does not keep it."""
        if field_of(self.register, ACCEPTED_BY) is None:
            return None
        return item.fields.get(ACCEPTED_BY) not in (None, "", [])

    def orphans(self) -> Iterator[tuple[Column, Item, Ids]]:
        """Yield the items that follow from nothing, with the ids that they name and that are not there."""
        named = {
            one.register.id: {to for row in self._rows() for to in linked(row.fields.get(one.link))}
            for one in self.columns
            if not one.follows and one.parent == self.register.id
        }
        for column in self.columns:
            if not column.follows:
                continue
            parents = self.known[column.parent]
            for item in self.known[column.register.id].values():
                targets = linked(item.fields.get(column.link))
                lost = tuple(one for one in targets if one not in parents)
                if len(lost) == len(targets) and not self._through(column, item, named):
                    yield column, item, lost

    def _through(self, column: Column, item: Item, named: Mapping[str, set[str]]) -> bool:
        """Tell whether an item leads to the traced register through what that rests on."""
        return any(
            to in named.get(one.to or "", ())
            for one in column.register.fields
            if one.type == "link"
            for to in linked(item.fields.get(one.id))
        )

    def _rows(self) -> Iterable[Item]:
        return self.known[self.register.id].values()


def living(items: Iterable[Item]) -> dict[str, Item]:
    """Return the items that still count, by id."""
    return {one.id: one for one in items if one.fields.get(STATUS) not in VOID}


def fields_read(register: Register) -> Ids:
    """Return the fields of a register's items that tracing reads, and by which people call them."""
    links = {one.id for one in register.fields if one.type == "link"}
    wanted = links | {"title", "core", RESULT, ACCEPTED_BY, register.key}
    return (STATUS, NUMBER, *(one.id for one in register.fields if one.id in wanted))
