"""Seat voices in places: as many as can be, each person once, stand-ins with those they speak for."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations

from kactl.gates.matching import match


@dataclass(frozen=True, slots=True)
class Voice:
    """Somebody willing to fill a place: of one person, or of a stand-in and whom they speak for."""

    name: str
    """What tells it from the other voices for the same place."""
    people: frozenset[str]


def seat(places: Sequence[str], willing: Mapping[str, Sequence[Voice]]) -> dict[int, Voice]:
    """Return place → voice for a largest seating in which nobody takes part twice.

    `places` names a kind per place, `willing` maps a kind to the voices for it, in order of preference.
    Exact: voices of one person are matched, those of two are tried in every combination, fewest first.
    """
    paired = [(kind, one) for kind in willing for one in willing[kind] if len(one.people) > 1]
    best = _with(places, willing, ())
    if best is None:
        raise AssertionError
    for size in range(1, len(paired) + 1):
        for chosen in combinations(paired, size):
            if len(best) == len(places):
                return best
            found = _with(places, willing, chosen)
            if found is not None and len(found) > len(best):
                best = found
    return best


def _with(
    places: Sequence[str], willing: Mapping[str, Sequence[Voice]], chosen: Sequence[tuple[str, Voice]]
) -> dict[int, Voice] | None:
    """Return the best seating in which exactly these voices of two people sit, None where they cannot."""
    taken: set[str] = set()
    seated: dict[int, Voice] = {}
    for kind, voice in chosen:
        place = next(_free(places, kind, seated), None)
        if place is None or taken & voice.people:
            return None
        seated[place] = voice
        taken |= voice.people
    rest = [number for number in range(len(places)) if number not in seated]
    alone = {
        kind: {next(iter(one.people)): one for one in reversed(voices) if _single(one, taken)}
        for kind, voices in willing.items()
    }
    order = {kind: list(reversed(voices)) for kind, voices in alone.items()}
    filled = match([places[number] for number in rest], order)
    return seated | {rest[slot]: alone[places[rest[slot]]][person] for slot, person in filled.items()}


def _free(places: Sequence[str], kind: str, seated: Mapping[int, Voice]) -> Iterator[int]:
    return (number for number, one in enumerate(places) if one == kind and number not in seated)


def _single(voice: Voice, taken: set[str]) -> bool:
    return len(voice.people) == 1 and not voice.people & taken
