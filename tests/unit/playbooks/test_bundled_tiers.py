"""The tiers of the bundled playbooks: who is in which, what each asks, how few people suffice."""

from typing import Final

import pytest
from tests.bundled import BOTH, known_facts, playbook, tier

from kactl.playbooks.tailoring import applies, decider_of, strength_of

LIGHTEST: Final = {
    "ka": {"contract_value": 800000, "systems": 2},
    "normal": {"months": 3, "team_size": 5},
}


@pytest.mark.parametrize(
    ("given", "letter"),
    [
        ({}, "B"),
        ({"contract_value": 5000000}, "A"),
        ({"contract_value": 4999999}, "B"),
        ({"systems": 5}, "A"),
        ({"contract_value": 1000000, "systems": 2}, "C"),
        ({"contract_value": 1000001, "systems": 2}, "B"),
        ({"contract_value": 1000000, "systems": 3}, "B"),
        ({"contract_value": 1000000, "systems": 1, "regulated": True}, "A"),
    ],
)
def test_facts_choose_the_tier_of_a_key_account(given: dict[str, int], letter: str) -> None:
    assert tier("ka", **given) == letter


def test_facts_choose_the_tier_of_an_ordinary_project() -> None:
    assert [tier("normal", months=m, team_size=p) for m, p in ((3, 5), (4, 5), (3, 6))] == ["S", "M", "M"]
    assert tier("normal") == "M"


def test_the_lightest_tier_asks_less_and_tier_a_more() -> None:
    strengths = {
        (gate.id, one.id): tuple(strength_of(one, {"tier": letter}) for letter in "ABC")
        for gate in playbook("ka").gates
        for one in gate.criteria()
        if one.tiers
    }
    assert strengths == {
        ("kickoff", "backups"): ("must", "must", "should"),
        ("kickoff", "duties"): ("must", "must", "should"),
        ("solution", "security"): ("must", "should", "should"),
    }
    small = {"tier": "S"}
    kickoff, exit_ = (
        playbook("normal").gate("kickoff"),
        playbook("normal").criterion("test-exit", "independent"),
    )
    assert kickoff is not None
    assert exit_ is not None
    assert (decider_of(kickoff, small), strength_of(exit_, small)) == ("delivery-manager", "should")


def test_only_a_long_ordinary_project_must_say_why_it_is_no_key_account() -> None:
    asked = playbook("normal").criterion("kickoff", "not-ka")
    assert asked is not None
    assert [strength_of(asked, known_facts("normal", months=m)) for m in (6, 7)] == [None, "must"]


@pytest.mark.parametrize("name", BOTH)
def test_three_people_of_the_firm_can_pass_every_gate_of_the_lightest_tier(name: str) -> None:
    book, known = playbook(name), known_facts(name, **LIGHTEST[name])
    assert min(book.tiers, key=lambda one: one.weight).id == known["tier"]
    ours = {one.id for one in book.roles if one.side == "ours"}
    apart = [set(one.roles) & ours for one in book.conflicts if applies(one.when, known)]
    for gate in book.gates:
        approvals = gate.approvals if gate.approvals != "none" else ()
        named = {one.role for one in approvals if applies(one.when, known)} | {decider_of(gate, known) or ""}
        assert len(named & ours) <= 3
        apart.append(named & ours)
    assert _staffing(sorted(set().union(*apart)), apart, 3)


def _staffing(roles: list[str], apart: list[set[str]], people: int) -> dict[str, int] | None:
    """Return who holds which role when the roles of each set are held by different people."""

    def fits(role: str, person: int, held: dict[str, int]) -> bool:
        others = {one for group in apart if role in group for one in group if one != role}
        return all(held.get(one) != person for one in others)

    def place(rest: list[str], held: dict[str, int]) -> dict[str, int] | None:
        if not rest:
            return held
        for person in range(people):
            if fits(rest[0], person, held) and (whole := place(rest[1:], {**held, rest[0]: person})):
                return whole
        return None

    return place(roles, {})


def test_a_staffing_that_cannot_be_is_not_found() -> None:
    pairs = [{"a", "b"}, {"b", "c"}, {"a", "c"}, {"a", "d"}, {"b", "d"}, {"c", "d"}]
    assert _staffing(["a", "b", "c", "d"], pairs, 3) is None
    assert _staffing(["a", "b", "c", "d"], pairs[:-1], 3) == {"a": 0, "b": 1, "c": 2, "d": 2}
