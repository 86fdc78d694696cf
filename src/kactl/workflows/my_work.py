"""What one person can do now: approvals awaited from them, and what they hold."""

from collections.abc import Iterator, Sequence
from datetime import date

from kactl.checks.reading.items import STATUS, owner_of, still_open, values_of
from kactl.gates.calendars import OURS, calendar_of
from kactl.gates.deadlines import Deadlines
from kactl.gates.electorate import Electorate
from kactl.gates.waiting import Wanted, wanted
from kactl.gates.wording import said
from kactl.model.base import Text
from kactl.model.mine_reports import AwaitedOfMe, HeldItem, HeldRole, Mine
from kactl.model.registers import Register
from kactl.model.reports import GateVerdict, NextStep
from kactl.model.subjects import ItemsPart
from kactl.model.view import Item
from kactl.workflows.desk import Desk
from kactl.workflows.problems import misuse

OWNER = "owner"
DUE = ("replanned", "due")


def present_actor(desk: Desk) -> str:
    """Return the person who acts; somebody who is not in the team, or has left it, is told so."""
    person = desk.actor
    known, today = desk.snapshot.team.people[person], desk.call.today(desk.engagement.zone)
    if known.until is not None and known.until < today:
        misuse("mine.left", "kactl role list", person=known.name, day=known.until.isoformat())
    return person


def mine(desk: Desk, person: str, verdicts: Sequence[GateVerdict]) -> Mine:
    """Return what concerns a person, given the gates that come next."""
    return Mine(
        person=person,
        name=desk.snapshot.team.people[person].name,
        approvals=tuple(_approval(desk, one) for one in _wanted_of(person, verdicts)),
        roles=tuple(_roles(desk, person)),
        items=tuple(_items(desk, person)),
    )


def approval_steps(desk: Desk, person: str, verdicts: Sequence[GateVerdict]) -> Iterator[NextStep]:
    """Yield the approvals that are awaited from a person as steps: whoever may approve need not wait."""
    deadlines, name = Deadlines(desk.evaluator), desk.snapshot.team.people[person].name
    for one in _wanted_of(person, verdicts):
        gate = desk.evaluator.gate(one.verdict.gate)
        yield NextStep(
            who=(person,),
            names=(Text(zh=name, en=name),),
            command=_command(desk, one, person),
            deadline=deadlines.of_gate(gate, one.verdict.instance) if gate else None,
            what=said("mine.step-approve", role=one.approval.title, gate=one.verdict.title),
        )


def _wanted_of(person: str, verdicts: Sequence[GateVerdict]) -> Iterator[Wanted]:
    for judged in verdicts:
        yield from (one for one in wanted(judged) if person in one.approval.candidates)


def _approval(desk: Desk, one: Wanted) -> AwaitedOfMe:
    review, zone = one.verdict.review, desk.engagement.zone
    days = None
    if review is not None:
        calendar = calendar_of(desk.snapshot, desk.evaluator.now)
        opened = review.opened_at.astimezone(zone).date()
        days = calendar.working_days_between(opened, desk.call.today(zone), OURS)
    return AwaitedOfMe(
        gate=one.verdict.key,
        title=one.verdict.title,
        role=one.approval.role,
        role_title=one.approval.title,
        since=review.opened_at if review else None,
        days=days,
        command=_command(desk, one, desk.actor),
    )


def _command(desk: Desk, one: Wanted, person: str) -> str:
    """Return the command with which a person approves: of several roles, as one that they speak for."""
    electorate = Electorate(desk.snapshot.team, desk.snapshot.playbook, one.verdict.gate)
    today = desk.call.today(desk.engagement.zone)
    roles = one.approval.roles or (one.approval.role,)
    role = next((each for each in roles if electorate.holds(person, each, today)), one.approval.role)
    return f"kactl gate approve {one.verdict.key} --as {role}"


def _roles(desk: Desk, person: str) -> Iterator[HeldRole]:
    snapshot, today = desk.snapshot, desk.call.today(desk.engagement.zone)
    electorate = Electorate(snapshot.team, snapshot.playbook)
    for role in snapshot.playbook.roles:
        if electorate.holds(person, role.id, today):
            principal = electorate.stands_for(person, role.id, today)
            yield HeldRole(role=role.id, title=role.title, stands_for=principal)


def _items(desk: Desk, person: str) -> list[HeldItem]:
    """Return the open items whose `owner` is the person, in the order of their days."""
    found = []
    for register in desk.snapshot.playbook.registers:
        if any(one.id == OWNER and one.type == "person" for one in register.fields):
            where = still_open(register)
            part = ItemsPart(register.id, ("*",), where)
            items = desk.snapshot.view((part,), desk.evaluator.now, {}, None).items(register.id, where).items
            found += [_item(register, one) for one in items if person in owner_of(one)]
    return sorted(found, key=lambda one: (one.due or date.max, one.item))


def _item(register: Register, item: Item) -> HeldItem:
    state = str(next(iter(values_of(item, STATUS)), register.states.all[0]))
    first = register.fields[0].id
    return HeldItem(
        item=item.id,
        register_title=register.title,
        title=str(next(iter(values_of(item, first)), "")),
        state=register.states.titles.get(state, Text(zh=state, en=state)),
        due=_day(item),
        command=f"kactl {register.noun} show {item.id}",
    )


def _day(item: Item) -> date | None:
    """Return the day that an item is due, the later word first; what is no date is a finding elsewhere."""
    days = (one for field in DUE for one in values_of(item, field))
    try:
        return next((date.fromisoformat(str(one)) for one in days), None)
    except ValueError:
        return None
