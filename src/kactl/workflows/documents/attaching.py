"""Attach a file in place of a document's Markdown, or take it away again; a link is kept with its export."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Final
from urllib.parse import urlsplit

from kactl.exchange.outside_files import read_outside
from kactl.gates.staging import next_gates
from kactl.gates.stepping import named as called
from kactl.model.changes import Change, ChangeSet
from kactl.model.documents import FILE, KINDS
from kactl.model.findings import Finding
from kactl.model.gates import Gate
from kactl.model.reports import ChangeSetReport, NextStep
from kactl.playbooks.contents import schema_line
from kactl.store.yaml_edit import remove, set_entry
from kactl.syntax.values import Value
from kactl.texts.catalogue import message
from kactl.workflows.calling import Call, Writing
from kactl.workflows.carrying_out import carry_out
from kactl.workflows.desk import Desk, open_to_write
from kactl.workflows.documents.describing import read_by
from kactl.workflows.documents.inspecting import SCANNED, flaw
from kactl.workflows.documents.kept import Kept, in_force, kept, named, of_template
from kactl.workflows.laying import BASE
from kactl.workflows.problems import decline, misuse

_MOST: Final = 50 * 2**20


@dataclass(frozen=True, slots=True)
class Attachment:
    """What is attached, and what is said about it; what is not given stays as it was."""

    file: Path | None = None
    link: str | None = None
    taken: date | None = None
    about: Mapping[str, str | None] | None = None
    """Title, version, classification, author, reviewer, approver."""


def attach_document(call: Call, words: str, given: Attachment, *, writing: Writing) -> ChangeSetReport:
    """Copy a file beside where the Markdown would lie, and write into `documents.yaml` that it counts."""
    desk = open_to_write(call)
    known = of_template(in_force(desk, named(desk, words)))
    if given.file is None and given.link is None and known.attached is None:
        misuse("document.nothing-given", document=known.key)
    if given.link is not None and urlsplit(given.link).scheme not in ("http", "https"):
        misuse("document.bad-link", link=given.link)
    work = _Attaching(desk, known, given)
    changes, notes = work.planned()
    values = {"title": known.document.title[desk.engagement.language], "document": known.key}
    summary = message("document.attached", desk.engagement.language, values)
    steps = tuple(_steps(desk, known))
    return carry_out(desk, ChangeSet(changes, summary), writing, next_steps=steps, notes=notes)


def detach_document(call: Call, words: str, *, writing: Writing) -> ChangeSetReport:
    """Take the attached file away; the Markdown that lies beside it counts again."""
    desk = open_to_write(call)
    known = named(desk, words)
    if known.attached is None:
        decline("document.not-attached", f"kactl doc show {known.key}", document=known.key)
    path = f"{known.process}/{FILE}"
    before = desk.snapshot.tree.read(path)
    changes = [Change(path, remove(before, ("documents", known.key)), before)]
    if known.data is not None:
        changes.append(Change(known.path, None, known.data))
    values = {"title": known.document.title[desk.engagement.language], "document": known.key}
    summary = message("document.detached", desk.engagement.language, values)
    return carry_out(desk, ChangeSet(tuple(changes), summary), writing)


@dataclass(frozen=True, slots=True)
class _Attaching:
    """Plans one attachment."""

    desk: Desk
    known: Kept
    given: Attachment

    def planned(self) -> tuple[tuple[Change, ...], tuple[Finding, ...]]:
        """Return the files to write and what is to be known about them."""
        changes: list[Change] = []
        notes: list[Finding] = []
        place = self.known.attached.file if self.known.attached else None
        if self.given.file is not None:
            data, told = self.read(self.given.file)
            place = self.place(self.given.file)
            path = f"{self.known.process}/{place}"
            changes.append(Change(path, data, self.lying(path)))
            changes += self.replaced(path)
            notes += told
        beside, note = self.markdown()
        entry = self.entry(place)
        return (*changes, *beside, self.listed(entry)), (*notes, *note)

    def read(self, file: Path) -> tuple[bytes, tuple[Finding, ...]]:
        """Return a file's bytes; one that people cannot all read alike is refused."""
        if file.suffix.lower() not in KINDS:
            misuse("document.no-kind", path=file.name, known=", ".join(KINDS))
        data = read_outside(file, _MOST)
        code = flaw(file.name, data)
        if code == SCANNED:
            values = {"path": file.name}
            return data, (Finding(code=code, severity="warning", path=file.name, values=values),)
        if code is not None:
            decline(code, path=file.name)
        return data, ()

    def place(self, file: Path) -> str:
        """Return where the file is kept: named as the Markdown is, so no name from outside comes in."""
        inside = self.known.place.removeprefix(f"{self.known.process}/")
        return inside.rpartition(".")[0] + file.suffix.lower()

    def lying(self, path: str) -> bytes | None:
        tree = self.desk.snapshot.tree
        return tree.read(path) if path in tree.listing() else None

    def replaced(self, path: str) -> Iterator[Change]:
        """Yield the removal of the file that was attached before under another ending."""
        held = self.known.attached is not None and self.known.attached.file is not None
        if held and self.known.path != path and self.known.data is not None:
            yield Change(self.known.path, None, self.known.data)

    def markdown(self) -> tuple[tuple[Change, ...], tuple[Finding, ...]]:
        """Take the Markdown away where nobody has touched it; else keep it, and say that it is idle."""
        data = self.lying(self.known.place)
        if data is None or self.known.attached is not None:
            return (), ()
        base = f"{BASE}/{self.known.place.removeprefix(f'{self.known.process}/')}"
        if self.lying(base) == data:
            return (Change(self.known.place, None, data),), ()
        values = {"path": self.known.place}
        note = Finding(code="document.markdown-kept", severity="note", path=self.known.place, values=values)
        return (), (note,)

    def entry(self, place: str | None) -> dict[str, Value]:
        """Return what `documents.yaml` says about the document."""
        given, before = self.given, self.known.attached
        old = before.model_dump(mode="json", exclude_none=True) if before else {}
        taken = given.taken or (self.today() if given.file and (given.link or old.get("link")) else None)
        new: dict[str, Value] = {
            "file": place,
            "link": given.link,
            "taken": taken.isoformat() if taken else None,
            "name": given.file.name if given.file else None,
            **{key: self.checked(key, one) for key, one in (given.about or {}).items()},
        }
        merged = old | {key: one for key, one in new.items() if one is not None}
        return {key: str(one) for key, one in merged.items()}

    def today(self) -> date:
        return self.desk.call.today(self.desk.engagement.zone)

    def checked(self, key: str, value: str | None) -> str | None:
        """Return what is said about the document; who reviews and approves must be of the team."""
        if value and key in ("reviewer", "approver"):
            self.desk.person(value)
        return value

    def listed(self, entry: dict[str, Value]) -> Change:
        """Return the change of `documents.yaml`."""
        path = f"{self.known.process}/{FILE}"
        before = self.lying(path)
        head = message("document.list-head", self.desk.engagement.language)
        lines = [schema_line("documents", path), *(f"# {one}" for one in head.splitlines()), ""]
        data = before if before is not None else "\n".join(lines).encode()
        return Change(path, set_entry(data, ("documents", self.known.key), entry), before)


def _steps(desk: Desk, known: Kept) -> Iterator[NextStep]:
    """Yield the answers that the criteria which read the document will want."""
    for one in read_by(desk, kept(desk, known.document, known.instance)):
        gate = desk.snapshot.playbook.gate(one.gate)
        criterion = desk.snapshot.playbook.criterion(one.gate, one.criterion)
        if gate is None or criterion is None or criterion.uses not in ("document-complete", "section-filled"):
            continue
        owner = criterion.owner or known.document.owner
        for key in _keys(desk, gate, known.instance):
            yield NextStep(
                who=(owner,),
                names=(called(owner, desk.snapshot.team, desk.snapshot.playbook),),
                command=f'kactl gate answer {key} {one.criterion} --met --reason "…"',
                deadline=None,
                what=one.title,
                criterion=one.criterion,
            )


def _keys(desk: Desk, gate: Gate, instance: str | None) -> tuple[str, ...]:
    """Return the gate, or those of its instances that the document concerns and that are next."""
    if gate.recurs is None:
        return (gate.id,)
    coming = [one for each, one in next_gates(desk.evaluator) if each.id == gate.id and one]
    return tuple(f"{gate.id}@{one}" for one in coming if instance in (None, one))
