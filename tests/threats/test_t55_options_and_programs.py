"""T55: a name from outside that git takes for an option, and a git that lies in the working folder."""

from pathlib import Path

import pytest
from tests.building import Built

from kactl.errors import KactlError


@pytest.mark.parametrize(
    "revision",
    ["--output=pwned", "-c", "--upload-pack=touch pwned", "--exec=x", "@{-1}", ":/Begin\n", "^HEAD"],
)
def test_t55_a_revision_is_never_an_option(
    engagement: Built, revision: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(engagement.root)
    before = sorted(engagement.root.iterdir())
    with pytest.raises(KactlError) as caught:
        engagement.home.at(revision)
    assert caught.value.code == "repository.unknown-revision"
    assert sorted(engagement.root.iterdir()) == before


def test_t55_a_git_in_the_working_folder_is_not_run(
    engagement: Built, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    for name in ("git", "git.exe"):
        engagement.write(name, f"#!/bin/sh\ntouch {tmp_path}/ran\n").chmod(0o755)
    monkeypatch.chdir(engagement.root)
    import os

    monkeypatch.setenv("PATH", os.pathsep.join((".", "", os.environ["PATH"])))
    assert engagement.home.repository.head() is not None
    assert not (tmp_path / "ran").exists()
