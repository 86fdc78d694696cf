from datetime import UTC, datetime
from pathlib import Path

import pytest

from kactl.errors import ExitCode, KactlError
from kactl.workflows.calling import Call
from kactl.workflows.lint_playbook import lint_playbook
from kactl.workflows.show_playbook import show_playbook
from kactl.workflows.sources import open_playbook


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


def test_an_unknown_playbook_is_misuse_with_the_known_ones(tmp_path: Path) -> None:
    for verb in (show_playbook, lint_playbook):
        with pytest.raises(KactlError) as caught:
            verb(call(tmp_path), "normel")
        assert refused(caught) == ("playbook.unknown", ExitCode.USAGE)
        assert caught.value.values["known"] == "normal"


def test_what_is_no_playbook_is_linted_and_cannot_be_opened(tmp_path: Path) -> None:
    (tmp_path / "mine").mkdir()
    (tmp_path / "mine" / "playbook.yaml").write_text("playbook: mine\n", "utf-8")
    assert [one.code for one in lint_playbook(call(tmp_path), "./mine").findings] == ["model.missing"] * 2
    with pytest.raises(KactlError) as caught:
        open_playbook("./mine", tmp_path)
    assert refused(caught) == ("playbook.invalid", ExitCode.UNDECIDED)
    assert caught.value.fix == "kactl playbook lint mine"


def test_a_base_alone_begins_no_engagement(tmp_path: Path) -> None:
    with pytest.raises(KactlError) as caught:
        open_playbook("delivery", tmp_path)
    assert refused(caught) == ("playbook.abstract", ExitCode.USAGE)


def test_an_opened_playbook_finds_templates_along_its_chain(firm: Path) -> None:
    source = open_playbook("./firm", firm)
    assert source.label == "firm"
    assert source.template("charter.md", "zh") is not None
    assert source.template("ghost.md", "zh") is None
