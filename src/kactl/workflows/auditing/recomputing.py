"""Where the content itself gives the fingerprint that an approval names, judged anew."""

from kactl.errors import KactlError
from kactl.gates.verdicts import verdict
from kactl.model.records import Record, StoredRecord
from kactl.store.bringing import Brought
from kactl.workflows.calling import Call
from kactl.workflows.desk import open_desk


def recomputed(call: Call, stored: StoredRecord, found: Brought | None) -> str | None:
    """Return the commit in which judging the gate gives an approval's fingerprint, None where none does.

    It is the one that brought the record, where a review stood open, or the one that the record names.
    What is compared is what `gate check --at` prints, so that whoever has kactl repeats it by one command.
    """
    record, subject = stored.record, stored.record.subject
    if subject is None:
        return None
    commits = dict.fromkeys([*([found.commit] if found else []), subject.commit])
    return next((one for one in commits if subject.fingerprint in _fingerprints(call, record, one)), None)


def _fingerprints(call: Call, record: Record, commit: str) -> tuple[str | None, ...]:
    """Return what a gate comes to in a commit: its own fingerprint, and that of the record's role."""
    try:
        desk = open_desk(call, at=commit)
        gate = desk.evaluator.gate(record.gate or "")
        if gate is None:
            return ()
        judged = verdict(desk.evaluator, gate, record.instance)
    except KactlError:
        return ()
    own = (one.fingerprint for one in judged.approvals if record.role in one.roles)
    return (*own, judged.fingerprint)
