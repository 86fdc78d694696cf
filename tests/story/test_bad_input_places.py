"""Engagements in odd places: behind links, in worktrees, under ignoring rules, within each other."""

import shutil
from pathlib import Path

import pytest
from tests.bad_input import kactl, process
from tests.building import Built, build, git

ASSIGN = ("role", "assign", "qa", "zhou", "--name", "Zhou", "--email", "zhou@example.com")
INIT = ("--playbook", "normal", "--no-input", "--set", "client=ACME")
ODD = '客户 甲\'s "x" $(touch pwned) `id`'


def moved(engagement: Built, path: str, to: Path) -> None:
    """Put what stands at a path somewhere outside, and a link in its place."""
    place = engagement.root / path
    if place.exists():
        shutil.move(str(place), to)
    else:
        to.mkdir()
        place.parent.mkdir(parents=True, exist_ok=True)
    place.symlink_to(to)


LINKED = {
    "kactl.yaml": ("tree.not-a-file", 3),
    ".kactl/playbook/playbook.yaml": ("tree.not-a-file", 3),
    "process/team.yaml": ("tree.not-a-file", 1),
    "process": ("tree.not-a-folder", 1),
    "process/requirements": ("tree.not-a-folder", 1),
    ".kactl/records": ("tree.not-a-folder", 1),
}


@pytest.mark.parametrize("path", LINKED)
def test_a_link_in_place_of_a_file_or_folder_is_told_and_not_followed(
    engagement: Built, tmp_path: Path, path: str
) -> None:
    outside = tmp_path / "outside"
    moved(engagement, path, outside)
    before = sorted(outside.rglob("*")), outside.is_file() and outside.read_bytes()
    code, ends = LINKED[path]
    ran = kactl(engagement.root, "check", "--format", "json")
    assert ran.code == ends
    assert (code, path) in {(one["code"], one["path"]) for one in ran.document["findings"]}
    assert kactl(engagement.root, "gate", "check").code in (1, 3)
    assert kactl(engagement.root, *ASSIGN).code in (0, 1, 3, 4)
    assert (sorted(outside.rglob("*")), outside.is_file() and outside.read_bytes()) == before


@pytest.mark.parametrize("path", LINKED)
def test_a_link_to_itself_ends_nothing_but_the_command(engagement: Built, path: str) -> None:
    place = engagement.root / path
    if place.is_dir():
        shutil.rmtree(place)
    else:
        place.unlink(missing_ok=True)
    place.symlink_to(place.name)
    assert kactl(engagement.root, "check").code in (1, 3)
    assert kactl(engagement.root, "gate", "check").code in (1, 3)
    assert kactl(engagement.root, *ASSIGN).code in (0, 1, 3, 4)


@pytest.mark.parametrize("path", ["kactl.yaml", "process", ".kactl", "process/team.yaml"])
@pytest.mark.parametrize("target", ["outside", "nowhere"])
def test_init_writes_through_no_link(git_repo: Path, tmp_path: Path, path: str, target: str) -> None:
    outside = tmp_path / "outside"
    outside.mkdir()
    place = git_repo / path
    place.parent.mkdir(exist_ok=True)
    place.symlink_to(tmp_path / target)
    ran = kactl(git_repo, "init", *INIT)
    assert list(outside.iterdir()) == []
    assert not (tmp_path / "nowhere").exists()
    if path == "process/team.yaml":
        assert ran.code == 0  # what is in the way is kept and told
        assert "kept" in ran.out
    else:
        assert ran.code == 4
        assert [one.name for one in git_repo.iterdir() if one.name != ".git"] == [place.parts[-1]]


@pytest.mark.parametrize("folder", ["process", "process/requirements", ".kactl", "process/new/deep"])
def test_no_engagement_begins_within_anothers_own_folder(engagement: Built, folder: str) -> None:
    ran = kactl(engagement.root, "init", folder, *INIT)
    assert ran.code == 2
    assert str(engagement.root) in ran.err
    assert git(engagement.root, "status", "--porcelain", "-uall") == ""


def test_an_engagement_begins_in_a_new_folder_of_a_repository(git_repo: Path) -> None:
    assert kactl(git_repo, "init", "clients/甲 乙", *INIT).code == 0
    assert git(git_repo, "status", "--porcelain", "-uall") == ""
    assert kactl(git_repo / "clients/甲 乙/process", "status").code == 0
    assert kactl(git_repo / "clients", "status").code == 3


