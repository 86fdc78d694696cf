"""Circles of links are found, however long, and told the way round."""

from collections.abc import Sequence

from hypothesis import given
from hypothesis import strategies as st

from kactl.workflows.importing.cycles import cycles


def test_a_circle_is_told_from_each_of_its_items() -> None:
    links = {"a": ["b"], "b": ["c"], "c": ["a"], "d": ["a"]}
    assert cycles(links, "abcd") == {"a": ("a", "b", "c"), "b": ("b", "c", "a"), "c": ("c", "a", "b")}


def test_an_item_may_lead_to_itself() -> None:
    assert cycles({"a": ["a"], "b": ["a"]}, "ab") == {"a": ("a",)}


def test_a_long_chain_is_no_matter() -> None:
    chain = {str(one): [str(one + 1)] for one in range(20_000)}
    assert cycles(chain, ["0"]) == {}
    ring = {**chain, "20000": ["0"]}
    assert len(cycles(ring, ["5"])["5"]) == 20_001


def reaches(links: dict[str, list[str]], start: str) -> bool:
    seen: set[str] = set()
    ahead = list(links.get(start, []))
    while ahead:
        one = ahead.pop()
        if one == start:
            return True
        if one not in seen:
            seen.add(one)
            ahead += links.get(one, [])
    return False


def follows(links: dict[str, list[str]], way: Sequence[str]) -> bool:
    return all(two in links[one] for one, two in zip(way, [*way[1:], way[0]], strict=True))


NAMES = st.sampled_from("abcdef")


@given(st.dictionaries(NAMES, st.lists(NAMES, max_size=3)))
def test_just_those_that_come_back_to_themselves_are_found(links: dict[str, list[str]]) -> None:
    found = cycles(links, "abcdef")
    assert set(found) == {one for one in "abcdef" if reaches(links, one)}
    assert all(way[0] == one and follows(links, way) for one, way in found.items())
