"""A command is killed at each of its steps: what is committed is the old state or the new one, never half."""

import shutil
import subprocess
import time
from collections.abc import Iterator
from itertools import count
from pathlib import Path

import pytest
from tests.building import Built, git
from tests.killing import KILLED, Ended, Killer, killer

PLAYBOOK = """\
playbook: tiny
version: 1.0.0
title: Tiny
profile: normal
profiles:
  - id: normal
    title: Ordinary
    axes: {cycle: s, thinking: s, delivery: s, success: s, team: s, kpi: s}
tiers: [{id: small, title: Small, weight: 1}]
questions: [{id: client, ask: Who is the client?}]
roles:
  - {id: manager, title: Manager, core: true}
  - {id: clerk, title: Clerk}
  - {id: sponsor, title: Sponsor, side: client}
stages:
  - {id: plan, title: Plan, exit: kickoff}
  - {id: build, title: Build, exit: done}
documents:
  - {id: charter, title: Charter, path: charter.md, owner: manager, gate: kickoff}
  - {id: team, title: Team, path: team.yaml, owner: manager, gate: kickoff, content: team}
  - {id: report, title: Report, path: report.md, owner: manager, gate: done}
  - {id: handover, title: Handover, path: out/handover.md, owner: manager, gate: done}
gates:
  - id: kickoff
    title: Kick-off
    stage: plan
    kind: business
    success:
      - {id: team, title: Team, uses: file-present, with: {pattern: team.yaml}, principle: clear-duty}
    approvals: [{role: sponsor, unbound: true}]
    decides: manager
  - id: done
    title: Done
    stage: build
    kind: business
    success:
      - {id: end, title: End, uses: file-present, with: {pattern: end.md}, principle: clear-duty}
    approvals: [{role: manager}]
"""
TEMPLATE = "---\nid: {{ client }}\n---\n# {{ client }}\n\nWhat was agreed.\n"
INIT = ("init", "--playbook", "../tiny", "--no-input", "--lang", "en", "--set", "client=ACME")
LEFT = "kactl doctor --fix"
"""What the reading verbs name as the command that mends."""


@pytest.fixture
def forked(surroundings: Path) -> Iterator[Killer]:
    assert surroundings.is_dir()
    with killer() as started:
        yield started


@pytest.fixture
def playbook(tmp_path: Path) -> Path:
    folder = tmp_path / "tiny"
    for language in ("zh", "en"):
        for name in ("charter.md", "report.md", "out/handover.md"):
            place = folder / "templates" / language / name
            place.parent.mkdir(parents=True, exist_ok=True)
            place.write_text(TEMPLATE, encoding="utf-8")
    (folder / "playbook.yaml").write_text(PLAYBOOK, encoding="utf-8")
    return folder


def must(ended: Ended) -> Ended:
    assert ended.code == 0, ended.err + ended.out
    return ended


@pytest.fixture
def begun(git_repo: Path, playbook: Path, forked: Killer) -> Built:
    assert playbook.is_dir()
    must(forked.run(git_repo, *INIT))
    (git_repo / ".git/hooks/pre-commit").unlink(missing_ok=True)  # a run of it for each kill is too long
    must(forked.run(git_repo, "role", "assign", "manager", "wang.fang"))
    must(
        forked.run(
            git_repo, "role", "assign", "clerk", "li.lei", "--name", "Li Lei", "--email", "li.lei@example.com"
        )
    )
    sponsor = ("chen.jie", "--name", "Chen Jie", "--email", "chen.jie@client.example")
    must(forked.run(git_repo, "role", "assign", "sponsor", *sponsor))
    return Built(git_repo)


