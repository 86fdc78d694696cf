"""Where git looks for hooks, and how one is laid there."""

import os
from pathlib import Path

import pytest
from tests.building import Built, git

from kactl.errors import ExitCode, KactlError
from kactl.store.hooks import hooks_of


def test_without_a_setting_hooks_lie_in_the_git_folder(engagement: Built) -> None:
    hooks = hooks_of(engagement.home.repository)
    assert hooks.folder == engagement.root / ".git" / "hooks"
    assert (hooks.configured, hooks.within_reach) == (False, True)


def test_linked_worktrees_share_the_hooks_of_their_repository(engagement: Built, tmp_path: Path) -> None:
    git(engagement.root, "worktree", "add", "-q", str(tmp_path / "linked"))
    hooks = hooks_of(Built(tmp_path / "linked").home.repository)
    assert hooks.folder.resolve() == engagement.root / ".git" / "hooks"
    assert hooks.within_reach


@pytest.mark.parametrize(
    ("setting", "place"), [(".githooks", "{root}/.githooks"), ("~/hooks", "{home}/hooks")]
)
def test_the_setting_wins_as_git_reads_it(
    engagement: Built, surroundings: Path, setting: str, place: str
) -> None:
    git(engagement.root, "config", "core.hooksPath", setting)
    hooks = hooks_of(engagement.home.repository)
    assert str(hooks.folder) == place.format(root=engagement.root, home=surroundings)
    assert (hooks.configured, hooks.within_reach) == (True, True)


def test_the_nearest_setting_wins(engagement: Built) -> None:
    git(engagement.root, "config", "--global", "core.hooksPath", "/somewhere")
    git(engagement.root, "config", "core.hooksPath", "near")
    assert hooks_of(engagement.home.repository).folder == engagement.root / "near"


def test_a_folder_elsewhere_is_out_of_reach_even_through_a_link(engagement: Built, tmp_path: Path) -> None:
    (tmp_path / "firm").mkdir()
    (engagement.root / "link").symlink_to(tmp_path / "firm")
    for setting in (str(tmp_path / "firm"), os.devnull, "link"):
        git(engagement.root, "config", "core.hooksPath", setting)
        assert not hooks_of(engagement.home.repository).within_reach


def test_a_laid_hook_is_found_and_runs(engagement: Built) -> None:
    hooks = hooks_of(engagement.home.repository)
    assert hooks.find("pre-commit") is None
    hooks.lay("pre-commit", b"#!/bin/sh\n")
    found = hooks.find("pre-commit")
    assert found
    assert (found.data, found.runs, found.plain) == (b"#!/bin/sh\n", True, True)
    assert [one.name for one in hooks.folder.iterdir() if "kactl" in one.name] == []


def test_the_folder_is_made_where_it_is_missing(engagement: Built) -> None:
    git(engagement.root, "config", "core.hooksPath", "deep/hooks")
    hooks_of(engagement.home.repository).lay("pre-commit", b"")
    assert (engagement.root / "deep/hooks/pre-commit").is_file()


@pytest.mark.skipif(os.name == "nt", reason="Windows has no executable bit")
def test_a_hook_without_the_executable_bit_does_not_run(engagement: Built) -> None:
    engagement.write(".git/hooks/pre-commit", "#!/bin/sh\n")
    found = hooks_of(engagement.home.repository).find("pre-commit")
    assert found
    assert not found.runs


def test_links_and_folders_are_told_apart_from_files(engagement: Built) -> None:
    place = engagement.root / ".git/hooks/pre-commit"
    place.symlink_to(engagement.root / "kactl.yaml")
    linked = hooks_of(engagement.home.repository).find("pre-commit")
    place.unlink()
    place.mkdir()
    folder = hooks_of(engagement.home.repository).find("pre-commit")
    assert linked
    assert folder
    assert not linked.plain
    assert b"engagement:" in linked.data
    assert (folder.data, folder.plain) == (b"", False)


def test_a_folder_that_refuses_is_told(engagement: Built) -> None:
    engagement.write("hooks", "a file")
    git(engagement.root, "config", "core.hooksPath", "hooks")
    with pytest.raises(KactlError) as met:
        hooks_of(engagement.home.repository).lay("pre-commit", b"")
    assert met.value.exit_code is ExitCode.REPOSITORY
