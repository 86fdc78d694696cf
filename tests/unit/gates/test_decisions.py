from pathlib import Path

import pytest
from tests.building import git
from tests.gating import PROOF, REVIEW, Bench, codes, commands, criterion, gate

from kactl.model.reports import GateVerdict
from kactl.store.find import find_engagement


def cause(found: GateVerdict) -> str:
    """Return why the last decision does not count."""
    return next(str(one.values["cause"].en) for one in found.blockers if one.code == "gate.decision-ignored")


def complete(bench: Bench) -> None:
    """Give every approval that the gate wants."""
    bench.approve("wang-fang", "manager")
    bench.approve("li-lei", "qa")


def test_a_decision_over_unmet_criteria_is_ignored_with_its_cause(bench: Bench) -> None:
    complete(bench)
    bench.fill(charter="")
    bench.decide("wang-fang")
    found = bench.verdict()
    assert found.status == "BLOCKED"
    assert cause(found) == "criteria did not hold then: charter"


def test_what_is_mended_later_makes_no_decision_good(bench: Bench) -> None:
    bench.decide("wang-fang")
    complete(bench)
    bench.commit()
    found = bench.verdict()
    assert (found.status, commands(found)) == ("READY", ["kactl gate pass review"])
    assert cause(found) == "approvals were missing then: manager, qa"


def test_approvals_dated_back_make_no_decision_good(bench: Bench) -> None:
    bench.decide("wang-fang")
    bench.tick(minutes=-30)
    complete(bench)
    bench.commit()
    assert bench.status() == "READY"


def test_a_decision_that_names_other_content_is_ignored(bench: Bench) -> None:
    complete(bench)
    there = bench.base().bound(None)
    bench.fill(charter="Other.")
    bench.decide("wang-fang", subject=there.model_copy(update={"commit": bench.commit()}))
    assert cause(bench.verdict()) == "the fingerprint is not that of the commit it names"


def test_a_decision_whose_fields_do_not_agree_is_ignored(bench: Bench) -> None:
    complete(bench)
    bench.decide("wang-fang", subject=bench.base().bound(None).model_copy(update={"fingerprint": "0" * 64}))
    assert cause(bench.verdict()) == "the decision's fingerprint does not agree with its own fields"


def test_a_decision_without_subject_is_ignored(bench: Bench) -> None:
    bench.decide("wang-fang", subject=None)
    assert cause(bench.verdict()) == "the decision does not say what was decided"


def test_a_commit_without_an_engagement_stands_for_nothing(bench: Bench) -> None:
    complete(bench)
    subject = bench.base().bound(None)
    bench.commit()
    git(bench.root, "checkout", "-q", "--orphan", "empty")
    git(bench.root, "rm", "-rfq", ".")
    bare = bench.commit("Nothing")
    git(bench.root, "checkout", "-q", "main")
    bench.decide("wang-fang", subject=subject.model_copy(update={"commit": bare}))
    found = bench.verdict()
    assert found.status == "READY"
    assert cause(found) == f"the commit it was taken at, {bare[:10]}, is not in the repository"


def test_a_rejection_of_that_moment_stops_a_decision(bench: Bench) -> None:
    complete(bench)
    bench.state("reject", "han-mei", role="qa", reason="two failures")
    bench.decide("wang-fang")
    found = bench.verdict()
    assert (found.status, cause(found)) == ("BLOCKED", "a rejection stood then: han-mei")


def test_a_rejection_after_the_decision_does_not(bench: Bench) -> None:
    complete(bench)
    bench.decide("wang-fang")
    bench.state("reject", "han-mei", role="qa", reason="too late")
    assert bench.status() == "PASSED"


def test_only_the_decider_decides_where_one_is_named(bench: Bench) -> None:
    bench.ask({**REVIEW, "decides": "manager"})
    complete(bench)
    bench.decide("li-lei")
    assert cause(bench.verdict()).startswith("li-lei could not decide")
    bench.decide("wang-fang")
    assert bench.status() == "PASSED"


def test_a_role_given_later_makes_no_earlier_decision_good(bench: Bench) -> None:
    bench.ask({**REVIEW, "decides": "dev"})
    bench.staff(dev=[])
    complete(bench)
    bench.decide("zhao-yun")
    bench.staff(dev=[{"person": "zhao-yun", "from": "2026-01-01"}])
    bench.commit()
    assert bench.status() == "READY"


def test_a_decision_outlives_the_deciders_departure(bench: Bench) -> None:
    complete(bench)
    bench.decide("wang-fang")
    bench.staff(manager=[], qa=[])
    bench.commit()
    assert bench.status() == "PASSED"


def test_nobody_decides_for_a_person_of_the_own_firm(blank: Bench) -> None:
    blank.lay(gate("review", criterion("charter"), decides="manager"))
    blank.fill(charter="Here.")
    blank.decide("zhao-yun", on_behalf_of="wang-fang", transcribed_by="zhao-yun", proof=PROOF)
    found = blank.verdict()
    assert found.status == "READY"
    assert cause(found).startswith("nobody transcribes a decision of wang-fang")


