from datetime import UTC, datetime
from pathlib import Path

import pytest

from kactl.errors import ExitCode, KactlError
from kactl.store.showroom import text
from kactl.workflows.calling import Call
from kactl.workflows.demonstrate import LEFT_OUT, demonstrate


def call(folder: Path) -> Call:
    return Call(start=folder, language="zh", now=datetime(2026, 11, 20, tzinfo=UTC), nonce=str)


def test_a_command_that_ends_otherwise_ends_the_story_and_is_told(tmp_path: Path) -> None:
    def sabotage(_: str) -> None:
        (tmp_path / "demo" / ".git").write_bytes(b"no repository")

    report = demonstrate(call(tmp_path), Path("demo"), sabotage)
    assert len(report.steps) == 1
    assert report.steps[0].exit_code == 128
    assert [one.code for one in report.findings] == ["demo.unexpected"]
    assert report.findings[0].values["found"] == 128
    assert report.next == ()


def test_what_is_no_demonstration_is_misuse(tmp_path: Path) -> None:
    (tmp_path / "demo").mkdir()
    (tmp_path / "demo" / "thesis.txt").write_bytes(b"years of work")
    with pytest.raises(KactlError) as refused:
        demonstrate(call(tmp_path), Path("demo"))
    assert (refused.value.code, refused.value.exit_code) == ("demo.occupied", ExitCode.USAGE)
    assert [one.name for one in (tmp_path / "demo").iterdir()] == ["thesis.txt"]


@pytest.mark.parametrize("language", ["zh", "en"])
@pytest.mark.parametrize("name", sorted(LEFT_OUT))
def test_what_is_left_out_at_first_is_there_to_be_left_out(name: str, language: str) -> None:
    written = text(f"{language}/process/{name}").decode()
    forgotten = LEFT_OUT[name].sub(r"\1", written)
    assert len(forgotten) < len(written)
    assert forgotten.count("<!-- kactl:section") == written.count("<!-- kactl:section")