class Workplace:
    """An engagement with work of its user's own in it, which no command may touch."""

    def __init__(self, root: Path) -> None:
        self.root = root
        self.head = head(root)
        built = Built(root)
        built.write("mine/staged.txt", "staged")
        git(root, "add", "mine/staged.txt")
        built.write("mine/staged.txt", "edited since")
        built.write("mine/new.txt", "untracked")
        self.state = self.seen()

    def seen(self) -> tuple[str, str, str]:
        staged = git(self.root, "show", ":mine/staged.txt")
        return staged, (self.root / "mine/staged.txt").read_text(), (self.root / "mine/new.txt").read_text()

    def changed(self) -> list[str]:
        """Return what git sees besides the user's own work."""
        lines = git(self.root, "status", "--porcelain", "-uall").splitlines()
        return [line for line in lines if "mine/" not in line]

    def go_back(self) -> None:
        """Take the last commit back, files and index, and leave the user's own work alone."""
        paths = [
            one for one in git(self.root, "diff", "-z", "--name-only", self.head, "HEAD").split("\0") if one
        ]
        git(self.root, "update-ref", "HEAD", self.head)
        git(self.root, "reset", "-q", "--", *paths)
        for path in paths:
            (self.root / path).unlink(missing_ok=True)
        tracked = [one for one in git(self.root, "ls-files", "-z", "--", *paths).split("\0") if one]
        if tracked:
            git(self.root, "checkout", "-q", "--", *tracked)
        assert self.changed() == []


def head(root: Path) -> str:
    done = subprocess.run(
        ["git", "rev-parse", "-q", "--verify", "HEAD"], cwd=root, capture_output=True, text=True, check=False
    )
    return done.stdout.strip()


def committed(root: Path, before: str) -> list[str]:
    """Return the paths that the only commit since brought, dates and digests of records cut off."""
    assert git(root, "rev-list", "--count", f"{before}..HEAD") == "1"
    names = git(root, "diff", "--name-only", before, "HEAD").splitlines()
    return sorted("-".join(one.split("-")[:-1]) if one.endswith(".json") else one for one in names)


def each_kill(forked: Killer, root: Path, *order: str) -> int:
    """Kill the command at each step; after each kill look, do it again, and go back. Return the steps."""
    place = Workplace(root)
    must(forked.run(root, *order))
    brought = committed(root, place.head)
    place.go_back()
    for step in count(1):
        ended = forked.run(root, *order, kill=step)
        if ended.code == 0:  # it took fewer steps than that
            place.go_back()
            break
        assert ended.code == KILLED, (step, ended)
        moved = head(root) != place.head
        if moved:
            assert committed(root, place.head) == brought
        if step % 2 or moved:
            look(forked, root, moved=moved)
        again = forked.run(root, *order)
        assert again.code in ((0, 1) if moved else (0,)), (step, again)
        assert committed(root, place.head) == brought, step
        assert place.changed() == [], step
        assert place.seen() == place.state, step
        place.go_back()
    git(root, "fsck", "--strict", "--no-dangling")
    return step - 1


def look(forked: Killer, root: Path, *, moved: bool) -> None:
    """Read after a kill: either all is well, or it is said that something is left and what mends it."""
    seen = forked.run(root, "gate", "check", "kickoff")
    journal = root / ".kactl/.journal"
    left = not moved and journal.exists() and journal.stat().st_size > 0
    assert seen.code in ((4,) if left else (0, 1)), seen
    assert (LEFT in seen.err) == left
    assert "Traceback" not in seen.err


def test_an_approval_with_its_proof(begun: Built, forked: Killer, tmp_path: Path) -> None:
    proof = tmp_path / "同意.eml"
    proof.write_text("From: chen.jie@client.example\n\nAgreed.\n", encoding="utf-8")
    order = ("gate", "approve", "kickoff", "--as", "sponsor")
    carried = ("--on-behalf-of", "chen.jie", "--evidence", str(proof), "--by", "li.lei")
    assert each_kill(forked, begun.root, *order, *carried) > 20


