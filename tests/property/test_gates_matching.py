from itertools import permutations

from hypothesis import given
from hypothesis import strategies as st

from kactl.gates.matching import match

ROLES, PEOPLE = "abc", "vwxyz"
SLOTS = st.lists(st.sampled_from(ROLES), max_size=5)
WILLING = st.dictionaries(
    st.sampled_from(ROLES), st.lists(st.sampled_from(PEOPLE), max_size=4, unique=True), max_size=3
)


def most(slots: list[str], willing: dict[str, list[str]]) -> int:
    """Return how many slots can be filled at all, by trying every order of people and gaps."""
    hands = [*PEOPLE, *[""] * len(slots)]
    rows = set(permutations(hands, len(slots)))
    return max(
        sum(who in willing.get(role, ()) for role, who in zip(slots, row, strict=True)) for row in rows
    )


@given(SLOTS.filter(lambda slots: len(slots) <= 3), WILLING)
def test_as_many_slots_are_filled_as_can_be(slots: list[str], willing: dict[str, list[str]]) -> None:
    assert len(match(slots, willing)) == most(slots, willing)


@given(SLOTS, WILLING)
def test_everybody_fills_one_slot_and_is_willing(slots: list[str], willing: dict[str, list[str]]) -> None:
    filled = match(slots, willing)
    assert len(set(filled.values())) == len(filled)
    assert all(person in willing[slots[slot]] for slot, person in filled.items())


@given(SLOTS, WILLING, st.data())
def test_the_order_of_people_changes_no_count(
    slots: list[str], willing: dict[str, list[str]], data: st.DataObject
) -> None:
    other = {role: data.draw(st.permutations(people)) for role, people in willing.items()}
    assert len(match(slots, other)) == len(match(slots, willing))


@given(SLOTS, WILLING, st.sampled_from(ROLES), st.sampled_from(PEOPLE))
def test_one_more_willing_person_never_fills_fewer(
    slots: list[str], willing: dict[str, list[str]], role: str, person: str
) -> None:
    more = {**willing, role: [*willing.get(role, []), person]}
    assert len(match(slots, willing)) <= len(match(slots, more)) <= len(match(slots, willing)) + 1
