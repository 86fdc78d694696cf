"""What a person of the client signed about items: who it was, and the record that keeps what they said."""

from collections.abc import Sequence
from datetime import date

from kactl.checks.reading.confirming import substance_digest
from kactl.gates.statements import client_side
from kactl.model.changes import Change
from kactl.model.recording import heads, stored
from kactl.model.records import Record
from kactl.model.registers import Register
from kactl.workflows.desk import Desk
from kactl.workflows.item_changes import ItemChange
from kactl.workflows.problems import decline, misuse
from kactl.workflows.proofs.receiving import Received, same_proof
from kactl.workflows.registers import OpenRegister


def signer(desk: Desk, received: Received) -> tuple[str, date]:
    """Return who of the client signed, and the day; nobody of one's own firm confirms for the client."""
    person, today = received.person, desk.call.today(desk.engagement.zone)
    day = received.on or today
    if day > today:
        misuse("confirm.future", day=day.isoformat())
    team, playbook = desk.snapshot.team, desk.snapshot.playbook
    roles = team.roles_of(person, day)
    if not roles or not all(client_side(playbook, one) for one in roles):
        name = team.people[person].name
        decline("confirm.not-client", "kactl role list", person=name, day=day.isoformat())
    return person, day


def statement(opened: OpenRegister, changes: Sequence[ItemChange], received: Received) -> tuple[Change, ...]:
    """Return the one record of a signature about items, and the proof unless it is kept already.

    A mail that spoke of other items already speaks of these only where it names them.
    """
    desk, register = opened.desk, opened.register
    _must_mean(opened, changes, received)
    values: dict[str, object] = {
        "kind": "confirm",
        "engagement": desk.engagement.engagement,
        "by": desk.actor,
        "items": {f"{register.id}/{one.id}": substance_digest(register, one.after) for one in changes},
        "issued_at": desk.call.now,
        "seen": heads(desk.snapshot.records),
        "nonce": desk.call.nonce(),
        **received.fields(desk.actor),
    }
    one, data = stored(Record.model_validate(values, by_name=True), desk.engagement.zone)
    kept = received.file is not None and received.file.path not in desk.snapshot.tree.listing()
    return (Change(one.path, data), *((received.file,) if kept and received.file else ()))


def _must_mean(opened: OpenRegister, changes: Sequence[ItemChange], received: Received) -> None:
    """Refuse a mail that was recorded for other items and that does not name these."""
    letter, register = received.letter, opened.register
    if letter.form != "mail":
        return
    words = f"{letter.subject} {letter.own}".casefold()
    unnamed = {f"{register.id}/{one.id}" for one in changes if not _named(one, register, words)}
    for one in opened.desk.snapshot.records:
        record = one.record
        used = record.kind == "confirm" and record.proof is not None
        if used and record.proof and same_proof(record.proof, received.proof) and unnamed - set(record.items):
            decline("proof.twice", "kactl log", record=one.name, person=record.person())


def _named(change: ItemChange, register: Register, words: str) -> bool:
    """Tell whether words hold an item's id, or the client's key of it."""
    key = change.after.get(register.key) if register.key else None
    names = (change.id, key) if isinstance(key, str) and key else (change.id,)
    return any(one.casefold() in words for one in names)
