from collections.abc import Sequence
from itertools import combinations

from hypothesis import given
from hypothesis import strategies as st

from kactl.gates.seating import Voice, seat

KINDS, PEOPLE = "ab", "vwxyz"
GROUPS = st.sets(st.sampled_from(PEOPLE), min_size=1, max_size=2).map(frozenset)
HANDS = st.lists(st.tuples(st.sampled_from(KINDS), GROUPS), max_size=7)
PLACES = st.lists(st.sampled_from(KINDS), max_size=4)


def willing(hands: Sequence[tuple[str, frozenset[str]]]) -> dict[str, list[Voice]]:
    """Return the voices by the kind of their place, each with a name of its own."""
    named = [(kind, Voice(str(number), people)) for number, (kind, people) in enumerate(hands)]
    return {kind: [one for each, one in named if each == kind] for kind in KINDS}


def most(places: Sequence[str], hands: Sequence[tuple[str, frozenset[str]]]) -> int:
    """Return how many places can be filled at all, by trying every choice of voices."""
    for size in range(len(hands), 0, -1):
        for chosen in combinations(hands, size):
            people = [person for _, group in chosen for person in group]
            fits = all(sum(kind == one for kind, _ in chosen) <= places.count(one) for one in KINDS)
            if fits and len(people) == len(set(people)):
                return size
    return 0


@given(PLACES, HANDS)
def test_as_many_places_are_filled_as_can_be(
    places: list[str], hands: list[tuple[str, frozenset[str]]]
) -> None:
    assert len(seat(places, willing(hands))) == most(places, hands)


@given(PLACES, HANDS)
def test_nobody_takes_part_twice_and_everybody_sits_where_they_may(
    places: list[str], hands: list[tuple[str, frozenset[str]]]
) -> None:
    offered = willing(hands)
    seated = seat(places, offered)
    people = [person for voice in seated.values() for person in voice.people]
    assert len(people) == len(set(people))
    assert all(voice in offered[places[place]] for place, voice in seated.items())


@given(PLACES, HANDS, st.data())
def test_one_voice_less_never_fills_more(
    places: list[str], hands: list[tuple[str, frozenset[str]]], data: st.DataObject
) -> None:
    kept = data.draw(st.lists(st.sampled_from(hands), unique=True)) if hands else []
    fewer = [one for one in hands if one in kept]
    assert len(seat(places, willing(fewer))) <= len(seat(places, willing(hands)))