def test_a_refused_beginning_takes_its_folders_back(git_repo: Path) -> None:
    hook = git_repo / ".git/hooks/pre-commit"
    hook.parent.mkdir(exist_ok=True)
    hook.write_text("#!/bin/sh\nexit 1\n")
    hook.chmod(0o755)
    assert kactl(git_repo, "init", "a/b", *INIT).code == 4
    assert [one.name for one in git_repo.iterdir()] == [".git"]


def test_paths_with_spaces_quotes_and_chinese(tmp_path: Path) -> None:
    root = tmp_path / ODD
    root.mkdir()
    assert process(root, "init", *INIT).code == 0
    for order in (("status",), ("check",), ("gate", "open", "kickoff"), ("-C", "process", "status")):
        assert process(root, *order).code == 0, order
    assert list(root.glob("*pwned*")) == []
    assert git(root, "rev-list", "--count", "HEAD") == "2"


def test_a_linked_worktree_a_submodule_and_a_detached_head(git_repo: Path, tmp_path: Path) -> None:
    engagement = build(git_repo)
    engagement.commit("Begin")
    linked, whole = tmp_path / "linked", tmp_path / "whole"
    git(git_repo, "worktree", "add", "-q", "-b", "side", str(linked))
    whole.mkdir()
    git(whole, "init", "-q")
    git(whole, "-c", "protocol.file.allow=always", "submodule", "add", "-q", str(git_repo), "sub")
    git(git_repo, "checkout", "-q", "--detach")
    for root in (linked, whole / "sub", git_repo):
        assert kactl(root, "status").code == 0
        assert kactl(root, *ASSIGN).code == 0
        assert git(root, "log", "-1", "--format=", "--name-only") == "process/team.yaml"
        assert git(root, "status", "--porcelain") == ""
    assert kactl(whole, "status").code == 3


@pytest.mark.parametrize("rule", ["process/", ".kactl/", "*", "*.yaml"])
def test_init_refuses_what_git_ignores_and_leaves_nothing(git_repo: Path, rule: str) -> None:
    (git_repo / ".gitignore").write_text(f"{rule}\n")
    ran = kactl(git_repo, "init", *INIT)
    assert ran.code == 4
    assert "git check-ignore" in ran.err
    assert sorted(one.name for one in git_repo.iterdir()) == [".git", ".gitignore"]


@pytest.mark.parametrize("rule", ["process/", ".kactl/", "*"])
def test_what_git_tracks_is_written_although_a_rule_ignores_it_now(engagement: Built, rule: str) -> None:
    engagement.write(".gitignore", f"{rule}\n")
    git(engagement.root, "add", "-f", ".gitignore")
    git(engagement.root, "commit", "-qm", "Ignore")
    assert kactl(engagement.root, *ASSIGN).code == 0
    assert git(engagement.root, "log", "-1", "--format=", "--name-only") == "process/team.yaml"
    assert git(engagement.root, "status", "--porcelain") == ""


@pytest.mark.parametrize(
    "value", ["../x", "/home/x", ".git", ".kactl", "a/../b", "process/", "C:/x", '""', '"a\\tb"']
)
def test_a_process_folder_that_leads_elsewhere_is_refused_at_its_line(engagement: Built, value: str) -> None:
    settings = (engagement.root / "kactl.yaml").read_text("utf-8")
    engagement.write("kactl.yaml", f"process: {value}\n{settings}")
    for order in (("check",), ("status",), ("gate", "check")):
        ran = kactl(engagement.root, *order, "--format", "json")
        assert ran.code == 3
        assert [(one["path"], one["line"]) for one in ran.document["findings"]] == [("kactl.yaml", 1)]
    assert kactl(engagement.root, *ASSIGN).code == 3


@pytest.mark.parametrize("path", ["process/charter.md", "process/tasks", "process"])
def test_missing_files_are_no_crash(engagement: Built, path: str) -> None:
    place = engagement.root / path
    if place.is_dir():
        shutil.rmtree(place)
    else:
        place.unlink()
    assert kactl(engagement.root, "status").code in (0, 1)
    assert kactl(engagement.root, "gate", "check").code == 1
    assert kactl(engagement.root, "gate", "approve", "kickoff", "--as", "delivery-manager").code in (0, 4)
