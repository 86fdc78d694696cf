"""A run that is killed at any of its steps is finished or undone by the next one."""

import subprocess
import sys
from pathlib import Path

import pytest
from tests.building import Built, git

from kactl.model.changes import Change
from kactl.store.apply import apply, recover

REMOVED = "process/requirements/REQ-8M2A1.yaml"
CHARTER = "process/charter.md"
STEPS = 36

# Runs apply and ends itself, without any clearing up, before its n-th step that changes anything.
SCRIPT = """
import os, subprocess, sys
from pathlib import Path
from kactl.model.changes import Change
from kactl.store.apply import apply
from kactl.store.find import find_engagement

root, last, commit = Path(sys.argv[1]), int(sys.argv[2]), sys.argv[3] == "commit"
home = find_engagement(root)
steps = 0

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
for name in ("replace", "unlink", "mkdir", "rmdir", "fsync", "write"):
    setattr(os, name, counted(getattr(os, name)))
changing = {"add", "commit", "update-index"}
subprocess.run = counted(subprocess.run, lambda command, *rest: changing & set(command))
import git.cmd
git.cmd.Git.execute = counted(git.cmd.Git.execute, lambda self, command, *rest: changing & set(command))
read = lambda path: (root / path).read_bytes()
changes = [
    Change("process/charter.md", b"new", read("process/charter.md")),
    Change("a/b.md", b"added"),
    Change("process/requirements/REQ-8M2A1.yaml", None, read("process/requirements/REQ-8M2A1.yaml")),
]
apply(home, changes, message="Change", commit=commit)
print(steps)
"""


def killed(built: Built, step: int, mode: str = "commit") -> bool:
    """Run and kill at a step; tell whether the run came to its end instead."""
    done = subprocess.run(
        [sys.executable, "-c", SCRIPT, str(built.root), str(step), mode], capture_output=True, check=False
    )
    assert done.returncode in (0, 9), done.stderr.decode()
    return done.returncode == 0


def files(built: Built) -> dict[str, bytes | None]:
    paths = (CHARTER, "a/b.md", REMOVED)
    return {
        path: (built.root / path).read_bytes() if (built.root / path).exists() else None for path in paths
    }


def leavings(root: Path) -> list[str]:
    return [
        path.name for path in root.rglob("*") if path.name.endswith(".kactl-tmp") or path.name == ".journal"
    ]


@pytest.mark.parametrize("step", range(1, STEPS))
def test_a_killed_run_is_all_there_or_not_there_at_all(engagement: Built, step: int) -> None:
    engagement.write("mine.txt", "staged")
    git(engagement.root, "add", "mine.txt")
    before, head = files(engagement), git(engagement.root, "rev-parse", "HEAD")
    finished = killed(engagement, step)
    told = recover(engagement.home)
    moved = git(engagement.root, "rev-parse", "HEAD") != head
    assert files(engagement) == ({CHARTER: b"new", "a/b.md": b"added", REMOVED: None} if moved else before)
    assert git(engagement.root, "status", "--short", "-uall") == "A  mine.txt"
    assert leavings(engagement.root) == []
    assert moved or not (engagement.root / "a").exists()
    assert [one.code for one in told] in ([], ["recovered.finished" if moved else "recovered.undone"])
    assert recover(engagement.home) == ()
    assert moved or not finished
    again = [Change(path, b"again", data) for path, data in files(engagement).items()]
    assert apply(engagement.home, again, message="Again", commit=True) is not None


def test_the_steps_reach_to_the_end_of_a_run(engagement: Built) -> None:
    assert killed(engagement, STEPS)


@pytest.mark.parametrize("step", range(1, STEPS, 4))
def test_without_commit_a_killed_run_is_whole_or_undone_too(engagement: Built, step: int) -> None:
    before = files(engagement)
    killed(engagement, step, "no-commit")
    recover(engagement.home)
    assert files(engagement) in (before, {CHARTER: b"new", "a/b.md": b"added", REMOVED: None})
    assert leavings(engagement.root) == []


def test_what_somebody_changed_since_the_kill_is_left_alone(engagement: Built) -> None:
    for step in range(1, STEPS):
        killed(engagement, step)
        if (engagement.root / CHARTER).read_bytes() == b"new":
            break
        recover(engagement.home)
    engagement.write(CHARTER, "somebody's own")
    told = recover(engagement.home)
    assert (engagement.root / CHARTER).read_bytes() == b"somebody's own"
    assert not (engagement.root / "a/b.md").exists()
    assert [(one.code, one.path) for one in told] == [("recovered.undone", None), ("recovered.kept", CHARTER)]
