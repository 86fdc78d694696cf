from pathlib import Path

import pytest
from tests.building import git
from tests.gating import REVIEW, WRITE, Bench, criterion, gate, pair

from kactl.errors import ExitCode, KactlError
from kactl.model.reports import ChangeSetReport
from kactl.workflows.open_review import open_review
from kactl.workflows.pass_gate import pass_gate
from kactl.workflows.state import approve
from kactl.workflows.stating import Paper


def decided(bench: Bench, who: str = "wang-fang", **more: object) -> ChangeSetReport:
    return pass_gate(bench.call(who), "review", writing=WRITE, **more)  # type: ignore[arg-type] # options by name


@pytest.fixture
def waiting(bench: Bench) -> Bench:
    """Return an engagement whose gate waits for its decider alone."""
    bench.ask({**REVIEW, "decides": "manager"})
    bench.approve("wang-fang", "manager")
    bench.approve("li-lei", "qa")
    bench.commit("Approve")
    return bench


def test_the_decider_passes_a_gate_in_one_commit(waiting: Bench) -> None:
    before = int(git(waiting.root, "rev-list", "--count", "HEAD"))
    report = decided(waiting)
    assert int(git(waiting.root, "rev-list", "--count", "HEAD")) == before + 1
    assert (len(report.files), waiting.status()) == (1, "PASSED")


def test_approvals_that_are_missing_are_named(bench: Bench) -> None:
    with pytest.raises(KactlError) as raised:
        decided(bench)
    assert (raised.value.code, raised.value.exit_code) == ("statement.not-ready", ExitCode.FINDINGS)
    assert raised.value.values["missing"] == "manager, qa"


def test_criteria_that_do_not_hold_are_named(waiting: Bench) -> None:
    waiting.fill(charter="")
    waiting.commit()
    with pytest.raises(KactlError) as raised:
        decided(waiting)
    assert str(raised.value.values["missing"]).split(", ") == ["charter", "manager"]


def test_a_standing_rejection_is_named(waiting: Bench) -> None:
    waiting.state("reject", "han-mei", role="qa", reason="two failures")
    waiting.commit()
    with pytest.raises(KactlError) as raised:
        decided(waiting)
    assert raised.value.values["missing"] == "han-mei"


def test_who_does_not_decide_is_told_who_does(waiting: Bench) -> None:
    with pytest.raises(KactlError) as raised:
        decided(waiting, "li-lei")
    assert (raised.value.code, raised.value.exit_code) == ("statement.not-decider", ExitCode.FINDINGS)
    assert raised.value.values["holders"] == "wang-fang"


def test_a_gate_is_passed_once(waiting: Bench) -> None:
    decided(waiting)
    with pytest.raises(KactlError) as raised:
        decided(waiting)
    assert raised.value.code == "statement.decided-already"


@pytest.mark.parametrize("result", ["hold", "recycle"])
def test_after_any_other_result_the_decider_decides_again(waiting: Bench, result: str) -> None:
    decided(waiting, result=result, reason="The client asked to wait.")
    assert (waiting.status(), waiting.verdict().result) == ("BLOCKED", result)
    decided(waiting)
    assert waiting.status() == "PASSED"


def test_any_other_result_wants_no_criteria_but_a_reason(bench: Bench) -> None:
    bench.fill(charter="")
    bench.commit()
    with pytest.raises(KactlError, match=r"statement\.no-reason"):
        decided(bench, result="hold")
    decided(bench, result="hold", reason="No charter yet.")
    assert bench.verdict().result == "hold"


def test_a_conditional_pass_keeps_its_conditions(waiting: Bench) -> None:
    decided(waiting, result="conditional", conditions=["slow export; really; 李雷; 2026-12-20"])
    assert waiting.status() == "CONDITIONAL"
    made = waiting.snapshot.records[-1].record
    assert [(one.text, one.owner, one.due) for one in made.conditions] == [
        ("slow export; really", "li-lei", "2026-12-20")
    ]


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("slow export", "statement.condition-shape"),
        ("slow export; nobody; 2026-12-20", "statement.no-person"),
        ("slow export; li-lei; 2026-02-30", "statement.condition-date"),
    ],
)
def test_a_condition_has_an_owner_and_a_day(waiting: Bench, text: str, code: str) -> None:
    with pytest.raises(KactlError) as raised:
        decided(waiting, result="conditional", conditions=[text])
    assert (raised.value.code, raised.value.exit_code) == (code, ExitCode.USAGE)


