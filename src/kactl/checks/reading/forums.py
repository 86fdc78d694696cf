"""When standing meetings are held: their rhythm, moved off the parties' days off."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from typing import Final

from dateutil.rrule import rrulestr

from kactl.model.calendar import Calendar
from kactl.model.forums import Forum

_RHYTHMS: Final = re.compile(r"FREQ=(DAILY|WEEKLY|MONTHLY|YEARLY)(;[A-Z]+=[A-Z0-9,+-]+)*;?")
_REFUSED: Final = ("BYHOUR", "BYMINUTE", "BYSECOND", "BYEASTER", "INTERVAL=0")
_MOVES: Final = timedelta(days=31)
"""A meeting of so many days before may have moved into the stretch that is asked for."""


@dataclass(frozen=True, slots=True)
class Occurrence:
    """One meeting as the rhythm has it."""

    planned: date
    """The day of the rhythm."""
    day: date
    """The day it is held: the same, or the next on which all parties work."""


def is_rhythm(rule: str) -> bool:
    """Tell whether a recurrence rule repeats by days, weeks, months or years and can be read."""
    if not _RHYTHMS.fullmatch(rule) or any(part in rule for part in _REFUSED):
        return False
    try:
        rrulestr(rule, dtstart=datetime(2026, 1, 1))  # noqa: DTZ001 - days have no zone
    except (ValueError, KeyError, TypeError, AttributeError):
        return False
    return True


def occurrences(
    forum: Forum, begin: date, first: date, last: date, calendar: Calendar
) -> Iterator[Occurrence]:
    """Yield the meetings of a rhythm that begins on a day, those held from `first` to `last`, in order.

    A meeting that moves onto the day of the next one is one with it.
    """
    seen: date | None = None
    for planned in _planned(forum, begin, max(begin, first - min(_MOVES, first - date.min)), last):
        day = moved(planned, forum, calendar)
        if first <= day <= last and day != seen:
            seen = day
            yield Occurrence(planned, day)


def _planned(forum: Forum, begin: date, first: date, last: date) -> Iterator[date]:
    """Yield the days of the rhythm; a rule that names no day at all ends with the last one, too."""
    start, end = (datetime.combine(one, time()) for one in (begin, last))
    rule = rrulestr(forum.rrule, dtstart=start)
    kept = rule if "UNTIL=" in forum.rrule else rule.replace(until=end)
    yield from (one.date() for one in kept.between(datetime.combine(first, time()), end, inc=True))


def moved(day: date, forum: Forum, calendar: Calendar) -> date:
    """Return the day, or the next one on which every party of the forum works."""
    while not calendar.is_working(day, *forum.parties):
        day += timedelta(days=1)
    return day
