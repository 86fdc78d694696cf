"""Take one's own word back: an approval, a rejection, an answer, a decision, a waiver."""

from kactl.gates.ordering import names
from kactl.gates.statements import carried_by, is_final, of_gate
from kactl.model.records import StoredRecord
from kactl.model.reports import ChangeSetReport
from kactl.workflows.calling import Call, Writing
from kactl.workflows.desk import Desk, open_head
from kactl.workflows.problems import decline, misuse
from kactl.workflows.state import sentence
from kactl.workflows.stating import Paper, Pen, write


def revoke_record(
    call: Call, record: str, *, reason: str, writing: Writing, paper: Paper | None = None
) -> ChangeSetReport:
    """Withdraw a statement: by the person whose word it is, or on their behalf with a proof.

    Whoever carried an approval in may withdraw it too, so that a colleague carries it in.
    """
    desk = open_head(call, writing.by)
    found = _record(desk, record)
    identity = found.record.gate or ""
    instance = found.record.instance
    pen = Pen(desk, *desk.gate(f"{identity}@{instance}" if instance else identity))
    if is_final(found.record):
        decline("reopen.final", f"kactl gate check {pen.key}", record=found.name)
    present = of_gate(pen.evaluator.records, pen.gate.id, pen.instance)
    if found.sha256 not in {one.sha256 for one in present}:
        decline("reopen.past", f"kactl gate check {pen.key}", record=found.name)
    signed = paper.received(desk, consents=False) if paper else None
    fields = pen.transcribe(signed) if signed else {}
    person = str(fields.get("on_behalf_of") or desk.actor)
    if person != found.record.person() and (signed or not carried_by(found.record, person)):
        decline(
            "reopen.not-yours",
            f"kactl log --person {found.record.person()}",
            record=found.name,
            person=found.record.person(),
        )
    pen.state("revoke", target=found.name, reason=sentence(reason), **fields)
    return write(pen, writing, "reopen.revoked", person=person)


def _record(desk: Desk, words: str) -> StoredRecord:
    """Return the one record of a gate that a name, or the end of a name, means."""
    found = [one for one in desk.snapshot.records if names(words, one) and one.record.gate]
    if not found or len({one.sha256 for one in found}) > 1:
        misuse("reopen.no-record", "kactl log", record=words)
    return found[0]
