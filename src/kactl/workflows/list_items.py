"""List the items of a register that match, in order, in groups, as many as are wanted."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal
from typing import Any, Literal

from kactl.checks.items_valid import Parameters, judge, subject
from kactl.checks.reading.items import still_open
from kactl.checks.reading.lateness import days_late, due_of
from kactl.checks.reading.links import linked
from kactl.model.conditions import Condition
from kactl.model.fields import STATUS
from kactl.model.findings import Finding
from kactl.model.item_reports import ItemGroup, RegisterReport
from kactl.model.view import Item, Setting
from kactl.playbooks.tailoring import facts
from kactl.workflows.calling import Call
from kactl.workflows.desk import open_desk
from kactl.workflows.item_conditions import any_field, condition
from kactl.workflows.item_names import by_name
from kactl.workflows.item_order import Order, column_fields, positive
from kactl.workflows.item_values import Reader
from kactl.workflows.levelled_items import Levelled, matching
from kactl.workflows.registers import OpenRegister, head, open_register


@dataclass(frozen=True, slots=True)
class Wanted:
    """Which items a list shows, and how; all of them, by what people call them, unless something is asked."""

    where: Sequence[str] = ()
    sort: Sequence[str] = ()
    group: str | None = None
    columns: Sequence[str] = ()
    limit: int | None = None
    overdue: bool = False
    life: Literal["open", "closed"] | None = None


def list_items(
    call: Call, noun: str, where: Sequence[str] = (), *, wanted: Wanted | None = None
) -> RegisterReport:
    """Return the items of which every condition holds; files that are no items are told as findings."""
    wanted = wanted or Wanted(where)
    opened = open_register(open_desk(call), noun)
    order, limit = Order(opened), positive(wanted.limit)
    asked = condition(opened, wanted.where)
    found = chosen(opened, asked, wanted)
    items = order.sorted(by_name(opened.register, found.items), wanted.sort)
    shown: list[Item] = items[:limit]
    groups: tuple[ItemGroup, ...] = ()
    if wanted.group is not None:
        shown, groups = _grouped(opened, order, items, wanted.group, limit)
    columns = column_fields(opened, wanted.columns)
    if not wanted.columns:
        columns = _filled(columns, shown)
    return RegisterReport.model_validate(
        {
            **head(opened, shown, beside=_linked(opened, columns, shown)),
            "columns": columns,
            "derived": {one.id: found.told[one.id] for one in shown if one.id in found.told},
            "total": len(items),
            "group_by": any_field(Reader(opened), wanted.group).id if wanted.group else None,
            "groups": groups,
            "items": tuple(map(found.written, shown)),
            "findings": (*found.faults, *_dirty(opened)),
        }
    )


def chosen(opened: OpenRegister, asked: Condition | None, wanted: Wanted) -> Levelled:
    """Return the items that are listed: of which a condition holds, open or closed ones, overdue ones."""
    life = wanted.life or ("open" if wanted.overdue else None)
    found = matching(opened, asked if life is None else _living(opened, asked, life))
    if not wanted.overdue:
        return found
    return replace(found, items=tuple(one for one in found.items if is_overdue(opened, one)))


def _filled(columns: Sequence[str], items: Sequence[Item]) -> tuple[str, ...]:
    """Return the columns in which any of the items has something; without items, all of them."""
    return tuple(
        one for one in columns if not items or any(item.fields.get(one) is not None for item in items)
    )


def _linked(opened: OpenRegister, columns: Sequence[str], items: Sequence[Item]) -> Iterator[Item]:
    """Give the items to which the columns of a list lead."""
    for link in opened.register.fields:
        if link.type == "link" and link.id in columns:
            named = {identity for one in items for identity in linked(one.fields.get(link.id))}
            for end in opened.ends(link) if named else ():
                yield from (one for one in end.all.items if one.id in named)


def is_overdue(opened: OpenRegister, item: Item) -> bool:
    """Tell whether an item should have been done before today, or was done later than it should."""
    desk = opened.desk
    if item.fields.get(STATUS) in opened.register.states.closed:
        return days_late(opened.register, item.fields) > 0
    due = due_of(item.fields)
    return due is not None and due < desk.call.today(desk.engagement.zone)


def _living(
    opened: OpenRegister, asked: Condition | None, life: Literal["open", "closed"]
) -> Condition | None:
    states = opened.register.states
    if life == "open":
        return still_open(opened.register, asked)
    ended: dict[str, Any] = {STATUS: {"in": list(states.closed)}} if states.closed else {"id": ""}
    return Condition({"all": [asked.source, ended]}) if asked else Condition(ended)


def _grouped(
    opened: OpenRegister, order: Order, items: Sequence[Item], words: str, limit: int | None
) -> tuple[list[Item], tuple[ItemGroup, ...]]:
    """Return the items that are shown, group by group, and the groups with all that belong to them."""
    field = any_field(Reader(opened), words)
    groups = order.grouped(items, field)
    shown = list({one.id: one for each in groups.values() for one in each}.values())[:limit]
    ids = {one.id for one in shown}
    return shown, tuple(
        ItemGroup(
            value=float(value) if isinstance(value, Decimal) else value,
            title=order.title(field, value),
            count=len(each),
            items=tuple(one.id for one in each if one.id in ids),
        )
        for value, each in groups.items()
    )


def _dirty(opened: OpenRegister) -> tuple[Finding, ...]:
    """Return what in files that were there before is not as the register declares it."""
    if opened.register.source != "files":
        return ()
    snapshot = opened.desk.snapshot
    known = facts(snapshot.playbook, snapshot.engagement.answers)
    setting, parameters = (
        Setting(snapshot.playbook, snapshot.engagement, known),
        Parameters(registers=(opened.register.id,)),
    )
    view = snapshot.view(subject(parameters, setting), opened.desk.call.now, {}, None)
    return judge(view, parameters, setting).findings
