"""A change is approved once its impact is known, and then a settled item may differ."""

from datetime import date
from pathlib import Path

import pytest
from tests.building import git
from tests.gating import WRITE
from tests.letters import reply
from tests.working import Workbench, workbench

from kactl.errors import ExitCode, KactlError
from kactl.workflows.approve_item import approve_item
from kactl.workflows.run_check import run_check
from kactl.workflows.show_baselines import show_baselines
from kactl.workflows.stating import Paper

IMPACT = {f"impact_{one}": "none" for one in ("scope", "time", "cost", "quality")}


@pytest.fixture
def bench(git_repo: Path) -> Workbench:
    found = workbench(git_repo)
    found.fill(charter="Why we are here.")
    for letter in "ABCD":
        found.requirement(f"REQ-{letter}")
    found.decide("wang-fang")
    found.put_item("change", "CHG-1", status="proposed", requirement=["REQ-A"], **IMPACT)
    found.requirement("REQ-A", title="Other")
    found.commit("Propose")
    return found


def baseline_codes(bench: Workbench) -> list[str]:
    """Return what `check` says about baselines."""
    return [one.code for one in run_check(bench.call()).findings if one.code.startswith("baseline.")]


def test_an_approval_names_person_and_day_and_lets_the_edit_stand(bench: Workbench) -> None:
    assert baseline_codes(bench) == ["baseline.changed"]
    before = bench.commits()
    approve_item(bench.call(), "change", "chg-1", writing=WRITE)
    fields = bench.fields("change", "CHG-1")
    assert (fields["status"], fields["approved_by"], fields["approved_on"]) == (
        "approved", "wang-fang", "2026-11-16",
    )  # fmt: skip
    assert bench.commits() == before + 1
    assert baseline_codes(bench) == []
    assert approve_item(bench.call(), "change", "CHG-1", writing=WRITE).files == ()


def test_every_impact_must_be_filled_in(bench: Workbench) -> None:
    lacking = {**IMPACT, "impact_cost": "", "impact_quality": None}
    bench.put_item("change", "CHG-1", status="proposed", requirement=["REQ-A"], **lacking)
    with pytest.raises(KactlError) as caught:
        approve_item(bench.call(), "change", "CHG-1", writing=WRITE)
    assert (caught.value.code, caught.value.exit_code) == ("approve.unweighed", ExitCode.FINDINGS)
    assert caught.value.fix == "kactl change set CHG-1 impact_cost=VALUE impact_quality=VALUE"


def test_the_client_s_paper_is_kept_with_a_record(bench: Workbench, tmp_path: Path) -> None:
    file = tmp_path / "change.pdf"
    file.write_bytes(b"signed")
    paper = Paper("chen-jie", file, date(2026, 11, 15), "mail")
    approve_item(bench.call(), "change", "CHG-1", paper=paper, writing=WRITE)
    fields, record = bench.fields("change", "CHG-1"), bench.snapshot.records[-1].record
    assert (fields["approved_by"], fields["approved_on"]) == ("chen-jie", "2026-11-15")
    assert record.proof is not None
    assert fields["proof"] == record.proof.sha256[:12]
    assert [*record.items] == ["change/CHG-1"]
    assert git(bench.root, "status", "--porcelain") == ""
    bench.put_item("change", "CHG-2", status="proposed", **IMPACT)
    with pytest.raises(KactlError) as caught:
        approve_item(bench.call(), "change", "CHG-2", paper=Paper("li-lei", file), writing=WRITE)
    assert caught.value.code == "confirm.not-client"


def test_one_mail_approves_what_it_names_and_nothing_else_after_that(
    bench: Workbench, tmp_path: Path
) -> None:
    for identity in ("CHG-2", "CHG-3"):
        bench.put_item("change", identity, status="proposed", requirement=["REQ-A"], **IMPACT)
    bench.commit("Propose more")
    paper = Paper(None, reply(tmp_path, "CHG-1、CHG-2 都同意。"))
    for identity in ("CHG-1", "CHG-2"):
        approve_item(bench.call(), "change", identity, paper=paper, writing=WRITE)
    with pytest.raises(KactlError) as caught:
        approve_item(bench.call(), "change", "CHG-3", paper=paper, writing=WRITE)
    assert (caught.value.code, caught.value.values["person"]) == ("proof.twice", "chen-jie")
    assert bench.fields("change", "CHG-3")["status"] == "proposed"


def test_what_is_not_approved_by_anybody_is_refused(bench: Workbench) -> None:
    with pytest.raises(KactlError) as caught:
        approve_item(bench.call(), "task", "T", writing=WRITE)
    assert caught.value.code == "approve.undeclared"


def test_volatility_is_approved_changes_per_settled_item(bench: Workbench) -> None:
    (settled,) = show_baselines(bench.call(), "req").baselines
    assert (settled.items, settled.changes, settled.volatility_percent) == (4, (), 0.0)
    assert settled.edited == ("REQ-A",)
    approve_item(bench.call(), "change", "CHG-1", writing=WRITE)
    report = show_baselines(bench.call(), "req")
    assert report.baselines[0].volatility_percent == 25.0
    assert report.findings == ()
    with pytest.raises(KactlError) as caught:
        show_baselines(bench.call(), "task")
    assert caught.value.code == "baseline.undeclared"
