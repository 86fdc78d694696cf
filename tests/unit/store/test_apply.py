import os
from collections.abc import Callable
from pathlib import Path

import pytest
from tests.building import Built, build, git

from kactl.errors import ExitCode, KactlError
from kactl.model.changes import Change
from kactl.store.apply import apply, recover
from kactl.store.find import find_engagement
from kactl.store.home import Home
from kactl.store.repository import Repository

CHARTER = "process/charter.md"
needs_permissions = pytest.mark.skipif(os.name == "nt" or os.geteuid() == 0, reason="root may write anywhere")


def state(built: Built) -> tuple[str, str, dict[str, bytes]]:
    """Return HEAD, git's short status and every file below the root but git's own."""
    files = {
        path.relative_to(built.root).as_posix(): path.read_bytes()
        for path in sorted(built.root.rglob("*"))
        if path.is_file() and ".git" not in path.relative_to(built.root).parts
    }
    return git(built.root, "rev-parse", "HEAD"), git(built.root, "status", "--short"), files


def written(built: Built, *changes: Change, commit: bool = True) -> str | None:
    return apply(built.home, changes, message="Change it\n", commit=commit)


def refusal(built: Built, *changes: Change, commit: bool = True) -> KactlError:
    before = state(built)
    with pytest.raises(KactlError) as caught:
        written(built, *changes, commit=commit)
    assert caught.value.exit_code is ExitCode.REPOSITORY
    assert state(built) == before
    return caught.value


def charter(built: Built, after: bytes | None = b"new\n") -> Change:
    return Change(CHARTER, after, (built.root / CHARTER).read_bytes())


def hook(built: Built, name: str, script: str) -> None:
    path = built.root / ".git/hooks" / name
    path.parent.mkdir(exist_ok=True)
    path.write_text("#!/bin/sh\n" + script)
    path.chmod(0o755)


def test_changes_become_one_commit_of_exactly_their_paths(engagement: Built) -> None:
    engagement.write("mine.txt", "staged")
    git(engagement.root, "add", "mine.txt")
    engagement.write("process/team.yaml", "edited, not staged")
    path = "process/requirements/REQ-8M2A1.yaml"
    removed = Change(path, None, (engagement.root / path).read_bytes())
    commit = written(engagement, charter(engagement), Change("a/b/c.txt", b"c"), removed)
    assert commit == git(engagement.root, "rev-parse", "HEAD")
    assert git(engagement.root, "show", "--name-status", "--format=%s", "HEAD").splitlines() == [
        "Change it",
        "",
        "A\ta/b/c.txt",
        f"M\t{CHARTER}",
        f"D\t{removed.path}",
    ]
    assert git(engagement.root, "status", "--short").splitlines() == [
        "A  mine.txt",
        " M process/team.yaml",
    ]


def test_the_first_commit_of_a_repository_works_too(git_repo: Path) -> None:
    built = build(git_repo)
    git(git_repo, "add", "kactl.yaml")
    commit = written(built, Change("process/new.md", b"new"))
    assert git(git_repo, "ls-tree", "-r", "--name-only", str(commit)) == "process/new.md"
    assert git(git_repo, "diff", "--cached", "--name-only") == "kactl.yaml"


def test_an_engagement_in_a_subfolder_commits_its_own_paths(git_repo: Path) -> None:
    built = build(git_repo / "项目")
    built.commit("Begin")
    commit = written(built, Change("process/new.md", b"new"))
    shown = git(git_repo, "-c", "core.quotePath=false", "show", "--name-only", "--format=", str(commit))
    assert shown == "项目/process/new.md"


def test_without_commit_files_are_written_and_nothing_is_staged(engagement: Built) -> None:
    head = git(engagement.root, "rev-parse", "HEAD")
    assert written(engagement, charter(engagement), Change("new.md", b"new"), commit=False) is None
    assert git(engagement.root, "rev-parse", "HEAD") == head
    assert git(engagement.root, "status", "--short").splitlines() == [f"M {CHARTER}", "?? new.md"]


