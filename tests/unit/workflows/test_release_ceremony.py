"""How much a release of each class asks of people: the budgets of ceremony."""

from pathlib import Path

import pytest
from tests.classed import KEY, classed, item
from tests.gating import Bench

from kactl.workflows.calling import Writing
from kactl.workflows.state import approve


@pytest.fixture
def bench(git_repo: Path) -> Bench:
    return classed(git_repo)


def test_a_standard_release_is_passed_by_one_approval(bench: Bench) -> None:
    approve(bench.call("li-lei"), KEY, role="qa", writing=Writing())
    assert bench.status(KEY) == "PASSED"


def test_a_normal_release_takes_a_command_of_each_approver_and_the_decider(bench: Bench) -> None:
    item(bench, "migration: true\nsize: 3\n")
    bench.commit("Migrate")
    approve(bench.call("li-lei"), KEY, role="qa", writing=Writing())
    assert bench.status(KEY) == "READY"
    approve(bench.call("zhao-yun"), KEY, role="dev", writing=Writing())
    assert bench.status(KEY) == "READY"
    bench.decide("wang-fang", KEY)
    assert bench.status(KEY) == "PASSED"
