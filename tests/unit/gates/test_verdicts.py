import pytest
from tests.building import git
from tests.gating import (
    REVIEW,
    Bench,
    after,
    asking,
    codes,
    commands,
    criterion,
    declared,
    gate,
    outcome,
    pair,
)

from kactl.gates.grounds import passable


def test_criteria_that_hold_without_approvals_are_ready(bench: Bench) -> None:
    found = bench.verdict()
    assert found.status == "READY"
    assert found.blockers == ()
    assert commands(found) == [
        "kactl gate approve review --as manager",
        "kactl gate approve review --as qa",
    ]


def test_a_must_that_does_not_hold_blocks(bench: Bench) -> None:
    bench.fill(charter="")
    found = bench.verdict()
    assert (found.status, outcome(found, "charter")) == ("BLOCKED", "unmet")
    assert codes(found) == ["file-present.missing"]
    assert all("approve" not in one for one in commands(found))


def test_an_approval_of_changed_content_is_stale_and_names_the_criterion(bench: Bench) -> None:
    bench.approve("li-lei", "qa")
    bench.report("two failures")
    found = bench.verdict()
    assert found.status == "STALE"
    assert commands(found)[-1] == "kactl gate approve review --as qa"


def test_a_decision_passes_the_gate(bench: Bench) -> None:
    bench.approve("wang-fang", "manager")
    bench.approve("li-lei", "qa")
    made = bench.decide("wang-fang")
    found = bench.verdict()
    assert (found.status, found.result, found.next, found.drift) == ("PASSED", "go", (), ())
    assert found.decided is not None
    assert (found.decided.by, found.decided.record) == ("wang-fang", made.name)
    assert found.decided.fingerprint == found.fingerprint


def test_a_decision_with_conditions_is_conditional(bench: Bench) -> None:
    bench.approve("wang-fang", "manager")
    bench.approve("li-lei", "qa")
    bench.decide("wang-fang", result="conditional")
    assert (bench.status(), bench.verdict().result) == ("CONDITIONAL", "conditional")


@pytest.mark.parametrize("result", ["hold", "recycle"])
def test_any_other_decision_blocks_with_its_result_until_the_next_one(bench: Bench, result: str) -> None:
    bench.approve("wang-fang", "manager")
    bench.approve("li-lei", "qa")
    bench.decide("wang-fang", result=result)
    found = bench.verdict()
    assert (found.status, found.result, codes(found)) == ("BLOCKED", result, ["gate.held"])
    assert commands(found) == ["kactl gate pass review"]
    assert passable(bench.evaluator(), *bench.key("review"))
    bench.decide("wang-fang")
    assert bench.status() == "PASSED"


def test_a_check_that_is_not_there_is_an_error(blank: Bench) -> None:
    blank.lay(gate("review", criterion("charter"), criterion("odd", uses="no-such-check")))
    blank.fill(charter="Here.")
    found = blank.verdict()
    assert (found.status, codes(found)) == ("ERROR", ["check.unknown"])


def test_wrong_parameters_are_an_error(blank: Bench) -> None:
    blank.lay(gate("review", asking("charter", "file-present", {"patern": "x"})))
    assert (blank.status(), set(codes(blank.verdict()))) == ("ERROR", {"check.bad-parameters"})


def test_a_should_that_does_not_hold_is_a_warning_and_blocks_nothing(blank: Bench) -> None:
    blank.lay(gate("review", criterion("charter"), criterion("polish", strength="should")))
    blank.fill(charter="Here.")
    found = blank.verdict()
    assert (found.status, outcome(found, "polish")) == ("READY", "unmet")
    assert [finding.severity for one in found.criteria for finding in one.findings] == ["warning"]


TIERS = [
    {"id": "small", "title": "S", "weight": 1, "when": {"size": "small"}},
    {"id": "large", "title": "L", "weight": 2},
]


def test_a_tier_asks_more_or_less(blank: Bench) -> None:
    asked = gate(
        "review",
        criterion("charter"),
        criterion("audit", strength="should", tiers={"large": "must", "small": "off"}),
    )
    blank.lay(asked, answers={"size": "small"}, tiers=TIERS)
    blank.fill(charter="Here.")
    assert [one.id for one in blank.verdict().criteria] == ["charter"]
    blank.lay(asked, answers={"size": "big"}, tiers=TIERS)
    found = blank.verdict()
    assert (found.status, [one.strength for one in found.criteria]) == ("BLOCKED", ["must", "must"])


