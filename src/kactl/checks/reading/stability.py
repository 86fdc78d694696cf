"""How stable a team is: who left a role when, and who holds it alone."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date, timedelta

from kactl.checks.reading.team import Holding


@dataclass(frozen=True, slots=True)
class Departure:
    """Somebody's last day in a role, with nobody's holding of it by the same person going on."""

    role: str
    person: str
    last: date


def departures(holdings: Iterable[Holding], people: Mapping[str, date | None]) -> Iterator[Departure]:
    """Yield the ends of holdings, backups apart; leaving the engagement ends all of a person's."""
    held = [one for one in holdings if not one.backup]
    for one in held:
        last = ending(one, people.get(one.person))
        if last is not None and not any(_goes_on(other, one, last, people) for other in held):
            yield Departure(one.role, one.person, last)


def ending(holding: Holding, left: date | None) -> date | None:
    """Return the last day of a holding, given the person's last day in the engagement."""
    return min((one for one in (holding.last, left) if one is not None), default=None)


def _goes_on(other: Holding, one: Holding, last: date, people: Mapping[str, date | None]) -> bool:
    if other is one or (other.role, other.person) != (one.role, one.person):
        return False
    end = ending(other, people.get(other.person))
    begins = other.first is None or other.first <= last + timedelta(days=1)
    return begins and (end is None or end > last)
