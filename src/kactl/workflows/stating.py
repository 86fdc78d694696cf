"""Make statements: everything that approve, reject, answer, open and pass have in common."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date
from hashlib import sha256
from mimetypes import guess_type
from pathlib import Path

from kactl.gates.assessing import Assessment
from kactl.gates.evaluate import Evaluator
from kactl.gates.staging import next_gates
from kactl.gates.verdicts import unopened, verdict
from kactl.model.base import Text
from kactl.model.changes import Change, ChangeSet
from kactl.model.findings import Finding
from kactl.model.gates import Gate
from kactl.model.recording import heads, stored
from kactl.model.records import Channel, Proof, Record, RecordKind, RecordSubject, StoredRecord
from kactl.model.reports import ChangeSetReport, NextStep
from kactl.store.snapshot import open_snapshot
from kactl.texts.catalogue import message
from kactl.workflows.calling import Call, Writing
from kactl.workflows.carrying_out import carry_out
from kactl.workflows.desk import Desk, open_head
from kactl.workflows.problems import decline, misuse, refuse

MAX_PROOF = 50 * 1024 * 1024


@dataclass(frozen=True, slots=True)
class Paper:
    """A statement made on paper, carried in by someone else."""

    person: str
    """An id, a mail address or a name."""
    evidence: Path
    on: date | None = None
    channel: Channel | None = None


@dataclass
class Pen:
    """Writes statements about one gate instance: what is judged, by whom, and what they become."""

    desk: Desk
    gate: Gate
    instance: str | None
    new: list[StoredRecord] = field(default_factory=list)
    changes: list[Change] = field(default_factory=list)

    @property
    def key(self) -> str:
        """Return `gate` or `gate@instance`."""
        return f"{self.gate.id}@{self.instance}" if self.instance else self.gate.id

    @property
    def evaluator(self) -> Evaluator:
        """Return an evaluator that knows the statements of this pen too."""
        desk = self.desk
        if not self.new:
            return desk.evaluator
        return Evaluator(
            desk.snapshot, desk.history, desk.evaluator.now, records=(*desk.snapshot.records, *self.new)
        )

    def base(self) -> Assessment:
        """Return what statements judge now: the pinned commit while a review is open, else HEAD.

        A review that can no longer be decided on is refused: a statement about it would be lost.
        """
        evaluator = self.evaluator
        here = evaluator.here(self.gate, self.instance)
        review = evaluator.review(self.gate, self.instance)
        if review is None:
            return here
        pinned = evaluator.pinned(self.gate, self.instance, review)
        if pinned is None:
            decline("statement.review-gone", f"kactl gate open {self.key}", gate=self.key)
        if pinned.definition != here.definition:
            decline("statement.review-stale", f"kactl gate open {self.key}", gate=self.key)
        return pinned

    def must_be_committed(self) -> None:
        """Refuse while a file of the subject is not committed as it stands, unless a review pins it."""
        if self.evaluator.review(self.gate, self.instance) is None:
            self.must_lie_at_head()

    def must_lie_at_head(self) -> None:
        """Refuse while a file of the subject does not lie in HEAD as it stands; all are named."""
        head, working = self.desk.snapshot, open_snapshot(self.desk.home.worktree())
        changed: set[str] = set()
        for one in self.evaluator.here(self.gate, self.instance).criteria:
            if working.digest(one.subject) != head.digest(one.subject):
                before, after = head.parts(one.subject), working.parts(one.subject)
                names = before.keys() | after.keys()
                changed |= {name for name in names if before.get(name) != after.get(name)} or {one.id}
        if changed:
            paths = ", ".join(sorted({self._path(one) for one in changed}))
            refuse("statement.uncommitted", "kactl commit", paths=paths)

    def _path(self, name: str) -> str:
        """Return the path of a part of a subject; of an item its file's, or the pattern of its files."""
        register, _, item = name.partition("/")
        declared = self.desk.snapshot.playbook.register_of(register)
        if declared is None or "/" in item:
            return name.partition("#")[0]
        if declared.files is not None:
            return declared.files.glob
        return f"{self.desk.engagement.process}/{declared.folder}/{item}.yaml"

    def state(self, kind: RecordKind, **fields: object) -> StoredRecord:
        """Add a statement of the actor; `fields` are the record's own."""
        desk = self.desk
        values: dict[str, object] = {
            "kind": kind,
            "engagement": desk.engagement.engagement,
            "gate": self.gate.id,
            "instance": self.instance,
            "cycle": self.evaluator.here(self.gate, self.instance).cycle,
            "by": desk.actor,
            "issued_at": desk.call.now,
            "seen": heads((*desk.snapshot.records, *self.new)),
            "nonce": desk.call.nonce(),
            **fields,
        }
        record = Record.model_validate(values, by_name=True)
        one, data = stored(record, desk.engagement.zone)
        self.new.append(one)
        self.changes.append(Change(one.path, data))
        return one

    def decided(self, base: Assessment) -> RecordSubject:
        """Return what a decision binds: the whole gate, and HEAD where a review pins another commit."""
        subject, head = base.bound(None), self.desk.snapshot.tree.commit
        return subject if subject.commit == head else subject.model_copy(update={"head": head})

    def transcribe(self, paper: Paper) -> dict[str, object]:
        """Keep the proof and return the fields of a statement made on behalf of a person."""
        desk = self.desk
        person = desk.person(paper.person)
        return {
            "on_behalf_of": person,
            "transcribed_by": desk.actor,
            "proof": self.keep(paper.evidence),
            "channel": paper.channel,
            "stated_on": paper.on.isoformat() if paper.on else None,
        }

    def keep(self, evidence: Path) -> Proof:
        """Keep a proof's file, once however many statements it carries, and return how records name it."""
        proof, change = keep_proof(evidence, self.desk.engagement.process)
        there = self.desk.home.worktree().listing()
        if change.path not in there and change not in self.changes:
            self.changes.append(change)
        return proof

    def role_title(self, role: str) -> Text:
        """Return what people call a role."""
        declared = self.desk.snapshot.playbook.role(role)
        return declared.title if declared else Text(zh=role, en=role)

    def change_set(self, summary: str) -> ChangeSet:
        """Return the statements as a change set."""
        return ChangeSet(tuple(self.changes), summary)


