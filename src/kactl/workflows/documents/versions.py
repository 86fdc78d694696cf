"""The versions of a document from git, and the statements that bound each."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from hashlib import sha256
from typing import Final

from kactl.gates.assessing import setting_of
from kactl.gates.effective import titled
from kactl.gates.electorate import Electorate
from kactl.gates.statements import is_revoked
from kactl.model.document_reports import BoundRecord, DocumentVersion
from kactl.model.findings import Finding
from kactl.model.records import StoredRecord
from kactl.store.file_history import Version, file_history
from kactl.workflows.desk import Desk
from kactl.workflows.documents.describing import read_by
from kactl.workflows.documents.kept import Kept, front_of

_BINDING: Final = ("approve", "reject", "decision")


def versions(desk: Desk, kept: Kept, *, start: str | None = None) -> tuple[DocumentVersion, ...]:
    """Return every commit that changed the document, oldest first, up to HEAD or to `start`."""
    if kept.attached is not None and kept.attached.file is None:
        return ()
    found = file_history(desk.home, kept.path, start)
    bound = _Binding(desk, kept, found).by_digest()
    last = len(found) - 1
    return tuple(_version(desk, kept, one, bound, newest=at == last) for at, one in enumerate(found))


def shallow(desk: Desk) -> tuple[Finding, ...]:
    """Return that part of the history is not here, where it is not."""
    if not desk.home.repository.shallow:
        return ()
    return (Finding(code="item-history.shallow", severity="warning", fix="git fetch --unshallow"),)


def _version(
    desk: Desk, kept: Kept, one: Version, bound: dict[str, list[BoundRecord]], *, newest: bool
) -> DocumentVersion:
    digest = None if one.after is None else sha256(one.after).hexdigest()
    front = kept.front if kept.attached is not None and newest else front_of(one.after)
    return DocumentVersion(
        version=front.get("version") or None,
        at=one.made.at,
        commit=one.made.commit,
        person=desk.snapshot.team.by_email(one.made.email),
        name=one.made.name,
        email=one.made.email,
        summary=one.made.subject,
        path=one.path,
        sha256=digest,
        bound=tuple(bound.get(digest or "", ())),
    )


@dataclass(frozen=True, slots=True)
class _Binding:
    """Finds which statements bound which bytes."""

    desk: Desk
    kept: Kept
    versions: Sequence[Version]

    def by_digest(self) -> dict[str, list[BoundRecord]]:
        """Return the statements by the digest of the document's bytes at the commit that they name."""
        found: dict[str, list[BoundRecord]] = {}
        seen: dict[str, str | None] = {}
        for stored in self._stated():
            subject = stored.record.subject
            if subject is None:
                continue
            if subject.commit not in seen:
                seen[subject.commit] = self._digest_at(subject.commit)
            digest = seen[subject.commit]
            if digest is not None:
                found.setdefault(digest, []).append(self._bound(stored))
        return found

    def _stated(self) -> Iterator[StoredRecord]:
        """Yield the statements whose criteria read the document."""
        reading: dict[str, set[str]] = {}
        for one in read_by(self.desk, self.kept):
            reading.setdefault(one.gate, set()).add(one.criterion)
        for stored in self.desk.snapshot.records:
            record = stored.record
            if record.kind not in _BINDING or record.subject is None:
                continue
            if self.kept.instance not in (None, record.instance):
                continue
            if reading.get(record.gate or "", set()) & record.subject.criteria.keys():
                yield stored

    def _digest_at(self, commit: str) -> str | None:
        snapshot = self.desk.history.at(commit)
        if snapshot is None:
            return None
        listing = snapshot.tree.listing()
        paths = dict.fromkeys((self.kept.path, *(one.path for one in reversed(self.versions))))
        path = next((one for one in paths if one in listing), None)
        return None if path is None else sha256(snapshot.tree.read(path)).hexdigest()

    def _bound(self, stored: StoredRecord) -> BoundRecord:
        record, snapshot = stored.record, self.desk.snapshot
        gate, person = snapshot.playbook.gate(record.gate or ""), record.person()
        role = snapshot.playbook.role(record.role) if record.role else None
        if gate is None:
            raise AssertionError
        known = snapshot.team.people.get(person)
        return BoundRecord.model_validate(
            {
                "gate": gate.id,
                "instance": record.instance,
                "gate_title": titled(gate, record.instance),
                "kind": record.kind,
                "role": record.role,
                "role_title": role.title if role else None,
                "result": record.result,
                "person": person,
                "name": known.name if known else person,
                "at": stored.issued_at,
                "channel": record.channel,
                "record": stored.name,
                "counts": self._counts(stored),
            }
        )

    def _counts(self, stored: StoredRecord) -> bool:
        record, snapshot = stored.record, self.desk.snapshot
        if is_revoked(stored, snapshot.records):
            return False
        if record.role is None:
            return True
        setting = setting_of(snapshot, record.gate, record.instance)
        electorate = Electorate(snapshot.team, setting.playbook, record.gate)
        day = stored.issued_at.astimezone(self.desk.engagement.zone).date()
        return electorate.holds(record.person(), record.role, day)
