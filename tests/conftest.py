"""Fixtures that every room shares: git without the surroundings of the machine, repositories, engagements."""

import os
from pathlib import Path

import pytest
from tests.building import Built, build, git


@pytest.fixture(autouse=True)
def surroundings(tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Give each test a home folder of its own in which git knows a person, and no variables of git's."""
    home = tmp_path_factory.mktemp("home")
    for name in list(os.environ):
        if name.startswith(("GIT_", "KACTL_")):
            monkeypatch.delenv(name)
    monkeypatch.setenv("HOME", str(home))
    monkeypatch.setenv("USERPROFILE", str(home))
    monkeypatch.setenv("XDG_CONFIG_HOME", str(home / ".config"))
    monkeypatch.setenv("XDG_CACHE_HOME", str(home / ".cache"))
    monkeypatch.setenv("GIT_CONFIG_NOSYSTEM", "1")
    monkeypatch.setenv("KACTL_NO_CACHE", "1")  # the tests of the memo take it away
    (home / ".gitconfig").write_text(
        "[user]\n\tname = Wang Fang\n\temail = wang.fang@example.com\n[init]\n\tdefaultBranch = main\n"
        "[core]\n\tautocrlf = false\n[commit]\n\tgpgsign = false\n[gc]\n\tauto = 0\n",
        encoding="utf-8",
    )
    return home


@pytest.fixture
def git_repo(tmp_path: Path) -> Path:
    """Return the root of an empty repository."""
    root = tmp_path / "project"
    root.mkdir()
    git(root, "init", "-q")
    return root


@pytest.fixture
def engagement(git_repo: Path) -> Built:
    """Return the minimal engagement, committed, at the root of its repository."""
    built = build(git_repo)
    built.commit("Begin")
    return built