def test_what_its_owner_says_does_not_apply_blocks_nothing(blank: Bench) -> None:
    blank.lay(gate("review", criterion("charter"), criterion("audit", owner="qa")))
    blank.fill(charter="Here.")
    assert blank.status() == "BLOCKED"
    blank.commit()
    answer = blank.answer("li-lei", "audit", "not-applicable")
    found = blank.verdict()
    assert (found.status, outcome(found, "audit")) == ("READY", "not-applicable")
    assert [one.answer for one in found.criteria] == [None, answer.name]
    assert (found.score.percent, found.score.not_applicable) == (100, 1)


def test_a_gate_of_which_nothing_applies_is_an_error_that_says_so(blank: Bench) -> None:
    blank.lay(gate("review", criterion("audit", owner="qa")))
    blank.commit()
    blank.answer("li-lei", "audit", "not-applicable")
    found = blank.verdict()
    assert (found.status, codes(found)) == ("ERROR", ["gate.asks-nothing"])
    assert commands(found)[0] == "kactl gate show review"


def test_a_gate_whose_approvals_are_all_tailored_away_and_nobody_decides_is_an_error(blank: Bench) -> None:
    asked = [{"role": "qa", "when": {"size": "large"}}]
    blank.lay(gate("review", criterion("charter"), approvals=asked), answers={"size": "small"})
    blank.fill(charter="Here.")
    assert (blank.status(), codes(blank.verdict())) == ("ERROR", ["gate.asks-nobody"])
    blank.lay(gate("review", criterion("charter"), approvals=asked, decides="manager"), answers={"size": "s"})
    assert blank.status() == "READY"


def test_later_edits_are_drift_with_paths_and_block_nothing(bench: Bench) -> None:
    bench.approve("wang-fang", "manager")
    bench.approve("li-lei", "qa")
    bench.decide("wang-fang")
    bench.fill(charter="")
    bench.report("new", "more.txt")
    bench.remove("process/report/unit.txt")
    found = bench.verdict()
    assert (found.status, found.next, found.blockers) == ("PASSED", (), ())
    assert [(one.criterion, one.name, one.change) for one in found.drift] == [
        ("charter", "process/charter.md", "changed"),
        ("report", "process/report/more.txt", "added"),
        ("report", "process/report/unit.txt", "removed"),
    ]


def test_what_must_hold_always_makes_a_passed_gate_stale(blank: Bench) -> None:
    blank.lay(gate("review", criterion("charter", holds="always"), approvals="none"))
    blank.fill(charter="Here.")
    blank.decide("zhao-yun")
    blank.fill(charter="Improved.")
    assert (blank.status(), len(blank.verdict().drift)) == ("PASSED", 1)
    blank.fill(charter="")
    found = blank.verdict()
    assert (found.status, codes(found)) == ("STALE", ["file-present.missing"])
    assert all(commands(found))


def test_a_decision_that_does_not_count_is_said_with_its_cause(bench: Bench) -> None:
    bench.decide("wang-fang")
    found = bench.verdict()
    assert (found.status, codes(found), found.decided) == ("READY", ["gate.decision-ignored"], None)
    assert found.blockers[0].values["cause"].en == "approvals were missing then: manager, qa"


def test_a_gate_of_a_stage_before_kactl_is_grandfathered_and_never_passed(blank: Bench) -> None:
    begun = {"from_stage": {"stage": "build", "reason": "in mid-flight", "on": "2026-11-01"}}
    later = gate("later", after("review"), stage="build", approvals=[{"role": "qa"}])
    blank.lay(pair(), later, settings=begun)
    found = blank.verdict()
    assert (found.grandfathered, found.status) == (True, "BLOCKED")
    assert blank.status("later") == "READY"
    blank.commit()
    assert blank.approve("li-lei", "qa", "later").record.subject is not None


def test_the_next_command_is_never_empty(bench: Bench) -> None:
    bench.ask(REVIEW, gate("later", declared("word"), after("review"), stage="build", decides="manager"))
    stages = [bench.verdict(), bench.verdict("later")]
    bench.fill(charter="")
    stages += [bench.verdict()]
    bench.staff(qa=[], manager=[])
    stages += [bench.verdict(), bench.verdict("later")]
    assert all(one.command.strip() for found in stages for one in found.next)
    assert all(found.next for found in stages)


def test_the_history_that_a_verdict_reads_is_that_of_the_commit(bench: Bench) -> None:
    bench.approve("wang-fang", "manager")
    bench.approve("li-lei", "qa")
    bench.decide("wang-fang")
    passed = git(bench.root, "rev-parse", "HEAD")
    before = git(bench.root, "rev-parse", "HEAD~2")
    assert (bench.status(at=passed), bench.status(at=before)) == ("PASSED", "READY")
