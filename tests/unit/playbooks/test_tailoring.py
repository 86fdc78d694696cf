import pytest
from tests.unit.playbooks.small import changed, valid

from kactl.model.gates import Criterion, Gate
from kactl.model.playbook import Playbook
from kactl.playbooks.tailoring import (
    applies,
    country_of,
    decider_of,
    explain_tier,
    facts,
    roles_in_force,
    strength_of,
    tier_of,
)


@pytest.fixture(scope="module")
def playbook() -> Playbook:
    return valid(changed(("tiers: {C: should}", "tiers: {C: off}"), ("{C: lead}", "{C: tester}")))


def gate(playbook: Playbook) -> Gate:
    found = playbook.gate("kickoff")
    assert found is not None
    return found


def charter(playbook: Playbook) -> Criterion:
    found = playbook.criterion("kickoff", "charter")
    assert found is not None
    return found


def test_facts_are_the_answers_with_profile_and_tier(playbook: Playbook) -> None:
    assert facts(playbook, {"systems": 7}) == {"systems": 7, "profile": "plain", "tier": "A"}


@pytest.mark.parametrize(("systems", "tier"), [(5, "A"), (4, "C")])
def test_the_first_tier_that_holds_is_taken(playbook: Playbook, systems: int, tier: str) -> None:
    found = tier_of(playbook, {"systems": systems})
    assert found is not None
    assert found.id == tier


def test_a_playbook_without_tiers_gives_none() -> None:
    bare = Playbook.model_validate({"playbook": "p", "version": "1.0.0", "title": "p"})
    assert tier_of(bare, {}) is None
    assert facts(bare, {}) == {"profile": None, "tier": None}


def test_the_tier_is_explained_by_the_facts_that_chose(playbook: Playbook) -> None:
    considered = explain_tier(playbook, {"systems": 1, "client": "x"})
    assert [(one.tier.id, one.facts, one.holds) for one in considered] == [
        ("A", {"systems": 1}, False),
        ("C", {}, True),
    ]


def test_a_criterion_is_as_strong_as_its_tier_wants(playbook: Playbook) -> None:
    assert strength_of(charter(playbook), {"tier": "A"}) == "must"
    assert strength_of(charter(playbook), {"tier": "C"}) is None


def test_a_criterion_whose_condition_fails_is_not_asked() -> None:
    playbook = valid(changed(("tiers: {C: should}", "when: {live: true}")))
    assert strength_of(charter(playbook), {"live": False}) is None
    assert strength_of(charter(playbook), {"live": True}) == "must"


def test_a_tier_may_have_its_own_decider(playbook: Playbook) -> None:
    assert decider_of(gate(playbook), {"tier": "C"}) == "tester"
    assert decider_of(gate(playbook), {"tier": "A"}) == "lead"


def test_roles_exist_where_their_condition_holds(playbook: Playbook) -> None:
    assert "guard" in {one.id for one in roles_in_force(playbook, {"tier": "A"})}
    assert "guard" not in {one.id for one in roles_in_force(playbook, {"tier": "C"})}


def test_what_has_no_condition_always_applies() -> None:
    assert applies(None, {})


def test_a_partys_country_may_be_an_answer(playbook: Playbook) -> None:
    assert playbook.calendar is not None
    (party,) = playbook.calendar.parties
    assert country_of(party, {"land": "DE"}) == "DE"
    assert country_of(party, {}) == ""
    assert country_of(party.model_copy(update={"country": "CN"}), {}) == "CN"
