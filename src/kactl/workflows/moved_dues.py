"""What another calendar does to what is due: activities, gates, clocks, meetings and items."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date, timedelta
from typing import Final

from kactl.checks.reading.days import day_of
from kactl.checks.reading.forums import is_rhythm, occurrences
from kactl.checks.reading.items import STATUS, still_open
from kactl.gates.assessing import setting_of
from kactl.gates.calendars import OURS
from kactl.gates.deadlines import Deadlines
from kactl.model.base import Text
from kactl.model.calendar import Calendar
from kactl.model.findings import Finding
from kactl.model.subjects import ItemsPart
from kactl.model.view import Item
from kactl.playbooks.tailoring import applies
from kactl.workflows.clocks_report import clock_room
from kactl.workflows.desk import Desk
from kactl.workflows.forum_days import begins

_AHEAD: Final = timedelta(days=183)
_DATED: Final = (("replanned", "due"), ("needed_by",), ("current", "planned"))
"""Fields that say by when: of each group the first that is filled in."""


def moved_dues(desk: Desk, before: Calendar, after: Calendar) -> Iterator[Finding]:
    """Yield a note for each due that another calendar moves, and each item that is due on a day off then."""
    yield from _activities(desk, before, after)
    yield from _clocks(desk, before, after)
    yield from _forums(desk, before, after)
    yield from _days_off(desk, before, after)


def due_of(item: Item) -> tuple[str, date] | None:
    """Return the field and day by which an item is due, as re-planned last; None where it has none."""
    for group in _DATED:
        for field in group:
            day = day_of(item.fields.get(field))
            if day is not None:
                return field, day
    return None


def open_items(desk: Desk, register_: str) -> tuple[Item, ...]:
    """Return the items of a register whose life has not ended."""
    register = desk.snapshot.playbook.register_of(register_)
    if register is None:
        return ()
    where = still_open(register)
    view = desk.snapshot.view((ItemsPart(register.id, ("*",), where),), desk.call.now, {}, None)
    return view.items(register.id, where).items


def _activities(desk: Desk, before: Calendar, after: Calendar) -> Iterator[Finding]:
    deadlines, facts = Deadlines(desk.evaluator), setting_of(desk.snapshot).facts
    for stage in desk.snapshot.playbook.stages:
        begun = deadlines.began(stage)
        if begun is None:
            continue
        last: tuple[date, date] | None = None
        for activity in stage.activities:
            if applies(activity.when, facts):
                was, now = (one.working_days_after(begun, activity.due, OURS) for one in (before, after))
                yield from _moved(activity.id, activity.title, was, now)
                last = max(last or (was, now), (was, now))
        gate = desk.snapshot.playbook.gate(stage.exit)
        if gate is not None and last is not None:
            yield from _moved(gate.id, gate.title, *last)


def _clocks(desk: Desk, before: Calendar, after: Calendar) -> Iterator[Finding]:
    room, zone = clock_room(desk), desk.engagement.zone
    rooms = [replace(room, calendar=one) for one in (before, after)]
    for register in desk.snapshot.playbook.registers:
        if not register.clocks:
            continue
        for item in open_items(desk, register.id):
            closed = item.fields.get(STATUS) in register.states.closed
            for clock in register.clocks:
                reads = [one.read(clock, item, closed=closed) for one in rooms]
                dues = [one.due for one in reads if one and one.due and not one.ended]
                if len(dues) == len(rooms):
                    was, now = (f"{one.astimezone(zone):%Y-%m-%d %H:%M}" for one in dues)
                    title = Text(zh=f"{item.id} {clock.title.zh}", en=f"{item.id} {clock.title.en}")
                    yield from _moved(item.id, title, was, now)


def _forums(desk: Desk, before: Calendar, after: Calendar) -> Iterator[Finding]:
    today = desk.call.today(desk.engagement.zone)
    for forum in desk.snapshot.playbook.forums:
        begun = begins(desk, forum)
        if begun is None or not is_rhythm(forum.rrule):
            continue
        was, now = (
            {one.planned: one.day for one in occurrences(forum, begun, today, today + _AHEAD, calendar)}
            for calendar in (before, after)
        )
        for planned in was.keys() & now.keys():
            yield from _moved(forum.id, forum.title, was[planned], now[planned])


def _days_off(desk: Desk, before: Calendar, after: Calendar) -> Iterator[Finding]:
    for register in desk.snapshot.playbook.registers:
        for item in open_items(desk, register.id):
            found = due_of(item)
            if found and before.is_working(found[1], OURS) and not after.is_working(found[1], OURS):
                values = {"item": item.id, "day": found[1].isoformat()}
                yield Finding(
                    code="calendar-file.day-off", severity="note", path=item.path, subject=item.id,
                    values=values, fix=f"kactl {register.noun} set {item.id} {found[0]}=DATE",
                )  # fmt: skip


def _moved(subject: str, what: Text, was: date | str, now: date | str) -> Iterator[Finding]:
    if was != now:
        values = {"what": what, "was": str(was), "now": str(now)}
        yield Finding(code="calendar-file.moves", severity="note", subject=subject, values=values)
