"""Approve a change, or whatever waits for a person's approval, once its impact is filled in."""

from typing import Final

from kactl.checks.reading.confirming import PROOF_DIGITS
from kactl.checks.reading.items import field_of
from kactl.checks.reading.moves import empty
from kactl.gates.baselines import APPROVED_BY
from kactl.model.changes import ChangeSet
from kactl.model.fields import STATUS
from kactl.model.registers import Register
from kactl.model.reports import ChangeSetReport
from kactl.model.view import Item
from kactl.syntax.values import Value
from kactl.texts.catalogue import message
from kactl.workflows.calling import Call, Writing
from kactl.workflows.carrying_out import carry_out
from kactl.workflows.desk import open_to_write
from kactl.workflows.item_changes import ItemChange, plan_items
from kactl.workflows.item_names import spoken
from kactl.workflows.problems import decline, misuse
from kactl.workflows.proofs.receiving import settle
from kactl.workflows.registers import OpenRegister, open_register
from kactl.workflows.set_item import taken_up
from kactl.workflows.signing import signer, statement
from kactl.workflows.stating import Paper

IMPACT: Final = "impact_"
"""How the fields begin that say what a change does to scope, time, cost and quality."""


def approve_item(
    call: Call, noun: str, identity: str, *, paper: Paper | None = None, writing: Writing
) -> ChangeSetReport:
    """Approve an item oneself, or on behalf of a person of the client, whose paper is kept with a record."""
    opened = open_register(open_to_write(call, writing.by), noun)
    opened.must_be_ours()
    desk, register = opened.desk, opened.register
    target = _approved_state(register)
    item = taken_up(opened, opened.known(identity))
    if item.fields.get(STATUS) == target and item.fields.get(APPROVED_BY):
        return carry_out(desk, ChangeSet((), ""), writing)
    _must_be_weighed(opened, item)
    signed = paper.received(desk) if paper else None
    person, day = signer(desk, signed) if signed else (desk.actor, desk.call.today(desk.engagement.zone))
    fields: dict[str, Value] = {APPROVED_BY: person, "approved_on": day.isoformat(), STATUS: target}
    if signed:
        fields["proof"] = signed.proof.sha256[:PROOF_DIGITS]
    known = {STATUS, *(one.id for one in register.fields)}
    change = ItemChange(opened, item.id, {key: one for key, one in fields.items() if key in known}, item)
    language = desk.engagement.language
    values = {"item": change.spoken[language], "person": desk.snapshot.team.people[person].name}
    plan = plan_items([change], message("approve.approved", language, values))
    if signed:
        plan = ChangeSet((*statement(opened, [change], signed), *plan.changes), plan.message)
    return carry_out(desk, plan, writing, notes=settle(desk, writing, [signed] if signed else []))


def _approved_state(register: Register) -> str:
    """Return the state into which an approval leads: the first move that needs who approved names it."""
    target = next((one.to for one in register.states.moves if APPROVED_BY in one.needs), None)
    if target is None or field_of(register, APPROVED_BY) is None:
        misuse("approve.undeclared", "kactl playbook show", title=register.title)
    return target


def _must_be_weighed(opened: OpenRegister, item: Item) -> None:
    """Refuse to approve what does not say what it does to scope, time, cost and quality."""
    impact = [one for one in opened.register.fields if one.id.startswith(IMPACT)]
    lacking = [one for one in impact if empty(item.fields.get(one.id))]
    if lacking:
        settings = " ".join(f"{one.id}=VALUE" for one in lacking)
        fix = f"kactl {opened.register.noun} set {item.id} {settings}"
        named = spoken(opened.register, item)
        decline("approve.unweighed", fix, item=named, fields=[one.title for one in lacking])
