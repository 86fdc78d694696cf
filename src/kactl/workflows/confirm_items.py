"""Record that the client confirmed items: one signature for a whole list, one record, one commit."""

from collections.abc import Sequence
from typing import Final

from kactl.checks.reading.confirming import PROOF_DIGITS, marked_state, marks
from kactl.checks.reading.items import field_of
from kactl.checks.reading.moves import leaving
from kactl.model.base import Text
from kactl.model.changes import ChangeSet
from kactl.model.fields import STATUS
from kactl.model.findings import Finding
from kactl.model.reports import ChangeSetReport
from kactl.model.view import Item
from kactl.syntax.values import Value
from kactl.texts.catalogue import message
from kactl.workflows.calling import Call, Writing
from kactl.workflows.carrying_out import carry_out
from kactl.workflows.desk import open_to_write
from kactl.workflows.item_changes import ItemChange, plan_items
from kactl.workflows.item_names import counted, shown_name
from kactl.workflows.problems import misuse
from kactl.workflows.proofs.receiving import settle
from kactl.workflows.registers import OpenRegister, open_register
from kactl.workflows.selecting import selected
from kactl.workflows.signing import signer, statement
from kactl.workflows.stating import Paper

_MOST: Final = 20


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
    found = marks(register)
    if found is None:
        misuse("confirm.undeclared", "kactl playbook show", title=register.title)
    items = [one for one in selected(opened, identities, where) if identities or not _ended(opened, one)]
    signed = paper.received(desk)
    person, day = signer(desk, signed)
    wanted = {found.by: person, found.on: day.isoformat(), found.proof: signed.proof.sha256[:PROOF_DIGITS]}
    target = marked_state(register, found)
    changes = [ItemChange(opened, one.id, _fields(opened, one, wanted, target), one) for one in items]
    fresh = [one for one in changes if one.changed]
    language = desk.engagement.language
    shown = desk.snapshot.team.people[person].name
    values = {"person": shown, "count": len(fresh), "register": register.title[language]}
    summary = message("confirm.confirmed", language, values)
    plan = plan_items(fresh, summary)
    if fresh:
        plan = ChangeSet((*statement(opened, fresh, signed), *plan.changes), summary)
    notes = (*settle(desk, writing, [signed]), *_told(opened, fresh, shown))
    return carry_out(desk, plan, writing, notes=notes)


def _ended(opened: OpenRegister, item: Item) -> bool:
    """Tell whether an item's life is over: a condition does not mean it."""
    return item.fields.get(STATUS) in opened.register.states.closed


def _fields(opened: OpenRegister, item: Item, wanted: dict[str, str], target: str | None) -> dict[str, Value]:
    """Return what becomes of an item: it moves to the target from any state that leads there."""
    states, state = opened.register.states, item.fields.get(STATUS)
    fields: dict[str, Value] = {
        key: one for key, one in wanted.items() if field_of(opened.register, key) is not None
    }
    ways = leaving(states, state if isinstance(state, str) else None)
    if target is not None and state not in states.closed and any(one.to == target for one in ways):
        fields[STATUS] = target
    return fields


def _told(opened: OpenRegister, changes: Sequence[ItemChange], person: str) -> tuple[Finding, ...]:
    """Return, in one note, what is confirmed: key, number or id, and title; of many the first."""
    if not changes:
        return ()
    register = opened.register
    ordered = sorted(changes, key=lambda one: counted(register, one.item) if one.item else (True, (), one.id))
    lines = [Text(zh=_line(opened, one, "zh"), en=_line(opened, one, "en")) for one in ordered[:_MOST]]
    values = {"person": person, "count": len(changes), "items": lines, "more": len(changes) - len(lines)}
    code = "confirm.list-more" if values["more"] else "confirm.list"
    return (Finding(code=code, severity="note", values=values),)


def _line(opened: OpenRegister, change: ItemChange, language: str) -> str:
    name = shown_name(opened.register, change.item, language) if change.item else None
    return f"{name or change.id} {change.after.get('title') or ''}".strip()
