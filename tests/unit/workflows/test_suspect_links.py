"""A link goes suspect when its other end changes, and a person clears it."""

from datetime import date
from pathlib import Path

import pytest
from tests.building import git
from tests.gating import WRITE
from tests.working import Workbench, workbench

from kactl.errors import KactlError
from kactl.model.suspect_reports import SuspectReport
from kactl.workflows.confirm_items import confirm_items
from kactl.workflows.link_items import link_items
from kactl.workflows.stating import Paper
from kactl.workflows.suspect_links import Asked, clear_suspects, suspect_links


@pytest.fixture
def bench(git_repo: Path) -> Workbench:
    found = workbench(git_repo)
    found.requirement("REQ-A")
    found.requirement("REQ-B")
    for identity in ("TASK-1", "TASK-2"):
        found.put_item("task", identity, status="open")
    found.commit("Begin")
    link_items(found.call(), "task", "TASK-1", "requirement", ["REQ-A"], writing=WRITE)
    link_items(found.call(), "task", "TASK-2", "requirement", ["REQ-B"], writing=WRITE)
    return found


def told(report: SuspectReport) -> list[tuple[str, str, str, tuple[str, ...] | None]]:
    """Return item, other end, cause and changed fields of each."""
    return [(one.id, one.target, one.cause, one.changed) for one in report.suspects]


def test_a_fresh_link_is_not_suspect(bench: Workbench) -> None:
    assert suspect_links(bench.call(), "task").suspects == ()


def test_a_change_of_a_watched_field_is_told_with_its_name(bench: Workbench) -> None:
    bench.requirement("REQ-A", acceptance="It works at night, too.")
    assert told(suspect_links(bench.call(), "task")) == [("TASK-1", "REQ-A", "changed", ("acceptance",))]
    bench.commit("Change")
    assert told(suspect_links(bench.call(), "task")) == [("TASK-1", "REQ-A", "changed", ("acceptance",))]


def test_a_change_of_another_field_is_no_matter(bench: Workbench) -> None:
    bench.requirement("REQ-A", rank=7, owner="li-lei")
    assert suspect_links(bench.call(), "task").suspects == ()


def test_content_that_comes_back_clears_the_link(bench: Workbench) -> None:
    bench.requirement("REQ-A", title="Other")
    assert len(suspect_links(bench.call(), "task").suspects) == 1
    bench.requirement("REQ-A")
    assert suspect_links(bench.call(), "task").suspects == ()


def test_a_person_clears_one_or_all_in_one_commit(bench: Workbench) -> None:
    bench.requirement("REQ-A", title="Other")
    bench.requirement("REQ-B", title="Another")
    bench.commit("Change")
    clear_suspects(bench.call("li-lei"), "task", Asked(["task-1"]), writing=WRITE)
    assert [one.id for one in suspect_links(bench.call(), "task").suspects] == ["TASK-2"]
    assert git(bench.root, "log", "-1", "--format=%s") == "Task: 1 looked at again by 李雷"
    before = bench.commits()
    clear_suspects(bench.call(), "task", Asked(everything=True), writing=WRITE)
    assert suspect_links(bench.call(), "task").suspects == ()
    assert bench.commits() == before + 1
    assert clear_suspects(bench.call(), "task", Asked(everything=True), writing=WRITE).files == ()


def test_those_of_a_condition_are_listed_and_cleared(bench: Workbench) -> None:
    bench.requirement("REQ-A", title="Other")
    bench.requirement("REQ-B", title="Another")
    bench.commit("Change")
    some = Asked(where=["requirement=REQ-B"])
    assert [one.id for one in suspect_links(bench.call(), "task", some).suspects] == ["TASK-2"]
    clear_suspects(bench.call(), "task", some, writing=WRITE)
    assert [one.id for one in suspect_links(bench.call(), "task").suspects] == ["TASK-1"]


def test_a_link_that_nobody_has_seen_is_told_and_can_be_cleared(bench: Workbench) -> None:
    bench.put_item("task", "TASK-3", status="open", requirement="REQ-B")
    bench.commit("By hand")
    assert told(suspect_links(bench.call(), "task")) == [("TASK-3", "REQ-B", "unseen", None)]
    clear_suspects(bench.call(), "task", Asked(["TASK-3"]), writing=WRITE)
    assert suspect_links(bench.call(), "task").suspects == ()


def test_finished_work_is_left_alone(bench: Workbench) -> None:
    bench.requirement("REQ-A", title="Other")
    fields = bench.fields("task", "TASK-1")
    bench.put_item("task", "TASK-1", **{**fields, "status": "done"})
    assert suspect_links(bench.call(), "task").suspects == ()


def test_what_the_client_confirmed_and_somebody_changed_is_told(bench: Workbench, tmp_path: Path) -> None:
    paper = tmp_path / "signed.pdf"
    paper.write_bytes(b"signed")
    confirmation = Paper("chen-jie", paper, date(2026, 11, 13))
    confirm_items(bench.call(), "req", ["REQ-A"], paper=confirmation, writing=WRITE)
    assert suspect_links(bench.call(), "req").suspects == ()
    fields = bench.fields("requirement", "REQ-A")
    bench.put_item("requirement", "REQ-A", **{**fields, "acceptance": "Less."})
    assert told(suspect_links(bench.call(), "req")) == [("REQ-A", "REQ-A", "confirmation", None)]


def test_nothing_named_and_nothing_watched_are_refused(bench: Workbench) -> None:
    with pytest.raises(KactlError) as caught:
        clear_suspects(bench.call(), "task", Asked(), writing=WRITE)
    assert caught.value.code == "suspect.nothing"
    with pytest.raises(KactlError) as caught:
        clear_suspects(bench.call(), "task", Asked(["TASK-1"], everything=True), writing=WRITE)
    assert caught.value.code == "suspect.all-or-some"
    with pytest.raises(KactlError) as caught:
        suspect_links(bench.call(), "module")
    assert caught.value.code == "suspect.unwatched"
