"""Open a register by its noun: its items' ids and files, and the items that match a condition."""

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date
from functools import cached_property
from typing import Final

from kactl.checks.reading.handing import HANDOFF, Handovers
from kactl.checks.reading.items import STATUS, values_of
from kactl.checks.reading.moves import Moves
from kactl.gates.electorate import Electorate
from kactl.model.base import Text
from kactl.model.conditions import Condition
from kactl.model.fields import NUMBER, SEEN, FieldDeclaration
from kactl.model.findings import Finding
from kactl.model.item_reports import ItemField
from kactl.model.mirror import STAMP
from kactl.model.registers import Register
from kactl.model.subjects import FilePart, ItemsPart
from kactl.model.view import Item, Items
from kactl.playbooks.nearest import nearest
from kactl.workflows.desk import Desk
from kactl.workflows.item_names import Names, may_name, names_of, shown_name
from kactl.workflows.problems import decline, misuse

ENDING: Final = ".yaml"
EVERYTHING: Final = ("*", NUMBER, SEEN)
"""All fields of an item, and what kactl keeps of it."""
STATUS_TITLE: Final = Text(zh="状态", en="Status")


@dataclass(frozen=True)
class OpenRegister:
    """A register of an engagement that stands open at one tree."""

    desk: Desk
    register: Register
    beside: dict[str, "OpenRegister"] = field(default_factory=dict, compare=False, repr=False)
    """The other registers that were opened along with it, by id."""

    @property
    def folder(self) -> str:
        """Return the folder of the items' files, relative to the engagement's root."""
        return _folder(self.desk, self.register)

    @cached_property
    def ids(self) -> Mapping[str, str]:
        """Return the id of every item by its lower-case form; of a register of ours no file is read."""
        if self.register.source == "files":
            return {one.id.lower(): one.id for one in self.all.items}
        return ids_of(self.desk, self.register)

    @property
    def today(self) -> date:
        """Return the day of the run in the engagement's zone."""
        return self.desk.call.today(self.desk.engagement.zone)

    @property
    def status(self) -> FieldDeclaration:
        """Return the status as a field that every item has."""
        states = self.register.states
        return FieldDeclaration(
            id=STATUS, title=STATUS_TITLE, type="choice", choices=states.all, required=True,
            choice_titles=dict(states.titles),
        )  # fmt: skip

    @cached_property
    def fields(self) -> tuple[FieldDeclaration, ...]:
        """Return the fields of an item as they stand in its file: the status is the second."""
        first, *others = self.register.fields or (self.status,)
        return (first, self.status, *others) if self.register.fields else (self.status,)

    @cached_property
    def moves(self) -> Moves:
        """Return the judge of the actor's moves of state."""
        roles = {one.id: one.title for one in self.desk.snapshot.playbook.roles}
        return Moves(self.register, roles, self._acts_as)

    @cached_property
    def handovers(self) -> Handovers:
        """Return which of its items were handed over along which route."""
        playbook = self.desk.snapshot.playbook
        declared = playbook.register_of(HANDOFF)
        return Handovers(playbook.handoffs, self.other(declared).all.items if declared else ())

    def _acts_as(self, role: str) -> bool:
        """Tell whether the actor may speak for a role on this day."""
        desk = self.desk
        electorate = Electorate(desk.snapshot.team, desk.snapshot.playbook)
        return electorate.holds(desk.actor, role, desk.call.today(desk.engagement.zone))

    @cached_property
    def names(self) -> Names:
        """Return the display numbers and the client's keys of the items; every file is read."""
        return names_of(self.register, self.all.items)

    def path(self, identity: str) -> str:
        """Return where an item's file stands, or would stand."""
        if self.register.source == "files":
            found = next((one.path for one in self.all.items if one.id == identity), None)
            return found or self.register.id
        return f"{_folder(self.desk, self.register)}/{identity}{ENDING}"

    def find(self, words: str) -> str | None:
        """Return the id that is meant: itself without regard to case, a display number, the client's key.

        One that is the name of several items is misuse.
        """
        found = self.ids.get(words.lower()) if words.isascii() else None
        if found is not None or not may_name(self.register, words):
            return found
        meant = self.names.find(words)
        if len(meant) > 1:
            misuse("register.ambiguous", title=self.register.title, id=words, ids=", ".join(meant))
        return next(iter(meant), None)

    def known(self, words: str) -> str:
        """Return the id that is meant, however it is named; an unknown one is misuse."""
        found = self.find(words)
        if found is None:
            noun, ids = self.register.noun, sorted(self.ids.values())
            near = nearest(words.upper(), ids)
            misuse("register.no-item", f"kactl {noun} list", title=self.register.title, id=words, near=near)
        return found

    def other(self, register: Register) -> "OpenRegister":
        """Return another register of the engagement, opened once."""
        self.beside.setdefault(self.register.id, self)
        known = self.beside.get(register.id)
        if known is None:
            known = self.beside[register.id] = OpenRegister(self.desk, register, self.beside)
        return known

    def ends(self, link: FieldDeclaration) -> tuple["OpenRegister", ...]:
        """Return the registers to which a link may lead: the one it names, else all."""
        playbook = self.desk.snapshot.playbook
        target = playbook.register_of(link.to) if link.to else None
        return tuple(self.other(one) for one in ((target,) if target else playbook.registers))

    def end(self, link: FieldDeclaration, identity: str) -> Item | None:
        """Return the item to which a link leads, None where there is none that can be read."""
        for opened in self.ends(link):
            if opened.ids.get(identity.lower()) == identity:
                found = opened.item(identity)
                return found if isinstance(found, Item) else None
        return None

    def item(self, identity: str) -> Item | Finding:
        """Return an item by its exact id, or why its file is none."""
        if self.register.source == "files":
            return next(one for one in self.all.items if one.id == identity)
        path = self.path(identity)
        view = self.desk.snapshot.view((FilePart(path),), self.desk.call.now, {}, None)
        value = view.entry(path)
        if view.faults:
            return view.faults[0].model_copy(update={"subject": identity})
        if not isinstance(value, dict):
            return Finding(
                code="item-file.no-mapping", path=path, line=1, column=1, subject=identity,
                values={"register": self.register.id, "name": f"{identity}{ENDING}"},
            )  # fmt: skip
        return Item(identity, self.register.id, path, value)

    @cached_property
    def all(self) -> Items:
        """Return every item, and what in the folder is none."""
        return self.matching(None)

    def matching(self, where: Condition | None) -> Items:
        """Return the items of which a condition holds, and what in the folder is no item."""
        part = ItemsPart(self.register.id, EVERYTHING, where)
        view = self.desk.snapshot.view((part,), self.desk.call.now, {}, None)
        return view.items(self.register.id, where)

    def must_be_ours(self) -> None:
        """Refuse to write what another system keeps, or what files hold that were there before."""
        if self.register.source == "mirror":
            decline("register.mirror", title=self.register.title)
        if self.register.source == "files":
            glob = self.register.files.glob if self.register.files else "-"
            decline("register.foreign", title=self.register.title, glob=glob)