def test_what_is_committed_already_makes_no_commit(engagement: Built) -> None:
    data = (engagement.root / CHARTER).read_bytes()
    assert written(engagement, Change(CHARTER, data, data)) is None


def test_what_lies_uncommitted_can_be_committed_as_it_is(engagement: Built) -> None:
    engagement.write(CHARTER, "edited")
    assert written(engagement, Change(CHARTER, b"edited", b"edited")) is not None
    assert git(engagement.root, "status", "--short") == ""


def test_a_file_that_git_never_knew_is_removed_without_a_commit(engagement: Built) -> None:
    engagement.write("draft.md", "x")
    assert written(engagement, Change("draft.md", None, b"x")) is None
    assert not (engagement.root / "draft.md").exists()


def test_a_message_is_taken_as_it_is(engagement: Built) -> None:
    message = "-m 通过立项评审 #1\n\n# not a comment\n\nReviewed-by: 王芳\n"
    apply(engagement.home, [charter(engagement)], message=message, commit=True)
    assert git(engagement.root, "log", "-1", "--format=%B") == message.strip()


def test_the_mode_of_a_file_stays(engagement: Built) -> None:
    (engagement.root / CHARTER).chmod(0o755)
    engagement.commit()
    written(engagement, charter(engagement))
    assert git(engagement.root, "ls-tree", "HEAD", CHARTER).startswith("100755")


def test_a_file_keeps_its_crlf_when_it_was_read_without(engagement: Built) -> None:
    engagement.write(".gitattributes", "* text=auto\n")
    engagement.write(CHARTER, b"a\r\nb\r\n")
    engagement.commit()
    assert engagement.home.worktree().read(CHARTER) == b"a\nb\n"
    written(engagement, Change(CHARTER, b"a\nc\n", b"a\nb\n"))
    assert (engagement.root / CHARTER).read_bytes() == b"a\r\nc\r\n"
    assert git(engagement.root, "status", "--short") == ""


def test_the_users_hooks_run_and_may_change_the_message(engagement: Built) -> None:
    hook(engagement, "commit-msg", 'echo "Ticket: 7" >> "$1"\n')
    written(engagement, charter(engagement))
    assert git(engagement.root, "log", "-1", "--format=%B") == "Change it\nTicket: 7"


def test_variables_of_gits_do_not_lead_astray(engagement: Built, monkeypatch: pytest.MonkeyPatch) -> None:
    home = engagement.home
    monkeypatch.setenv("GIT_DIR", "/nonexistent")
    monkeypatch.setenv("GIT_INDEX_FILE", "/nonexistent/index")
    commit = apply(home, [charter(engagement)], message="m", commit=True)
    monkeypatch.delenv("GIT_DIR")
    monkeypatch.delenv("GIT_INDEX_FILE")
    assert commit == git(engagement.root, "rev-parse", "HEAD")


def test_a_detached_head_may_be_committed_on(engagement: Built) -> None:
    git(engagement.root, "switch", "-q", "--detach")
    assert written(engagement, charter(engagement)) == git(engagement.root, "rev-parse", "HEAD")


def test_many_files_are_committed_at_once(engagement: Built) -> None:
    commit = written(engagement, *(Change(f"many/{one}.txt", b"x") for one in range(300)))
    assert len(git(engagement.root, "show", "--name-only", "--format=", str(commit)).splitlines()) == 300


@pytest.mark.parametrize(
    "change",
    [
        Change(CHARTER, b"new", b"planned on something else"),
        Change(CHARTER, b"new", None),
        Change("process/none.md", b"new", b"was there"),
        Change("process/none.md", None, b"was there"),
    ],
)
def test_a_file_that_changed_underneath_is_refused(engagement: Built, change: Change) -> None:
    error = refusal(engagement, Change("first.md", b"first"), change)
    assert (error.code, error.values["path"]) == ("apply.changed", change.path)


