import os
from collections.abc import Callable
from pathlib import Path

import pytest
from tests.building import Built, git

from kactl.memo import ground, worktree

REQUIREMENT = "process/requirements/REQ-8M2A1.yaml"


@pytest.fixture
def built(engagement: Built) -> Built:
    engagement.write("process/note.txt", "one\n")
    engagement.write(".gitignore", "*.tmp\n")
    engagement.commit("Note")
    return engagement


def proof(built: Built, way: str | None = None) -> str:
    found = ground.proof(str(built.root), way)
    assert found is not None
    return found


def same_size_and_time(built: Built) -> None:
    path = built.root / "process/note.txt"
    before = path.stat()
    path.write_text("two\n")
    os.utime(path, ns=(before.st_atime_ns, before.st_mtime_ns))


def rename(built: Built) -> None:
    (built.root / "process/note.txt").rename(built.root / "process/other.txt")


def link(built: Built) -> None:
    (built.root / "process/note.txt").unlink()
    (built.root / "process/note.txt").symlink_to("charter.md")


def mode(built: Built) -> None:
    (built.root / "process/note.txt").chmod(0o755)


def stage(built: Built) -> None:
    built.write("process/note.txt", "two\n")
    git(built.root, "add", "process/note.txt")
    built.write("process/note.txt", "one\n")


def by_git(*words: str) -> Callable[[Built], object]:
    return lambda built: git(built.root, *words)


def writes(path: str, text: str) -> Callable[[Built], object]:
    return lambda built: built.write(path, text)


CHANGES: dict[str, Callable[[Built], object]] = {
    "an edit": writes("process/note.txt", "two\n"),
    "an edit that leaves size and time": same_size_and_time,
    "a new file": writes("process/new.txt", "new\n"),
    "a new folder": writes("process/a/b/c.txt", "new\n"),
    "a missing file": lambda built: built.remove("process/note.txt"),
    "another name": rename,
    "a link": link,
    "a mode": mode,
    "what is staged alone": stage,
    "a commit": by_git("commit", "-q", "--allow-empty", "-m", "x"),
    "a branch": by_git("checkout", "-q", "-b", "other"),
    "a detached head": by_git("checkout", "-q", "--detach"),
    "a tag": by_git("tag", "v1"),
    "a note on a reference": by_git("update-ref", "refs/remotes/origin/main", "HEAD"),
    "another person": by_git("config", "user.email", "x@example.com"),
    "a setting": by_git("config", "core.autocrlf", "true"),
    "a rule of what is ignored": writes(".git/info/exclude", "*.txt\n"),
    "a rule of line ends": writes(".git/info/attributes", "* text\n"),
    "an operation": writes(".git/MERGE_HEAD", ""),
    "a shallow history": writes(".git/shallow", ""),
    "an object": by_git("hash-object", "-w", "--no-filters", ".git/config"),
    "a team": writes("process/team.yaml", "people: {}\n"),
    "a record": lambda built: built.record(),
    "a known untracked file": writes("process/untracked.txt", "two\n"),
}


