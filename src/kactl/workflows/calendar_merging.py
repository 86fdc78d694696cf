"""Lay fresh public holidays over a party's days: what people wrote by hand stays."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Final, Literal

from kactl.model.calendar import PartyCalendar, Sureness

Kind = Literal["holidays", "workdays"]
KINDS: Final[tuple[Kind, ...]] = ("holidays", "workdays")


@dataclass(frozen=True, slots=True)
class Merged:
    """A party's days after a refresh, and what of them people had written by hand."""

    country: str | None
    years: Mapping[str, Sureness]
    days: Mapping[Kind, Mapping[date, str]]
    kept: tuple[date, ...]


def merged(known: PartyCalendar, fresh: PartyCalendar, years: Collection[int]) -> Merged:
    """Return the party's days with those years as the library has them now.

    A day that the library does not have is one of people; but while a year was provisional, one that bears a
    name which the library gives to another day of that year is the library's own, which has moved.
    """
    kept: list[date] = []
    days: dict[Kind, Mapping[date, str]] = {}
    taken: dict[Kind, Mapping[date, str]] = {
        "holidays": known.holidays, "workdays": known.workdays,
    }  # fmt: skip
    given: dict[Kind, Mapping[date, str]] = {"holidays": fresh.holidays, "workdays": fresh.workdays}
    for kind in KINDS:
        own = {
            day: name
            for day, name in taken[kind].items()
            if day.year in years and day not in given[kind] and not _moved(known, day, name, given[kind])
        }
        others = {day: name for day, name in taken[kind].items() if day.year not in years}
        named = {day: _name(taken[kind].get(day), name) for day, name in given[kind].items()}
        days[kind] = dict(sorted({**others, **named, **own}.items()))
        kept += own
    said = {**known.years, **fresh.years}
    return Merged(fresh.country, dict(sorted(said.items())), days, tuple(sorted(kept)))


def _moved(known: PartyCalendar, day: date, name: str, given: Mapping[date, str]) -> bool:
    if known.years.get(f"{day.year:04d}") == "final":
        return False
    return name in {one for other, one in given.items() if other.year == day.year}


def _name(before: str | None, name: str) -> str:
    """Return how a day is called: as people call it, where they have a name for it."""
    return before or name
