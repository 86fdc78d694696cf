"""T39: records that a rebase, squash or cherry-pick carried elsewhere are what they were."""

from tests.building import git
from tests.gating import Bench, given


def test_t39_a_vote_survives_a_cherry_pick_onto_another_branch(bench: Bench) -> None:
    git(bench.root, "switch", "-q", "-c", "side")
    bench.approve("li-lei", "qa")
    vote = bench.commit("Approve")
    git(bench.root, "switch", "-q", "main")
    bench.write("src/main.c", "int main;")
    bench.commit("Work")
    assert given(bench.verdict(), "qa") == []
    git(bench.root, "cherry-pick", vote)
    assert given(bench.verdict(at="HEAD"), "qa") == ["li-lei"]


def test_t39_a_decision_survives_a_squash(bench: Bench) -> None:
    root = git(bench.root, "rev-parse", "HEAD")
    bench.approve("wang-fang", "manager")
    bench.approve("li-lei", "qa")
    bench.decide("wang-fang")
    git(bench.root, "reset", "-q", "--soft", root)
    bench.commit("Squash")
    git(bench.root, "reflog", "expire", "--expire=now", "--all")
    git(bench.root, "gc", "-q", "--prune=now")
    assert bench.status(at="HEAD") == "PASSED"
