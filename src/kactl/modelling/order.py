"""Put scored items into one order: core ones first, then by score; what ties and what is all top is told."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from fractions import Fraction
from itertools import groupby
from typing import Any, Final

from kactl.modelling.score import Scale, Score, number

MOST_TOP: Final = 30
"""The percent of the items that may have the highest priority before it says nothing any more."""


@dataclass(frozen=True, slots=True)
class Candidate:
    """An item to be ranked, and where it stood before."""

    id: str
    fields: Mapping[str, Any]
    counted: tuple[Any, ...] = ()
    """Where people count it, by number or title: what parts equals in the end."""


@dataclass(frozen=True, slots=True)
class Place:
    """An item's place in the order, 1 first, and why."""

    rank: int
    before: int | None
    """The rank that stands in its file."""
    id: str
    core: bool
    score: Score


@dataclass(frozen=True, slots=True)
class Order:
    """All candidates in order."""

    places: tuple[Place, ...]
    ties: tuple[tuple[str, ...], ...]
    """Items whose scores are equal: priority, the rank they had and how people count them parted them."""
    top: int | None
    """How many have the highest priority; None where the items have no priority."""

    @property
    def top_percent(self) -> Fraction:
        """Return which share of the items has the highest priority, in percent."""
        return Fraction(100 * (self.top or 0), max(len(self.places), 1))

    @property
    def all_top(self) -> bool:
        """Tell whether so many have the highest priority that it puts nothing first."""
        return self.top_percent > MOST_TOP


def ordered(candidates: Iterable[Candidate], scale: Scale, *, priority: str | None = None) -> Order:
    """Return the candidates in order; `priority` is the field whose highest value is counted.

    Core items come before all others. Among equals in this, items without a score come last. What ties
    is parted by priority, then by the rank it had, then as people count items.
    """
    core = scale.ranking.core
    placed = sorted(
        (
            _Placed(
                one,
                core is not None and one.fields.get(core) is True,
                scale.score(one.fields),
                scale,
                _band(one, scale, priority),
            )
            for one in candidates
        ),
        key=_Placed.key,
    )
    places = tuple(
        Place(rank, one.before, one.candidate.id, one.core, one.score) for rank, one in enumerate(placed, 1)
    )
    top = [one for one in placed if priority and one.candidate.fields.get(priority) == scale.bands[0]]
    return Order(places, _ties(placed), len(top) if priority else None)


@dataclass(frozen=True, slots=True)
class _Placed:
    """A candidate with what its place follows from."""

    candidate: Candidate
    core: bool
    score: Score
    scale: Scale
    priority: int
    """The place of its priority, the highest first."""

    @property
    def before(self) -> int | None:
        found = number(self.candidate.fields.get(self.scale.ranking.rank))
        return int(found) if found is not None and found == int(found) else None

    def merit(self) -> tuple[bool, int, bool, Fraction]:
        """Return what decides between two items; equal merits are a tie."""
        value = self.score.number
        return not self.core, self.score.band, value is None, -(value or Fraction())

    def key(self) -> tuple[Any, ...]:
        """Return what an order is made by: among equals priority, the rank they had, how people count."""
        before, one = self.before, self.candidate
        return self.merit(), self.priority, before is None, before or 0, one.counted, one.id


def _band(one: Candidate, scale: Scale, priority: str | None) -> int:
    found = one.fields.get(priority) if priority else None
    return scale.bands.index(found) if found in scale.bands else len(scale.bands)


def _ties(placed: Iterable[_Placed]) -> tuple[tuple[str, ...], ...]:
    """Return the ids of items with one score; what has none ties with nothing."""
    known = (one for one in placed if one.score.number is not None)
    groups = (tuple(one.candidate.id for one in group) for _, group in groupby(known, key=_Placed.merit))
    return tuple(one for one in groups if len(one) > 1)