def pen_for(call: Call, name: str, by: str | None = None, *, opening: bool = False) -> Pen:
    """Take up the pen for a gate of HEAD; `by` names who acts, if not the person of git's address.

    `opening` lets the name be that of an instance which begins now.
    """
    desk = open_head(call, by)
    gate, instance = desk.gate(name, opening=opening)
    return Pen(desk, gate, instance)


def keep_proof(evidence: Path, process: str) -> tuple[Proof, Change]:
    """Read a proof and return how a record names it, and the file that keeps it."""
    try:
        size = evidence.stat().st_size
        data = evidence.read_bytes() if size <= MAX_PROOF else b""
    except OSError as error:
        misuse("statement.no-evidence", path=str(evidence), why=error.strerror or "")
    if not data:
        code = "statement.evidence-large" if size else "statement.evidence-empty"
        misuse(code, path=str(evidence), size=size // 1024 // 1024)
    digest = sha256(data).hexdigest()
    kept = f"{process}/evidence/{digest[:12]}-{_safe(evidence.name)}"
    media = guess_type(evidence.name)[0] or "application/octet-stream"
    return Proof(sha256=digest, name=evidence.name, media_type=media, kept=kept), Change(kept, data)


def _safe(name: str) -> str:
    """Return a file name that every system can hold."""
    kept = "".join(char if char.isalnum() or char in "._-" else "_" for char in name).strip("._")
    return kept[-80:] or "proof"


def write(
    pen: Pen,
    writing: Writing,
    code: str,
    *,
    notes: Sequence[Finding] = (),
    first: str | None = None,
    person: str,
    **values: str,
) -> ChangeSetReport:
    """Carry out what the pen wrote, in a commit whose subject names the person and what was stated.

    `code` names the subject's text: of the family `statement`, unless it names another. Next steps whose
    command names `first` come first.
    """
    desk = pen.desk
    language = desk.engagement.language
    shown: dict[str, object] = {"gate": pen.key, **values}
    shown["person"] = (
        desk.snapshot.team.people[person].name if person in desk.snapshot.team.people else person
    )
    if "role" in values:
        shown["role"] = pen.role_title(values["role"])[language]
    summary = message(code if "." in code else f"statement.{code}", language, shown)
    after = verdict(pen.evaluator, pen.gate, pen.instance)
    following = after.next or coming(pen.evaluator)
    if first is not None:
        following = tuple(sorted(following, key=lambda one: first not in one.command))
    return carry_out(desk, pen.change_set(summary), writing, next_steps=following, notes=notes)


def coming(evaluator: Evaluator) -> tuple[NextStep, ...]:
    """Return the next steps of the gates that come next: what a passed gate leads to."""
    found: list[NextStep] = []
    for gate, instance in next_gates(evaluator):
        begun = gate.recurs is None or instance is not None
        found += (verdict(evaluator, gate, instance) if begun else unopened(evaluator, gate)).next
    return tuple(found)