def open_register(desk: Desk, noun: str) -> OpenRegister:
    """Return the register of a noun; one that the engagement's playbook does not have is misuse."""
    registers = desk.snapshot.playbook.registers
    found = next((one for one in registers if one.noun == noun), None)
    if found is None:
        near = nearest(noun, [one.noun for one in registers])
        misuse("register.no-noun", "kactl --help", noun=noun, near=near)
    return OpenRegister(desk, found)


def ids_of(desk: Desk, register: Register) -> dict[str, str]:
    """Return the id of every item's file of a register by its lower-case form; no file is read."""
    folder = _folder(desk, register)
    names = (path.rpartition("/") for path in desk.snapshot.tree.listing())
    found = (
        name.removesuffix(ENDING)
        for parent, _, name in names
        if parent == folder and name.endswith(ENDING) and name != STAMP
    )
    return {one.lower(): one for one in found}


def head(
    opened: OpenRegister, items: Iterable[Item], people: Iterable[str] = (), beside: Iterable[Item] = ()
) -> dict[str, object]:
    """Return what every report about items of the register begins with.

    `people` are named besides theirs, and the items `beside`, of any register, by what people call them.
    """
    desk, register, items = opened.desk, opened.register, tuple(items)
    titles = register.states.titles
    return {
        "engagement": desk.engagement.engagement,
        "register": register.id,
        "noun": register.noun,
        "title": register.title,
        "fields": tuple(
            ItemField(id=one.id, title=one.title, type=one.type, choices=dict(one.choice_titles))
            for one in opened.fields
        ),
        "number": register.number,
        "states": {one: titles.get(one, Text(zh=one, en=one)) for one in register.states.all},
        "people": _people(opened, items, people),
        "names": called(desk, (*items, *beside)),
        "schemaVersion": 1,
    }


def _people(opened: OpenRegister, items: Iterable[Item], others: Iterable[str]) -> dict[str, str]:
    asked = [one.id for one in opened.fields if one.type == "person"]
    named = {value for item in items for field in asked for value in values_of(item, field)} | {*others}
    people = opened.desk.snapshot.team.people
    return {key: one.name for key, one in people.items() if key in named}


def called(desk: Desk, items: Iterable[Item]) -> dict[str, str]:
    """Return what people call items, where that is not the id and no two have the name."""
    registers, language = {one.id: one for one in desk.snapshot.playbook.registers}, desk.engagement.language
    found = {one.id: shown_name(registers[one.register], one, language) for one in items}
    times = Counter(found.values())
    return {key: name for key, name in found.items() if name is not None and times[name] == 1}


def plain(item: Item) -> dict[str, object]:
    """Return an item as reports show it: its id, then its fields as they stand in its file."""
    return {"id": item.id} | {key: one for key, one in item.fields.items() if key != "id"}


def _folder(desk: Desk, register: Register) -> str:
    return f"{desk.engagement.process}/{register.folder}"
