"""Every list calls an item what people call it: the client's key, else the display number, else the id."""

from pathlib import Path

import pytest
from tests.working import REGISTERS, Workbench, field, workbench

from kactl.model.item_reports import RegisterHead
from kactl.render.formats import render
from kactl.render.look import Look
from kactl.workflows.list_items import Wanted, list_items
from kactl.workflows.next_items import next_items
from kactl.workflows.rank_items import rank_items
from kactl.workflows.suspect_links import suspect_links
from kactl.workflows.trace_items import trace_items

NAMED = {"number": {"zh": "需求", "en": "Requirement"}, "key": "client_key"}


def named(register: dict[str, object]) -> dict[str, object]:
    """Return a register; requirements with the client's key and display numbers."""
    if register["id"] != "requirement":
        return register
    fields = register["fields"]
    assert isinstance(fields, list)
    return {**register, **NAMED, "fields": [*fields, field("client_key")]}


@pytest.fixture
def bench(git_repo: Path) -> Workbench:
    found = workbench(git_repo)
    found.set_up(registers=[named(dict(one)) for one in REGISTERS], handoffs=())
    found.requirement("REQ-A", rank=1, client_key="B-10", status="draft")
    found.requirement("REQ-B", rank=2, client_key="B-9", title="Search")
    found.requirement("REQ-C", rank=3, number=12)
    found.requirement("REQ-D", rank=4, client_key="B-2", title="Twin")
    found.requirement("REQ-E", rank=5, client_key="B-2", title="Twin")
    found.put_item("task", "TASK-1", status="open", title="Build", requirement="REQ-B",
                   seen={"requirement": {"REQ-B": "0" * 12}})  # fmt: skip
    found.commit("Begin")
    return found


def text(report: RegisterHead, verbosity: int = 0) -> str:
    """Return a report as somebody reads it at a wide terminal."""
    return render(report, "text", Look("en", width=200, verbosity=verbosity))


def test_a_list_begins_with_names_in_the_order_in_which_people_count(bench: Workbench) -> None:
    report = list_items(bench.call(), "req")
    assert [one["id"] for one in report.items] == ["REQ-D", "REQ-E", "REQ-B", "REQ-A", "REQ-C"]
    begins = [line.split()[0] for line in text(report).splitlines()[1:6]]
    assert begins == ["REQ-D", "REQ-E", "B-9", "B-10", "Requirement-012"]
    assert "B-9              REQ-B" in text(report, verbosity=1)


def test_what_a_column_links_to_is_called_by_its_name(bench: Workbench) -> None:
    report = list_items(bench.call(), "task", wanted=Wanted(columns=("requirement",)))
    assert (report.names, "B-9" in text(report), "REQ-B" in text(report)) == ({"REQ-B": "B-9"}, True, False)
    traced = trace_items(bench.call(), "task")
    assert ("B-9" in text(traced), "REQ-B" in text(traced)) == (True, False)


@pytest.mark.parametrize("verb", [rank_items, next_items, trace_items])
def test_every_list_of_requirements_does(bench: Workbench, verb: object) -> None:
    assert callable(verb)
    report = verb(bench.call(), "req")
    told = text(report)
    assert ("B-9" in told, "REQ-B" in told, "Requirement-012" in told) == (True, False, True)
    assert "B-9 REQ-B" in text(report, verbosity=1)
    assert report.names["REQ-B"] == "B-9"


def test_both_ends_of_a_suspect_link_do(bench: Workbench) -> None:
    report = suspect_links(bench.call(), "task")
    assert report.names == {"REQ-B": "B-9"}
    assert "TASK-1 Build" in text(report)
    assert "B-9 " in text(report)


def test_what_cannot_be_taken_up_is_counted_after_the_first(bench: Workbench) -> None:
    for place in range(7):
        bench.requirement(f"REQ-X{place}", status="draft", rank=0)
    report = next_items(bench.call(), "req", count=1)
    assert (len(report.waiting), report.waiting_count) == (5, 8)
    assert "3 more cannot be begun yet" in text(report)