def test_conditions_and_result_agree(waiting: Bench) -> None:
    for more in ({"result": "conditional"}, {"conditions": ["a; li-lei; 2026-12-20"]}):
        with pytest.raises(KactlError, match=r"statement\.conditions"):
            decided(waiting, **more)


def test_a_gate_without_approvals_is_passed_by_anybody_of_the_team(blank: Bench) -> None:
    blank.lay(gate("review", criterion("charter"), approvals="none"))
    blank.fill(charter="Here.")
    blank.commit()
    decided(blank, "zhao-yun")
    assert blank.status() == "PASSED"


def test_who_has_left_passes_nothing(blank: Bench) -> None:
    blank.lay(gate("review", criterion("charter"), approvals="none"))
    blank.fill(charter="Here.")
    blank.commit()
    with pytest.raises(KactlError, match=r"statement\.not-decider"):
        decided(blank, "sun-bo")


def test_nobody_decides_on_behalf_of_the_own_firm(waiting: Bench, tmp_path: Path) -> None:
    proof = tmp_path / "mail.eml"
    proof.write_bytes(b"Go ahead")
    with pytest.raises(KactlError) as raised:
        decided(waiting, "li-lei", paper=Paper("wang-fang", proof))
    assert raised.value.code == "statement.own-firm"


def test_a_deciding_client_is_carried_in(blank: Bench, tmp_path: Path) -> None:
    blank.lay(gate("review", criterion("charter"), decides="sponsor"))
    blank.fill(charter="Here.")
    blank.commit()
    proof = tmp_path / "mail.eml"
    proof.write_bytes(b"Go ahead")
    decided(blank, "li-lei", paper=Paper("chen-jie", proof))
    found = blank.verdict()
    assert found.decided is not None
    assert (found.status, found.decided.by) == ("PASSED", "chen-jie")


def test_the_decider_of_today_decides_under_a_review(bench: Bench) -> None:
    bench.ask({**REVIEW, "decides": "dev"})
    bench.staff(dev=[])
    bench.commit()
    open_review(bench.call(), "review", writing=WRITE)
    for who, role in (("wang-fang", "manager"), ("li-lei", "qa")):
        approve(bench.call(who), "review", role=role, writing=WRITE)
    bench.tick(days=1)
    bench.staff(dev=[{"person": "zhao-yun", "from": "2026-11-17"}])
    bench.report("later")
    bench.commit()
    decided(bench, "zhao-yun")
    assert bench.status() == "PASSED"
    bench.staff(dev=[])
    bench.commit()
    assert bench.status() == "PASSED"


def test_uncommitted_files_of_the_subject_stop_a_decision(waiting: Bench) -> None:
    waiting.fill(charter="Changed.")
    with pytest.raises(KactlError) as raised:
        decided(waiting)
    assert (raised.value.code, raised.value.exit_code) == ("statement.uncommitted", ExitCode.REPOSITORY)
    assert raised.value.values["paths"] == "process/charter.md"


def test_what_comes_next_is_said(blank: Bench) -> None:
    blank.lay(pair(), {**pair("later"), "stage": "build"})
    blank.fill(charter="Here.")
    blank.commit()
    report = approve(blank.call("li-lei"), "review", role="qa", writing=WRITE)
    assert [one.command for one in report.next] == ["kactl gate approve later --as qa"]


def test_a_condition_that_is_overdue_already_is_misuse(waiting: Bench) -> None:
    with pytest.raises(KactlError) as raised:
        decided(waiting, result="conditional", conditions=["slow export; li-lei; 2026-11-15"])
    assert (raised.value.code, raised.value.exit_code) == ("statement.condition-past", ExitCode.USAGE)
    dated = "'slow export; li-lei; DATE'"
    assert raised.value.fix == f"kactl gate pass review --result conditional --condition {dated}"
    decided(waiting, result="conditional", conditions=["slow export; li-lei; 2026-11-16"])
    assert waiting.status() == "CONDITIONAL"
