"""Ranking: explained when asked, written in one commit when told to, never invented."""

from pathlib import Path

import pytest
from tests.building import git
from tests.gating import WRITE
from tests.working import REGISTERS, Workbench, workbench

from kactl.errors import ExitCode, KactlError
from kactl.workflows.calling import Writing
from kactl.workflows.rank_items import rank_items, write_ranks


@pytest.fixture
def bench(git_repo: Path) -> Workbench:
    found = workbench(git_repo)
    found.requirement("REQ-A", priority="P1", value=9, effort=3)
    found.requirement("REQ-B", priority="P0", value=4, effort=2)
    found.requirement("REQ-C", priority="P2", value=1, effort=1, core=True)
    found.requirement("REQ-D", priority="P1", effort=1)
    found.requirement("REQ-E", priority="P1", value=9, effort=1, status="dropped")
    found.commit("Begin")
    return found


def test_each_place_is_explained_and_what_is_missing_is_named(bench: Workbench) -> None:
    report = rank_items(bench.call(), "req")
    assert [one.id for one in report.ranked] == ["REQ-C", "REQ-B", "REQ-A", "REQ-D"]
    assert [one.formula for one in report.ranked] == ["P2: 1 ÷ 1 = 1", "P0: 4 ÷ 2 = 2", "P1: 9 ÷ 3 = 3", "P1"]
    assert report.ranked[-1].missing == ("value",)
    assert report.ranked[-1].score is None
    (missing,) = report.findings
    assert missing.code == "rank.missing"
    assert missing.fix == "kactl req set REQ-D value=VALUE"


def test_the_order_is_written_in_one_commit_and_again_changes_nothing(bench: Workbench) -> None:
    before = bench.commits()
    write_ranks(bench.call(), "req", writing=WRITE)
    assert [bench.fields("requirement", f"REQ-{one}").get("rank") for one in "CBADE"] == [1, 2, 3, 4, None]
    assert bench.commits() == before + 1
    assert git(bench.root, "status", "--porcelain") == ""
    assert write_ranks(bench.call(), "req", writing=WRITE).files == ()


def test_a_dry_run_shows_the_plan_and_writes_nothing(bench: Workbench) -> None:
    report = write_ranks(bench.call(), "req", writing=Writing(dry_run=True))
    assert len(report.files) == 4
    assert "rank" not in bench.fields("requirement", "REQ-A")


def test_without_agreement_nothing_is_written(bench: Workbench) -> None:
    write_ranks(bench.call(), "req", writing=Writing(confirm=lambda _plan: False))
    assert "rank" not in bench.fields("requirement", "REQ-A")


def test_too_many_at_the_top_and_ties_are_told(bench: Workbench) -> None:
    bench.requirement("REQ-F", priority="P0", value=2, effort=1)
    codes = {one.code: one.values for one in rank_items(bench.call(), "req").findings}
    assert codes["rank.all-top"]["percent"] == "40"
    assert codes["rank.tie"]["items"] == "REQ-B, REQ-F"


def test_of_many_ties_the_first_are_named_and_the_others_counted(bench: Workbench) -> None:
    for number in range(1, 11):
        bench.requirement(
            f"REQ-T{11 - number}", priority="P2", value=number // 2, effort=1, title=f"Case {number}"
        )
    report = rank_items(bench.call(), "req")
    assert [one.title for one in report.ranked if one.tied][:4] == ["Case 8", "Case 9", "Case 6", "Case 7"]
    told = [one.values for one in report.findings if one.code.endswith(("tie", "ties"))]
    assert told[0]["items"] == "Case 8, Case 9"
    assert told[-1] == {"ties": 1, "count": 2}


def test_a_model_whose_inputs_no_field_gives_is_refused(bench: Workbench) -> None:
    with pytest.raises(KactlError) as caught:
        rank_items(bench.call(), "req", model="rice")
    assert caught.value.exit_code is ExitCode.USAGE
    assert caught.value.values["fields"] == "reach, impact, confidence"


def test_a_register_without_a_ranking_has_no_order(bench: Workbench) -> None:
    with pytest.raises(KactlError) as caught:
        rank_items(bench.call(), "task")
    assert caught.value.code == "rank.undeclared"


def test_another_model_takes_its_inputs_from_the_declared_fields(bench: Workbench) -> None:
    first, *others = REGISTERS
    inputs = {"time_criticality": "value", "risk_reduction": "value", "job_size": "effort"}
    ranking = {"model": "wsjf", "rank": "rank", "inputs": inputs}
    bench.set_up(registers=[{**first, "ranking": ranking}, *others])
    report = rank_items(bench.call(), "req")
    assert report.ranked[0].formula == "(9 + 9 + 9) ÷ 3 = 9"
