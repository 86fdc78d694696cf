"""How the work burns up: scope and what is accepted, week by week, as git has it."""

from collections.abc import Iterator, Mapping, Sequence
from datetime import UTC, date, datetime, time, timedelta

from kactl.checks.reading.items import STATUS
from kactl.checks.reading.tracing import VOID
from kactl.model.charts import Lines, Series
from kactl.model.engagement_report import Section
from kactl.model.registers import Register
from kactl.store.state_changes import StateChange, state_changes
from kactl.workflows.reporting.engagement.room import Room, say, table
from kactl.workflows.reporting.packing import same

WEEKS = 26
"""How far back it looks."""
_LEAST = 2
"""On how many days something must have changed before a curve says anything."""


def section(room: Room) -> Section:
    """Return scope and what is accepted at the end of each week; without history it says so."""
    register = room.showing.register("requirement")
    changes = _changes(room, register) if register else []
    if register is None or len({one.at.date() for one in changes}) < _LEAST:
        return Section(id="progress", title=say("progress"), lead=say("progress-none"),
                       missing=say("no-history" if register else "not-shown"))  # fmt: skip
    days = tuple(_weeks(min(one.at for one in changes).date(), room.today))
    still = _unmoved(room, register, changes)
    points = [_at(changes, still, one) for one in days]
    scope, done = (tuple(float(each[place]) for each in points) for place in (0, 1))
    series = (Series(name=say("scope"), values=scope), Series(name=say("accepted-line"), values=done))
    return Section(
        id="progress",
        title=say("progress"),
        lead=say("progress-lead", scope=int(scope[-1]), done=int(done[-1]), weeks=len(days)),
        charts=(Lines(id="burn-up", title=say("burn-up"), days=days, series=series),),
        tables=(
            table(
                "burn-up-table",
                ("day", "scope", "accepted-line"),
                (
                    (same(day), same(one[0]), same(one[1]))
                    for day, one in list(zip(days, points, strict=True))[-WEEKS // 2 :]
                ),
            ),
        ),
        missing=say("no-forecast"),
    )


def _changes(room: Room, register: Register) -> list[StateChange]:
    folder = f"{room.desk.engagement.process}/{register.folder}"
    begin = datetime.combine(room.today - timedelta(weeks=WEEKS), time(), UTC)
    until = datetime.combine(room.today + timedelta(days=1), time(), UTC)
    shown = {one.path for one in room.showing.items(register)}
    found = state_changes(room.desk.home, folder, begin, until)
    return sorted((one for one in found if room.internal or one.path in shown), key=lambda one: one.at)


def _weeks(first: date, last: date) -> Iterator[date]:
    """Yield the last day of each week, and today."""
    day = first + timedelta(days=6 - first.weekday())
    while day < last:
        yield day
        day += timedelta(days=7)
    yield last


def _unmoved(room: Room, register: Register, changes: Sequence[StateChange]) -> dict[str, str]:
    """Return the states with which the look back begins: of items that did not move since, today's."""
    moved = {one.path: one for one in reversed(changes)}
    begun = {path: one.before for path, one in moved.items() if one.before is not None}
    here = {one.path: str(one.fields.get(STATUS)) for one in room.showing.items(register)}
    return {path: state for path, state in here.items() if path not in moved} | begun


def _at(changes: Sequence[StateChange], still: Mapping[str, str], day: date) -> tuple[int, int]:
    """Return how many there were at the end of a day, and how many of them were accepted."""
    states = {**still, **{one.path: one.status for one in changes if one.at.date() <= day}}
    living = [one for one in states.values() if one not in VOID]
    return len(living), sum(one == "accepted" for one in living)
