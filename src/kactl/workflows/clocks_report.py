"""Show the clocks of a register's items: by when, how much of the time is used, how they were kept."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import UTC, datetime, timedelta
from statistics import median
from typing import Any, Final

from kactl.checks.reading.clocks import elapsed, share
from kactl.checks.reading.item_clocks import ClockRoom, Reading
from kactl.checks.reading.items import STATUS, values_of
from kactl.gates.calendars import calendar_of
from kactl.model.clock_reports import ClockFigure, ClockLine, ClocksReport, ClockState
from kactl.model.clocks import Clock
from kactl.model.subjects import EntryPart
from kactl.model.view import Item
from kactl.workflows.calling import Call
from kactl.workflows.desk import Desk, open_desk
from kactl.workflows.item_conditions import condition
from kactl.workflows.item_names import shown_name
from kactl.workflows.problems import misuse
from kactl.workflows.registers import OpenRegister, open_register

Read = tuple[Item, Reading]

_URGENCY: Final[tuple[ClockState, ...]] = (
    "breached", "warned", "running", "unmeasurable", "met-late", "met",
)  # fmt: skip
_AGREED: Final = ("severities", "feedback", "working_hours")
_MINUTE: Final = timedelta(minutes=1)


def list_clocks(call: Call, noun: str, where: Sequence[str] = ()) -> ClocksReport:
    """Return every clock of the items that match; a register without clocks is misuse."""
    opened = open_register(open_desk(call), noun)
    desk, register = opened.desk, opened.register
    if not register.clocks:
        with_some = ", ".join(one.noun for one in desk.snapshot.playbook.registers if one.clocks)
        misuse("clocks.no-clocks", f"kactl {noun} list", title=register.title, nouns=with_some or "-")
    found = opened.matching(condition(opened, where))
    moment = call.moment(desk.engagement.zone)
    reads = list(_reads(opened, clock_room(desk), found.items))
    reads.sort(key=lambda one: _urgency(*one))
    return ClocksReport.model_validate(
        {
            "schemaVersion": 1,
            "engagement": desk.engagement.engagement,
            "register": register.id,
            "noun": noun,
            "title": register.title,
            "now": moment,
            "timezone": desk.engagement.timezone,
            "lines": tuple(_line(opened, item, reading) for item, reading in reads),
            "figures": tuple(_figure(one, [read for _, read in reads]) for one in register.clocks),
            "findings": found.faults,
        }
    )


def clock_room(desk: Desk) -> ClockRoom:
    """Return what clocks of the engagement are read by, at the call's instant."""
    moment = desk.call.moment(desk.engagement.zone)
    path = f"{desk.engagement.process}/sla.yaml"
    view = desk.snapshot.view(tuple(EntryPart(path, (key,)) for key in _AGREED), moment, {}, None)
    agreed: Mapping[str, Any] = {key: view.entry(path, key) for key in _AGREED}
    calendar = calendar_of(desk.snapshot, moment)
    return ClockRoom(calendar, desk.engagement.zone, agreed, lambda instant: moment >= instant)


def _reads(opened: OpenRegister, room: ClockRoom, items: Iterable[Item]) -> Iterable[Read]:
    ended = opened.register.states.closed
    for item in items:
        for clock in opened.register.clocks:
            reading = room.read(clock, item, closed=item.fields.get(STATUS) in ended)
            if reading is not None:
                yield item, reading


def _urgency(item: Item, reading: Reading) -> tuple[int, datetime, str]:
    far = datetime.max.replace(tzinfo=UTC)
    return _URGENCY.index(reading.state), reading.due or far, item.id


def _line(opened: OpenRegister, item: Item, reading: Reading) -> ClockLine:
    desk = opened.desk
    moment = desk.call.moment(desk.engagement.zone)
    owners = values_of(item, "owner")
    person = desk.snapshot.team.people.get(str(owners[0])) if owners else None
    used = None
    if reading.started and reading.limit:
        used = share(reading.started, reading.ended or moment, reading.limit)
    return ClockLine(
        item=item.id,
        name=shown_name(opened.register, item, desk.engagement.language),
        title=str(item.fields.get("title", "")),
        owner=person.name if person else str(owners[0]) if owners else None,
        clock=reading.clock.id,
        clock_title=reading.clock.title,
        within=reading.within,
        on=reading.on,
        started=reading.started,
        due=reading.due,
        ended=reading.ended,
        used=used,
        state=reading.state,
        cause=reading.cause,
        provisional=reading.provisional,
    )


def _figure(clock: Clock, reads: Iterable[Reading]) -> ClockFigure:
    own = [one for one in reads if one.clock.id == clock.id]
    ended = [one for one in own if one.ended]
    in_time = sum(one.state == "met" for one in ended)
    ran = [
        elapsed(one.started, one.ended, one.limit.timetable) // _MINUTE
        for one in ended
        if one.started and one.ended and one.limit
    ]
    return ClockFigure(
        clock=clock.id,
        title=clock.title,
        ended=len(ended),
        in_time=in_time,
        percent_in_time=in_time * 100 // len(ended) if ended else None,
        median_minutes=int(median(ran)) if ran else None,
        running=sum(one.state in ("running", "warned") for one in own),
        breached=sum(one.state == "breached" for one in own),
        unmeasurable=sum(one.state == "unmeasurable" for one in own),
    )
