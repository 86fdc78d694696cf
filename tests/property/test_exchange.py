"""What an export says an import reads back: nothing changes, and an edited cell is all that does."""

from pathlib import Path
from typing import Any

import openpyxl
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from tests.building import Built
from tests.unit.workflows.registering import call
from tests.unit.workflows.test_import_items import people

from kactl.model.import_reports import ImportReport
from kactl.playbooks.yaml_lines import yaml_lines
from kactl.workflows.calling import Writing
from kactl.workflows.export_items import Wanted, export_items
from kactl.workflows.import_items import Reading, import_items

LETTERS = st.characters(codec="utf-8", exclude_categories=["Cs", "Cc", "Co", "Cn"])
TEXT = st.one_of(
    st.text(LETTERS, min_size=1, max_size=30),
    st.sampled_from(
        ["=1+1", "+86 21", "-", "@x", "'=1", "012", "1e5", "TRUE", "_x000A_", "第一行\n第二行", " a "]
    ),
)
PEOPLE = st.sampled_from(["wang-fang", "li-lei", "chen-jie", "nobody-here"])
ITEM = st.fixed_dictionaries(
    {"title": TEXT, "status": st.sampled_from(["open", "fixed", "odd"])},
    optional={
        "owner": PEOPLE,
        "watchers": st.lists(PEOPLE, min_size=1, max_size=3, unique=True),
        "due": st.one_of(st.dates().map(str), st.just("soon")),
        "found": st.sampled_from(
            ["2026-11-02T09:30:00+08:00", "2026-11-02T01:30:59Z", "2026-03-29T02:30:00.5Z"]
        ),
        "effort": st.one_of(st.integers(-(2**53), 2**53), st.decimals(-999, 999, places=2), st.just("many")),
        "seen_before": st.one_of(st.booleans(), st.just("maybe")),
        "after": st.lists(st.sampled_from(["DEF-00001", "DEF-99999"]), min_size=1, max_size=2, unique=True),
    },
)  # fmt: skip


@pytest.fixture
def built(git_repo: Path) -> Built:
    return people(git_repo)


def planned(built: Built, name: str) -> ImportReport:
    return import_items(call(built), "bug", Path(name), Reading(), writing=Writing(dry_run=True))


def lay(built: Built, items: list[dict[str, Any]]) -> None:
    folder = built.root / "process/defects"
    for old in folder.glob("*.yaml") if folder.exists() else ():
        old.unlink()
    for number, item in enumerate(items, 1):
        built.write(f"process/defects/DEF-{number:05d}.yaml", "\n".join([*yaml_lines(item), ""]))


@settings(max_examples=25, suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
@given(items=st.lists(ITEM, min_size=1, max_size=4), ending=st.sampled_from(["xlsx", "csv"]))
def test_what_goes_out_comes_back_unchanged(built: Built, items: list[dict[str, Any]], ending: str) -> None:
    lay(built, items)
    name = f"out.{ending}"
    export_items(call(built), "bug", Wanted(file=Path(name)), writing=Writing())
    report = planned(built, name)
    assert [one.model_dump() for one in report.differences] == []
    assert report.refusals == ()
    assert report.counts.untouched == len(items)


@settings(max_examples=15, suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
@given(items=st.lists(ITEM, min_size=2, max_size=4), data=st.data())
def test_an_edited_cell_is_all_that_changes(
    built: Built, items: list[dict[str, Any]], data: st.DataObject
) -> None:
    lay(built, items)
    export_items(call(built), "bug", Wanted(file=Path("out.xlsx")), writing=Writing())
    row = data.draw(st.integers(2, len(items) + 1))
    column, value = data.draw(
        st.sampled_from(
            [("标题", "改过的标题"), ("责任人", "陈洁"), ("截止日期", "2031-01-31"), ("工作量", 7.25)]
        )
    )
    book = openpyxl.load_workbook(built.root / "out.xlsx")
    sheet = book.worksheets[0]
    at = next(one.column for one in sheet[1] if one.value == column)
    sheet.cell(row, at).value = value
    book.save(built.root / "out.xlsx")
    report = planned(built, "out.xlsx")
    assert report.refusals == ()
    assert {(one.item, one.cell) for one in report.differences} <= {
        (str(sheet.cell(row, 1).value), sheet.cell(row, at).coordinate)
    }
