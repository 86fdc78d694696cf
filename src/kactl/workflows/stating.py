"""Make statements: everything that approve, reject, answer, open and pass have in common."""

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from pathlib import Path

from kactl.gates.assessing import Assessment
from kactl.gates.evaluate import Evaluator
from kactl.gates.forfeiting import forfeited
from kactl.gates.staging import next_gates
from kactl.gates.statements import standing
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
from kactl.workflows.problems import decline, refuse
from kactl.workflows.proofs.binding import codes_of
from kactl.workflows.proofs.keeping import take
from kactl.workflows.proofs.receiving import Received, bind, once, receive, settle


@dataclass(frozen=True, slots=True)
class Paper:
    """A statement made on paper, carried in by someone else."""

    person: str | None
    """An id, a mail address or a name; None: whoever of the team sent the mail."""
    evidence: Path
    on: date | None = None
    channel: Channel | None = None
    keep: bool = True
    """Whether the proof itself is kept, or only its digest."""

    def received(self, desk: Desk, *, consents: bool = True) -> Received:
        """Return what the proof says; a mail gives person, day and channel where they are not said."""
        return receive(
            desk,
            self.evidence,
            person=self.person,
            on=self.on,
            channel=self.channel,
            keep=self.keep,
            consents=consents,
        )


@dataclass
class Pen:
    """Writes statements about one gate instance: what is judged, by whom, and what they become."""

    desk: Desk
    gate: Gate
    instance: str | None
    new: list[StoredRecord] = field(default_factory=list)
    changes: list[Change] = field(default_factory=list)
    received: list[Received] = field(default_factory=list)
    """The proofs that carry these statements, to be shown before they are written."""

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

    def bound(
        self, found: Received, *, role: str | None, typed: str | None = None, lenient: bool = False
    ) -> Received:
        """Return a proof bound to what is judged now; one that belongs to something else is refused.

        A decision may be taken where nobody writes a code, in a meeting; so may an objection be raised.
        """
        base, records = self.base(), self.desk.snapshot.records
        approval = base.gate.approval_of(role) if role else None
        fingerprint = base.role_fingerprints[approval.role] if approval else base.fingerprint
        earlier = standing(records, self.gate.id, self.instance)
        found = once(found, earlier, role=role, cycle=base.cycle, fingerprint=fingerprint)
        unbound = lenient or approval is None or approval.unbound is True
        return bind(found, codes_of(base, role, records), typed=typed, unbound=unbound, review=self.key)

    def transcribe(self, received: Received) -> dict[str, object]:
        """Keep a proof and return the fields of a statement made on behalf of a person."""
        self.received.append(replace(received, notes=(*received.notes, *self._word_lost())))
        if received.file is not None:
            self._keep(received.file)
        return received.fields(self.desk.actor)

    def _word_lost(self) -> tuple[Finding, ...]:
        """Return that whoever carries a word in gives up their own at this gate, if they have one."""
        roles = [self.role_title(one) for one in forfeited(self.base(), self.desk.actor)]
        if not roles:
            return ()
        values = {"person": self.desk.actor, "roles": roles}
        return (Finding(code="statement.word-lost", severity="warning", values=values),)

    def keep(self, evidence: Path) -> Proof:
        """Keep a proof's file, once however many statements it carries, and return how records name it."""
        taken = take(evidence, self.desk.engagement.process)
        if taken.file is not None:
            self._keep(taken.file)
        return taken.proof

    def _keep(self, change: Change) -> None:
        there = self.desk.home.worktree().listing()
        if change.path not in there and change not in self.changes:
            self.changes.append(change)

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
    notes = (*settle(desk, writing, pen.received), *notes)
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
