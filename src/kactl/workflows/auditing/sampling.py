"""A sample of approvals that everybody draws alike, and what repeats each of them by hand."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from hashlib import sha256
from typing import Final

from kactl.gates.digests import content_digest, fingerprint
from kactl.gates.electorate import Electorate
from kactl.model.audit_report import Sample, SubjectFile
from kactl.model.records import Record, RecordSubject, StoredRecord
from kactl.model.subjects import EntryPart, FilePart, GlobPart, ItemsPart, Subject
from kactl.model.view import Snapshot
from kactl.store.bringing import Brought
from kactl.workflows.auditing.period import Period, key_of
from kactl.workflows.auditing.recomputing import recomputed
from kactl.workflows.auditing.script import Script

_PLACES: Final = (FilePart, EntryPart)


def drawn(approvals: Sequence[StoredRecord], seed: int, count: int) -> tuple[StoredRecord, ...]:
    """Return so many of the approvals: those whose SHA-256 over `seed:record's SHA-256` comes first.

    No generator of random numbers is asked, so that anybody draws the same ones with any tool.
    """
    ranked = sorted(approvals, key=lambda one: sha256(f"{seed}:{one.sha256}".encode()).hexdigest())
    return tuple(ranked[:count])


@dataclass(frozen=True, slots=True)
class Sampler:
    """Puts together what repeats an approval."""

    period: Period
    came: Mapping[str, Brought]

    def approvals(self) -> tuple[StoredRecord, ...]:
        """Return the approvals of the period; where the audit is narrowed, those that bind its control."""
        made = (one for one in self.period.records if one.record.kind == "approve" and one.record.subject)
        return tuple(one for one in made if self._serves(one.record))

    def _serves(self, record: Record) -> bool:
        control, gate = self.period.control, self.period.desk.evaluator.gate(record.gate or "")
        if control is None:
            return True
        bound = record.subject.criteria if record.subject else {}
        return gate is not None and any(
            one.id in bound and control in one.controls for one in gate.criteria()
        )

    def sample(self, stored: StoredRecord) -> Sample:
        """Return one approval with everything that repeats it."""
        record, subject = stored.record, stored.record.subject
        if subject is None:
            raise AssertionError
        desk, found = self.period.desk, self.came.get(stored.path)
        there = desk.history.at(subject.commit)
        files = tuple(self._files(record, subject, there)) if there else ()
        role, again = self._bound_role(record, subject), recomputed(desk.call, stored, found)
        script = Script(
            record, subject, stored, found, files, self._team(there), self._proof(record, found), role,
            again=again,
        )  # fmt: skip
        prefix = f"{desk.home.prefix}/" if desk.home.prefix else ""
        return Sample(
            record=stored.name,
            gate=key_of(stored) or "-",
            role=record.role or "-",
            title=self.period.role(record.role or "-"),
            person=record.person(),
            name=self.period.name(record.person()),
            at=stored.issued_at,
            path=f"{prefix}{stored.path}",
            sha256=stored.sha256,
            commit=found.commit if found else None,
            judged=subject.commit,
            fingerprint=subject.fingerprint,
            reproduced=role is not None,
            recomputed_at=again,
            transcribed_by=record.transcribed_by,
            proof=record.proof,
            held=self._held(record, there),
            files=files,
            commands=tuple(script.lines()),
        )

    def _bound_role(self, record: Record, subject: RecordSubject) -> str | None:
        """Return the role whose fingerprint the record names, None where its fields give none.

        An approval of several roles binds the fingerprint of the first.
        """
        gate = self.period.desk.evaluator.gate(record.gate or "")
        declared = () if gate is None or gate.approvals == "none" else gate.approvals
        firsts = (one.role for one in declared if record.role in one.roles)
        for role in dict.fromkeys([record.role or "", *firsts]):
            content = content_of(record, subject, role)
            if fingerprint(content, record.cycle) == subject.fingerprint:
                return role
        return None

    def _held(self, record: Record, there: Snapshot | None) -> bool | None:
        if there is None or record.role is None:
            return None
        electorate = Electorate(there.team, there.playbook, record.gate)
        return electorate.holds(record.person(), record.role, self.period.day(record.issued_at))

    def _team(self, there: Snapshot | None) -> str | None:
        """Return the blob of `team.yaml` in the commit that was judged."""
        if there is None:
            return None
        entry = there.tree.listing().get(f"{there.engagement.process}/team.yaml")
        return entry.blob if entry else None

    def _proof(self, record: Record, found: Brought | None) -> str | None:
        """Return the blob of the proof, in the commit that brought the record."""
        there = self.period.desk.history.at(found.commit) if found else None
        if there is None or record.proof is None or record.proof.kept is None:
            return None
        entry = there.tree.listing().get(record.proof.kept)
        return entry.blob if entry else None

    def _files(self, record: Record, subject: RecordSubject, there: Snapshot) -> Iterator[SubjectFile]:
        """Yield every file that the bound criteria looked at in the commit that was judged."""
        listing = there.tree.listing()
        for path in sorted(self._paths(record, subject, there)):
            entry = listing.get(path)
            if entry is not None and entry.blob is not None:
                digest = sha256(there.tree.read(path)).hexdigest()
                yield SubjectFile(path=path, blob=entry.blob, sha256=digest)

    def _paths(self, record: Record, subject: RecordSubject, there: Snapshot) -> set[str]:
        evaluator = self.period.desk.evaluator
        gate = there.playbook.gate(record.gate or "")
        if gate is None:
            return set()
        judged = evaluator.assess_at(gate, record.instance, there)
        bound = (one.subject for one in judged.criteria if one.id in subject.criteria)
        return {path for one in bound for path in self._of(one, there)}

    def _of(self, subject: Subject, there: Snapshot) -> Iterator[str]:
        for part in subject:
            if isinstance(part, _PLACES):
                yield part.path
            elif isinstance(part, GlobPart):
                view = there.view((part,), self.period.desk.evaluator.now, {}, None)
                yield from (one.path for one in view.files(part.pattern))
            elif isinstance(part, ItemsPart):
                view = there.view((part,), self.period.desk.evaluator.now, {}, None)
                yield from (one.path for one in view.items(part.register, part.where).items)


def content_of(record: Record, subject: RecordSubject, role: str | None) -> str:
    """Return the content digest that an approval's own fields give."""
    return content_digest(
        record.engagement, record.gate or "", record.instance, subject.definition, subject.upstream,
        subject.criteria, role,
    )  # fmt: skip