def test_a_decision_that_lays_the_next_documents(begun: Built, forked: Killer, tmp_path: Path) -> None:
    proof = tmp_path / "agreed.eml"
    proof.write_text("From: chen.jie@client.example\n\nAgreed.\n", encoding="utf-8")
    paper = ("--on-behalf-of", "chen.jie", "--evidence", str(proof), "--by", "li.lei")
    must(forked.run(begun.root, "gate", "approve", "kickoff", "--as", "sponsor", *paper))
    assert each_kill(forked, begun.root, "gate", "pass", "kickoff") > 30


def test_an_engagement_that_begins(playbook: Path, forked: Killer, tmp_path: Path) -> None:
    assert playbook.is_dir()
    trial = tmp_path / "trial"
    trial.mkdir()
    git(trial, "init", "-q")
    whole = must(forked.run(trial, *INIT))
    brought = git(trial, "ls-tree", "-r", "--name-only", "HEAD")
    blank = tmp_path / "blank"
    blank.mkdir()
    git(blank, "init", "-q")
    (blank / "mine.txt").write_text("mine")
    git(blank, "add", "mine.txt")
    last = whole.steps - 12  # before it, after the first ones, one file after the other is laid
    for step in (one for one in range(1, whole.steps + 1) if one <= 8 or one % 4 == 0 or one > last):
        root = shutil.copytree(blank, tmp_path / f"at-{step}")
        assert forked.run(root, *INIT, kill=step).code == KILLED, step
        begun = (root / ".git/refs/heads/main").exists()
        assert not begun or git(root, "ls-tree", "-r", "--name-only", "HEAD") == brought
        if step % 8 == 0 or step > last:
            seen = forked.run(root, "status")
            assert seen.code in (0, 3, 4), (step, seen)
            must(forked.run(root, *INIT))
            assert git(root, "ls-tree", "-r", "--name-only", "HEAD") == brought, step
            assert git(root, "rev-list", "--count", "HEAD") == "1"
            assert git(root, "status", "--porcelain", "-uall") == "A  mine.txt", step
        shutil.rmtree(root)
    assert whole.steps > 60


@pytest.mark.skipif(not Path("/proc/self/stat").exists(), reason="a hook finds out who called git in /proc")
def test_kactl_dies_while_git_goes_on_committing(begun: Built, forked: Killer) -> None:
    hook = begun.write(
        ".git/hooks/pre-commit", "#!/bin/sh\nkill -9 $(cut -d' ' -f4 /proc/$PPID/stat)\nsleep 0.3\n"
    )
    hook.chmod(0o755)
    before = head(begun.root)
    order = ("role", "assign", "clerk", "zhou.min", "--name", "Zhou Min", "--email", "zhou.min@example.com")
    assert forked.run(begun.root, *order).code == -9
    busy = forked.run(begun.root, *order)
    assert busy.code == 4
    assert "index.lock" in busy.err
    while (begun.root / ".git/index.lock").exists():
        time.sleep(0.05)
    assert committed(begun.root, before) == ["process/team.yaml"]
    again = forked.run(begun.root, *order)
    assert again.code in (0, 1), again
    assert committed(begun.root, before) == ["process/team.yaml"]
    assert git(begun.root, "status", "--porcelain", "-uall") == ""


def test_what_the_reading_verbs_say_mends_it(begun: Built, forked: Killer) -> None:
    order = ("role", "assign", "clerk", "zhou.min", "--name", "Zhou Min", "--email", "zhou.min@example.com")
    before = head(begun.root)
    for step in (10, 12, 14):
        assert forked.run(begun.root, *order, kill=step).code == KILLED
        for verb in (("status",), ("check",), ("role", "list"), ("check", "--staged")):
            for language in ("zh", "en"):
                seen = forked.run(begun.root, *verb, "--lang", language)
                assert seen.code == 4, (step, verb, seen)
                assert LEFT in seen.err
        must(forked.run(begun.root, "check", "--at", "HEAD"))
        mended = forked.run(begun.root, *LEFT.split()[1:], "--yes")
        assert mended.code in (0, 1), mended
        assert git(begun.root, "status", "--porcelain", "-uall") == ""
        assert head(begun.root) == before
        must(forked.run(begun.root, "status"))
