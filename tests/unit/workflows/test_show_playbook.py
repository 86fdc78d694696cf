from datetime import UTC, datetime
from pathlib import Path

import pytest

from kactl.errors import ExitCode, KactlError
from kactl.model.playbook_reports import PlaybookReport
from kactl.workflows.calling import Call
from kactl.workflows.show_playbook import show_playbook, show_profiles


def call(start: Path) -> Call:
    return Call(start=start, language="zh", now=datetime(2026, 11, 30, 9, tzinfo=UTC), nonce=lambda: "0" * 32)


@pytest.fixture
def firm(tmp_path: Path) -> Path:
    """Return the folder beside a playbook of the firm's own that extends a bundled one."""
    folder = tmp_path / "firm"
    folder.mkdir()
    text = (
        "playbook: firm\nversion: 2.0.0\ntitle: {zh: 我司规范, en: Ours}\nextends: [normal]\n"
        "gates:\n  - id: kickoff\n    review_window: 10\n"
    )
    (folder / "playbook.yaml").write_text(text, "utf-8")
    return tmp_path


def refused(caught: pytest.ExceptionInfo[KactlError]) -> tuple[str, ExitCode]:
    return caught.value.code, caught.value.exit_code


def said(report: PlaybookReport) -> list[str]:
    return [one.layer.rpartition(":")[0] for one in report.why]


def test_a_bundled_playbook_is_shown_with_its_layers_and_gates(tmp_path: Path) -> None:
    report = show_playbook(call(tmp_path), "ka")
    assert (report.name, report.source, report.layers) == ("ka", "bundled", ("delivery", "ka"))
    release = next(one for one in report.gates if one.gate == "release")
    assert release.recurs
    assert 0 < release.must <= release.criteria
    assert [one.stage for one in report.stages]


def test_a_users_folder_is_shown_over_what_it_extends(firm: Path) -> None:
    report = show_playbook(call(firm), "./firm")
    assert (report.name, report.version, report.source) == ("firm", "2.0.0", "firm")
    assert report.layers == ("delivery", "normal", "firm")


def test_provenance_names_file_and_line(firm: Path) -> None:
    (window,) = show_playbook(call(firm), "./firm", why="gates.kickoff.review_window").why
    assert (window.value, window.layer) == (10, "firm/playbook.yaml:7")
    report = show_playbook(call(firm), "./firm", why="gates.kickoff")
    assert said(report)[-1] == "firm/playbook.yaml"
    assert len(said(report)) > 1
    assert report.why[-1].value == ["id", "review_window"]


def test_an_entry_that_is_not_there_is_misuse_and_says_how_far_it_led(tmp_path: Path) -> None:
    with pytest.raises(KactlError) as caught:
        show_playbook(call(tmp_path), "ka", why="gates.nowhere.x")
    assert refused(caught) == ("playbook.no-entry", ExitCode.USAGE)
    assert caught.value.values["found"] == "gates"


def test_profiles_stand_side_by_side_on_six_axes(tmp_path: Path) -> None:
    report = show_profiles(call(tmp_path))
    assert [one.axis for one in report.axes] == ["cycle", "thinking", "delivery", "success", "team", "kpi"]
    assert len(report.profiles) >= 2
    assert all(one.profiles.keys() == report.profiles.keys() for one in report.axes)