@pytest.mark.parametrize(
    "path",
    ["../out.md", "/out.md", "a/../../out.md", ".git/hooks/pre-commit", "a//b", "", "a/.GIT/x", "a\\b"],
)
def test_a_path_that_leads_outside_is_refused(engagement: Built, path: str) -> None:
    assert refusal(engagement, Change(path, b"x")).code == "tree.outside"


def test_a_path_that_comes_twice_is_refused(engagement: Built) -> None:
    assert refusal(engagement, Change("a.md", b"1"), Change("a.md", b"2")).code == "tree.outside"


def test_a_symbolic_link_is_neither_followed_nor_replaced(engagement: Built, tmp_path: Path) -> None:
    (tmp_path / "outside").mkdir()
    (engagement.root / "link").symlink_to(tmp_path / "outside")
    (engagement.root / "link.md").symlink_to(tmp_path / "outside/file.md")
    assert refusal(engagement, Change("link/file.md", b"x")).code == "apply.write"
    assert refusal(engagement, Change("link.md", b"x")).code == "tree.not-a-file"
    assert list((tmp_path / "outside").iterdir()) == []


def test_an_ignored_path_is_refused(engagement: Built) -> None:
    engagement.write(".gitignore", "*.log\n")
    error = refusal(engagement, Change("process/a.log", b"x"), Change("process/b.md", b"x"))
    assert (error.code, error.values["path"]) == ("apply.ignored", "process/a.log")


def test_a_tracked_path_may_be_ignored(engagement: Built) -> None:
    engagement.write(".gitignore", "*.md\n")
    assert written(engagement, charter(engagement)) is not None


def test_a_merge_in_progress_is_refused(engagement: Built) -> None:
    git(engagement.root, "switch", "-q", "-c", "other")
    engagement.write("theirs.md", "theirs")
    engagement.commit("Theirs")
    git(engagement.root, "switch", "-q", "main")
    engagement.commit("Ours")
    git(engagement.root, "merge", "-q", "--no-commit", "--no-ff", "other")
    error = refusal(engagement, charter(engagement))
    assert (error.code, error.values["operation"]) == ("apply.in-progress", "merge")


def test_without_identity_nothing_is_written(engagement: Built, surroundings: Path) -> None:
    (surroundings / ".gitconfig").write_text("")
    assert refusal(engagement, charter(engagement)).code == "repository.no-identity"


def test_a_locked_index_is_refused(engagement: Built) -> None:
    change = charter(engagement)
    (engagement.root / ".git/index.lock").write_text("")
    with pytest.raises(KactlError) as caught:
        written(engagement, change)
    assert caught.value.code == "repository.locked"
    assert (engagement.root / CHARTER).read_bytes() == change.before


@pytest.mark.parametrize("name", ["pre-commit", "commit-msg", "prepare-commit-msg"])
def test_a_refusing_hook_leaves_everything_as_it_was(engagement: Built, name: str) -> None:
    engagement.write("mine.txt", "staged")
    git(engagement.root, "add", "mine.txt")
    hook(engagement, name, "echo 'line one' >&2\necho 'line two'\nexit 1\n")
    removed = Change("process/team.yaml", None, (engagement.root / "process/team.yaml").read_bytes())
    error = refusal(engagement, charter(engagement), Change("a/b.md", b"x"), removed)
    assert error.code == "apply.commit-failed"
    assert error.values["said"] == ("line one", "line two")
    assert not (engagement.root / "a").exists()


def test_a_hook_that_changes_files_and_refuses_is_undone_too(engagement: Built) -> None:
    hook(engagement, "pre-commit", f"echo formatted >> {CHARTER}\ngit add {CHARTER}\nexit 1\n")
    refusal(engagement, charter(engagement))


