"""Record that the client confirmed items: one signature for a whole list, one record, one commit."""

from collections.abc import Sequence
from datetime import date

from kactl.checks.reading.confirming import BY, ON, PROOF, PROOF_DIGITS, confirming_state, substance_digest
from kactl.checks.reading.items import field_of
from kactl.checks.reading.moves import leaving
from kactl.gates.statements import client_side
from kactl.model.base import Text
from kactl.model.changes import Change, ChangeSet
from kactl.model.fields import STATUS
from kactl.model.findings import Finding
from kactl.model.recording import heads, stored
from kactl.model.records import Proof, Record
from kactl.model.reports import ChangeSetReport
from kactl.model.view import Item
from kactl.syntax.values import Value
from kactl.texts.catalogue import message
from kactl.workflows.calling import Call, Writing
from kactl.workflows.carrying_out import carry_out
from kactl.workflows.desk import Desk, open_to_write
from kactl.workflows.item_changes import ItemChange, plan_items
from kactl.workflows.item_names import number_of, shown_number
from kactl.workflows.problems import decline, misuse
from kactl.workflows.registers import OpenRegister, open_register
from kactl.workflows.selecting import selected
from kactl.workflows.stating import Paper, keep_proof


def confirm_items(
    call: Call,
    noun: str,
    identities: Sequence[str] = (),
    *,
    where: Sequence[str] = (),
    paper: Paper,
    writing: Writing,
) -> ChangeSetReport:
    """Write who of the client confirmed the items, when and by which proof; those that wait move on.

    The record keeps the digest of what each item said; the plan tells them all by number and title.
    """
    opened = open_register(open_to_write(call, writing.by), noun)
    opened.must_be_ours()
    desk, register = opened.desk, opened.register
    if field_of(register, BY) is None:
        misuse("confirm.undeclared", "kactl playbook show", title=register.title)
    items = selected(opened, identities, where)
    person, day = _signer(desk, paper)
    proof, kept = keep_proof(paper.evidence, desk.engagement.process)
    wanted = {BY: person, ON: day.isoformat(), PROOF: proof.sha256[:PROOF_DIGITS]}
    changes = [ItemChange(opened, one.id, _fields(opened, one, wanted), one) for one in items]
    fresh = [one for one in changes if one.changed]
    language = desk.engagement.language
    shown = desk.snapshot.team.people[person].name
    values = {"person": shown, "count": len(fresh), "register": register.title[language]}
    summary = message("confirm.confirmed", language, values)
    plan = plan_items(fresh, summary)
    if fresh:
        files = (_record(opened, fresh, paper, person, proof), *_proof(desk, kept))
        plan = ChangeSet((*files, *plan.changes), summary)
    return carry_out(desk, plan, writing, notes=_told(opened, fresh, shown))


def _signer(desk: Desk, paper: Paper) -> tuple[str, date]:
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


def _fields(opened: OpenRegister, item: Item, wanted: dict[str, str]) -> dict[str, Value]:
    """Return what becomes of an item: it moves to the confirmed state from any state that leads there."""
    states, state = opened.register.states, item.fields.get(STATUS)
    target = confirming_state(opened.register)
    fields: dict[str, Value] = {
        key: one for key, one in wanted.items() if field_of(opened.register, key) is not None
    }
    ways = leaving(states, state if isinstance(state, str) else None)
    if target is not None and state not in states.closed and any(one.to == target for one in ways):
        fields[STATUS] = target
    return fields


def _record(
    opened: OpenRegister, changes: Sequence[ItemChange], paper: Paper, person: str, proof: Proof
) -> Change:
    desk, register = opened.desk, opened.register
    record = Record.model_validate(
        {
            "kind": "confirm",
            "engagement": desk.engagement.engagement,
            "by": desk.actor,
            "on_behalf_of": person,
            "transcribed_by": desk.actor,
            "proof": proof,
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
    return Change(one.path, data)


def _proof(desk: Desk, kept: Change) -> tuple[Change, ...]:
    return () if kept.path in desk.snapshot.tree.listing() else (kept,)


def _told(opened: OpenRegister, changes: Sequence[ItemChange], person: str) -> tuple[Finding, ...]:
    """Return, in one note, what is confirmed: number or id, and title, of every item."""
    if not changes:
        return ()
    lines = [Text(zh=_line(opened, one, "zh"), en=_line(opened, one, "en")) for one in changes]
    values = {"person": person, "count": len(changes), "items": lines}
    return (Finding(code="confirm.list", severity="note", values=values),)


def _line(opened: OpenRegister, change: ItemChange, language: str) -> str:
    item, word = change.item, opened.register.number
    number = number_of(item) if item else None
    name = shown_number(word, number, language) if word and number else change.id
    return f"{name} {change.after.get('title') or ''}".strip()
