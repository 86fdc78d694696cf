from datetime import UTC, datetime
from pathlib import Path

import pytest
from tests.building import Built
from tests.unit.playbooks.small import SMALL, changed

from kactl.errors import ExitCode, KactlError
from kactl.workflows.calling import Call
from kactl.workflows.lint_playbook import lint_playbook
from kactl.workflows.show_playbook import show_playbook


def call(start: Path) -> Call:
    return Call(start=start, language="zh", now=datetime(2026, 11, 30, 9, tzinfo=UTC), nonce=lambda: "0" * 32)


def refused(caught: pytest.ExceptionInfo[KactlError]) -> tuple[str, ExitCode]:
    return caught.value.code, caught.value.exit_code


@pytest.mark.parametrize("name", ["delivery", "ka", "normal"])
def test_the_bundled_playbooks_have_no_errors(name: str, tmp_path: Path) -> None:
    report = lint_playbook(call(tmp_path), name)
    assert [one for one in report.findings if one.severity == "error"] == []
    assert report.counts["error"] == 0


def test_a_faulty_folder_is_linted_with_file_and_line(tmp_path: Path) -> None:
    (tmp_path / "mine").mkdir()
    (tmp_path / "mine" / "playbook.yaml").write_text(
        changed(("accountable: lead", "accountable: leda")), "utf-8"
    )
    report = lint_playbook(call(tmp_path), "mine")
    found = {one.code: one for one in report.findings}
    assert found["lint.unknown-reference"].path == "mine/playbook.yaml"
    assert found["lint.unknown-reference"].line
    assert "lint.template-missing" in found
    assert report.counts == {"error": len(report.findings), "warning": 0, "note": 0}


def test_without_a_name_the_engagements_own_playbook_is_meant(engagement: Built) -> None:
    root = engagement.root
    (root / ".kactl" / "playbook" / "playbook.yaml").write_text(SMALL, "utf-8")
    assert show_playbook(call(root)).name == "small"
    assert lint_playbook(call(root)).findings == ()
    (root / ".kactl" / "playbook" / "playbook.yaml").unlink()
    with pytest.raises(KactlError) as caught:
        lint_playbook(call(root))
    assert refused(caught) == ("playbook.missing", ExitCode.UNDECIDED)
