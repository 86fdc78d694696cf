"""Send items along a route: the sender answers for the checklist, the receiver will accept or return."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from typing import Final, NoReturn

from kactl.checks.reading.clocks import Limit, deadline
from kactl.checks.reading.handing import SENT
from kactl.checks.reading.item_clocks import timetable
from kactl.checks.reading.moves import empty
from kactl.errors import ExitCode, KactlError
from kactl.gates.calendars import OURS, calendar_of
from kactl.gates.wording import said
from kactl.model.base import Text
from kactl.model.fields import STATUS
from kactl.model.findings import Finding
from kactl.model.handoffs import ChecklistLine, HandoffRoute
from kactl.model.reports import ChangeSetReport, NextStep
from kactl.model.view import Item
from kactl.syntax.values import Value
from kactl.texts.catalogue import message
from kactl.workflows.calling import Call, Writing
from kactl.workflows.carrying_out import carry_out
from kactl.workflows.handing_over import Counter, counter
from kactl.workflows.item_changes import ItemChange, plan_items
from kactl.workflows.item_ids import fresh_id
from kactl.workflows.item_names import spoken
from kactl.workflows.problems import decline, misuse, suggestions
from kactl.workflows.selecting import selected

AUTO = "auto"
"""Stands for the next route of the items along which the sender may send."""


@dataclass(frozen=True, slots=True)
class Sending:
    """What the sender says along."""

    checked: Sequence[str] = ()
    """The lines of the checklist that the sender answers for."""
    note: str | None = None
    ask: Callable[[ChecklistLine], bool] | None = None
    """Puts a line that nobody has answered for to a person."""


_SILENT: Final = Sending()


def send_handoff(
    call: Call,
    noun: str,
    route: str,
    identities: Sequence[str] = (),
    *,
    where: Sequence[str] = (),
    sending: Sending = _SILENT,
    writing: Writing,
) -> ChangeSetReport:
    """Write one hand-over of all the items, for which the sender answers line by line."""
    at = counter(call, noun, writing.by)
    items = selected(at.opened, identities, where)
    way = _route(at, route, items)
    _must_be_free(at, way, items)
    _must_be_filled(at, way, items)
    lines = _answered(way, sending)
    identity = fresh_id(at.handoffs.register.prefix, call.nonce, at.handoffs.ids)
    language = at.desk.engagement.language
    shown = {"route": way.title[language], "count": len(items), "noun": at.opened.register.title[language]}
    fields: dict[str, Value] = {
        **_shared(at, items),
        "title": message("handoff.titled", language, shown), STATUS: SENT, "route": way.id,
        "from": way.from_, "to": way.to, "items": [one.id for one in items], "checked": [*lines],
        "note": sending.note, "sent_by": at.desk.actor, "sent_at": at.now(),
    }  # fmt: skip
    change = ItemChange(at.handoffs, identity, at.declared(fields))
    summary = message("handoff.sent", language, {**shown, "handoff": identity})
    return carry_out(
        at.desk, plan_items([change], summary), writing, next_steps=(_answering(at, way, identity),)
    )


def _shared(at: Counter, items: Sequence[Item]) -> dict[str, Value]:
    """Return what all the items have in common and hand-overs keep, too, such as their increment."""
    kept = {one.id for one in at.handoffs.register.fields} - {"title"}
    found: dict[str, Value] = {}
    for name in (one.id for one in at.opened.register.fields if one.id in kept):
        values = [one.fields.get(name) for one in items]
        if not empty(values[0]) and all(one == values[0] for one in values):
            found[name] = values[0]
    return found


def _route(at: Counter, name: str, items: Sequence[Item]) -> HandoffRoute:
    """Return the route of that id, or the next one of the items; who sends holds its first role."""
    if name == AUTO:
        done = at.handovers.accepted
        ahead = [one for one in at.routes if any(done(one, item.id) is None for item in items)]
        held = [one for one in ahead if at.speaks_for(at.desk.actor, one.from_)]
        way = next(iter(held or ahead), None)
        if way is None:
            decline("handoff.all-done", title=at.opened.register.title)
    else:
        way = next((one for one in at.routes if one.id == name), None)
        if way is None:
            near = suggestions(name, [AUTO, *(one.id for one in at.routes)])
            misuse("handoff.unknown-route", route=name, near=near, title=at.opened.register.title)
    if not at.speaks_for(at.desk.actor, way.from_):
        _refuse_actor(at, "handoff.not-sender", way.from_, way)
    return way


def _refuse_actor(at: Counter, code: str, role: str, way: HandoffRoute) -> NoReturn:
    people = at.desk.snapshot.team.people
    names = [people[one].name for one in at.holders(role)]
    values = {"role": at.role_title(role), "route": way.title, "names": names or [role]}
    decline(code, "kactl role list", **values)


def _must_be_free(at: Counter, way: HandoffRoute, items: Sequence[Item]) -> None:
    """Refuse items that wait along the route already, or were accepted."""
    found = [
        Finding(code=f"handoff.{code}", subject=item.id, path=known.path, values=_pair(at, item, known))
        for item in items
        for code, known in (
            ("already-sent", at.handovers.sent(way, item.id)),
            ("already-accepted", at.handovers.accepted(way, item.id)),
        )
        if known is not None
    ]
    _refuse(found)


def _pair(at: Counter, item: Item, handoff: Item) -> dict[str, object]:
    return {"item": spoken(at.opened.register, item), "handoff": handoff.id}


def _must_be_filled(at: Counter, way: HandoffRoute, items: Sequence[Item]) -> None:
    """Refuse items that lack a field of the checklist; all of them are named."""
    _refuse(list(_lacking(at, way, items)))


def _lacking(at: Counter, way: HandoffRoute, items: Sequence[Item]) -> Iterator[Finding]:
    noun = at.opened.register.noun
    for item in items:
        named = spoken(at.opened.register, item)
        for line in way.checklist:
            if line.field is not None and empty(item.fields.get(line.field)):
                yield Finding(
                    code="handoff.lacking", subject=item.id, path=item.path,
                    fix=f"kactl {noun} set {item.id} {line.field}=VALUE",
                    values={"item": named, "line": line.title, "field": line.field},
                )  # fmt: skip


def _refuse(found: Sequence[Finding]) -> None:
    if not found:
        return
    first, *others = found
    if others:
        values = {"count": len(found), "findings": tuple(found)}
        raise KactlError("handoff.refused", exit_code=ExitCode.FINDINGS, fix=first.fix, values=values)
    raise KactlError(first.code, exit_code=ExitCode.FINDINGS, fix=first.fix, values=first.values)


def _answered(way: HandoffRoute, sending: Sending) -> list[str]:
    """Return every line of the checklist; one that nobody answers for is refused."""
    lines = {one.id: one for one in way.checklist}
    for name in sending.checked:
        if name not in lines:
            misuse("handoff.unknown-line", line=name, near=suggestions(name, lines), route=way.title)
    asked = [one for one in way.checklist if one.field is None and one.id not in sending.checked]
    open_ = [one for one in asked if sending.ask is None or not sending.ask(one)]
    if open_:
        options = " ".join(f"--checked {one.id}" for one in open_)
        decline("handoff.unchecked", lines=[one.title for one in open_], options=options, route=way.title)
    return list(lines)


def _answering(at: Counter, way: HandoffRoute, identity: str) -> NextStep:
    """Return that the receiver has to answer, and by when."""
    desk = at.desk
    people, holders = desk.snapshot.team.people, at.holders(way.to)
    ours = timetable(calendar_of(desk.snapshot, desk.call.now), OURS, desk.engagement.zone)
    due = deadline(desk.call.now, Limit.of(way.within, ours)).astimezone(desk.engagement.zone).date()
    names = tuple(Text(zh=people[one].name, en=people[one].name) for one in holders)
    return NextStep(
        who=holders or (way.to,),
        names=names or (at.role_title(way.to),),
        command=f"kactl {at.opened.register.noun} handoff accept {identity}",
        deadline=due,
        what=said("handoff.answer", route=way.title),
    )
