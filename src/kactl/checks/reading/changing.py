"""When an environment may be changed: its windows and freezes as spans of time."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta, tzinfo
from typing import Final

from dateutil.rrule import rrulestr

from kactl.checks.reading.forums import is_rhythm
from kactl.model.calendar import Calendar
from kactl.model.change_rules import WEEKDAYS, Freeze, Moment, Window
from kactl.model.environments import Environment
from kactl.model.zones import zone_of

_DAY: Final = timedelta(days=1)
_MONTH: Final = timedelta(days=31)
_EPOCH: Final = datetime(2018, 1, 1)  # noqa: DTZ001 - rhythms count days from a Monday, the first of a year
_MARGIN: Final = timedelta(days=61)
"""Holidays begin and end so many days beside their names, at most."""
_LONGEST_RUN: Final = 40
Span = tuple[datetime, datetime]
"""From an instant up to another one, in UTC."""


@dataclass(frozen=True, slots=True)
class Frozen:
    """A stretch of a freeze."""

    freeze: Freeze
    begins: datetime
    ends: datetime


class ChangeTimes:
    """The windows and freezes of one environment, by the parties' calendar; each year worked out once."""

    def __init__(self, environment: Environment, calendar: Calendar, zone: tzinfo) -> None:
        """Take the rules, whose days count, and the zone where neither rule nor environment names one."""
        self.environment = environment
        self.calendar = calendar
        self.zone = zone_of(environment.timezone) if environment.timezone else zone
        self._years: dict[int, tuple[Frozen, ...]] = {}

    def window(self, at: datetime) -> Span | None:
        """Return the window that is open at an instant; without windows every day is one."""
        return next((one for one in self._windows(at, at) if one[0] <= at < one[1]), None)

    def freeze(self, at: datetime) -> Frozen | None:
        """Return the freeze in which an instant lies, the one that ends last."""
        found = [one for one in self._frozen(at.year) if one.begins <= at < one.ends]
        return max(found, key=lambda one: one.ends, default=None)

    def openings(self, begin: datetime, end: datetime) -> Iterator[Span]:
        """Yield, between two instants, when a window is open and nothing is frozen."""
        frozen = sorted((one.begins, one.ends) for one in self.freezes(begin, end))
        for first, last in _joined(self._windows(begin, end)):
            opens = max(first, begin)
            for freezes, thaws in frozen:
                if freezes >= last:
                    break
                if thaws > opens:
                    if opens < min(freezes, end):
                        yield opens, min(freezes, end)
                    opens = thaws
            if opens < min(last, end):
                yield opens, min(last, end)

    def freezes(self, begin: datetime, end: datetime) -> tuple[Frozen, ...]:
        """Return the freezes that touch the time between two instants, in order."""
        years = range(begin.year, end.year + 1)
        found = {(one.freeze.id, one.begins): one for year in years for one in self._frozen(year)}
        touching = (one for one in found.values() if one.begins < end and begin < one.ends)
        return tuple(sorted(touching, key=lambda one: (one.begins, one.freeze.id)))

    def unsure(self, year: int) -> tuple[str, ...]:
        """Return the parties on whose days windows or freezes rest and whose calendar lacks a year."""
        asked = [one.party for one in self.environment.windows if one.party]
        asked += [one.party for one in self.environment.freezes if one.holiday or one.month_end]
        known = {one: self.calendar.of(one).years for one in dict.fromkeys(asked)}
        return tuple(one for one, years in known.items() if years and f"{year:04d}" not in years)

    def _windows(self, begin: datetime, end: datetime) -> Iterator[Span]:
        declared = self.environment.windows
        if not declared:
            yield begin - _DAY, end + _DAY
        for one in declared:
            zone = zone_of(one.timezone) if one.timezone else self.zone
            day, last = begin.astimezone(zone).date() - _DAY, end.astimezone(zone).date()
            while day <= last:
                if self._opens(one, day):
                    yield _hours(one, day, zone)
                day += _DAY

    def _opens(self, window: Window, day: date) -> bool:
        if WEEKDAYS[day.weekday()] not in window.days:
            return False
        return window.party is None or self.calendar.is_working(day, window.party)

    def _frozen(self, year: int) -> tuple[Frozen, ...]:
        if year not in self._years:
            self._years[year] = tuple(self._of_year(year))
        return self._years[year]

    def _of_year(self, year: int) -> Iterator[Frozen]:
        first, last = date(year, 1, 1), date(year, 12, 31)
        for one in self.environment.freezes:
            zone = zone_of(one.timezone) if one.timezone else self.zone
            if one.from_ is not None and one.until is not None:
                yield Frozen(one, _begin(one.from_, zone), _end(one.until, zone))
                continue
            # A freeze of the turn of the year begins in the one and ends in the other.
            for begin, end in self._days(one, first - _MARGIN, last + _MARGIN):
                yield Frozen(one, _begin(begin, zone), _end(end, zone))

    def _days(self, freeze: Freeze, first: date, last: date) -> Iterator[tuple[date, date]]:
        """Yield first and last day of a freeze that is no range."""
        if freeze.rrule is not None:
            for day in _rhythm(freeze, first - timedelta(days=freeze.days), last):
                yield day, day + timedelta(days=freeze.days - 1)
        elif freeze.month_end is not None:
            yield from self._month_ends(freeze, freeze.month_end, first, last)
        else:
            yield from self._holidays(freeze, first, last)

    def _month_ends(self, freeze: Freeze, count: int, first: date, last: date) -> Iterator[tuple[date, date]]:
        begin = first.replace(day=1)
        while begin <= last:
            following = (begin + _MONTH).replace(day=1)
            days = [begin + number * _DAY for number in range((following - begin).days)]
            working = [one for one in days if self.calendar.is_working(one, freeze.party)]
            if working:
                yield working[-count:][0], days[-1]
            begin = following

    def _holidays(self, freeze: Freeze, first: date, last: date) -> Iterator[tuple[date, date]]:
        party = self.calendar.of(freeze.party)
        named = [
            day
            for day, name in party.holidays.items()
            if first <= day <= last and any(one.casefold() in name.casefold() for one in freeze.holiday)
        ]
        for begin, end in dict.fromkeys(self._run(one, freeze.party) for one in sorted(named)):
            yield begin - timedelta(days=freeze.before), end + timedelta(days=freeze.after)

    def _run(self, day: date, party: str) -> tuple[date, date]:
        """Return first and last of the days off in a row around a day."""
        begin = end = day
        for _ in range(_LONGEST_RUN):
            if not self.calendar.is_working(begin - _DAY, party):
                begin -= _DAY
            if not self.calendar.is_working(end + _DAY, party):
                end += _DAY
        return begin, end


