from datetime import timedelta

import pytest
from tests.gating import NOON, PROOF, REVIEW, Bench, criterion, gate, pair

from kactl.gates.comparing import Side, compared
from kactl.gates.staging import has_instance
from kactl.model.comparison_reports import ComparedGate

UNTIL = NOON + timedelta(days=14, hours=12)
"""The end of a day in Shanghai."""


def side(bench: Bench, name: str, at: str | None = None) -> Side | None:
    evaluator = bench.evaluator(at=at)
    identity, _, instance = name.partition("@")
    found = evaluator.gate(identity)
    if found is None or (instance and not has_instance(evaluator, found, instance)):
        return None
    return Side(evaluator, found, instance or None)


def difference(bench: Bench, name: str = "review", base: str = "HEAD") -> ComparedGate:
    """Return what the working tree does to a gate as it is in a commit."""
    return compared(side(bench, name, base), side(bench, name))


def changes(found: ComparedGate) -> list[tuple[str, str]]:
    return [(one.change, one.id) for one in found.criteria] + [
        (one.change, one.person) for one in found.approvals
    ]


@pytest.fixture
def approved(bench: Bench) -> Bench:
    """Return a gate that both roles have approved."""
    bench.approve("wang-fang", "manager")
    bench.approve("li-lei", "qa")
    bench.commit("Approve")
    return bench


def test_nothing_differs_where_nothing_changed(approved: Bench) -> None:
    approved.fill(minutes="What we talked about.")
    found = difference(approved)
    assert (found.then, found.now, found.differs, found.faults) == ("READY", "READY", False, ())


def test_a_criterion_that_held_and_holds_no_more_is_broken(bench: Bench) -> None:
    bench.fill(charter="")
    found = difference(bench)
    assert (found.then, found.now) == ("READY", "BLOCKED")
    assert (changes(found), found.faults) == ([("broken", "charter")], ("criterion-broken",))
    broken = found.criteria[0]
    assert (broken.then, broken.now) == ("met", "unmet")
    assert [(one.name, one.change) for one in broken.parts] == [("process/charter.md", "changed")]
    told = {one.identity() for one in broken.findings}
    assert found.blockers
    assert all(one.identity() in told for one in found.blockers)


def test_a_criterion_that_is_mended_is_no_fault(bench: Bench) -> None:
    bench.fill(charter="")
    bench.commit("Lose it")
    bench.fill(charter="Why we are here.")
    found = difference(bench)
    assert (changes(found), found.faults, found.blockers) == ([("mended", "charter")], (), ())
    assert len(found.unblocked) == 1


def test_what_is_blocked_on_both_sides_is_no_fault_of_the_change(bench: Bench) -> None:
    bench.fill(charter="")
    bench.commit("Lose it")
    bench.report("greener")
    found = difference(bench)
    assert (found.then, found.now, found.differs, found.faults) == ("BLOCKED", "BLOCKED", False, ())


def test_what_only_should_hold_is_told_and_blamed_on_nobody(blank: Bench) -> None:
    blank.lay(
        gate("review", criterion("charter"), criterion("plan", strength="should"), approvals=[{"role": "qa"}])
    )
    blank.fill(charter="Why.", plan="How.")
    blank.commit("Begin")
    (blank.root / "process/plan.md").unlink()
    found = difference(blank)
    assert (changes(found), found.faults) == ([("broken", "plan")], ())


def test_a_waiver_that_is_gone_breaks_what_it_excused(bench: Bench) -> None:
    bench.fill(charter="")
    asked = bench.state("waive", "wang-fang", criterion="charter", reason="later", expires_at=UNTIL)
    granted = bench.state(
        "waive", "li-lei", role="qa", criterion="charter", answer="granted", target=asked.name
    )
    bench.commit("Waive")
    (bench.root / granted.path).unlink()
    found = difference(bench)
    assert (changes(found), found.faults) == ([("broken", "charter")], ("criterion-broken",))
    assert found.criteria[0].then == found.criteria[0].now == "unmet"


