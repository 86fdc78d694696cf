"""The clocks of items: by when each must be answered or resolved, and how each stands."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime, time, timedelta
from typing import Any, Final
from zoneinfo import ZoneInfo

from pydantic import ValidationError
from pydantic_core import to_json

from kactl.checks.reading.clocks import Limit, Timetable, closing, deadline, elapsed, late_from, opening
from kactl.checks.reading.days import day_of, instant_of
from kactl.model.calendar import Calendar
from kactl.model.clock_reports import ClockCause, ClockState
from kactl.model.clocks import Clock, ClockLimit
from kactl.model.hours import WorkingHours
from kactl.model.view import Item

DAY_AND_NIGHT: Final = ("7x24", "24x7")
_LONGEST: Final = timedelta(days=3660)
_TICK: Final = timedelta(microseconds=1)


@dataclass(frozen=True, slots=True)
class Reading:
    """One clock of one item, as it stands."""

    clock: Clock
    within: str
    on: str
    """`7x24`, or the party whose hours count."""
    state: ClockState
    cause: ClockCause | None = None
    """Why it is unmeasurable."""
    started: datetime | None = None
    ended: datetime | None = None
    due: datetime | None = None
    limit: Limit | None = None
    provisional: bool = False
    """Whether the party's days of the year in which it is due are not final."""


@dataclass(frozen=True, slots=True)
class ClockRoom:
    """What clocks are read by: the calendar, the engagement's zone, the levels agreed, and the time."""

    calendar: Calendar
    zone: ZoneInfo
    agreed: Mapping[str, Any]
    """`sla.yaml` as plain values; empty where there is none."""
    reached: Callable[[datetime], bool]

    def read(self, clock: Clock, item: Item, *, closed: bool) -> Reading | None:
        """Return how a clock of an item stands, or None where the item has no such clock."""
        chosen = next((one for one in clock.limits if one.when is None or one.when.holds(item.fields)), None)
        if chosen is None:
            return None
        settled = self._settled(clock, chosen, item)
        if settled is None:
            return None
        within, on, hours = settled
        table = self._timetable(on, hours)
        limit = Limit.of(within, table)
        blank = Reading(clock, within, on, "unmeasurable", limit=limit)
        return self._measured(blank, limit, item, closed=closed)

    def _settled(
        self, clock: Clock, chosen: ClockLimit, item: Item
    ) -> tuple[str, str, WorkingHours | None] | None:
        """Return limit, party and hours: as agreed, else the playbook's; None where no clock runs."""
        found, beside = _agreed(self.agreed, clock.agreed, item)
        if not isinstance(found, str):
            return chosen.within, chosen.on, None
        hours = _hours(self.agreed.get("working_hours"))
        if beside.get("clock") in DAY_AND_NIGHT:
            on = DAY_AND_NIGHT[0]
        else:
            on = "ours" if "clock" in beside and chosen.on in DAY_AND_NIGHT else chosen.on
        try:
            Limit.of(found, None)
        except ValueError:
            return None  # such as with the next increment: no clock runs
        return found, on, hours

    def _timetable(self, on: str, hours: WorkingHours | None) -> Timetable | None:
        if on in DAY_AND_NIGHT:
            return None
        return timetable(self.calendar, on, self.zone, hours)

    def _measured(self, blank: Reading, limit: Limit, item: Item, *, closed: bool) -> Reading:
        clock = blank.clock
        begun = given = item.fields.get(clock.from_)
        start = self._instant(given, limit)
        if start is None:
            return _unmeasured(blank, "bad-start" if given not in (None, "") else "no-start")
        given, end = item.fields.get(clock.until), None
        if given not in (None, ""):
            end = self._instant(given, limit)
            if end is None:
                return _unmeasured(blank, "bad-end")
            if end < start and not self._one_day(begun, given):
                return _unmeasured(blank, "backwards")
            end = max(start, end) if self.reached(self._first(given, limit) or end) else None
        elif closed:
            return _unmeasured(blank, "closed-without-end")
        if end is not None and end - start > _LONGEST:
            return _unmeasured(blank, "too-long")
        return self._timed(blank, limit, start, end)

    def _timed(self, blank: Reading, limit: Limit, start: datetime, end: datetime | None) -> Reading:
        try:
            due, late = deadline(start, limit), late_from(start, limit)
            warn = deadline(start, Limit(limit.amount * blank.clock.warn / 100, limit.timetable))
        except OverflowError:
            return _unmeasured(blank, "too-long")
        state: ClockState
        if end is not None:
            state = "met" if elapsed(start, end, limit.timetable) <= limit.amount else "met-late"
        elif self.reached(late + _TICK):
            state = "breached"
        else:
            state = "warned" if self.reached(warn) else "running"
        sure = (
            limit.timetable is None
            or self.calendar.sureness(limit.timetable.day_of(due), blank.on) == "final"
        )
        return Reading(
            blank.clock, blank.within, blank.on, state,
            started=start, ended=end, due=due, limit=limit, provisional=not sure,
        )  # fmt: skip

    def _instant(self, value: object, limit: Limit) -> datetime | None:
        """Return an instant; a day without a time counts from when the party closes on it."""
        day = day_of(value)
        try:
            if day is not None:
                return closing(day, limit.timetable, self.zone)
            found = instant_of(value)
            return found.astimezone(UTC) if found else None
        except OverflowError:
            return None

    def _first(self, value: object, limit: Limit) -> datetime | None:
        """Return from when on what is said to happen on a day has come, None of an instant."""
        day = day_of(value)
        return opening(day, limit.timetable, self.zone) if day is not None else None

    def _one_day(self, *values: object) -> bool:
        """Tell whether beginning and end are of one day, and one of them says no more than that day."""
        days = [day_of(one) for one in values]
        instants = [instant_of(one) for one, day in zip(values, days, strict=True) if day is None]
        told = {one.astimezone(self.zone).date() for one in instants if one}
        return any(days) and len({*told, *(one for one in days if one)}) == 1


def timetable(calendar: Calendar, party: str, zone: ZoneInfo, hours: WorkingHours | None = None) -> Timetable:
    """Return when a party's clocks run: its days and hours, in its own zone or the engagement's."""
    days = calendar.of(party)
    kept = hours or days.hours
    opens, closes = time.fromisoformat(kept.from_), time.fromisoformat(kept.until)
    return Timetable(days.is_working, opens, closes, ZoneInfo(days.timezone) if days.timezone else zone)


def _unmeasured(blank: Reading, cause: ClockCause) -> Reading:
    return Reading(blank.clock, blank.within, blank.on, "unmeasurable", cause, limit=blank.limit)


def _agreed(levels: Mapping[str, Any], path: str | None, item: Item) -> tuple[object, Mapping[str, Any]]:
    """Return what stands under the keys, and the mapping around it."""
    found: object = levels if path else None
    beside: Mapping[str, Any] = {}
    for key in (path or "").split("."):
        named = str(item.fields.get(key[1:-1], "")) if key.startswith("{") else key
        beside = found if isinstance(found, Mapping) else {}
        found = beside.get(named)
    return found, beside


def _hours(raw: object) -> WorkingHours | None:
    try:
        return WorkingHours.model_validate_json(to_json(raw)) if raw else None
    except ValidationError:
        return None