def _rhythm(freeze: Freeze, first: date, last: date) -> Iterator[date]:
    if freeze.rrule is None or not is_rhythm(freeze.rrule):
        return
    rule, end = rrulestr(freeze.rrule, dtstart=_EPOCH), datetime.combine(last, time())
    bounded = "UNTIL=" in freeze.rrule or "COUNT=" in freeze.rrule
    kept = rule if bounded else rule.replace(until=end)
    yield from (one.date() for one in kept.between(datetime.combine(first, time()), end, inc=True))


def _hours(window: Window, day: date, zone: tzinfo) -> Span:
    """Return from when to when a window is open that opens on a day; past midnight it closes on the next."""
    begin, whole = time.fromisoformat(window.from_), window.until == "24:00"
    end = time() if whole else time.fromisoformat(window.until)
    closing = day + _DAY if whole or end <= begin else day
    return _utc(datetime.combine(day, begin, zone)), _utc(datetime.combine(closing, end, zone))


def _begin(moment: Moment, zone: tzinfo) -> datetime:
    return _utc(moment if isinstance(moment, datetime) else datetime.combine(moment, time(), zone))


def _end(moment: Moment, zone: tzinfo) -> datetime:
    """Return the end of a freeze: the instant, or the end of the last day."""
    if isinstance(moment, datetime):
        return _utc(moment)
    if moment == date.max:
        return datetime.max.replace(tzinfo=UTC)
    return _utc(datetime.combine(moment + _DAY, time(), zone))


def _utc(moment: datetime) -> datetime:
    """Return an instant in UTC; one at the very edge of all calendars stays on this side of it."""
    try:
        return moment.astimezone(UTC)
    except OverflowError:
        return moment.replace(tzinfo=UTC)


def _joined(spans: Iterable[Span]) -> Iterator[Span]:
    """Yield spans in order, those that touch or overlap as one."""
    found: list[Span] = []
    for begin, end in sorted(spans):
        if found and begin <= found[-1][1]:
            found[-1] = found[-1][0], max(found[-1][1], end)
        elif begin < end:
            found.append((begin, end))
    yield from found
