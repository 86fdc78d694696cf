import pytest
from tests.gating import (
    PROOF,
    REVIEW,
    Bench,
    approval,
    asking,
    codes,
    commands,
    criterion,
    excluded,
    gate,
    given,
)


def test_another_roles_document_kills_no_approval(bench: Bench) -> None:
    bench.approve("wang-fang", "manager")
    bench.approve("li-lei", "qa")
    bench.fill(charter="Improved.")
    found = bench.verdict()
    assert (given(found, "qa"), given(found, "manager")) == (["li-lei"], [])
    assert excluded(found, "manager") == [("wang-fang", "what was approved has changed since: charter")]


def test_content_that_returns_restores_the_approval(bench: Bench) -> None:
    bench.approve("li-lei", "qa")
    bench.report("other")
    assert given(bench.verdict(), "qa") == []
    bench.report()
    assert given(bench.verdict(), "qa") == ["li-lei"]


def test_an_approval_of_other_content_ends_no_approval_of_this(bench: Bench) -> None:
    first = bench.approve("li-lei", "qa")
    bench.report("other")
    bench.approve("li-lei", "qa")
    bench.report()
    assert [one.record for one in approval(bench.verdict(), "qa").given] == [first.name]


def test_an_approval_that_binds_the_gate_dies_of_any_of_its_documents(blank: Bench) -> None:
    bound = [{"role": "manager", "binds": "gate"}, {"role": "qa"}]
    blank.lay({**REVIEW, "approvals": bound})
    blank.fill(charter="Here.")
    blank.report()
    blank.commit()
    blank.approve("wang-fang", "manager")
    blank.report("other")
    assert given(blank.verdict(), "manager") == []


def test_a_criterion_that_nobody_answers_for_belongs_to_every_role(blank: Bench) -> None:
    common = criterion("scope")
    blank.lay({**REVIEW, "success": [*REVIEW["success"], common]})
    blank.fill(charter="Here.", scope="All.")
    blank.report()
    blank.commit()
    blank.approve("wang-fang", "manager")
    blank.approve("li-lei", "qa")
    blank.fill(scope="Less.")
    found = blank.verdict()
    assert given(found, "manager") + given(found, "qa") == []


@pytest.mark.parametrize(
    "more",
    [
        {"approvals": [{"role": "manager"}, {"role": "qa", "needed": 2}]},
        {"success": [criterion("charter", owner="manager"), criterion("report", "report/*.txt", owner="qa")]},
        {"decides": "manager"},
    ],
)
def test_another_definition_makes_approvals_stale(bench: Bench, more: dict[str, object]) -> None:
    bench.approve("li-lei", "qa")
    bench.ask({**REVIEW, **more})
    found = bench.verdict()
    assert found.status == "STALE"
    assert excluded(found, "qa") == [("li-lei", "what the gate asks has changed since")]


def test_other_titles_change_nothing(bench: Bench) -> None:
    bench.approve("li-lei", "qa")
    bench.ask({**REVIEW, "title": "Another title"})
    assert given(bench.verdict(), "qa") == ["li-lei"]


@pytest.mark.parametrize("person", ["zhao-yun", "sun-bo", "nobody-known"])
def test_who_does_not_hold_the_role_does_not_count(bench: Bench, person: str) -> None:
    bench.approve(person, "qa")
    found = bench.verdict()
    assert (given(found, "qa"), found.status) == ([], "READY")
    assert excluded(found, "qa") == [(person, "did not hold the role QA at that time")]


@pytest.mark.parametrize(
    ("window", "counts"),
    [
        ({"from": "2026-11-16"}, True),
        ({"from": "2026-11-17"}, False),
        ({"until": "2026-11-16"}, True),
        ({"until": "2026-11-15"}, False),
    ],
)
def test_an_assignment_counts_from_its_first_to_its_last_day(
    bench: Bench, window: dict[str, str], counts: bool
) -> None:
    bench.staff(qa=[{"person": "zhao-yun", **window}])
    bench.approve("zhao-yun", "qa")
    assert given(bench.verdict(), "qa") == (["zhao-yun"] if counts else [])


def test_the_day_is_that_of_the_engagements_zone(bench: Bench) -> None:
    bench.staff(qa=[{"person": "zhao-yun", "until": "2026-11-16"}])
    bench.tick(hours=11, minutes=58)
    bench.approve("zhao-yun", "qa")
    assert given(bench.verdict(), "qa") == ["zhao-yun"]
    bench.approve("zhao-yun", "qa")
    assert given(bench.verdict(), "qa") == []


def test_who_leaves_later_has_approved(bench: Bench) -> None:
    bench.staff(qa=[{"person": "zhao-yun", "until": "2026-11-16"}])
    bench.approve("zhao-yun", "qa")
    bench.tick(days=9)
    assert given(bench.verdict(), "qa") == ["zhao-yun"]


def test_one_person_with_two_roles_fills_one_slot(bench: Bench) -> None:
    bench.staff(manager=["li-lei"])
    bench.approve("li-lei", "manager")
    bench.approve("li-lei", "qa")
    found = bench.verdict()
    assert (given(found, "manager"), given(found, "qa")) == (["li-lei"], [])
    assert excluded(found, "qa") == [("li-lei", "one person fills one place, already counted for Manager")]
    bench.approve("han-mei", "qa")
    assert bench.verdict().next[-1].command == "kactl gate pass review"


