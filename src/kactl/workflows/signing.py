"""What a person of the client signed about items: who it was, and the record that keeps what they said."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from kactl.checks.reading.confirming import substance_digest
from kactl.gates.statements import client_side
from kactl.model.changes import Change
from kactl.model.recording import heads, stored
from kactl.model.records import Proof, Record
from kactl.workflows.desk import Desk
from kactl.workflows.item_changes import ItemChange
from kactl.workflows.problems import decline, misuse
from kactl.workflows.registers import OpenRegister
from kactl.workflows.stating import Paper


@dataclass(frozen=True, slots=True)
class Signature:
    """A paper, who signed it, and the proof as records name it."""

    paper: Paper
    person: str
    proof: Proof
    kept: Change
    """The file that keeps the proof."""


def signer(desk: Desk, paper: Paper) -> tuple[str, date]:
    """Return who of the client signed, and the day; nobody of one's own firm confirms for the client."""
    person, today = desk.person(paper.person), desk.call.today(desk.engagement.zone)
    day = paper.on or today
    if day > today:
        misuse("confirm.future", day=day.isoformat())
    team, playbook = desk.snapshot.team, desk.snapshot.playbook
    roles = team.roles_of(person, day)
    if not roles or not all(client_side(playbook, one) for one in roles):
        name = team.people[person].name
        decline("confirm.not-client", "kactl role list", person=name, day=day.isoformat())
    return person, day


def statement(
    opened: OpenRegister, changes: Sequence[ItemChange], signature: Signature
) -> tuple[Change, ...]:
    """Return the one record of a signature about items, and the proof unless it is kept already."""
    desk, register, paper = opened.desk, opened.register, signature.paper
    record = Record.model_validate(
        {
            "kind": "confirm",
            "engagement": desk.engagement.engagement,
            "by": desk.actor,
            "on_behalf_of": signature.person,
            "transcribed_by": desk.actor,
            "proof": signature.proof,
            "channel": paper.channel,
            "stated_on": paper.on.isoformat() if paper.on else None,
            "items": {f"{register.id}/{one.id}": substance_digest(register, one.after) for one in changes},
            "issued_at": desk.call.now,
            "seen": heads(desk.snapshot.records),
            "nonce": desk.call.nonce(),
        },
        by_name=True,
    )
    one, data = stored(record, desk.engagement.zone)
    proof = () if signature.kept.path in desk.snapshot.tree.listing() else (signature.kept,)
    return (Change(one.path, data), *proof)
