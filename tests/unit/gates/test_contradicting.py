"""Two branches decide differently and merge: nothing holds until somebody who knows of both decides."""

from typing import Any

import pytest
from tests.building import git
from tests.gating import Bench, after, codes, commands, criterion, gate

from kactl.model.records import Condition

DUE = (("a", "2026-12-24"), ("b", "2026-12-01"))
LATE, SOON = ((Condition(text=text, owner="li-lei", due=due),) for text, due in DUE)


@pytest.fixture
def two(blank: Bench) -> Bench:
    """Return a gate that the manager decides, and one that wants it passed."""
    blank.lay(
        gate("review", criterion("charter"), decides="manager"), gate("later", after("review"), stage="build")
    )
    blank.fill(charter="Here.")
    blank.commit("Begin")
    return blank


def branched(bench: Bench, first: dict[str, Any], second: dict[str, Any]) -> None:
    """Decide on two branches and merge them."""
    git(bench.root, "switch", "-q", "-c", "side")
    bench.decide("wang-fang", **first)
    git(bench.root, "switch", "-q", "main")
    bench.decide("wang-fang", **second)
    git(bench.root, "merge", "-q", "--no-ff", "-m", "Merge", "side")


DIFFERENT: dict[str, tuple[dict[str, Any], dict[str, Any]]] = {
    "go and hold": ({"result": "go"}, {"result": "hold", "reason": "wait"}),
    "hold and go": ({"result": "hold", "reason": "wait"}, {"result": "go"}),
    "go and conditional": ({"result": "go"}, {"result": "conditional", "conditions": LATE}),
    "two conditions": (
        {"result": "conditional", "conditions": SOON},
        {"result": "conditional", "conditions": LATE},
    ),
    "hold and stop": ({"result": "hold", "reason": "wait"}, {"result": "stop", "reason": "enough"}),
}


@pytest.mark.parametrize("name", DIFFERENT)
def test_what_contradicts_blocks_with_the_cause_until_it_is_decided_anew(two: Bench, name: str) -> None:
    branched(two, *DIFFERENT[name])
    found = two.verdict()
    assert (found.status, codes(found)) == ("BLOCKED", ["gate.decision-ignored"])
    assert commands(found) == ["kactl gate pass review"]
    assert two.status("later") == "BLOCKED"
    two.decide("wang-fang")
    assert (two.status(), two.status("later")) == ("PASSED", "READY")


def test_the_same_decision_on_both_branches_stands(two: Bench) -> None:
    branched(two, {}, {})
    assert two.status() == "PASSED"


def test_a_decision_that_its_own_branch_replaced_contradicts_nothing(two: Bench) -> None:
    git(two.root, "switch", "-q", "-c", "side")
    two.decide("wang-fang", result="hold", reason="wait")
    two.decide("wang-fang")
    git(two.root, "switch", "-q", "main")
    two.decide("wang-fang")
    git(two.root, "merge", "-q", "--no-ff", "-m", "Merge", "side")
    assert two.status() == "PASSED"


def test_a_decision_without_right_contradicts_nothing(two: Bench) -> None:
    git(two.root, "switch", "-q", "-c", "side")
    two.decide("zhao-yun", result="hold", reason="mine")
    git(two.root, "switch", "-q", "main")
    two.decide("wang-fang")
    git(two.root, "merge", "-q", "--no-ff", "-m", "Merge", "side")
    assert two.status() == "PASSED"
