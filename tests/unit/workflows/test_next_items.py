"""What to take up next is free to be begun, and what was begun too early is named."""

from pathlib import Path

import pytest
from tests.working import ROUTE, Workbench, workbench

from kactl.errors import ExitCode, KactlError
from kactl.model.ranking_reports import NextReport
from kactl.workflows.next_items import next_items


@pytest.fixture
def bench(git_repo: Path) -> Workbench:
    found = workbench(git_repo)
    found.set_up(handoffs=())
    found.requirement("REQ-A", rank=1, core=True)
    found.requirement("REQ-B", rank=2, owner="li-lei")
    found.requirement("REQ-C", rank=3, owner="han-mei")
    found.requirement("REQ-D")
    found.commit("Begin")
    return found


def free(report: NextReport) -> list[str]:
    """Return the ids that can be taken up."""
    return [one.id for one in report.up_next]


def waiting(report: NextReport) -> dict[str, str]:
    """Return what waits, and why."""
    return {one.id: one.why.en for one in report.waiting}


def test_the_highest_rank_comes_first_and_what_has_none_last(bench: Workbench) -> None:
    report = next_items(bench.call(), "req")
    assert free(report) == ["REQ-A", "REQ-B", "REQ-C", "REQ-D"]
    assert report.up_next[0].why.en == "core, rank 1, nothing in its way"
    assert free(next_items(bench.call(), "req", count=1)) == ["REQ-A"]


def test_for_a_person_others_items_are_left_out(bench: Workbench) -> None:
    assert free(next_items(bench.call(), "req", person="韩梅")) == ["REQ-A", "REQ-C", "REQ-D"]


def test_what_is_not_ready_waits_and_what_is_begun_is_not_taken_up(bench: Workbench) -> None:
    bench.requirement("REQ-A", rank=1, status="draft")
    bench.requirement("REQ-B", rank=2, status="developing")
    report = next_items(bench.call(), "req")
    assert free(report) == ["REQ-C", "REQ-D"]
    assert waiting(report) == {"REQ-A": "“draft”: cannot be begun from there"}


def test_an_open_question_and_an_unfinished_predecessor_keep_an_item_back(bench: Workbench) -> None:
    bench.put_item("question", "QST-1", status="open", requirement="REQ-A")
    bench.requirement("REQ-B", rank=2, after=["REQ-C"])
    report = next_items(bench.call(), "req", count=1)
    assert free(report) == ["REQ-C"]
    assert waiting(report) == {"REQ-A": "QST-1 is still open", "REQ-B": "waits for REQ-C"}
    bench.put_item("question", "QST-1", status="done", requirement="REQ-A")
    assert free(next_items(bench.call(), "req", count=1)) == ["REQ-A"]


def test_a_hand_over_that_is_not_accepted_keeps_an_item_back(bench: Workbench) -> None:
    bench.set_up(handoffs=[ROUTE])
    handoff = {"from": "manager", "to": "dev", "items": ["REQ-A", "REQ-B"]}
    bench.put_item("handoff", "HND-1", status="sent", **handoff)
    told = waiting(next_items(bench.call(), "req"))
    assert told["REQ-A"] == "HND-1 not accepted yet: To development"
    assert told["REQ-C"] == "not handed over yet: To development"
    bench.put_item("handoff", "HND-1", status="accepted", **handoff)
    assert free(next_items(bench.call(), "req")) == ["REQ-A", "REQ-B"]


def test_a_lower_one_begun_before_a_core_one_is_named(bench: Workbench) -> None:
    bench.requirement("REQ-C", rank=3, status="developing")
    (found,) = next_items(bench.call(), "req").findings
    assert (found.code, found.subject, found.values["core"]) == ("next.overtaken", "REQ-C", "REQ-A")


def test_a_core_one_that_has_to_wait_is_no_reproach(bench: Workbench) -> None:
    bench.requirement("REQ-C", rank=3, status="developing")
    bench.put_item("question", "QST-1", status="open", requirement="REQ-A")
    assert next_items(bench.call(), "req").findings == ()


def test_a_register_without_owners_cannot_be_asked_for_a_person(bench: Workbench) -> None:
    first, *others = bench.snapshot.playbook.registers
    plain = first.model_copy(update={"fields": tuple(one for one in first.fields if one.id != "owner")})
    registers = [one.model_dump(mode="json", by_alias=True) for one in (plain, *others)]
    bench.set_up(registers=registers, handoffs=())
    with pytest.raises(KactlError) as caught:
        next_items(bench.call(), "req", person="li-lei")
    assert caught.value.exit_code is ExitCode.USAGE
