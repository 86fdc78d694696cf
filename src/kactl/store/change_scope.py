"""What a change from one tree to another can touch: the parts of subjects, and the items within them."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime
from functools import cached_property, partial
from typing import Final

from kactl.model.documents import FILE as DOCUMENTS
from kactl.model.registers import Register
from kactl.model.subjects import EntryPart, FilePart, GlobPart, ItemsPart, Part, Subject
from kactl.model.view import Item, View
from kactl.store.find import MARKER
from kactl.store.items import Folder, linked_ids, projected
from kactl.store.patterns import compiled
from kactl.store.registers import Registers
from kactl.store.selection import Selected, chosen, targets_of
from kactl.store.snapshot import PLAYBOOK, TreeSnapshot
from kactl.store.view import Given, SubjectView
from kactl.syntax.canonical import canonical_json

_BESIDE: Final = ("calendar.yaml", DOCUMENTS)
"""Files of the process that say how others are to be read."""


@dataclass(frozen=True, slots=True)
class Sides:
    """A subject before and after a change, each as a view of what the change can touch."""

    then: View
    now: View


class ChangeScope:
    """Narrows subjects to what a change can touch.

    What is said of the rest is the same on both sides: it follows from files that are the same.
    """

    def __init__(self, then: TreeSnapshot, now: TreeSnapshot) -> None:
        """Compare the listings; no content is read."""
        self.then, self.now = then, now
        before, after = then.tree.listing(), now.tree.listing()
        differing = {path for path in before.keys() | after.keys() if before.get(path) != after.get(path)}
        self.paths = frozenset(differing)
        self._known: dict[str, frozenset[str]] = {}
        self._ends: dict[tuple[str, tuple[str, ...]], frozenset[str]] = {}

    @cached_property
    def governs(self) -> bool:
        """Tell whether the change touches what decides how everything else is read and judged."""
        process = self.now.engagement.process
        return not self.paths.isdisjoint((MARKER, PLAYBOOK, *(f"{process}/{one}" for one in _BESIDE)))

    def sides(self, subject: Subject, now: datetime) -> Sides | None:
        """Return what the change can touch of a subject; None where it touches nothing of it."""
        touched = [part for part in subject if self._touches(part)]
        if not touched:
            return None
        items = [part for part in touched if isinstance(part, ItemsPart) and part.each and self._own(part)]
        if len(items) < len(touched):
            return Sides(self.then.view(subject, now, {}, None), self.now.view(subject, now, {}, None))
        named = self._narrowed(part for part in subject if isinstance(part, ItemsPart) and part.each)
        given = Given(now, {}, None)
        return Sides(
            SubjectView(self.then.files, subject, partial(self._select, self.then.registers, named), given),
            SubjectView(self.now.files, subject, partial(self._select, self.now.registers, named), given),
        )

    def _touches(self, part: Part) -> bool:
        match part:
            case FilePart() | EntryPart():
                return part.path in self.paths
            case GlobPart():
                return any(map(compiled(part.pattern).fullmatch, self.paths))
            case ItemsPart():
                register = self.now.playbook.register_of(part.register)
                read = (register, *targets_of(part, self.now.playbook)) if register else ()
                return any(map(self._changed, read))
            case _:
                return False

    def _own(self, part: ItemsPart) -> bool:
        """Tell whether the items of a part have a folder of their own, a file each."""
        register = self.now.playbook.register_of(part.register)
        return register is not None and register.files is None

    def _changed(self, register: Register) -> frozenset[str]:
        """Return the paths of a register that the change touches, and those that differ from them in case."""
        known = self._known.get(register.id)
        if known is None:
            known = self._known[register.id] = self._found_changed(register)
        return known

    def _found_changed(self, register: Register) -> frozenset[str]:
        if register.files is not None:
            return frozenset(filter(compiled(register.files.glob).fullmatch, self.paths))
        place = self.now.registers.place(register)
        inside = [path for path in self.paths if path.rpartition("/")[0] == place]
        return frozenset(inside) | self.then.files.alike(inside) | self.now.files.alike(inside)

    def _narrowed(self, parts: Iterable[ItemsPart]) -> Mapping[str, frozenset[str]]:
        """Return, by register, the paths of items that are touched themselves, or by what they lead to."""
        found: dict[str, frozenset[str]] = {}
        for part in parts:
            register = self.now.playbook.register_of(part.register)
            if register is not None:
                paths = self._changed(register) | self._leading(part)
                found[register.id] = found.get(register.id, frozenset()) | paths
        return found

    def _leading(self, part: ItemsPart) -> frozenset[str]:
        """Return the paths of the items that lead to one whose followed fields the change touches."""
        ends = {
            identity
            for target in targets_of(part, self.now.playbook)
            for identity in self._differing(target, part.follow_fields)
        }
        if not ends or part.follow is None:
            return frozenset()
        items = self.now.registers.folder(part.register).items.values()
        return frozenset(one.path for one in items if not ends.isdisjoint(linked_ids(one, part.follow)))

    def _differing(self, register: Register, fields: tuple[str, ...]) -> frozenset[str]:
        """Return the ids of a register that say something else in these fields, or are there on one side."""
        known = self._ends.get((register.id, fields))
        if known is None:
            changed = self._changed(register)
            before, after = (
                _shown(one.registers, register, changed, fields) for one in (self.then, self.now)
            )
            differing = {one for one in before.keys() | after.keys() if before.get(one) != after.get(one)}
            known = self._ends[register.id, fields] = frozenset(differing)
        return known

    def _select(
        self, registers: Registers, narrowed: Mapping[str, frozenset[str]], part: ItemsPart
    ) -> Selected:
        """Return what a part selects of one side, of the narrowed registers among these paths only."""
        register = registers.playbook.register_of(part.register)
        if register is None or not part.each:
            return registers.select(part)
        home = registers.some(register, narrowed[register.id])
        matching = chosen(part, home)
        wanted = {one for item in matching for one in linked_ids(item, part.follow or "")}
        faults = dict(home.faults)
        read = [home]
        linked: dict[str, Item | None] = dict.fromkeys(sorted(wanted))
        for target in targets_of(part, registers.playbook):
            changed = self._changed(target)
            place = registers.place(target)
            named = registers.files.alike(f"{place}/{one}.yaml" for one in wanted)
            found = _read(registers, target, changed | named)
            read.append(found)
            faults |= {path: one for path, one in found.faults.items() if path in changed}
            linked = {key: one or found.items.get(key) for key, one in linked.items()}
        return Selected(matching, linked, faults, tuple(one.expiry for one in read if one.expiry))


def _read(registers: Registers, register: Register, paths: frozenset[str]) -> Folder:
    """Return what the files at these paths hold; all of a register over files that were there before."""
    return registers.folder(register.id) if register.files else registers.some(register, paths)


def _shown(
    registers: Registers, register: Register, paths: frozenset[str], fields: tuple[str, ...]
) -> Mapping[str, bytes]:
    """Return what the items at these paths say in some fields, by id."""
    items = _read(registers, register, paths).items if paths else {}
    return {key: canonical_json(projected(one.fields, fields)) for key, one in items.items()}
