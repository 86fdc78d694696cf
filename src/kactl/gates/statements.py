"""Pick the statements that concern a gate: of its cycle, not revoked, the last word of each person."""

from collections.abc import Iterable, Sequence
from datetime import date, datetime, timedelta

from kactl.checks.registry import asks_a_person
from kactl.gates.effective import EffectiveCriterion
from kactl.gates.electorate import Electorate
from kactl.gates.ordering import names
from kactl.model.playbook import Playbook
from kactl.model.records import Record, RecordKind, StoredRecord
from kactl.model.team import Team
from kactl.model.view import Answer, Setting

VOTES: tuple[RecordKind, ...] = ("approve", "reject", "abstain")


def of_gate(records: Iterable[StoredRecord], gate: str, instance: str | None) -> tuple[StoredRecord, ...]:
    """Return the records of a gate instance's present cycle that are not revoked, in the order given."""
    own = every_cycle(records, gate, instance)
    cycle = cycle_of(own)
    revoking = [one for one in own if one.record.kind == "revoke"]
    return tuple(one for one in own if one.record.cycle == cycle and not is_revoked(one, revoking))


def standing(records: Iterable[StoredRecord], gate: str, instance: str | None) -> tuple[StoredRecord, ...]:
    """Return the records of a gate instance, of every cycle, that nobody took back."""
    own = every_cycle(records, gate, instance)
    return tuple(one for one in own if not is_revoked(one, own))


def is_revoked(stored: StoredRecord, records: Iterable[StoredRecord]) -> bool:
    """Tell whether one of the records takes a statement back."""
    return any(_revokes(one.record, stored) for one in records if one.record.kind == "revoke")


def _revokes(revoking: Record, stored: StoredRecord) -> bool:
    """People take their own word back, on behalf of others with a proof; a carrier what they carried in."""
    own = revoking.person() == stored.record.person()
    proven = revoking.on_behalf_of is None or revoking.proof is not None
    may = (own and proven) or carried_by(stored.record, revoking.person())
    return may and not is_final(stored.record) and names(revoking.target, stored)


def carried_by(record: Record, person: str) -> bool:
    """Tell whether a person carried an approval in: they may take it back, so that a colleague does it.

    An objection that somebody carried in stays, whoever regrets it.
    """
    return record.kind == "approve" and record.on_behalf_of is not None and record.transcribed_by == person


def is_final(record: Record) -> bool:
    """Tell whether a statement cannot be taken back: a denial, a stop, a break-glass, a new cycle."""
    final = record.kind in ("revoke", "reopen", "break-glass")
    return final or record.answer == "denied" or record.result == "stop"


def every_cycle(records: Iterable[StoredRecord], gate: str, instance: str | None) -> list[StoredRecord]:
    """Return all records of a gate instance, in the order given."""
    return [one for one in records if (one.record.gate, one.record.instance) == (gate, instance)]


def cycle_of(records: Sequence[StoredRecord]) -> int:
    """Return the present cycle of a gate instance from its records: 1, and 1 more for each reopening."""
    return 1 + sum(1 for one in records if one.record.kind == "reopen")


def votes_for(records: Sequence[StoredRecord], role: str, fingerprint: str) -> tuple[StoredRecord, ...]:
    """Return the vote of each person for a role: the last on this fingerprint, else the last on any.

    A word on other content takes no word on this content back, so that content which returns restores it.
    """
    votes = [one for one in records if one.record.kind in VOTES and one.record.role == role]
    present = {one.record.person(): one for one in votes if _on(one, fingerprint)}
    return tuple(({one.record.person(): one for one in votes} | present).values())


def _on(stored: StoredRecord, fingerprint: str) -> bool:
    return stored.record.subject is not None and stored.record.subject.fingerprint == fingerprint


def client_side(playbook: Playbook, role: str | None) -> bool:
    """Tell whether a role belongs to the client's side."""
    declared = playbook.role(role) if role else None
    return declared is not None and declared.side == "client"


def answer_to(
    asked: EffectiveCriterion, records: Sequence[StoredRecord], team: Team, setting: Setting
) -> Answer | None:
    """Return the last answer to a criterion that counts, or None."""
    for stored in reversed(records):
        record = stored.record
        if record.kind != "answer" or record.criterion != asked.criterion.id:
            continue
        if record.answer is not None and record.reason and _counts(stored, asked, team, setting):
            return Answer(
                record.answer, record.reason, record.person(), stored.name, stored.sha256, record.items
            )
    return None


def _counts(stored: StoredRecord, asked: EffectiveCriterion, team: Team, setting: Setting) -> bool:
    record, criterion = stored.record, asked.criterion
    if record.answer == "not-applicable" and criterion.na == "forbidden":
        return False
    if record.answer == "met" and not asks_a_person(criterion.uses, asked.parameters, setting):
        return False
    if record.on_behalf_of and (record.proof is None or not client_side(setting.playbook, criterion.owner)):
        return False
    day = stored.issued_at.astimezone(setting.engagement.zone).date()
    electorate = Electorate(team, setting.playbook, setting.gate)
    return may_answer(record.person(), answering(asked, setting, record.answer), electorate, day)


def answering(asked: EffectiveCriterion, setting: Setting, answer: str | None) -> str | None:
    """Return the role that answers a criterion: its owner.

    That the client's criterion is met by an attached document says who keeps the document: the client opens
    the file and approves the gate, not each of its criteria.
    """
    owner, named = asked.criterion.owner, asked.parameters.get("document")
    document = setting.playbook.document(named) if isinstance(named, str) else None
    if answer != "met" or document is None or not client_side(setting.playbook, owner):
        return owner
    return document.owner


def may_answer(person: str, owner: str | None, electorate: Electorate, day: date) -> bool:
    """Tell whether a person answers for a criterion: speaks for its role; anybody where it names none."""
    return electorate.holds(person, owner, day) if owner else electorate.team.active(person, day)


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