def test_whoever_can_do_more_makes_room(bench: Bench) -> None:
    bench.staff(manager=["li-lei", "wang-fang"])
    bench.approve("li-lei", "manager")
    bench.approve("wang-fang", "manager")
    bench.approve("li-lei", "qa")
    found = bench.verdict()
    assert (given(found, "manager"), given(found, "qa")) == (["wang-fang"], ["li-lei"])


def test_candidates_are_those_whose_word_would_bring_the_gate_further(bench: Bench) -> None:
    bench.staff(manager=["li-lei"], qa=["li-lei", "han-mei"])
    assert approval(bench.verdict(), "manager").candidates == ("li-lei",)
    bench.approve("li-lei", "qa")
    found = bench.verdict()
    assert approval(found, "manager").candidates == ()
    assert commands(found) == ["kactl role assign manager PERSON"]


def test_a_rejection_blocks_until_the_same_person_approves(bench: Bench) -> None:
    bench.approve("wang-fang", "manager")
    bench.state("reject", "li-lei", role="qa", reason="two failures")
    found = bench.verdict()
    assert (found.status, codes(found)) == ("BLOCKED", ["gate.rejected"])
    assert excluded(found, "qa") == [("li-lei", "rejected: two failures")]
    bench.approve("han-mei", "qa")
    found = bench.verdict()
    assert found.status == "BLOCKED"
    assert commands(found) == ["kactl gate approve review --as qa"]
    assert found.next[0].who == ("li-lei",)
    bench.approve("li-lei", "qa")
    assert bench.status() == "READY"


def test_a_rejection_ends_with_the_content_it_rejected(bench: Bench) -> None:
    bench.state("reject", "li-lei", role="qa", reason="two failures")
    bench.report("mended")
    assert bench.status() == "READY"
    bench.report()
    assert bench.status() == "BLOCKED"


def test_who_does_not_hold_the_role_rejects_nothing(bench: Bench) -> None:
    bench.state("reject", "zhao-yun", role="qa", reason="no")
    assert bench.status() == "READY"


def test_an_abstention_takes_the_approval_back(bench: Bench) -> None:
    bench.approve("li-lei", "qa")
    bench.state("abstain", "li-lei", role="qa")
    found = bench.verdict()
    assert (given(found, "qa"), found.status) == ([], "READY")


CLIENT = {**REVIEW, "approvals": [{"role": "sponsor"}, {"role": "qa"}]}


def test_a_client_may_be_transcribed_with_a_proof(bench: Bench) -> None:
    bench.ask(CLIENT)
    bench.approve("wang-fang", "sponsor", on_behalf_of="chen-jie", transcribed_by="wang-fang", proof=PROOF)
    report = approval(bench.verdict(), "sponsor")
    assert [(one.person, one.assurance) for one in report.given] == [("chen-jie", "transcribed")]


def test_without_a_proof_a_transcript_does_not_count(bench: Bench) -> None:
    bench.ask(CLIENT)
    bench.approve("wang-fang", "sponsor", on_behalf_of="chen-jie", transcribed_by="wang-fang")
    assert excluded(bench.verdict(), "sponsor") == [("chen-jie", "transcribed without a proof")]


def test_a_stranger_transcribes_nothing(bench: Bench) -> None:
    bench.ask(CLIENT)
    bench.approve("mallory", "sponsor", on_behalf_of="chen-jie", transcribed_by="mallory", proof=PROOF)
    expected = [("chen-jie", "whoever transcribed it was not of the team")]
    assert excluded(bench.verdict(), "sponsor") == expected


def test_a_verified_transcript_says_so(bench: Bench) -> None:
    bench.ask(CLIENT)
    who = {"on_behalf_of": "chen-jie", "transcribed_by": "wang-fang", "verified_by": "han-mei"}
    bench.approve("wang-fang", "sponsor", proof=PROOF, **who)
    assert [one.assurance for one in approval(bench.verdict(), "sponsor").given] == ["verified"]


def test_a_transcriber_is_no_candidate(bench: Bench) -> None:
    bench.ask(CLIENT)
    bench.approve("li-lei", "sponsor", on_behalf_of="chen-jie", transcribed_by="li-lei", proof=PROOF)
    assert approval(bench.verdict(), "qa").candidates == ("han-mei",)


def test_the_client_is_asked_for_by_transcript(bench: Bench) -> None:
    bench.ask(CLIENT)
    wanted = "kactl gate approve review --as sponsor --on-behalf-of chen-jie --evidence FILE"
    assert wanted in commands(bench.verdict())


def test_an_approval_without_subject_does_not_count(bench: Bench) -> None:
    bench.approve("li-lei", "qa", subject=None)
    expected = [("li-lei", "the record does not say what was approved")]
    assert excluded(bench.verdict(), "qa") == expected


def test_an_upstream_decision_is_part_of_what_was_approved(blank: Bench) -> None:
    first = gate("first", criterion("charter"), approvals="none")
    second = gate("review", asking("x", "gate-passed", {"gates": ["first"]}))
    blank.lay(first, {**second, "approvals": [{"role": "qa"}], "stage": "build"})
    blank.fill(charter="Here.")
    blank.commit()
    blank.approve("li-lei", "qa")
    blank.decide("zhao-yun", "first")
    assert excluded(blank.verdict(), "qa") == [("li-lei", "what was approved has changed since: x")]