@pytest.fixture
def rested(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let what was made just now be old enough for its marks to be believed."""
    monkeypatch.setattr(worktree, "_GRAIN", -(10**18))


@pytest.mark.parametrize("change", CHANGES.values(), ids=CHANGES)
@pytest.mark.parametrize("way", [ground.STATUS, ground.MARKS])
@pytest.mark.usefixtures("rested")
def test_whatever_changes_gives_another_proof(
    built: Built, change: Callable[[Built], object], way: str
) -> None:
    built.write("process/untracked.txt", "one\n")
    before = proof(built, way)
    assert proof(built, way) == before
    change(built)
    assert ground.proof(str(built.root), way) != before


SAME: dict[str, Callable[[Built], object]] = {
    "a look": by_git("status"),
    "what is ignored": writes("process/a.tmp", "x\n"),
    "a touch": lambda built: (built.root / "process/note.txt").touch(),
    "what comes and goes": lambda built: built.write("process/x.txt", "x").unlink(),
    "an empty folder": lambda built: (built.root / "process/empty").mkdir(),
}


@pytest.mark.parametrize("change", SAME.values(), ids=SAME)
def test_what_says_nothing_new_gives_the_same_proof(built: Built, change: Callable[[Built], object]) -> None:
    before = proof(built)
    change(built)
    assert proof(built, ground.STATUS) == before


def test_files_changed_just_now_are_not_told_by_their_marks(built: Built) -> None:
    assert ground.proof(str(built.root), ground.MARKS) is None


WAYS: dict[str, Callable[[Built], object]] = {
    "a filter": by_git("config", "filter.x.clean", "cat"),
    "another file": by_git("config", "include.path", "other"),
    "a monitor": by_git("config", "core.fsmonitor", "true"),
    "a file taken for unchanged": by_git("update-index", "--assume-unchanged", "process/note.txt"),
    "a file that should not be there": by_git("update-index", "--skip-worktree", "process/note.txt"),
    "an attribute that filters": writes(".gitattributes", "*.txt filter=x\n"),
    "an attribute that identifies": writes(".gitattributes", "*.txt ident\n"),
    "an attribute that encodes": writes(".gitattributes", "*.txt working-tree-encoding=UTF-16\n"),
}


@pytest.mark.parametrize("change", WAYS.values(), ids=WAYS)
@pytest.mark.usefixtures("rested")
def test_where_status_would_not_see_everything_marks_are_compared(
    built: Built, change: Callable[[Built], object]
) -> None:
    assert ground.way_of(proof(built)) == ground.STATUS
    change(built)
    before = proof(built)
    assert ground.way_of(before) == ground.MARKS
    built.write("process/note.txt", "two\n")
    assert proof(built) != before


@pytest.mark.parametrize("flag", ["--assume-unchanged", "--skip-worktree"])
def test_an_index_that_begins_to_hide_proves_nothing(built: Built, flag: str) -> None:
    assert ground.way_of(proof(built)) == ground.STATUS
    git(built.root, "update-index", flag, "process/note.txt")
    assert ground.proof(str(built.root), ground.STATUS) is None


@pytest.mark.usefixtures("rested")
def test_no_program_that_the_repository_names_is_run(built: Built, tmp_path: Path) -> None:
    program = tmp_path / "program"
    program.write_text(f"#!/bin/sh\ntouch '{tmp_path}/ran'\ncat\n")
    program.chmod(0o755)
    built.write(".gitattributes", "* filter=evil diff=evil\n")
    for name in (
        "core.fsmonitor",
        "filter.evil.clean",
        "filter.evil.process",
        "core.sshCommand",
        "core.pager",
    ):
        git(built.root, "config", name, str(program))
    git(built.root, "config", "alias.status", f"!{program}")
    (tmp_path / "ran").unlink(missing_ok=True)
    built.write("process/note.txt", "two\n")
    assert ground.way_of(proof(built)) == ground.MARKS
    proof(built, ground.STATUS)
    assert not (tmp_path / "ran").exists()


def test_another_working_tree_has_proofs_of_its_own(built: Built, tmp_path: Path) -> None:
    other = tmp_path / "other"
    git(built.root, "worktree", "add", "-q", "-b", "other", str(other))
    before = ground.proof(str(other))
    assert before is not None
    assert ground.proof(str(other)) == before
    built.write("process/note.txt", "two\n")
    assert ground.proof(str(other)) == before
    (other / "process/note.txt").write_text("two\n")
    assert ground.proof(str(other)) != before


def test_an_engagement_inside_a_repository_is_proven_with_what_stands_above(built: Built) -> None:
    root = built.root / "process"
    before = ground.proof(str(root))
    built.write("kactl.yaml.other", "outside\n")
    assert ground.proof(str(root)) == before
    for path in (".gitattributes", ".mailmap"):
        built.write(path, "* -text\n")
        after = ground.proof(str(root))
        assert after not in (None, before)
        before = after


@pytest.mark.parametrize("broken", ["HEAD", "config", "index"])
def test_where_git_refuses_nothing_is_proven(built: Built, broken: str) -> None:
    (built.root / ".git" / broken).write_bytes(b"[\0")
    assert ground.proof(str(built.root)) is None


def test_without_git_or_repository_nothing_is_proven(
    built: Built, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert ground.proof(str(tmp_path)) is None
    monkeypatch.setenv("PATH", str(tmp_path))
    assert ground.proof(str(built.root)) is None


def test_too_much_that_differs_is_not_read(built: Built, monkeypatch: pytest.MonkeyPatch) -> None:
    built.write("process/note.txt", "more than ten bytes\n")
    monkeypatch.setattr(worktree, "_MOST_BYTES", 10)
    assert ground.proof(str(built.root)) is None


def test_a_pipe_in_the_working_tree_holds_nobody_up(built: Built) -> None:
    os.mkfifo(built.root / "process/pipe")
    os.mkfifo(built.root / ".mailmap")
    built.remove("process/note.txt")
    os.mkfifo(built.root / "process/note.txt")
    assert proof(built) == proof(built, ground.STATUS)
