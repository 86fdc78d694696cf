"""Taking back kactl's last commit: what goes back, what stays, what is refused."""

import subprocess
import sys
from pathlib import Path

import pytest
from tests import founding
from tests.building import Built, git
from tests.founding import begin, called, commit

from kactl.errors import ExitCode, KactlError
from kactl.model.changes import Change
from kactl.model.reports import ChangeSetReport
from kactl.store.apply import apply, recover
from kactl.store.home import Home
from kactl.store.repository import Repository
from kactl.workflows.calling import Writing
from kactl.workflows.commit_all import commit_all
from kactl.workflows.roles import assign
from kactl.workflows.undo import undo

TEAM = "process/team.yaml"
CHARTER = "process/charter.md"


@pytest.fixture
def begun(tmp_path: Path, tmp_path_factory: pytest.TempPathFactory) -> Built:
    return founding.begun(tmp_path / "project", tmp_path_factory.getbasetemp())


@pytest.fixture
def assigned(begun: Built) -> Built:
    assign(called(begun.root), "delivery-manager", "wang.fang", writing=Writing())
    return begun


def taken_back(built: Built, **options: bool) -> ChangeSetReport:
    return undo(called(built.root), writing=Writing(**options))  # type: ignore[arg-type]  # flags only


def head(built: Built) -> str:
    return git(built.root, "rev-parse", "HEAD")


def status(built: Built) -> str:
    return git(built.root, "status", "--short", "-uall")


def has_commit(built: Built) -> bool:
    return Repository.find(built.root).head() is not None


def names(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir())


def refused(built: Built) -> KactlError:
    before = (head(built), status(built), git(built.root, "ls-files", "-s"))
    with pytest.raises(KactlError) as caught:
        taken_back(built)
    assert (head(built), status(built), git(built.root, "ls-files", "-s")) == before
    return caught.value


def test_the_last_commit_goes_and_other_work_stays(assigned: Built) -> None:
    undone, before = head(assigned), git(assigned.root, "show", f"HEAD^:{TEAM}")
    assigned.write("mine.txt", "staged")
    git(assigned.root, "add", "mine.txt")
    assigned.write(CHARTER, "edited")
    report = taken_back(assigned)
    assert (report.undone, report.commit, report.planned) == (undone, None, False)
    assert [(one.path, one.action) for one in report.files] == [(TEAM, "change")]
    assert git(assigned.root, "rev-parse", f"{undone}^") == head(assigned)
    assert (assigned.root / TEAM).read_text("utf-8").strip() == before
    assert status(assigned).splitlines() == ["A  mine.txt", f" M {CHARTER}"]
    assert not (assigned.root / ".kactl/.journal").exists()


def test_the_next_step_brings_the_commit_back(assigned: Built) -> None:
    undone = head(assigned)
    command = taken_back(assigned).next[0].command
    git(assigned.root, *command.split()[1:])
    assert (head(assigned), status(assigned)) == (undone, "")


def test_commits_are_taken_back_one_by_one_to_the_beginning(assigned: Built) -> None:
    taken_back(assigned)
    taken_back(assigned)
    assert git(assigned.root, "ls-files") == ""
    assert names(assigned.root) == [".git"]
    assert git(assigned.root, "symbolic-ref", "HEAD") == "refs/heads/main"
    assert not has_commit(assigned)
    begin(assigned.root)
    assert status(assigned) == ""


def test_an_engagement_leaves_an_older_repository_as_it_was(git_repo: Path) -> None:
    (git_repo / "main.c").write_text("int main;", encoding="utf-8")
    first = Built(git_repo).commit("Code")
    begun = begin(git_repo)
    taken_back(begun)
    assert head(begun) == first
    assert names(git_repo) == [".git", "main.c"]
    with pytest.raises(KactlError) as caught:
        taken_back(begun)
    assert caught.value.code == "engagement.none"


def test_a_dry_run_and_a_refused_plan_change_nothing(assigned: Built) -> None:
    before = head(assigned)
    assert taken_back(assigned, dry_run=True).planned
    report = undo(called(assigned.root), writing=Writing(confirm=lambda _plan: False))
    assert (report.planned, report.undone) == (True, None)
    assert (head(assigned), status(assigned)) == (before, "")


