"""What a gate settled changes only with an approved change that names it."""

from pathlib import Path

import pytest
from tests.working import DECIDED, REQUIREMENT, Workbench, workbench

from kactl.gates.baselines import baselines, troubles
from kactl.model.findings import Finding

APPROVED = {"status": "approved", "approved_by": "wang-fang"}


@pytest.fixture
def bench(git_repo: Path) -> Workbench:
    found = workbench(git_repo)
    found.fill(charter="Why we are here.")
    for letter in "ABC":
        found.requirement(f"REQ-{letter}", rank=1)
    found.requirement("REQ-D", status="dropped")
    found.decide("wang-fang")
    return found


def told(bench: Workbench) -> list[Finding]:
    """Return what is wrong with baselines."""
    return list(troubles(bench.evaluator()))


def test_nothing_is_wrong_right_after_the_decision(bench: Workbench) -> None:
    (settled,) = baselines(bench.evaluator())
    assert (settled.gate, settled.items, settled.edits, settled.changes) == ("review", 3, (), ())
    assert told(bench) == []


def test_an_edit_is_told_with_field_place_and_commit(bench: Workbench) -> None:
    bench.requirement("REQ-A", rank=1, acceptance="Something else.")
    commit = bench.commit("Edit")
    (found,) = told(bench)
    assert (found.code, found.subject, found.severity) == ("baseline.changed", "REQ-A", "error")
    assert [one.en for one in found.values["fields"]] == ["Acceptance"]
    assert found.values["commit"] == commit[:12]
    assert (found.path, found.line) == ("process/requirements/REQ-A.yaml", 1)
    assert found.fix == "kactl change add TITLE --set requirement=REQ-A"


def test_what_is_not_committed_is_told_as_well(bench: Workbench) -> None:
    bench.requirement("REQ-A", title="Other")
    (found,) = told(bench)
    assert found.values["commit"].en == "not committed"


def test_fields_outside_the_baseline_change_freely(bench: Workbench) -> None:
    bench.requirement("REQ-A", rank=9, owner="li-lei", status="developing")
    bench.requirement("REQ-D", title="Other", status="dropped")
    bench.requirement("REQ-NEW")
    assert told(bench) == []


def test_an_approved_change_that_names_the_item_allows_it(bench: Workbench) -> None:
    bench.requirement("REQ-A", title="Other")
    bench.put_item("change", "CHG-1", requirement=["REQ-A"], status="proposed")
    assert len(told(bench)) == 1
    bench.put_item("change", "CHG-1", requirement=["REQ-B"], **APPROVED)
    assert len(told(bench)) == 1
    bench.put_item("change", "CHG-1", requirement=["REQ-A"], status="rejected", approved_by="wang-fang")
    assert len(told(bench)) == 1
    bench.put_item("change", "CHG-1", requirement=["REQ-A"], **APPROVED)
    assert told(bench) == []
    (settled,) = baselines(bench.evaluator())
    assert settled.changes == ("CHG-1",)


def test_a_change_that_was_approved_before_the_decision_allows_nothing_after(bench: Workbench) -> None:
    bench.put_item("change", "CHG-1", requirement=["REQ-A"], **APPROVED)
    bench.decide("wang-fang")
    bench.requirement("REQ-A", title="Other")
    assert [one.code for one in told(bench)] == ["baseline.changed"]


def test_an_item_that_is_taken_away_is_told(bench: Workbench) -> None:
    bench.remove("process/requirements/REQ-A.yaml")
    commit = bench.commit("Remove")
    (found,) = told(bench)
    assert (found.code, found.subject, found.values["commit"]) == ("baseline.removed", "REQ-A", commit[:12])


def test_a_new_decision_settles_anew(bench: Workbench) -> None:
    bench.requirement("REQ-A", title="Other")
    bench.decide("wang-fang")
    assert told(bench) == []


def test_without_a_decision_nothing_is_settled(git_repo: Path) -> None:
    bench = workbench(git_repo)
    bench.requirement("REQ-A")
    bench.commit("Begin")
    bench.requirement("REQ-A", title="Other")
    assert [*baselines(bench.evaluator())] == []


def test_of_a_recurring_gate_each_instance_settles_its_own_items(git_repo: Path) -> None:
    bench = Workbench(git_repo)
    fields = [*REQUIREMENT["fields"], {"id": "increment", "title": "Increment"}]
    baseline = {"gate": "review", "instance": "increment", "fields": ["title"]}
    registers = [{**REQUIREMENT, "fields": fields, "baseline": baseline}]
    bench.set_up(registers=registers, handoffs=(), review={**DECIDED, "recurs": {"pattern": "INC-.*"}})
    bench.fill(charter="Why we are here.")
    bench.requirement("REQ-A", increment="INC-1")
    bench.requirement("REQ-B", increment="INC-2")
    bench.decide("wang-fang", "review@INC-1")
    bench.requirement("REQ-A", increment="INC-1", title="Other")
    bench.requirement("REQ-B", increment="INC-2", title="Other")
    assert [one.subject for one in told(bench)] == ["REQ-A"]
