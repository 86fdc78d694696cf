"""The record set of a commit holds that of each of its parents, byte for byte, whatever verbs are used."""

import gc
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from tests.building import git
from tests.gating import Bench, ready

from kactl.__main__ import main

VERBS = (
    ("gate", "approve", "review", "--as", "manager"),
    ("gate", "approve", "review", "--as", "qa", "--by", "li-lei"),
    ("gate", "reject", "review", "--as", "qa", "--by", "li-lei", "--reason", "not yet"),
    ("gate", "abstain", "review", "--as", "manager"),
    ("gate", "open", "review"),
    ("gate", "pass", "review"),
    ("gate", "pass", "review", "--result", "hold", "--reason", "wait"),
    ("gate", "reopen", "review", "--reason", "again"),
    ("gate", "waive", "review", "report", "--reason", "no host", "--until", "2999-01-01"),
    ("role", "assign", "dev", "li-lei"),
    ("role", "unassign", "dev", "li-lei"),
    ("undo",),
    ("commit",),
    ("doctor", "--fix"),
)
BRANCH, MERGE, EDIT = ("branch",), ("merge",), ("edit",)


@pytest.fixture
def silent(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """Let a test call the shell often."""
    monkeypatch.setenv("KACTL_LANG", "en")
    yield
    gc.enable()  # the entry switches it off for its short process; this one is long


def records(root: Path, commit: str) -> set[str]:
    """Return the records of a commit, each with the id of its bytes."""
    return set(git(root, "ls-tree", "-r", commit, "--", ".kactl/records").splitlines())


def taken(bench: Bench, number: int, words: tuple[str, ...]) -> None:
    """Do one thing: a verb, which may well refuse, or what people do with git."""
    root = bench.root
    if words == BRANCH:
        git(root, "switch", "-q", "-c", f"side-{number}")
        bench.commit("Begin a branch")
        git(root, "switch", "-q", "-")
    elif words == MERGE:
        for name in git(root, "branch", "--format=%(refname:short)", "--no-merged").split():
            git(root, "merge", "-q", "--no-ff", "-X", "ours", "-m", "Merge", name)
    elif words == EDIT:
        bench.fill(charter=f"Written {number} times.")
        bench.commit("Write")
    else:
        main(("-C", str(root), *words, "--yes") if words[0] == "undo" else ("-C", str(root), *words))


def switched(bench: Bench, number: int) -> None:
    """Stand on another branch every now and then."""
    names = git(bench.root, "branch", "--format=%(refname:short)").split()
    git(bench.root, "switch", "-q", names[number % len(names)])


@settings(
    max_examples=6,
    deadline=None,
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.function_scoped_fixture],
)
@given(st.lists(st.sampled_from((*VERBS, BRANCH, MERGE, EDIT)), min_size=6, max_size=12))
@pytest.mark.usefixtures("silent")
def test_records_only_grow(tmp_path_factory: pytest.TempPathFactory, words: list[tuple[str, ...]]) -> None:
    root = tmp_path_factory.mktemp("grow")
    git(root, "init", "-q")
    bench = ready(root)
    for number, one in enumerate(words):
        before = records(root, "HEAD")
        taken(bench, number, one)
        assert before <= records(root, "HEAD")
        if one in (BRANCH, EDIT):
            switched(bench, number)
    git(root, "switch", "-q", "main")
    taken(bench, len(words), MERGE)
    for line in git(root, "rev-list", "--parents", "--all").splitlines():
        commit, *parents = line.split()
        for parent in parents:
            assert records(root, parent) <= records(root, commit)
