"""Dated duties that a decision leaves: the conditions of a conditional pass, the review of a break-glass."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Protocol

from kactl.gates.decisions import Standing
from kactl.gates.electorate import Electorate
from kactl.gates.midnights import end_of
from kactl.gates.ordering import names
from kactl.gates.statements import is_revoked
from kactl.model.base import Text
from kactl.model.gates import Gate
from kactl.model.records import StoredRecord
from kactl.model.view import Snapshot
from kactl.playbooks.tailoring import decider_of, facts


class Ledger(Protocol):
    """What is asked about the past: statements in force, decisions, the present instant."""

    snapshot: Snapshot
    records: tuple[StoredRecord, ...]
    now: datetime

    def gate(self, identity: str) -> Gate | None:
        """Return a gate of the playbook."""

    def standing(self, gate: Gate, instance: str | None) -> Standing | None:
        """Return the decision in force on a gate instance, else the latest one."""


@dataclass(frozen=True, slots=True)
class DatedDuty:
    """Something that somebody must have done by the end of a day."""

    record: StoredRecord
    """What left it."""
    number: int
    gate: Gate
    text: Text
    owner: tuple[str, ...]
    """A person, or roles."""
    due: date
    ends: datetime
    """The instant from which it is overdue."""
    closed: StoredRecord | None

    @property
    def name(self) -> str:
        """Return how people and records name it."""
        return f"{self.record.name}#{self.number}"

    @property
    def key(self) -> str:
        """Return `gate` or `gate@instance`."""
        instance = self.record.record.instance
        return f"{self.gate.id}@{instance}" if instance else self.gate.id

    def overdue(self, now: datetime) -> bool:
        """Tell whether it is open and its day is over."""
        return self.closed is None and now >= self.ends


def conditions(ledger: Ledger) -> Iterator[DatedDuty]:
    """Yield the conditions of every conditional pass in force, in order."""
    for stored in ledger.records:
        if stored.record.kind == "decision" and stored.record.conditions:
            gate = ledger.gate(stored.record.gate or "")
            if gate is not None and _in_force(ledger, gate, stored):
                yield from _of_decision(ledger, gate, stored)


def _in_force(ledger: Ledger, gate: Gate, stored: StoredRecord) -> bool:
    standing = ledger.standing(gate, stored.record.instance)
    return standing is not None and standing.passes and standing.record.sha256 == stored.sha256


def _of_decision(ledger: Ledger, gate: Gate, stored: StoredRecord) -> Iterator[DatedDuty]:
    for number, one in enumerate(stored.record.conditions, start=1):
        due = date.fromisoformat(one.due)
        yield DatedDuty(
            record=stored,
            number=number,
            gate=gate,
            text=Text(zh=one.text, en=one.text),
            owner=(one.owner,),
            due=due,
            ends=end_of(due, ledger.snapshot.engagement.zone),
            closed=_closed(ledger, gate, stored, number, one.owner),
        )


def _closed(ledger: Ledger, gate: Gate, stored: StoredRecord, number: int, owner: str) -> StoredRecord | None:
    for one in closings(ledger.records, stored, number):
        if may_close(ledger.snapshot, gate, stored, owner, one.record.person(), one.issued_at):
            return one
    return None


def closings(records: Sequence[StoredRecord], stored: StoredRecord, number: int) -> Iterator[StoredRecord]:
    """Yield the statements that close a numbered duty of a record, rightly or not."""
    for one in records:
        if one.record.kind == "condition-close" and one.record.on_behalf_of is None:
            name, _, found = (one.record.target or "").rpartition("#")
            if found == str(number) and names(name, stored) and not is_revoked(one, records):
                yield one


def may_close(
    snapshot: Snapshot, gate: Gate, stored: StoredRecord, owner: str, person: str, when: datetime
) -> bool:
    """Tell whether a person may close a condition: owner, decider, or who decided where no role does."""
    day = when.astimezone(snapshot.engagement.zone).date()
    if not snapshot.team.active(person, day):
        return False
    decider = decider_of(gate, facts(snapshot.playbook, snapshot.engagement.answers))
    electorate = Electorate(snapshot.team, snapshot.playbook, gate.id)
    deciding = electorate.holders(decider, day) if decider else (stored.record.person(),)
    return person == owner or person in deciding
