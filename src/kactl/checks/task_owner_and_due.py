"""Every open item has exactly one owner, who is in the team, and a date that has not passed unspoken."""

from collections.abc import Iterator
from typing import Final

from pydantic import Field

from kactl.checks.reading.days import day_of, over
from kactl.checks.reading.items import (
    ItemTeller,
    field_of,
    no_fields,
    no_register,
    still_open,
    undeclared,
    values_of,
)
from kactl.checks.reading.team import Staff, read_staff, team_owner, team_parts
from kactl.model.base import Id, Model
from kactl.model.conditions import Condition
from kactl.model.faults import shortened
from kactl.model.findings import Finding, Judgement, judged, unknown
from kactl.model.registers import Register
from kactl.model.subjects import ItemsPart, Subject
from kactl.model.view import Item, Setting, View

ID = "task-owner-and-due"
REVISION = 1

_ASKED: Final = ("due", "owner")
_NEW_DATE: Final = ("replan_reason", "replanned")


class Parameters(Model):
    """Whose items."""

    register_: Id = Field(alias="register")
    """The register; it has a field `owner` (a person) and a field `due` (a date)."""
    where: Condition | None = None
    """Of the open items, those to look at."""


def subject(parameters: Parameters, setting: Setting) -> Subject:
    """Return owner and date of the open items, and people's last days."""
    register = setting.playbook.register_of(parameters.register_)
    people = team_parts(setting, ())
    if register is None:
        return people
    looked_at = still_open(register, parameters.where)
    return ItemsPart(register.id, _fields(register), looked_at, each=True), *people


def judge(view: View, parameters: Parameters, setting: Setting) -> Judgement:
    """Hold when every open item has an owner of the team and a date to come, or a reasoned new one."""
    register = setting.playbook.register_of(parameters.register_)
    if register is None:
        return no_register("task-owner-and-due.no-such-register", parameters.register_)
    lacking = undeclared(register, parameters.where, fields=_ASKED)
    if lacking:
        return no_fields("task-owner-and-due.no-such-field", register, lacking)
    staff = read_staff(view, setting, ())
    if staff.broken:
        return unknown(*staff.misfits("task-owner-and-due.bad-team"))
    found = view.items(register.id, still_open(register, parameters.where))
    teller = ItemTeller(view, register)
    return judged(
        finding
        for item in found.items
        for finding in (*_owner(teller, staff, setting, item), *_due(teller, setting, item))
    )


def _fields(register: Register) -> tuple[str, ...]:
    return tuple(one for one in (*_ASKED, *_NEW_DATE) if field_of(register, one))


def _owner(teller: ItemTeller, staff: Staff, setting: Setting, item: Item) -> Iterator[Finding]:
    owners = values_of(item, "owner")
    person = str(owners[0]) if owners else ""
    if len(owners) == 1 and person in staff.people and not staff.left(person):
        return
    if len(owners) != 1:
        code = "task-owner-and-due.several-owners" if owners else "task-owner-and-due.no-owner"
    else:
        left = person in staff.people
        code = "task-owner-and-due.owner-left" if left else "task-owner-and-due.unknown-owner"
    mend = ("owner", "PERSON")
    found = teller.tell(code, item, "owner", mend=mend, count=len(owners), person=person)
    calendar = code == "task-owner-and-due.owner-left"
    yield found.model_copy(update={"who": team_owner(setting), "calendar": calendar})


def _due(teller: ItemTeller, setting: Setting, item: Item) -> Iterator[Finding]:
    due = item.fields.get("due")
    day = day_of(due)
    if day is None:
        code = "task-owner-and-due.no-due" if due in (None, "") else "task-owner-and-due.bad-due"
        yield teller.tell(code, item, "due", mend=("due", "DATE"), due=shortened(due))
    elif over(teller.view, day, setting.engagement.zone):
        yield from _late(teller, setting, item)


def _late(teller: ItemTeller, setting: Setting, item: Item) -> Iterator[Finding]:
    """Tell what is missing of an item whose date has passed: a new date, its reason, or a newer date."""
    new, reason = day_of(item.fields.get("replanned")), item.fields.get("replan_reason")
    code, field, mend = "task-owner-and-due.overdue", "replanned", ("replanned", "DATE")
    if new is None:
        field = "due"
    elif not isinstance(reason, str) or not reason.strip():
        code, mend = "task-owner-and-due.no-reason", ("replan_reason", "TEXT")
    elif not over(teller.view, new, setting.engagement.zone):
        return
    found = teller.tell(code, item, field, mend=mend, due=item.fields[field])
    yield found.model_copy(update={"calendar": True})
