"""Weeks, months and quarters as reports name them."""

import re
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Final

from kactl.workflows.problems import misuse

_WEEK: Final = re.compile(r"(\d{4})-[Ww](\d{1,2})")
_DAYS: Final = timedelta(days=6)


@dataclass(frozen=True, slots=True)
class Week:
    """A week from Monday to Sunday."""

    first: date

    @property
    def last(self) -> date:
        """Return its Sunday."""
        return self.first + _DAYS

    @property
    def following(self) -> date:
        """Return the Sunday of the week after."""
        return self.last + timedelta(days=7)

    @property
    def name(self) -> str:
        """Return its name by ISO 8601."""
        year, number, _ = self.first.isocalendar()
        return f"{year}-W{number:02d}"

    def has(self, day: date) -> bool:
        """Tell whether a day lies in it."""
        return self.first <= day <= self.last


def week_of(name: str | None, today: date) -> Week:
    """Return the week of that name, `YYYY-Www`, else that of today; another name is misuse."""
    if name is None:
        return Week(today - timedelta(days=today.weekday()))
    found = _WEEK.fullmatch(name)
    try:
        return Week(date.fromisocalendar(int(found[1]), int(found[2]), 1) if found else _none(name))
    except ValueError:
        misuse("weekly.no-week", "kactl report weekly", name=name)


def _none(name: str) -> date:
    raise ValueError(name)
