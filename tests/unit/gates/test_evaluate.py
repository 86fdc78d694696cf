from tests.building import git
from tests.gating import (
    REVIEW,
    Bench,
    after,
    approval,
    codes,
    commands,
    criterion,
    excluded,
    gate,
    given,
    pair,
)

from kactl.model.reports import GateVerdict


def two(bench: Bench, **more: object) -> None:
    """Lay a gate and one that wants it passed."""
    later = {**gate("later", after("review"), stage="build", approvals=[{"role": "qa"}]), **more}
    bench.lay(pair(), later)
    bench.fill(charter="Here.")
    bench.commit()


def passed(bench: Bench, name: str) -> None:
    bench.approve("li-lei", "qa", name)
    bench.decide("wang-fang", name)


def test_a_gate_waits_for_the_one_before(blank: Bench) -> None:
    two(blank)
    found = blank.verdict("later")
    assert (found.status, codes(found)) == ("BLOCKED", ["gate-passed.not-passed"])
    passed(blank, "review")
    assert blank.status("later") == "READY"


def test_a_gate_is_bound_to_what_was_decided_before_it(blank: Bench) -> None:
    two(blank)
    before = blank.verdict("later").fingerprint
    passed(blank, "review")
    upstream = blank.base("later").bound(None).upstream
    assert upstream == {"review": blank.verdict("review").content}
    assert blank.verdict("later").fingerprint != before


def test_a_reopened_gate_holds_up_the_next_and_what_was_decided_stays(blank: Bench) -> None:
    two(blank)
    passed(blank, "review")
    blank.approve("li-lei", "qa", "later")
    assert blank.status("later") == "READY"
    blank.state("reopen", "wang-fang", reason="again")
    assert blank.status("review") == "READY"
    found = blank.verdict("later")
    assert (found.status, given(found, "qa")) == ("BLOCKED", [])


def test_passing_again_on_the_same_content_restores_the_next_gates_approvals(blank: Bench) -> None:
    two(blank)
    passed(blank, "review")
    blank.approve("li-lei", "qa", "later")
    blank.state("reopen", "wang-fang", reason="again")
    passed(blank, "review")
    assert given(blank.verdict("later"), "qa") == ["li-lei"]


def test_a_decided_gate_stays_decided_and_shows_that_the_one_before_was_reopened(blank: Bench) -> None:
    two(blank)
    passed(blank, "review")
    passed(blank, "later")
    blank.state("reopen", "wang-fang", reason="again")
    found = blank.verdict("later")
    assert found.status == "PASSED"
    assert [(one.criterion, one.name) for one in found.drift] == [("after", "review")]


def test_a_stale_gate_holds_up_the_next(blank: Bench) -> None:
    promised = {**pair(), "success": [criterion("charter", holds="always")]}
    later = gate("later", after("review"), stage="build", approvals=[{"role": "qa"}])
    blank.lay(promised, later)
    blank.fill(charter="Here.")
    blank.commit()
    passed(blank, "review")
    assert blank.status("later") == "READY"
    blank.fill(charter="")
    assert (blank.status("review"), blank.status("later")) == ("STALE", "BLOCKED")


def test_gates_in_a_circle_wait_for_ever_and_end(blank: Bench) -> None:
    one = gate("review", criterion("charter"), after("later"), approvals="none")
    other = gate("later", after("review"), stage="build", approvals="none")
    blank.lay(one, other)
    blank.fill(charter="Here.")
    assert (blank.status("review"), blank.status("later")) == ("BLOCKED", "BLOCKED")
    blank.decide("zhao-yun", "review")
    blank.decide("zhao-yun", "later")
    blank.decide("zhao-yun", "review")
    assert (blank.status("review"), blank.status("later")) == ("BLOCKED", "BLOCKED")


def test_a_gate_that_waits_for_itself_ends(blank: Bench) -> None:
    blank.lay(gate("review", criterion("charter"), after("review"), approvals="none"))
    blank.fill(charter="Here.")
    assert blank.status() == "BLOCKED"


def test_a_gate_that_is_not_there_leaves_the_question_open(blank: Bench) -> None:
    blank.lay(gate("review", after("nowhere"), approvals=[{"role": "qa"}]))
    blank.commit()
    assert [one.outcome for one in blank.verdict().criteria] == ["unknown"]
    assert blank.approve("li-lei", "qa").record.subject is not None


def opened(bench: Bench) -> str:
    """Open the review of HEAD and return the pinned commit."""
    pinned = bench.commit("Before the review")
    bench.state("review", "wang-fang")
    bench.commit("Open")
    return pinned


