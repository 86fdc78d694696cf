"""Break-glass: in an emergency one person passes a gate by, for some hours, and somebody else reviews it."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from kactl.gates.calendars import calendar_of
from kactl.gates.conditions import DatedDuty, Ledger, closings
from kactl.gates.electorate import Electorate
from kactl.gates.midnights import end_of
from kactl.gates.statements import of_gate
from kactl.gates.wording import said
from kactl.model.base import Text
from kactl.model.gates import Gate
from kactl.model.records import StoredRecord
from kactl.model.view import Snapshot
from kactl.playbooks.tailoring import applies, decider_of, facts


@dataclass(frozen=True, slots=True)
class Emergency:
    """A break-glass record, how long it holds, and its review."""

    record: StoredRecord
    until: datetime
    """When it ends by itself; at once where it does not count."""
    review: DatedDuty | None
    """What it leaves to do; None where it does not count."""
    cause: Text | None = None

    def holds(self, now: datetime) -> bool:
        """Tell whether the gate is passed by now."""
        return self.cause is None and now < self.until


def emergencies(ledger: Ledger) -> tuple[Emergency, ...]:
    """Return every break-glass of the engagement, in order; one that is repeated does not count."""
    found: list[Emergency] = []
    for stored in ledger.records:
        gate = ledger.gate(stored.record.gate or "")
        if stored.record.kind != "break-glass" or gate is None:
            continue
        cause = breaking_cause(ledger.snapshot, gate, stored) or repeated(found, gate, stored)
        if cause is not None or gate.break_glass is None:
            found.append(Emergency(stored, stored.issued_at, None, cause or said("break-glass.undeclared")))
            continue
        until = stored.issued_at + timedelta(hours=gate.break_glass.hours)
        found.append(Emergency(stored, until, _review(ledger, gate, stored)))
    return tuple(found)


def breaking_cause(snapshot: Snapshot, gate: Gate, stored: StoredRecord) -> Text | None:
    """Return why a break-glass does not count, or None."""
    record = stored.record
    if gate.break_glass is None:
        return said("break-glass.undeclared")
    if not record.reason:
        return said("waiver.without-reason")
    day = stored.issued_at.astimezone(snapshot.engagement.zone).date()
    electorate = Electorate(snapshot.team, snapshot.playbook, gate.id)
    held = record.role in gate.break_glass.roles and electorate.holds(record.by, record.role, day)
    if not held or record.on_behalf_of is not None:
        return said("break-glass.other-role", person=record.person())
    return None


def repeated(earlier: list[Emergency], gate: Gate, stored: StoredRecord) -> Text | None:
    """Return the earlier break-glass of the gate that must be reviewed before another one counts, or None.

    Of the same instance any one that is not reviewed, so that its hours are not made longer; of another
    instance, one whose review is overdue.
    """
    for one in earlier:
        review = one.review
        if review is None or review.gate.id != gate.id or _reviewed_by(review, stored.issued_at):
            continue
        if one.record.record.instance == stored.record.instance or stored.issued_at >= review.ends:
            return said("break-glass.repeated", record=one.record.name)
    return None


def _reviewed_by(review: DatedDuty, when: datetime) -> bool:
    return review.closed is not None and review.closed.issued_at <= when


def _review(ledger: Ledger, gate: Gate, stored: StoredRecord) -> DatedDuty:
    snapshot = ledger.snapshot
    zone = snapshot.engagement.zone
    begun = stored.issued_at.astimezone(zone).date()
    days = gate.break_glass.review if gate.break_glass else 1
    due = calendar_of(snapshot, stored.issued_at).working_days_after(begun, days, "ours")
    return DatedDuty(
        record=stored,
        number=1,
        gate=gate,
        text=said("break-glass.review"),
        owner=reviewing_roles(snapshot, gate),
        due=due,
        ends=end_of(due, zone),
        closed=next(_reviews(ledger, gate, stored), None),
    )


def _reviews(ledger: Ledger, gate: Gate, stored: StoredRecord) -> Iterator[StoredRecord]:
    """Yield what reviewed a break-glass: a statement that closes it, or a full decision; by somebody else."""
    for one in closings(ledger.records, stored, 1):
        if may_review(ledger.snapshot, gate, stored, one.record.person(), one.issued_at):
            yield one
    standing = ledger.standing(gate, stored.record.instance)
    if standing is not None and standing.passes and standing.record.issued_at >= stored.issued_at:
        yield from (one for one in (standing.record,) if one.record.person() != stored.record.by)


def reviewing_roles(snapshot: Snapshot, gate: Gate) -> tuple[str, ...]:
    """Return the roles of which one reviews: the decider, else the approving ones; none: anybody else."""
    known = facts(snapshot.playbook, snapshot.engagement.answers)
    decider = decider_of(gate, known)
    if decider is not None:
        return (decider,)
    declared = () if gate.approvals == "none" else gate.approvals
    asked = (role for one in declared if applies(one.when, known) for role in one.roles)
    return tuple(dict.fromkeys(asked))


def may_review(snapshot: Snapshot, gate: Gate, stored: StoredRecord, person: str, when: datetime) -> bool:
    """Tell whether a person may review a break-glass: not the one who did it."""
    day: date = when.astimezone(snapshot.engagement.zone).date()
    roles = reviewing_roles(snapshot, gate)
    if person == stored.record.by or not snapshot.team.active(person, day):
        return False
    electorate = Electorate(snapshot.team, snapshot.playbook, gate.id)
    return not roles or any(electorate.holds(person, role, day) for role in roles)


def emergency_of(
    found: Sequence[Emergency], records: Sequence[StoredRecord], gate: Gate, instance: str | None
) -> Emergency | None:
    """Return the last break-glass that counts of a gate instance's present cycle."""
    present = of_gate(records, gate.id, instance)
    own = [one for one in found if one.cause is None and one.record in present]
    return own[-1] if own else None