def test_without_commit_only_the_files_go_back(assigned: Built) -> None:
    before = head(assigned)
    report = taken_back(assigned, commit=False)
    assert report.undone is None
    assert (head(assigned), status(assigned)) == (before, f"M {TEAM}")


def test_what_people_wrote_stays_on_disk(begun: Built) -> None:
    first = head(begun)
    begun.write(CHARTER, "three hours of work")
    begun.write("process/notes.md", "new")
    begun.remove("process/calendar.yaml")
    commit_all(called(begun.root), writing=Writing())
    report = taken_back(begun)
    assert head(begun) == first
    assert (begun.root / CHARTER).read_text("utf-8") == "three hours of work"
    assert [one.action for one in report.files] == ["kept", "kept", "kept"]
    assert report.next[0].command == "kactl commit"
    expected = [" D process/calendar.yaml", " M process/charter.md", "?? process/notes.md"]
    assert status(begun).splitlines() == [expected[0].lstrip(), *expected[1:]]


def test_an_edit_that_a_command_took_along_stays_too(begun: Built) -> None:
    team = (begun.root / TEAM).read_text("utf-8")
    begun.write(TEAM, team + "# a note of mine\n")
    assign(called(begun.root), "delivery-manager", "wang.fang", writing=Writing())
    taken_back(begun)
    assert "# a note of mine\n" in (begun.root / TEAM).read_text("utf-8")
    assert status(begun) == f"M {TEAM}"


def test_a_file_edited_since_is_named_and_nothing_is_done(assigned: Built) -> None:
    assigned.write(TEAM, (assigned.root / TEAM).read_text("utf-8") + "# since\n")
    error = refused(assigned)
    assert (error.code, error.exit_code) == ("undo.edited", ExitCode.REPOSITORY)
    assert error.values["paths"] == [TEAM]


def test_a_file_staged_since_is_named_too(assigned: Built) -> None:
    text = (assigned.root / TEAM).read_text("utf-8")
    assigned.write(TEAM, text + "# staged\n")
    git(assigned.root, "add", TEAM)
    assigned.write(TEAM, text)
    assert refused(assigned).values["paths"] == [TEAM]


def test_a_commit_of_somebodys_own_is_left_alone(assigned: Built) -> None:
    assigned.write("main.c", "int main;")
    commit(assigned, "Code")
    error = refused(assigned)
    assert (error.code, error.exit_code) == ("undo.not-ours", ExitCode.REPOSITORY)
    assert error.values["subject"] == "Code"


def test_a_reworded_commit_is_still_ours(assigned: Built) -> None:
    git(assigned.root, "commit", "-q", "--amend", "-m", "Better words")
    assert taken_back(assigned).undone is not None


def test_a_commit_amended_with_other_content_is_not(assigned: Built) -> None:
    assigned.write("main.c", "int main;")
    git(assigned.root, "add", "main.c")
    git(assigned.root, "commit", "-q", "--amend", "--no-edit")
    assert refused(assigned).code == "undo.not-ours"


def test_a_clone_knows_of_nothing_that_kactl_did(assigned: Built, tmp_path: Path) -> None:
    git(tmp_path, "clone", "-q", str(assigned.root), "copy")
    assert refused(Built(tmp_path / "copy")).code == "undo.not-ours"


@pytest.mark.parametrize(
    ("command", "ref"),
    [
        (["tag", "v1"], "v1"),
        (["branch", "other"], "other"),
        (["update-ref", "refs/remotes/origin/main", "HEAD"], "origin/main"),
    ],
)
def test_what_others_may_have_is_not_taken_back(assigned: Built, command: list[str], ref: str) -> None:
    git(assigned.root, *command)
    error = refused(assigned)
    assert (error.code, error.exit_code, error.values["refs"]) == (
        "undo.shared", ExitCode.REPOSITORY, (ref,)
    )  # fmt: skip


