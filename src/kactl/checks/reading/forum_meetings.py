"""Whether standing meetings were held: the rhythm against the register of meetings."""

from bisect import bisect_right
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Final

from kactl.checks.reading.days import day_of
from kactl.checks.reading.forums import Occurrence, occurrences
from kactl.checks.reading.items import STATUS, values_of
from kactl.model.calendar import Calendar
from kactl.model.forums import Forum
from kactl.model.view import Item

FIELDS: Final = ("forum", "date", "attendees", STATUS)
HELD: Final = "held"
SETTLED: Final = (HELD, "cancelled")
"""States of a meeting that somebody dealt with: it was held, or called off on purpose."""
_YEAR: Final = timedelta(days=366)


@dataclass(frozen=True, slots=True)
class Expected:
    """A meeting that the rhythm wanted, the last day it may be held in time, and the one that was."""

    forum: Forum
    occurrence: Occurrence
    latest: date
    meeting: Item | None


def expected(
    forum: Forum, begin: date, meetings: Iterable[Item], calendar: Calendar, reached: Callable[[date], bool]
) -> Sequence[Expected]:
    """Return the meetings that should have been held by now, in order; `reached` tells whether a day is over.

    A meeting belongs to the occurrence before it, or to the one after it when that is nearer and it was early
    by no more than the tolerance; the first of several keeps an occurrence.
    """
    known = [*_until(forum, begin, calendar, reached)]
    dated = sorted(
        (day, one.id, one)
        for one in meetings
        if one.fields.get("forum") == forum.id and one.fields.get(STATUS) in SETTLED
        for day in [day_of(one.fields.get("date"))]
        if day is not None
    )
    found: dict[int, Item] = {}
    for day, _, one in dated:
        place = next((n for n in _near(forum, known, day, calendar) if n not in found), None)
        if place is not None:
            found[place] = one
    return [
        Expected(
            forum, one, calendar.working_days_after(one.day, forum.tolerance, *forum.parties), found.get(n)
        )
        for n, one in enumerate(known)
    ]


def _near(forum: Forum, known: Sequence[Occurrence], day: date, calendar: Calendar) -> Iterator[int]:
    """Yield the places of the occurrences that a meeting of that day may be, the nearest first."""
    after = bisect_right(known, day, key=lambda one: one.day)
    before = after - 1
    early = after < len(known) and _earliest(forum, known[after], calendar) <= day
    if early and (before < 0 or known[after].day - day < day - known[before].day):
        yield after
    if before >= 0:
        yield before
    if early:
        yield after


def begun(forum: Forum, start: date | None, meetings: Iterable[Item]) -> date | None:
    """Return when the rhythm began: with the engagement, or of a later stage with the first meeting."""
    if forum.from_ is None:
        return start
    days = (day_of(one.fields.get("date")) for one in meetings if one.fields.get("forum") == forum.id)
    return min((one for one in days if one), default=None)


def present(item: Item) -> frozenset[str]:
    """Return who was there."""
    return frozenset(str(one) for one in values_of(item, "attendees"))


def _until(
    forum: Forum, begin: date, calendar: Calendar, reached: Callable[[date], bool]
) -> Iterator[Occurrence]:
    """Yield the occurrences whose day is over."""
    first = begin
    while reached(first):
        last = min(first, date.max - _YEAR) + _YEAR
        for one in occurrences(forum, begin, first, last, calendar):
            if not reached(one.day):
                return
            yield one
        if last == date.max:
            return
        first = last + timedelta(days=1)


def _earliest(forum: Forum, one: Occurrence, calendar: Calendar) -> date:
    """Return the first day on which the occurrence may be held."""
    day = one.planned
    for _ in range(forum.tolerance):
        day -= timedelta(days=1)
        while not calendar.is_working(day, *forum.parties):
            day -= timedelta(days=1)
    return day