def given_all(found: GateVerdict) -> list[str]:
    return given(found, "manager") + given(found, "qa")


def test_fifty_commits_of_ordinary_work_leave_every_approval_valid(bench: Bench) -> None:
    pinned = opened(bench)
    bench.approve("wang-fang", "manager")
    for number in range(50):
        bench.fill(charter=f"Version {number}.")
        bench.report(f"run {number}")
        if number % 10 == 0:
            bench.commit(f"Work {number}")
        bench.tick()
    bench.commit("Work")
    bench.approve("li-lei", "qa")
    found = bench.verdict()
    assert (found.status, given_all(found)) == ("READY", ["wang-fang", "li-lei"])
    assert found.review is not None
    assert found.review.commit == pinned
    bench.decide("wang-fang")
    assert bench.status() == "PASSED"
    assert bench.verdict().decided is not None


def test_a_review_lapses_after_its_window(bench: Bench) -> None:
    bench.ask({**REVIEW, "review_window": 7})
    opened(bench)
    bench.approve("li-lei", "qa")
    bench.report("later run")
    bench.commit()
    bench.tick(days=6)
    assert given(bench.verdict(), "qa") == ["li-lei"]
    bench.tick(days=1)
    found = bench.verdict()
    assert (found.status, found.review) == ("STALE", None)


def test_another_definition_makes_an_open_review_stale(bench: Bench) -> None:
    opened(bench)
    bench.ask({**REVIEW, "approvals": [*REVIEW["approvals"], {"role": "dev"}]})
    bench.commit()
    found = bench.verdict()
    assert (found.status, codes(found)) == ("STALE", ["gate.review-definition"])
    assert commands(found) == ["kactl gate open review"]
    assert [one.who for one in found.next] == [("wang-fang",)]


def test_a_pinned_commit_that_is_gone_makes_the_review_stale(bench: Bench) -> None:
    gone = bench.base().bound(None).model_copy(update={"commit": "1" * 40})
    bench.state("review", "wang-fang", subject=gone)
    found = bench.verdict()
    assert (found.status, codes(found)) == ("STALE", ["gate.review-commit-missing"])
    assert commands(found) == ["kactl gate open review"]


def test_opening_again_keeps_approvals_whose_subjects_are_unchanged(bench: Bench) -> None:
    opened(bench)
    bench.approve("wang-fang", "manager")
    bench.approve("li-lei", "qa")
    bench.report("second run")
    opened(bench)
    found = bench.verdict()
    assert (found.status, given_all(found)) == ("STALE", ["wang-fang"])
    assert excluded(found, "qa") == [("li-lei", "what was approved has changed since: report")]


def test_bad_news_at_head_stops_the_decision_and_kills_no_approval(bench: Bench) -> None:
    opened(bench)
    bench.approve("wang-fang", "manager")
    bench.approve("li-lei", "qa")
    bench.report("")
    bench.commit()
    found = bench.verdict()
    assert (found.status, given_all(found)) == ("BLOCKED", ["wang-fang", "li-lei"])
    assert codes(found) == ["file-present.missing"]
    bench.report("green again")
    bench.commit()
    assert bench.status() == "READY"


def test_what_was_pinned_unmet_wants_a_review_of_what_is_mended(bench: Bench) -> None:
    bench.fill(charter="")
    opened(bench)
    bench.fill(charter="Now.")
    bench.commit()
    found = bench.verdict()
    assert (found.status, commands(found)) == ("BLOCKED", ["kactl gate open review"])


def test_people_are_those_of_today_under_a_review(bench: Bench) -> None:
    opened(bench)
    bench.tick(days=1)
    bench.staff(manager=[{"person": "zhao-yun", "from": "2026-11-17"}])
    bench.commit()
    assert approval(bench.verdict(), "manager").candidates == ("zhao-yun",)
    bench.approve("zhao-yun", "manager")
    bench.approve("li-lei", "qa")
    bench.report("later")
    bench.decide("zhao-yun")
    assert bench.status() == "PASSED"


def test_a_decision_that_does_not_count_closes_no_review(bench: Bench) -> None:
    opened(bench)
    bench.decide("mallory")
    assert bench.verdict().review is not None
    bench.decide("wang-fang", result="hold")
    assert bench.verdict().review is None


def test_a_review_may_pin_an_older_commit(bench: Bench) -> None:
    older = git(bench.root, "rev-parse", "HEAD")
    subject = bench.base().bound(None)
    bench.fill(charter="")
    bench.commit()
    bench.state("review", "wang-fang", subject=subject)
    assert bench.base().snapshot.tree.commit == older
