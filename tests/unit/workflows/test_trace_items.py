"""Traces both ways: what rests on what, what leads nowhere, and a percentage that is never rounded up."""

from pathlib import Path

import pytest
from tests.working import Workbench, workbench

from kactl.errors import KactlError
from kactl.model.trace_reports import TraceReport, TraceRow
from kactl.workflows.trace_items import trace_items


@pytest.fixture
def bench(git_repo: Path) -> Workbench:
    found = workbench(git_repo)
    found.put_item("module", "MOD-1", status="open")
    found.requirement("REQ-A", core=True, module="MOD-1", accepted_by="chen-jie")
    found.requirement("REQ-B", core=True)
    found.requirement("REQ-C", module="MOD-1")
    found.requirement("REQ-D", status="dropped")
    found.put_item("task", "TASK-1", status="open", requirement="REQ-A")
    found.put_item("task", "TASK-2", status="open", module="MOD-1")
    found.put_item("test", "TC-1", status="open", requirement=["REQ-A"], result="passed")
    found.put_item("test", "TC-2", status="open", requirement=["REQ-B", "REQ-A"], result="passed")
    found.commit("Begin")
    return found


def row(report: TraceReport, identity: str) -> TraceRow:
    """Return the row of an item."""
    return next(one for one in report.rows if one.id == identity)


def cells(report: TraceReport, identity: str) -> dict[str, tuple[str, ...]]:
    """Return the cells of an item by register."""
    return dict(zip((one.id for one in report.columns), row(report, identity).cells, strict=True))


def test_a_row_names_what_an_item_rests_on_and_what_follows(bench: Workbench) -> None:
    report = trace_items(bench.call(), "req")
    assert [(one.id, one.follows) for one in report.columns] == [
        ("module", False), ("task", True), ("test", True),
    ]  # fmt: skip
    assert cells(report, "REQ-A") == {"module": ("MOD-1",), "task": ("TASK-1",), "test": ("TC-1", "TC-2")}
    assert row(report, "REQ-A").gaps == ()
    assert (row(report, "REQ-A").proven, row(report, "REQ-A").accepted) == (True, True)
    assert report.ends["test"]["TC-1"].result == "passed"


def test_what_lacks_a_follower_is_told_and_a_module_stands_in(bench: Workbench) -> None:
    report = trace_items(bench.call(), "req")
    assert row(report, "REQ-B").gaps == ("task",)
    assert row(report, "REQ-C").gaps == ("test",)
    assert [one.id for one in report.rows] == ["REQ-A", "REQ-B", "REQ-C"]


def test_what_leads_to_nothing_is_an_orphan(bench: Workbench) -> None:
    assert trace_items(bench.call(), "req").orphans == ()
    bench.put_item("task", "TASK-3", status="open")
    bench.put_item("test", "TC-3", status="open", requirement=["REQ-GONE"], result="passed")
    found = {one.id: one.dangling for one in trace_items(bench.call(), "req").orphans}
    assert found == {"TASK-3": (), "TC-3": ("REQ-GONE",)}


def test_the_other_end_traces_back(bench: Workbench) -> None:
    report = trace_items(bench.call(), "test", ["tc-2"])
    assert cells(report, "TC-2") == {"requirement": ("REQ-B", "REQ-A"), "module": ("MOD-1",)}


def test_core_is_all_proven_or_named(bench: Workbench) -> None:
    report = trace_items(bench.call(), "req", core=True)
    assert [one.id for one in report.rows] == ["REQ-A", "REQ-B"]
    assert (report.core.percent, report.core.lacking, report.accepted) == (100.0, (), 1)
    bench.put_item("test", "TC-2", status="open", requirement=["REQ-B", "REQ-A"], result="failed")
    report = trace_items(bench.call(), "req", core=True)
    assert (report.core.percent, report.core.lacking) == (0.0, ("REQ-A", "REQ-B"))


def test_nothing_rounds_up_to_a_hundred(bench: Workbench) -> None:
    for number in range(2000):
        bench.requirement(f"REQ-{number:04d}", core=True)
    many = [f"REQ-{number:04d}" for number in range(1999)]
    bench.put_item("test", "TC-9", status="open", requirement=many, result="passed")
    report = trace_items(bench.call(), "req", core=True)
    assert report.core.percent == 99.9
    assert report.core.lacking == ("REQ-1999",)


def test_a_test_that_was_not_run_proves_nothing_and_a_retired_one_does_not_count(bench: Workbench) -> None:
    bench.put_item("test", "TC-2", status="retired", requirement=["REQ-B", "REQ-A"], result="failed")
    report = trace_items(bench.call(), "req", core=True)
    assert report.core.lacking == ("REQ-B",)
    bench.put_item("test", "TC-4", status="open", requirement=["REQ-B"])
    assert trace_items(bench.call(), "req", core=True).core.lacking == ("REQ-B",)


def test_an_unreadable_file_is_a_finding_and_the_rest_is_traced(bench: Workbench) -> None:
    bench.write("process/tasks/TASK-1.yaml", "title: [\n")
    report = trace_items(bench.call(), "req")
    assert [one.path for one in report.findings] == ["process/tasks/TASK-1.yaml"]
    assert len(report.rows) == 3


def test_a_register_that_nothing_links_is_refused(bench: Workbench) -> None:
    registers = [one.model_dump(mode="json", by_alias=True) for one in bench.snapshot.playbook.registers]
    alone = [one for one in registers if one["id"] == "module"]
    bench.set_up(registers=alone, handoffs=())
    with pytest.raises(KactlError) as caught:
        trace_items(bench.call(), "module")
    assert caught.value.code == "trace.unlinked"
    bench.set_up(registers=[one for one in registers if one["id"] in ("module", "task")], handoffs=())
    with pytest.raises(KactlError) as caught:
        trace_items(bench.call(), "module", core=True)
    assert caught.value.code == "trace.no-core"