def test_a_staged_version_of_the_same_file_is_given_back(engagement: Built) -> None:
    engagement.write(CHARTER, "staged")
    git(engagement.root, "add", CHARTER)
    engagement.write(CHARTER, "edited")
    hook(engagement, "pre-commit", "exit 1\n")
    refusal(engagement, charter(engagement))
    assert git(engagement.root, "show", f":{CHARTER}") == "staged"


def test_a_signature_that_cannot_be_made_leaves_everything_as_it_was(engagement: Built) -> None:
    git(engagement.root, "config", "commit.gpgSign", "true")
    git(engagement.root, "config", "gpg.program", "false")
    assert refusal(engagement, charter(engagement)).code == "apply.commit-failed"


@needs_permissions
def test_a_folder_without_permission_is_told(engagement: Built) -> None:
    change = charter(engagement)
    (engagement.root / "process").chmod(0o555)
    try:
        assert refusal(engagement, Change("first.md", b"1"), change).code == "apply.write"
    finally:
        (engagement.root / "process").chmod(0o755)


@pytest.mark.parametrize("at", range(1, 8))
def test_a_full_disk_leaves_everything_as_it_was(
    engagement: Built, monkeypatch: pytest.MonkeyPatch, at: int
) -> None:
    """The n-th time that anything is made down on the disk, there is no space."""
    changes = (charter(engagement), Change("a/b.md", b"x"), Change("a/c.md", b"y"))
    seen = 0

    def failing(call: Callable[..., object]) -> Callable[..., object]:
        def wrapped(*arguments: object, **named: object) -> object:
            nonlocal seen
            seen += 1
            if seen == at:
                raise OSError(28, "No space left on device", str(arguments[0]))
            return call(*arguments, **named)

        return wrapped

    before = state(engagement)
    with monkeypatch.context() as patch:
        for name in ("fsync", "replace", "mkdir"):
            patch.setattr(os, name, failing(getattr(os, name)))
        with pytest.raises(KactlError) as caught:
            written(engagement, *changes)
    assert caught.value.code == "apply.write"
    assert "No space left" in str(caught.value.values["problem"])
    assert state(engagement) == before
    assert recover(find_engagement(engagement.root)) == ()


def test_two_writers_at_once_are_refused(engagement: Built) -> None:
    change = charter(engagement)
    engagement.write(".kactl/.journal", "")
    with pytest.raises(KactlError) as caught:
        written(engagement, change)
    assert caught.value.code == "apply.busy"
    assert (engagement.root / CHARTER).read_bytes() == change.before


def test_nothing_left_is_nothing_to_recover(engagement: Built) -> None:
    assert recover(engagement.home) == ()


def test_a_journal_that_was_never_finished_is_dropped(engagement: Built) -> None:
    engagement.write(".kactl/.journal", '{"head": null, "comm')
    assert recover(engagement.home) == ()
    assert not (engagement.root / ".kactl/.journal").exists()


@pytest.mark.parametrize("text", ["{}\n", "[]\n", "nonsense\n", '{"files": [{}]}\n'])
def test_a_damaged_journal_is_refused(engagement: Built, text: str) -> None:
    engagement.write(".kactl/.journal", text)
    with pytest.raises(KactlError) as caught:
        recover(engagement.home)
    assert caught.value.code == "apply.bad-journal"


def test_a_journal_that_somebody_committed_is_not_carried_out(engagement: Built) -> None:
    engagement.write(".kactl/.journal", "{}\n")
    engagement.commit()
    with pytest.raises(KactlError) as caught:
        recover(engagement.home)
    assert caught.value.code == "apply.foreign-journal"


def test_a_home_can_be_made_before_its_marker_is_there(git_repo: Path) -> None:
    home = Home(git_repo, Repository.find(git_repo))
    commit = apply(home, [Change("kactl.yaml", b"x: 1\n")], message="Begin", commit=True)
    assert commit == git(git_repo, "rev-parse", "HEAD")
    assert not (git_repo / ".kactl").exists()
