"""What an approval covers, in words for people without kactl: documents, items, other gates, answers."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from hashlib import sha256
from typing import Final

from kactl.checks.reading.items import STATUS
from kactl.gates.assessing import Assessment
from kactl.gates.judging import JudgedCriterion
from kactl.model.base import Text
from kactl.model.fields import NUMBER
from kactl.model.paper import Column, Grid
from kactl.model.registers import Register
from kactl.model.subjects import EntryPart, FilePart, GlobPart, ItemsPart
from kactl.model.view import Item
from kactl.syntax.faults import SyntaxFault
from kactl.syntax.front_matter import read_front_matter
from kactl.syntax.values import Value
from kactl.texts.catalogue import Language, message
from kactl.workflows.item_names import shown_name

_SHOWN: Final = 8
"""How many digits of a file's digest tell its version from another."""
_OURS: Final = ".kactl/"
"""What stands there is kactl's own affair: templates, answers."""
_BESIDE: Final = 3
"""How many fields of an item stand beside its number and title."""


@dataclass(frozen=True, slots=True)
class Covered:
    """Words what an approval covers, in one language."""

    base: Assessment
    language: Language
    names: Sequence[str]
    """The criteria that the approval binds."""

    def criteria(self) -> Grid:
        """Return the criteria that are vouched for, with their outcomes."""
        columns = (
            Column(title=self.term("criterion"), width=13),
            Column(title=self.term("strength"), width=3),
            Column(title=self.term("outcome"), width=4),
        )
        rows = tuple(
            (
                one.effective.criterion.title[self.language],
                message(f"report.{one.effective.strength}", self.language),
                message(f"report.{one.outcome}", self.language),
            )
            for one in self._bound()
        )
        return Grid(name=self.term("criteria"), columns=columns, rows=rows)

    def documents(self) -> Grid:
        """Return the documents and files that are read, each with its version."""
        columns = (
            Column(title=self.term("document"), width=8),
            Column(title=self.term("version"), width=2),
            Column(title=self.term("file"), width=8, kind="code"),
            Column(title=self.term("digest"), width=3, kind="code"),
        )
        rows = tuple(self._document(path) for path in sorted(self.paths()))
        return Grid(name=self.term("documents"), columns=columns, rows=rows)

    def items(self) -> Iterator[tuple[str, Grid]]:
        """Yield the items of each register that is read, under the register's title."""
        for register, part in self._selections():
            view = self.base.snapshot.view((part,), self.base.now, {}, None)
            found = view.items(register.id, part.where).items
            if found:
                title = register.title[self.language]
                yield title, self._table(register, part, found)

    def open_items(self) -> Grid:
        """Return what is known and not done yet: unmet criteria that do not block, and open conditions."""
        columns = (
            Column(title=self.term("open-item"), width=16),
            Column(title=self.term("outcome"), width=4),
        )
        rows = tuple(
            (one.effective.criterion.title[self.language], message(f"report.{one.outcome}", self.language))
            for one in self.base.criteria
            if one.outcome in ("unmet", "unknown")
        )
        return Grid(
            name=self.term("open-items"), columns=columns, rows=rows, empty=self.term("no-open-items")
        )

    def term(self, key: str) -> str:
        """Return a word of sheets."""
        return message(f"sheet.{key}", self.language)

    def _bound(self) -> Iterator[JudgedCriterion]:
        yield from (one for one in self.base.criteria if one.id in self.names)

    def paths(self) -> frozenset[str]:
        """Return where the files lie that are read."""
        return frozenset(one for one in self._paths() if not one.startswith(_OURS))

    def _paths(self) -> Iterator[str]:
        listing = self.base.snapshot.tree.listing()
        for one in self._bound():
            for part in one.subject:
                if isinstance(part, FilePart | EntryPart) and part.path in listing:
                    yield part.path
                elif isinstance(part, GlobPart):
                    view = self.base.snapshot.view((part,), self.base.now, {}, None)
                    yield from (file.path for file in view.files(part.pattern))

    def _document(self, path: str) -> tuple[str, str, str, str]:
        data = self.base.snapshot.tree.read(path)
        inside = path.removeprefix(f"{self.base.setting.engagement.process}/")
        known = _front_matter(data) if path.endswith(".md") else self._entry(inside)
        documents = self.base.setting.playbook.documents
        declared = next((one.title[self.language] for one in documents if one.path == inside), path)
        title, version = str(known.get("title") or declared), str(known.get("version") or "")
        return title, version, path, sha256(data).hexdigest()[:_SHOWN]

    def _entry(self, inside: str) -> dict[str, Value]:
        """Return title and version of an attached file; the playbook's title where it has no other."""
        for key, one in (self.base.setting.attached or {}).items():
            document = self.base.setting.playbook.document(key.partition("@")[0])
            if one.file == inside and document is not None:
                return {"title": one.title or document.title[self.language], "version": one.version}
        return {}

    def _selections(self) -> Iterator[tuple[Register, ItemsPart]]:
        told: set[tuple[str, str]] = set()
        for one in self._bound():
            for part in one.subject:
                if not isinstance(part, ItemsPart) or (part.register, repr(part.where)) in told:
                    continue
                told.add((part.register, repr(part.where)))
                register = self.base.setting.playbook.register_of(part.register)
                if register is not None:
                    yield register, part

    def _table(self, register: Register, part: ItemsPart, found: Sequence[Item]) -> Grid:
        titles = {one.id: one.title[self.language] for one in register.fields}
        fields = [name for name in part.fields if name in titles and name != "title"][:_BESIDE]
        columns = (
            Column(title=self.term("number"), width=4, kind="code"),
            Column(title=self.term("item-title"), width=9),
            *(Column(title=titles[name], width=5) for name in fields),
            Column(title=self.term("status"), width=3),
        )
        whole = self._whole(register, part)
        rows = tuple(
            (
                shown_name(register, item, self.language) or item.id,
                _said(item.fields.get("title")),
                *(self._value(register, name, item) for name in fields),
                self._status(register, item),
            )
            for item in (whole.get(one.id, one) for one in found)
        )
        return Grid(name=register.title[self.language], columns=columns, rows=rows)

    def _whole(self, register: Register, part: ItemsPart) -> dict[str, Item]:
        """Return the matching items with all their fields: titles are shown that no criterion reads."""
        everything = ItemsPart(register.id, ("*", NUMBER), part.where)
        view = self.base.snapshot.view((everything,), self.base.now, {}, None)
        return {one.id: one for one in view.items(register.id, part.where).items}

    def _value(self, register: Register, name: str, item: Item) -> str:
        value = item.fields.get(name)
        declared = next(one for one in register.fields if one.id == name)
        if declared.type == "person" and isinstance(value, str):
            people = self.base.team.people
            return people[value].name if value in people else value
        if declared.type == "boolean" and isinstance(value, bool):
            return message(f"register.{'yes' if value else 'no'}", self.language)
        titled = declared.choice_titles.get(value) if isinstance(value, str) else None
        return titled[self.language] if titled else _said(value)

    def _status(self, register: Register, item: Item) -> str:
        status = item.fields.get(STATUS)
        titled: Text | None = register.states.titles.get(status) if isinstance(status, str) else None
        return titled[self.language] if titled else _said(status)


def _front_matter(data: bytes) -> dict[str, Value]:
    try:
        found = read_front_matter(data)
    except SyntaxFault:
        return {}
    return found if isinstance(found, dict) else {}


def _said(value: object) -> str:
    if isinstance(value, list):
        return "、".join(str(one) for one in value)
    return "" if value is None else str(value)
