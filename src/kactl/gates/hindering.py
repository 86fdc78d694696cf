"""What keeps a gate from being decided and is none of its criteria: a duty that is overdue, a stop."""

from collections.abc import Iterable, Iterator
from typing import Final

from kactl.gates.conditions import DatedDuty, Ledger
from kactl.model.findings import Finding
from kactl.model.gates import Gate
from kactl.model.records import StoredRecord

STOPPED: Final = "reopen.stopped"
"""The code of what a stop says at every gate."""


def hindrances(
    ledger: Ledger, duties: Iterable[DatedDuty], gate: Gate, instance: str | None
) -> Iterator[Finding]:
    """Yield why a gate instance that is not decided cannot be decided now."""
    stop = stopped(ledger)
    if stop is not None:
        yield stop_finding(stop, ledger.gate(stop.record.gate or ""))
    for one in duties:
        own = (one.gate.id, one.record.record.instance) == (gate.id, instance)
        if one.overdue(ledger.now) and not own:
            yield overdue_finding(one)


def stopped(ledger: Ledger) -> StoredRecord | None:
    """Return the decision that ended the engagement and is in force, or None."""
    for stored in ledger.records:
        if stored.record.kind == "decision" and stored.record.result == "stop":
            gate = ledger.gate(stored.record.gate or "")
            standing = ledger.standing(gate, stored.record.instance) if gate else None
            if standing is not None and standing.counts and standing.record.sha256 == stored.sha256:
                return stored
    return None


def stop_finding(stored: StoredRecord, gate: Gate | None) -> Finding:
    """Return that the engagement was stopped, and what brings it back."""
    record = stored.record
    key = f"{record.gate}@{record.instance}" if record.instance else str(record.gate)
    return Finding(
        code="reopen.stopped",
        subject=key,
        who=(gate.decides,) if gate is not None and gate.decides else (),
        fix=f'kactl gate reopen {key} --reason "…"',
        values={"gate": key, "person": record.person(), "reason": record.reason or ""},
    )


def overdue_finding(duty: DatedDuty) -> Finding:
    """Return that a duty is overdue, who can end it and how."""
    return Finding(
        code="condition.overdue",
        subject=duty.name,
        who=duty.owner,
        fix=closing(duty),
        values={"gate": duty.key, "text": duty.text, "due": duty.due.isoformat()},
        calendar=True,
    )


def closing(duty: DatedDuty) -> str:
    """Return the command that closes a duty."""
    return f'kactl gate close-condition {duty.key} {duty.name} --reason "…"'
