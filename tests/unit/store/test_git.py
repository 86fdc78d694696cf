import os
from pathlib import Path

import pytest

from kactl.errors import ExitCode, KactlError
from kactl.hardening import cleaned
from kactl.store.git import Git, first_line, program


def test_git_is_run_by_an_absolute_path() -> None:
    assert Path(program()).is_absolute()


def test_without_git_on_the_search_path_there_is_an_error_of_the_repository(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))
    with pytest.raises(KactlError) as caught:
        program()
    assert caught.value.code == "repository.no-git"
    assert caught.value.exit_code is ExitCode.REPOSITORY


def test_a_git_in_the_working_folder_is_passed_over(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    trap = tmp_path / "git"
    trap.write_text("#!/bin/sh\necho trapped\n")
    trap.chmod(0o755)
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("PATH", os.pathsep.join((".", "", os.environ["PATH"])))
    assert Path(program()).parent != tmp_path


def test_every_variable_of_gits_is_dropped(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("GIT_DIR", "/elsewhere")
    monkeypatch.setenv("GIT_CONFIG_COUNT", "1")
    assert not [name for name in cleaned() if name.startswith("GIT_")]


def test_a_failure_carries_gits_own_first_line(git_repo: Path) -> None:
    with pytest.raises(KactlError) as caught:
        Git(git_repo).run("cat-file", "-p", "nonsense")
    assert caught.value.values == {
        "command": "cat-file",
        "said": "fatal: Not a valid object name nonsense",
    }


def test_the_first_line_with_words_is_the_one_that_is_shown() -> None:
    assert first_line(b"\n  \n  fatal: no\nmore\n") == "fatal: no"
    assert first_line(b"") == ""
