"""The registers of a tree: whole ones and single files of them, each file read once."""

from dataclasses import replace
from functools import cached_property

from kactl.model.calendar import Calendar
from kactl.model.engagement import Engagement
from kactl.model.findings import Finding
from kactl.model.playbook import Playbook
from kactl.model.registers import Register
from kactl.model.subjects import EntryPart, ItemsPart
from kactl.store.foreign_items import read_foreign_items
from kactl.store.items import Folder, read_items
from kactl.store.mirrors import expiry
from kactl.store.reading import Files
from kactl.store.selection import Absent, Selected, entry, items


class Registers:
    """Reads registers when they are asked for."""

    def __init__(self, files: Files, playbook: Playbook, engagement: Engagement) -> None:
        """Read nothing yet."""
        self.files = files
        self.playbook = playbook
        self._engagement = engagement
        self._folders: dict[str, Folder] = {}
        self._some: dict[tuple[str, frozenset[str]], Folder] = {}
        self._selected: dict[ItemsPart, Selected] = {}

    def select(self, part: ItemsPart) -> Selected:
        """Return what a part of a subject selects."""
        known = self._selected.get(part)
        if known is None:
            known = self._selected[part] = items(part, self.playbook, self.folder)
        return known

    def folder(self, identity: str) -> Folder:
        """Return all that a register holds; nothing where the playbook does not have it."""
        known = self._folders.get(identity)
        if known is None:
            register = self.playbook.register_of(identity)
            known = self._folders[identity] = self._read(register) if register else Folder({}, {})
        return known

    def some(self, register: Register, paths: frozenset[str]) -> Folder:
        """Return what the files at these paths hold, of a register with a folder of its own."""
        known = self._some.get((register.id, paths))
        if known is None:
            found = read_items(self.files, register.id, self.place(register), paths)
            known = self._some[register.id, paths] = self._aged(register, found)
        return known

    def place(self, register: Register) -> str:
        """Return the folder of a register's files, relative to the engagement's root."""
        return f"{self._engagement.process}/{register.folder}"

    def _read(self, register: Register) -> Folder:
        if register.files is not None:
            return read_foreign_items(self.files, register, register.files)
        return self._aged(register, read_items(self.files, register.id, self.place(register)))

    def _aged(self, register: Register, found: Folder) -> Folder:
        """Return the folder with the instant from which on a mirror is too old."""
        if register.max_age is None:
            return found
        place, zone = self.place(register), self._engagement.zone
        return replace(found, expiry=expiry(self.files, register, place, self._calendar, zone))

    @cached_property
    def _calendar(self) -> Calendar:
        parties = entry(self.files, EntryPart(f"{self._engagement.process}/calendar.yaml", ("parties",)))
        return Calendar.from_entry(None if isinstance(parties, Absent | Finding) else parties)
