"""Clock arithmetic: how much time has run between two instants, and when so much of it will have run.

A timetable says when a clock runs; without one it runs day and night. Time is counted between instants, so
that a day on which a zone moves its clocks counts as long as it is.
"""

import re
from calendar import isleap
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, time, timedelta
from typing import Final
from zoneinfo import ZoneInfo

_LIMIT: Final = re.compile(r"([1-9]\d*)(m|h|d|wd)")
_NONE: Final = timedelta()
_DAY: Final = timedelta(days=1)

Span = tuple[datetime, datetime]


@dataclass(frozen=True, slots=True)
class Timetable:
    """When a clock runs: on working days, between two times of day in a zone."""

    works: Callable[[date], bool]
    opens: time
    closes: time
    zone: ZoneInfo
    _spans: dict[date, Span | None] = field(default_factory=dict, compare=False, repr=False)
    _years: dict[int, list[timedelta]] = field(default_factory=dict, compare=False, repr=False)

    def span(self, day: date) -> Span | None:
        """Return from when to when (UTC) the clock runs on that day, or None on a day off."""
        if day not in self._spans:
            self._spans[day] = self._span(day)
        return self._spans[day]

    def _span(self, day: date) -> Span | None:
        if not self.works(day):
            return None
        begin, end = (
            datetime.combine(day, one, self.zone).astimezone(UTC) for one in (self.opens, self.closes)
        )
        return (begin, end) if begin < end else None

    def whole_days(self, first: date, last: date) -> timedelta:
        """Return how long the clock runs from the first day to the last, both included."""
        total, year = _NONE, first.year
        while year <= last.year:
            ran = self._ran(year)
            since = first.timetuple().tm_yday - 1 if year == first.year else 0
            until = last.timetuple().tm_yday if year == last.year else len(ran) - 1
            total += ran[until] - ran[since]
            year += 1
        return total

    def _ran(self, year: int) -> list[timedelta]:
        """Return how long the clock has run by the end of each day of a year, nothing before the first."""
        if year not in self._years:
            ran, day = [_NONE], date(year, 1, 1)
            for number in range(365 + isleap(year)):
                span = self.span(day + number * _DAY)
                ran.append(ran[-1] + (span[1] - span[0] if span else _NONE))
            self._years[year] = ran
        return self._years[year]

    def day_of(self, instant: datetime) -> date:
        """Return the day of an instant in the zone."""
        return instant.astimezone(self.zone).date()

    @property
    def working_day(self) -> timedelta:
        """Return how long the clock runs on an ordinary working day."""
        return datetime.combine(date.min, self.closes) - datetime.combine(date.min, self.opens)


@dataclass(frozen=True, slots=True)
class Limit:
    """How long something may take, and when its clock runs; no timetable: day and night."""

    amount: timedelta
    timetable: Timetable | None

    @classmethod
    def of(cls, within: str, timetable: Timetable | None) -> "Limit":
        """Read `15m`, `4h`, `7d` or `3wd`: a day is 24 hours, a working day as long as the hours are."""
        found = _LIMIT.fullmatch(within)
        if found is None:
            raise ValueError(within)
        count, unit = int(found[1]), found[2]
        if unit == "d" or (unit == "wd" and timetable is None):
            return cls(count * _DAY, None)
        if unit == "wd" and timetable is not None:
            return cls(count * timetable.working_day, timetable)
        return cls(timedelta(minutes=count) if unit == "m" else timedelta(hours=count), timetable)


def opening(day: date, timetable: Timetable | None, zone: ZoneInfo) -> datetime:
    """Return when a day without a time begins: as the working day opens, else at midnight."""
    if timetable is None:
        return datetime.combine(day, time(), zone).astimezone(UTC)
    return datetime.combine(day, timetable.opens, timetable.zone).astimezone(UTC)


def closing(day: date, timetable: Timetable | None, zone: ZoneInfo) -> datetime:
    """Return when a day without a time ends: as the working day closes, else with its last minute.

    From there periods are counted, as contracts and the law do: the day on which something happens is not
    one of the days within which it is to be answered.
    """
    if timetable is None:
        return datetime.combine(day, time(23, 59), zone).astimezone(UTC)
    return datetime.combine(day, timetable.closes, timetable.zone).astimezone(UTC)


def elapsed(start: datetime, end: datetime, timetable: Timetable | None) -> timedelta:
    """Return how long the clock ran from one instant to a later one."""
    if timetable is None or end <= start:
        return max(end - start, _NONE)
    first, last = timetable.day_of(start), timetable.day_of(end)
    total = sum((_overlap(timetable, day, start, end) for day in {first, last}), _NONE)
    inner = first + _DAY, last - _DAY
    return total + timetable.whole_days(*inner) if inner[0] <= inner[1] else total


def _overlap(timetable: Timetable, day: date, start: datetime, end: datetime) -> timedelta:
    """Return how long the clock ran on a day between two instants."""
    span = timetable.span(day)
    return max(min(span[1], end) - max(span[0], start), _NONE) if span else _NONE


def deadline(start: datetime, limit: Limit) -> datetime:
    """Return the first instant (UTC) by which the clock has run as long as the limit."""
    timetable, left = limit.timetable, limit.amount
    start = start.astimezone(UTC)
    if timetable is None:
        return start + left
    day = timetable.day_of(start)
    while True:
        span = timetable.span(day)
        if span is not None:
            begin = max(span[0], start)
            if begin < span[1] and left <= span[1] - begin:
                return begin + left
            left -= max(span[1] - begin, _NONE)
        day += _DAY  # past the last day of all calendars this is an OverflowError


def late_from(start: datetime, limit: Limit) -> datetime:
    """Return from when on more than the limit has run: the deadline, or the next opening after it."""
    due, timetable = deadline(start, limit), limit.timetable
    if timetable is None:
        return due
    day = timetable.day_of(due)
    while True:
        span = timetable.span(day)
        if span is not None and due < span[1]:
            return max(span[0], due)
        day += _DAY


def share(start: datetime, end: datetime, limit: Limit) -> int:
    """Return the percent of the limit that has run, rounded down; more than the limit is more than 100."""
    ran = elapsed(start, end, limit.timetable)
    percent = ran * 100 // limit.amount
    return percent + 1 if percent == 100 and ran > limit.amount else percent  # noqa: PLR2004 - the whole
