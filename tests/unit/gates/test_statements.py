import shutil
from typing import Any

import pytest
from tests.building import ENGAGEMENT
from tests.gating import PROOF, Bench, criterion, declared, gate, given, outcome, pair

from kactl.gates.statements import cycle_of


@pytest.mark.parametrize(
    "other",
    [
        {"gate": "elsewhere"},
        {"instance": "v1"},
        {"cycle": 2},
        {"engagement": "0" * 26},
    ],
)
def test_a_statement_about_something_else_is_none_about_this(bench: Bench, other: dict[str, Any]) -> None:
    bench.approve("li-lei", "qa", **other)
    assert given(bench.verdict(), "qa") == []


def test_a_person_takes_their_own_word_back(bench: Bench) -> None:
    vote = bench.approve("li-lei", "qa")
    bench.state("revoke", "li-lei", target=vote.name)
    assert given(bench.verdict(), "qa") == []


def test_nobody_takes_back_anothers_rejection(bench: Bench) -> None:
    vote = bench.state("reject", "li-lei", role="qa", reason="two failures")
    bench.state("revoke", "wang-fang", target=vote.name)
    assert bench.status() == "BLOCKED"
    bench.state("revoke", "zhao-yun", target=vote.name, on_behalf_of="li-lei")
    assert bench.status() == "BLOCKED"
    bench.state("revoke", "li-lei", target=vote.name)
    assert bench.status() == "READY"


def test_a_copy_of_a_record_is_the_same_record(bench: Bench) -> None:
    vote = bench.approve("li-lei", "qa")
    place = bench.root / vote.path
    shutil.copy(place, place.with_name(f"copy-{vote.sha256[:10]}.json"))
    assert given(bench.verdict(), "qa") == ["li-lei"]
    bench.state("revoke", "li-lei", target=vote.name)
    assert given(bench.verdict(), "qa") == []


def test_a_copied_reopening_reopens_once(bench: Bench) -> None:
    made = bench.state("reopen", "wang-fang", reason="again")
    place = bench.root / made.path
    shutil.copy(place, place.with_name(f"copy-{made.sha256[:10]}.json"))
    assert bench.base().cycle == 2
    assert cycle_of(bench.evaluator().records) == 2


def asked(**more: object) -> dict[str, object]:
    return gate("review", criterion("charter"), declared("trained", owner="dev", **more), approvals="none")


def test_a_declared_criterion_is_met_by_its_owners_answer_only(blank: Bench) -> None:
    blank.lay(asked())
    blank.fill(charter="Here.")
    blank.commit()
    assert (blank.status(), outcome(blank.verdict(), "trained")) == ("BLOCKED", "unmet")
    blank.answer("wang-fang", "trained", "met")
    assert outcome(blank.verdict(), "trained") == "unmet"
    blank.answer("zhao-yun", "trained", "met")
    assert (blank.status(), outcome(blank.verdict(), "trained")) == ("READY", "met")


def test_an_answer_is_carried_in_for_the_client_only_with_a_proof(blank: Bench) -> None:
    blank.lay(gate("review", declared("ours", owner="dev"), declared("theirs", owner="sponsor")))
    blank.commit()
    blank.answer("wang-fang", "ours", "met", on_behalf_of="zhao-yun", proof=PROOF)
    blank.answer("wang-fang", "theirs", "met", on_behalf_of="chen-jie")
    assert [one.outcome for one in blank.verdict().criteria] == ["unmet", "unmet"]
    blank.answer("wang-fang", "theirs", "met", on_behalf_of="chen-jie", proof=PROOF)
    assert [one.outcome for one in blank.verdict().criteria] == ["unmet", "met"]


def test_not_applicable_is_refused_where_the_playbook_forbids_it(blank: Bench) -> None:
    blank.lay(asked(na="forbidden"))
    blank.commit()
    blank.answer("zhao-yun", "trained", "not-applicable")
    assert outcome(blank.verdict(), "trained") == "unmet"


def test_nobody_declares_met_what_a_check_judges(blank: Bench) -> None:
    blank.lay(gate("review", criterion("charter", owner="qa"), approvals=[{"role": "qa"}]))
    blank.commit()
    before = blank.verdict().fingerprint
    blank.answer("li-lei", "charter", "met")
    found = blank.verdict()
    assert (outcome(found, "charter"), found.criteria[0].answer) == ("unmet", None)
    assert found.fingerprint == before


def test_the_last_answer_counts_and_enters_the_fingerprint(blank: Bench) -> None:
    blank.lay(asked())
    blank.fill(charter="Here.")
    blank.commit()
    prints = [blank.verdict().fingerprint]
    for each in ("met", "not-applicable"):
        blank.answer("zhao-yun", "trained", each)
        assert outcome(blank.verdict(), "trained") == each
        prints.append(blank.verdict().fingerprint)
    assert len(set(prints)) == 3


def test_an_answer_without_a_reason_is_none(blank: Bench) -> None:
    blank.lay(asked())
    blank.commit()
    blank.state("answer", "zhao-yun", criterion="trained", answer="met")
    assert outcome(blank.verdict(), "trained") == "unmet"


def test_a_criterion_without_owner_is_answered_by_anybody_of_the_team(blank: Bench) -> None:
    blank.lay(gate("review", declared("trained")))
    blank.commit()
    blank.answer("sun-bo", "trained", "met")
    assert outcome(blank.verdict(), "trained") == "unmet"
    blank.answer("han-mei", "trained", "met")
    assert outcome(blank.verdict(), "trained") == "met"


def test_each_instance_has_its_own_statements(blank: Bench) -> None:
    recurring = {**pair("release"), "recurs": {"pattern": "v.*", "example": "v1"}}
    blank.lay(recurring)
    blank.fill(charter="Here.")
    blank.commit()
    blank.approve("li-lei", "qa", "release@v1")
    assert given(blank.verdict("release@v1"), "qa") == ["li-lei"]
    assert given(blank.verdict("release@v2"), "qa") == []


def test_records_of_this_engagement_are_the_ones_that_are_read(bench: Bench) -> None:
    vote = bench.approve("li-lei", "qa")
    assert [one.sha256 for one in bench.snapshot.records] == [vote.sha256]
    assert vote.record.engagement == ENGAGEMENT