def test_an_approval_whose_content_changed_is_stale_and_the_path_is_named(approved: Bench) -> None:
    approved.report("greener")
    found = difference(approved)
    assert (found.then, found.now, found.faults) == ("READY", "STALE", ("approval-stale",))
    (stale,) = found.approvals
    assert (stale.change, stale.role, stale.person, stale.name.zh) == ("stale", "qa", "li-lei", "李雷")
    assert [(one.criterion, one.name) for one in stale.parts] == [("report", "process/report/unit.txt")]
    assert stale.fix == "kactl gate approve review --as qa"
    assert stale.reason is not None
    assert "report" in stale.reason.en


def test_an_approval_that_was_given_anew_is_not_stale(approved: Bench) -> None:
    approved.report("greener")
    approved.approve("li-lei", "qa")
    found = difference(approved)
    assert (changes(found), found.faults) == ([("given", "li-lei")], ())


def test_an_approval_comes_back_with_its_content(approved: Bench) -> None:
    approved.report("greener")
    approved.commit("Change")
    approved.report()
    found = difference(approved)
    assert (changes(found), found.faults) == ([("restored", "li-lei")], ())


def test_an_answer_that_an_approval_vouched_for_is_named_by_its_record(blank: Bench) -> None:
    blank.lay(REVIEW)
    blank.fill(charter="Why.")
    blank.commit("Begin")
    blank.answer("li-lei", "report", "not-applicable")
    blank.approve("li-lei", "qa")
    blank.commit("Approve")
    again = blank.answer("li-lei", "report", "not-applicable")
    stale = difference(blank).approvals[0]
    assert (stale.change, [one.name for one in stale.parts]) == ("stale", [again.name])


def test_a_definition_that_changed_is_the_reason(approved: Bench) -> None:
    lenient = {
        **REVIEW,
        "success": [criterion("charter", owner="manager", strength="should"), REVIEW["success"][1]],
    }
    approved.ask(lenient)
    found = difference(approved)
    assert changes(found) == [("stale", "wang-fang"), ("stale", "li-lei")]
    assert all(one.reason is not None and "asks" in one.reason.en for one in found.approvals)


def test_a_review_that_pins_another_commit_makes_other_content_count(bench: Bench) -> None:
    bench.state("review", "wang-fang")
    bench.commit("Open")
    bench.approve("li-lei", "qa")
    bench.commit("Approve")
    bench.report("greener")
    bench.commit("Work")
    assert difference(bench, base="HEAD~1").faults == ()
    bench.state("review", "wang-fang")
    found = difference(bench)
    assert (changes(found), found.faults) == ([("stale", "li-lei")], ("approval-stale",))
    assert [one.name for one in found.approvals[0].parts] == ["process/report/unit.txt"]


def test_a_record_that_is_gone_is_a_lost_approval(approved: Bench) -> None:
    for path in (approved.root / ".kactl/records/review/-").glob("*li-lei*"):
        path.unlink()
    found = difference(approved)
    assert (changes(found), found.faults) == ([("lost", "li-lei")], ("approval-lost",))
    assert found.approvals[0].reason is not None
    assert found.approvals[0].reason.en == "its record is gone"


def test_somebody_who_loses_the_role_loses_the_approval(approved: Bench) -> None:
    approved.staff(qa=["han-mei"])
    found = difference(approved)
    assert (changes(found), found.faults) == ([("lost", "li-lei")], ("approval-lost",))


def test_a_lost_approval_that_is_not_missed_is_told_and_blamed_on_nobody(approved: Bench) -> None:
    approved.approve("han-mei", "qa")
    approved.staff(qa=["han-mei"])
    found = difference(approved)
    assert (set(changes(found)), found.faults) == ({("lost", "li-lei"), ("given", "han-mei")}, ())


def test_a_role_that_is_asked_no_more_is_said(approved: Bench) -> None:
    approved.ask({**REVIEW, "approvals": [{"role": "manager"}]})
    reasons = [
        one.reason.en for one in difference(approved).approvals if one.person == "li-lei" and one.reason
    ]
    assert reasons == ["the gate no longer asks this role"]


