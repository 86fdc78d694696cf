"""Pick the statements that concern a gate: of its cycle, not revoked, the last word of each person."""

from collections.abc import Iterable, Sequence
from datetime import date, datetime, timedelta

from kactl.gates.effective import EffectiveGate
from kactl.model.records import RecordKind, StoredRecord
from kactl.model.team import Team
from kactl.model.view import Answer, Setting

VOTES: tuple[RecordKind, ...] = ("approve", "reject", "abstain")


def of_gate(records: Iterable[StoredRecord], gate: str, instance: str | None) -> tuple[StoredRecord, ...]:
    """Return the records of a gate instance's present cycle that no later one revokes, in order of issue."""
    own = every_cycle(records, gate, instance)
    cycle = cycle_of(own)
    revoked = {one.record.target for one in own if one.record.kind == "revoke"}
    return tuple(one for one in own if one.record.cycle == cycle and one.name not in revoked)


def every_cycle(records: Iterable[StoredRecord], gate: str, instance: str | None) -> list[StoredRecord]:
    """Return all records of a gate instance in order of issue."""
    return sorted(
        (one for one in records if (one.record.gate, one.record.instance) == (gate, instance)),
        key=lambda one: (one.issued_at, one.sha256),
    )


def cycle_of(records: Sequence[StoredRecord]) -> int:
    """Return the present cycle of a gate instance from its records: 1, and 1 more for each reopening."""
    return 1 + sum(1 for one in records if one.record.kind == "reopen")


def votes_for(records: Sequence[StoredRecord], role: str) -> tuple[StoredRecord, ...]:
    """Return the last vote of each person for a role."""
    last: dict[str, StoredRecord] = {}
    for one in records:
        if one.record.kind in VOTES and one.record.role == role:
            last[one.record.person()] = one
    return tuple(last.values())


def answer_to(
    criterion: str, gate: EffectiveGate, records: Sequence[StoredRecord], team: Team, setting: Setting
) -> Answer | None:
    """Return the last answer to a criterion by someone who may give it, or None."""
    declared = next(one.criterion for one in gate.criteria if one.criterion.id == criterion)
    for stored in reversed(records):
        record = stored.record
        if (
            record.kind != "answer"
            or record.criterion != criterion
            or record.answer is None
            or not record.reason
        ):
            continue
        day = stored.issued_at.astimezone(setting.engagement.zone).date()
        if not may_answer(record.person(), declared.owner, team, day):
            continue
        if record.answer == "not-applicable" and declared.na == "forbidden":
            continue
        return Answer(record.answer, record.reason, record.person(), stored.name, stored.sha256)
    return None


def may_answer(person: str, owner: str | None, team: Team, day: date) -> bool:
    """Tell whether a person answers for a criterion: holds its role, or any role where it names none."""
    return person in team.holders(owner, day) if owner else bool(team.roles_of(person, day))


def open_review(records: Sequence[StoredRecord], window: int, now: datetime) -> StoredRecord | None:
    """Return the review that is open: the last one opened, not lapsed, with no decision since."""
    found: StoredRecord | None = None
    for one in records:
        if one.record.kind == "review":
            found = one
        elif one.record.kind == "decision":
            found = None
    return None if found is None or now >= lapses(found, window) else found


def lapses(review: StoredRecord, window: int) -> datetime:
    """Return the instant at which an open review ends by itself."""
    return review.issued_at + timedelta(days=window)