def test_a_statement_is_answered_by_another_one(assigned: Built) -> None:
    name = "2026-11-22-wang.fang-approve-0123456789"
    path = f".kactl/records/uat/sprint-7/{name}.json"
    assigned.remove(".git/hooks/pre-commit")
    apply(assigned.home, [Change(path, b"{}")], message="Approve", commit=True)
    error = refused(assigned)
    assert (error.code, error.exit_code) == ("undo.statement", ExitCode.FINDINGS)
    assert error.values == {"record": name, "gate": "uat@sprint-7"}
    assert error.fix == "kactl gate reject uat@sprint-7 --as ROLE --reason TEXT"


def test_the_first_commit_stays_without_a_branch(begun: Built) -> None:
    git(begun.root, "checkout", "-q", "--detach")
    git(begun.root, "branch", "-q", "-D", "main")
    assert refused(begun).code == "undo.detached"


def test_before_any_commit_there_is_nothing(git_repo: Path) -> None:
    (git_repo / "kactl.yaml").write_text("", encoding="utf-8")
    with pytest.raises(KactlError) as caught:
        undo(called(git_repo), writing=Writing())
    assert caught.value.code == "undo.nothing"


def test_an_engagement_in_a_subfolder_is_taken_back_alone(git_repo: Path) -> None:
    (git_repo / "main.c").write_text("int main;", encoding="utf-8")
    Built(git_repo).commit("Code")
    (git_repo / "sub").mkdir()
    begun = begin(git_repo / "sub")
    assign(called(begun.root), "delivery-manager", "wang.fang", writing=Writing())
    taken_back(begun)
    assert (status(begun), git(git_repo, "log", "-1", "--format=%s")[:5]) == ("", "Begin")
    taken_back(begun)
    assert (list(begun.root.iterdir()), git(git_repo, "ls-files")) == ([], "main.c")


# Takes back, and ends itself without any clearing up before its n-th step that changes anything.
SCRIPT = """
import os, subprocess, sys
from datetime import UTC, datetime
from pathlib import Path
from kactl.workflows.calling import Call, Writing
from kactl.workflows.undo import undo

last, steps = int(sys.argv[2]), 0

def counted(call, counts=lambda *a: True):
    def wrapped(*arguments, **named):
        global steps
        if counts(*arguments):
            steps += 1
            if steps == last:
                os._exit(9)
        return call(*arguments, **named)
    return wrapped

writing = os.O_WRONLY | os.O_RDWR | os.O_CREAT
os.open = counted(os.open, lambda path, flags, *rest: flags & writing)
for name in ("replace", "unlink", "rmdir", "write"):
    setattr(os, name, counted(getattr(os, name)))
subprocess.run = counted(subprocess.run, lambda command, *rest: {"update-ref", "update-index"} & set(command))
now = datetime(2026, 11, 22, 8, tzinfo=UTC)
undo(Call(Path(sys.argv[1]), "en", now, lambda: "0" * 32), writing=Writing())
"""


@pytest.mark.parametrize("step", [1, 2, 3, 5, 20, 40, 46, 47, 48, 49, 50, 51, 52, 56, 60])
def test_a_killed_undo_of_the_beginning_is_whole_or_not_done(begun: Built, step: int) -> None:
    begun.write("mine.txt", "staged")
    git(begun.root, "add", "mine.txt")
    first, files = head(begun), git(begun.root, "ls-files")
    done = subprocess.run(
        [sys.executable, "-c", SCRIPT, str(begun.root), str(step)], capture_output=True, check=False
    )
    assert done.returncode in (0, 9), done.stderr.decode()
    recover(Home(begun.root, Repository.find(begun.root)))
    assert status(begun) == "A  mine.txt"
    if has_commit(begun):
        assert (head(begun), git(begun.root, "ls-files")) == (first, files)
    else:
        assert git(begun.root, "ls-files") == "mine.txt"
        assert names(begun.root) == [".git", "mine.txt"]


def test_a_killed_undo_is_found_although_the_marker_is_gone(begun: Built) -> None:
    first = head(begun)
    for step in range(40, 80):
        run = [sys.executable, "-c", SCRIPT, str(begun.root), str(step)]
        assert subprocess.run(run, capture_output=True, check=False).returncode == 9
        if not (begun.root / "kactl.yaml").exists():
            break
        recover(begun.home)
    assert taken_back(begun).undone == first
    assert names(begun.root) == [".git"]