def test_a_word_that_its_giver_took_back_is_withdrawn(approved: Bench) -> None:
    first, second = (one.name for one in approved.snapshot.records)
    approved.state("revoke", "wang-fang", target=first)
    approved.state("reject", "li-lei", role="qa", reason="not yet")
    found = difference(approved)
    assert (changes(found), found.faults) == ([("withdrawn", "wang-fang"), ("withdrawn", "li-lei")], ())
    assert [one.code for one in found.blockers] == ["gate.rejected"]
    assert [one.record for one in found.approvals] == [first, second]


def test_a_client_approves_again_through_a_proof(blank: Bench) -> None:
    blank.lay(gate("review", criterion("charter"), approvals=[{"role": "sponsor"}]))
    blank.fill(charter="Why.")
    blank.commit("Begin")
    blank.approve("wang-fang", "sponsor", on_behalf_of="chen-jie", proof=PROOF, transcribed_by="wang-fang")
    blank.commit("Approve")
    blank.fill(charter="Why else.")
    assert difference(blank).approvals[0].fix == (
        "kactl gate approve review --as sponsor --on-behalf-of chen-jie --evidence FILE"
    )


def test_work_after_a_pass_is_drift_and_no_fault(approved: Bench) -> None:
    approved.decide("wang-fang")
    approved.fill(charter="")
    found = difference(approved)
    assert (found.then, found.now, found.faults, changes(found)) == ("PASSED", "PASSED", (), [])
    assert [(one.name, one.change) for one in found.drift] == [("process/charter.md", "changed")]


def test_a_promise_broken_after_a_pass_is_a_fault(blank: Bench) -> None:
    blank.lay(gate("review", criterion("charter", holds="always"), approvals=[{"role": "qa"}]))
    blank.fill(charter="Why.")
    blank.commit("Begin")
    blank.approve("li-lei", "qa")
    blank.decide("wang-fang")
    blank.fill(charter="")
    found = difference(blank)
    assert (found.then, found.now) == ("PASSED", "STALE")
    assert found.faults == ("criterion-broken", "passed-worse")


def test_a_gate_that_is_reopened_is_worse_and_its_used_approvals_are_not_told(approved: Bench) -> None:
    approved.decide("wang-fang")
    approved.state("reopen", "wang-fang", reason="the client changed its mind")
    found = difference(approved)
    assert (found.now, found.faults, found.approvals) == ("READY", ("passed-worse",), ())


def test_a_pass_is_an_improvement(approved: Bench) -> None:
    before = len(approved.snapshot.records)
    approved.state("decision", "wang-fang", result="go")
    assert len(approved.snapshot.records) == before + 1
    found = difference(approved)
    assert (found.then, found.now, found.faults) == ("READY", "PASSED", ())


def test_a_new_gate_is_nobodys_fault(bench: Bench) -> None:
    bench.ask(REVIEW, pair("later"))
    found = difference(bench, "later")
    assert (found.then, found.now, found.faults, found.criteria) == (None, "READY", (), ())


def test_a_new_gate_that_cannot_be_judged_is_said(bench: Bench) -> None:
    bench.ask(REVIEW, gate("later", {**criterion("x"), "uses": "no-such-check"}, approvals=[{"role": "qa"}]))
    assert difference(bench, "later").faults == ("undecidable",)


def test_a_gate_that_is_gone_takes_its_approvals_along(approved: Bench) -> None:
    approved.ask(pair("other"))
    found = difference(approved)
    assert (found.now, found.faults) == (None, ("approval-lost",))
    assert [(one.change, one.reason.en) for one in found.approvals if one.reason] == [
        ("lost", "the gate is gone"),
        ("lost", "the gate is gone"),
    ]


def test_criteria_that_are_asked_on_one_side_only_are_told(bench: Bench) -> None:
    first, second = REVIEW["success"]
    bench.ask({**REVIEW, "success": [first, criterion("plan")]})
    found = difference(bench)
    assert changes(found) == [("added", "plan"), ("removed", second["id"])]
    assert (found.criteria[0].now, found.faults) == ("unmet", ())
