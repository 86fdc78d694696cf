"""The documents that the playbook wants here, each where it lies: as Markdown, or as an attached file."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from kactl.gates.assessing import setting_of
from kactl.gates.staging import next_gates
from kactl.model.documents import FILE, AttachedDocument, key_of
from kactl.model.registers import Document
from kactl.playbooks.tailoring import applies
from kactl.syntax.faults import SyntaxFault
from kactl.syntax.front_matter import read_front_matter
from kactl.syntax.values import Value
from kactl.workflows.desk import Desk
from kactl.workflows.problems import decline, misuse, suggestions

KNOWN: Final = ("id", "title", "version", "classification", "author", "reviewer", "approver")
"""What front matter, and an attached document's entry, say about a document; others are the team's own."""
_INSTANCE: Final = "{instance}"


@dataclass(frozen=True, slots=True)
class Kept:
    """One document, or one instance's copy of it."""

    document: Document
    instance: str | None
    place: str
    """Where its Markdown lies, relative to the engagement's root."""
    attached: AttachedDocument | None
    process: str
    data: bytes | None
    """The bytes that count, None where there are none."""

    @property
    def key(self) -> str:
        """Return what people call it by: the id, with the instance where each has one."""
        return key_of(self.document.id, self.instance)

    @property
    def path(self) -> str:
        """Return where the bytes that count lie, or should."""
        if self.attached is None or self.attached.file is None:
            return self.place
        return f"{self.process}/{self.attached.file}"

    @property
    def front(self) -> dict[str, str]:
        """Return what the document says about itself, as text."""
        if self.attached is not None:
            plain = self.attached.model_dump(mode="json", exclude_none=True)
            return {"id": self.document.id} | {key: str(plain[key]) for key in KNOWN if key in plain}
        return front_of(self.data) if self.place.endswith(".md") else {}


def front_of(data: bytes | None) -> dict[str, str]:
    """Return the front matter of Markdown as text; nothing where it has none that can be read."""
    try:
        found = read_front_matter(data or b"")
    except SyntaxFault:
        return {}
    return {str(key): _said(one) for key, one in found.items()} if isinstance(found, dict) else {}


def every(desk: Desk) -> tuple[Kept, ...]:
    """Return the documents in force, in the playbook's order; of instances, those that have begun."""
    known = setting_of(desk.snapshot).facts
    wanted = (one for one in desk.snapshot.playbook.documents if applies(one.when, known))
    return tuple(kept for one in wanted for kept in _copies(desk, one))


def kept(desk: Desk, document: Document, instance: str | None) -> Kept:
    """Return a document as it lies here."""
    process, tree = desk.engagement.process, desk.snapshot.tree
    if desk.snapshot.attached is None:
        decline("document.list-faulty", "kactl check", path=f"{process}/{FILE}")
    place = f"{process}/{document.path.replace(_INSTANCE, instance or '')}"
    attached = desk.snapshot.attached.get(key_of(document.id, instance))
    found = Kept(document, instance, place, attached, process, None)
    listed = tree.listing().get(found.path)
    absent = listed is None or not listed.mode.startswith("100") or (attached and attached.file is None)
    data = None if absent else tree.read(found.path)
    return Kept(document, instance, place, attached, process, data)


def named(desk: Desk, words: str) -> Kept:
    """Return the document that is meant, by id, title or path, with `@INSTANCE` where each has one."""
    playbook = desk.snapshot.playbook
    name, _, instance = words.partition("@")
    wanted = name.casefold()
    for one in playbook.documents:
        if wanted in _names(one, desk.engagement.process):
            return kept(desk, one, _instance(desk, one, instance))
    by_path = next((one for one in every(desk) if words in (one.path, one.place)), None)
    if by_path is None:
        near = suggestions(name, (one.id for one in playbook.documents))
        misuse("document.unknown", "kactl doc list", document=words, near=near or "-")
    return by_path


def in_force(desk: Desk, found: Kept) -> Kept:
    """Return the document, or refuse what the engagement does not need."""
    if not applies(found.document.when, setting_of(desk.snapshot).facts):
        decline("document.not-in-force", "kactl doc list", document=found.key)
    return found


def of_template(found: Kept) -> Kept:
    """Return the document, or refuse one that is made of what the playbook declares."""
    if found.document.content != "template":
        decline("document.declared", f"kactl doc show {found.key}", document=found.key, path=found.place)
    return found


def _names(document: Document, process: str) -> tuple[str, ...]:
    names = (document.id, document.title.zh, document.title.en, document.path, f"{process}/{document.path}")
    return tuple(one.casefold() for one in names)


def _instance(desk: Desk, document: Document, instance: str) -> str | None:
    recurs = _INSTANCE in document.path
    if not recurs:
        return misuse("document.no-instance", document=document.id) if instance else None
    known = [one for one in _instances(desk, document) if one]
    if not instance and len(known) != 1:
        shown = ", ".join(f"{document.id}@{one}" for one in known) or f"{document.id}@INSTANCE"
        misuse("document.which-instance", "kactl doc list", document=document.id, known=shown)
    if instance and not re.fullmatch(r"[A-Za-z0-9][A-Za-z0-9._-]*", instance):
        misuse("document.bad-instance", instance=instance)
    return instance or known[0]


def _copies(desk: Desk, document: Document) -> Iterator[Kept]:
    for instance in _instances(desk, document) or (None,):
        yield kept(desk, document, instance)


def _instances(desk: Desk, document: Document) -> tuple[str | None, ...]:
    """Return the instances of a document: those that lie here, are attached, or whose gate is next."""
    if _INSTANCE not in document.path:
        return (None,)
    parts = map(re.escape, f"{desk.engagement.process}/{document.path}".split(_INSTANCE))
    pattern = re.compile("([^/]+)".join(parts))
    found = [match[1] for path in desk.snapshot.tree.listing() if (match := pattern.fullmatch(path))]
    keys = (key.partition("@") for key in desk.snapshot.attached or {})
    found += [instance for identity, _, instance in keys if identity == document.id]
    coming = next_gates(desk.evaluator)
    found += [instance for gate, instance in coming if gate.id == document.gate and instance]
    return tuple(sorted(dict.fromkeys(found)))


def _said(value: Value) -> str:
    if isinstance(value, list):
        return ", ".join(map(_said, value))
    return "" if value is None else str(value)