def test_a_deciding_client_is_transcribed_with_a_proof(blank: Bench) -> None:
    blank.lay(gate("review", criterion("charter"), decides="sponsor"))
    blank.fill(charter="Here.")
    client = {"on_behalf_of": "chen-jie", "transcribed_by": "zhao-yun"}
    blank.decide("zhao-yun", **client)
    assert blank.status() == "READY"
    blank.decide("zhao-yun", proof=PROOF, **client)
    assert blank.status() == "PASSED"


def test_a_gate_without_approvals_is_decided_by_anybody_of_the_team(blank: Bench) -> None:
    blank.lay(gate("review", criterion("charter"), approvals="none"))
    blank.fill(charter="Here.")
    blank.decide("mallory")
    assert (blank.status(), codes(blank.verdict())) == ("READY", ["gate.decision-ignored"])
    blank.decide("zhao-yun")
    assert blank.status() == "PASSED"


def test_two_machines_clocks_may_differ(bench: Bench) -> None:
    bench.tick(minutes=20)
    complete(bench)
    bench.tick(minutes=-30)
    bench.decide("wang-fang")
    assert bench.status() == "PASSED"


def test_statements_of_one_second_keep_their_order(bench: Bench) -> None:
    for by, role in (("wang-fang", "manager"), ("li-lei", "qa")):
        bench.tick(minutes=-1)
        bench.approve(by, role)
    bench.tick(minutes=-1)
    bench.decide("wang-fang")
    assert bench.status() == "PASSED"


def test_a_decision_survives_a_squash(bench: Bench) -> None:
    root = git(bench.root, "rev-parse", "HEAD")
    bench.report("another run")
    bench.commit()
    complete(bench)
    bench.decide("wang-fang")
    git(bench.root, "reset", "-q", "--soft", root)
    bench.commit("Squash")
    git(bench.root, "reflog", "expire", "--expire=now", "--all")
    git(bench.root, "gc", "-q", "--prune=now")
    found = bench.verdict()
    assert found.status == "PASSED"
    bench.fill(charter="Later.")
    bench.commit()
    assert [one.name for one in bench.verdict().drift] == ["process/charter.md"]


def test_a_shallow_clone_still_shows_the_decision_and_names_what_changed(
    bench: Bench, tmp_path: Path
) -> None:
    complete(bench)
    bench.decide("wang-fang")
    bench.fill(charter="Later.")
    bench.commit()
    git(tmp_path, "clone", "-q", "--depth=1", f"file://{bench.root}", "shallow")
    found = bench.verdict(home=find_engagement(tmp_path / "shallow"))
    assert found.status == "PASSED"
    assert [(one.criterion, one.change) for one in found.drift] == [("charter", "changed")]


def test_in_a_full_clone_a_commit_that_is_gone_proves_nothing(bench: Bench) -> None:
    complete(bench)
    bench.decide("wang-fang", subject=bench.base().bound(None).model_copy(update={"commit": "1" * 40}))
    assert bench.status() == "PASSED"
    bench.fill(charter="Other.")
    bench.commit()
    gone = bench.base().bound(None).model_copy(update={"commit": "1" * 40})
    bench.fill(charter="Third.")
    bench.decide("wang-fang", subject=gone)
    assert bench.verdict().decided is not None
    assert bench.verdict().drift != ()


def test_a_decision_is_taken_back_by_who_took_it(bench: Bench) -> None:
    complete(bench)
    made = bench.decide("wang-fang")
    bench.state("revoke", "zhao-yun", target=made.name)
    assert bench.status() == "PASSED"
    bench.state("revoke", "wang-fang", target=made.name)
    assert bench.status() == "READY"


def test_branches_that_decide_differently_are_for_people_to_settle(bench: Bench) -> None:
    complete(bench)
    bench.commit()
    git(bench.root, "checkout", "-qb", "other")
    bench.decide("wang-fang", result="hold", reason="The client is not ready.")
    git(bench.root, "checkout", "-q", "-")
    bench.decide("wang-fang")
    assert bench.status() == "PASSED"
    git(bench.root, "merge", "-q", "--no-edit", "other")
    found = bench.verdict()
    assert (found.status, found.decided) == ("BLOCKED", None)
    assert cause(found).startswith("two branches decided differently")
    bench.decide("wang-fang")
    assert bench.status() == "PASSED"


@pytest.mark.parametrize("news", ["a criterion fails", "another definition"])
def test_what_head_says_against_a_review_stops_the_decision(bench: Bench, news: str) -> None:
    bench.state("review", "wang-fang")
    complete(bench)
    if news == "a criterion fails":
        bench.report("")
        expected = "criteria did not hold then: report"
    else:
        bench.ask({**REVIEW, "approvals": [*REVIEW["approvals"], {"role": "dev"}]})
        expected = (
            "something else kept it then: what gate review asks has changed since the review was opened"
        )
    bench.decide("wang-fang")
    found = bench.verdict()
    assert (found.decided, cause(found)) == (None, expected)
