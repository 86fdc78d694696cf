"""Periods: the months, quarters and years for which a gate of a cadence is held."""

import re
from calendar import monthrange
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Final, Literal

Cadence = Literal["month", "quarter", "year"]

_MONTHS: Final[Mapping[Cadence, int]] = {"month": 1, "quarter": 3, "year": 12}
_NAMES: Final[Mapping[Cadence, re.Pattern[str]]] = {
    "month": re.compile(r"([0-9]{4})-(0[1-9]|1[0-2])"),
    "quarter": re.compile(r"([0-9]{4})-Q([1-4])"),
    "year": re.compile(r"([0-9]{4})"),
}


@dataclass(frozen=True, slots=True)
class Period:
    """A month (`2026-11`), a quarter (`2026-Q4`) or a year (`2026`), first and last day included."""

    name: str
    start: date
    end: date


def period_named(cadence: Cadence, name: str) -> Period | None:
    """Return the period of that name, None where the cadence has none such."""
    found = _NAMES[cadence].fullmatch(name)
    if found is None or int(found[1]) < date.min.year:
        return None
    number = int(found[2]) if cadence != "year" else 1
    return period_of(cadence, date(int(found[1]), (number - 1) * _MONTHS[cadence] + 1, 1))


def period_of(cadence: Cadence, day: date) -> Period:
    """Return the period that a day lies in."""
    months = _MONTHS[cadence]
    first = day.month - (day.month - 1) % months
    last = first + months - 1
    end = date(day.year, last, monthrange(day.year, last)[1])
    return Period(_name(cadence, day.year, last // months), date(day.year, first, 1), end)


def periods_between(cadence: Cadence, first: date, last: date) -> Iterator[Period]:
    """Yield the periods from the one of the first day to the one of the last, in order of time."""
    while first <= last:
        one = period_of(cadence, first)
        yield one
        if one.end >= last:
            return
        first = one.end + timedelta(days=1)


def _name(cadence: Cadence, year: int, number: int) -> str:
    endings = {"month": f"-{number:02d}", "quarter": f"-Q{number}", "year": ""}
    return f"{year:04d}{endings[cadence]}"
