"""Exports: workbooks that people open, edit and send back; the client's own workbook left as it is."""

import csv
import io
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any
from zipfile import ZipFile

import openpyxl
import pytest
from tests.building import Built, git
from tests.unit.workflows.registering import begin, call, read
from tests.unit.workflows.test_import_items import bring, people
from tests.workbooks import cells, rewritten, workbook

from kactl.errors import ExitCode, KactlError
from kactl.model.import_reports import ExportReport
from kactl.workflows.calling import Writing
from kactl.workflows.export_items import Wanted, export_items

ITEM = (
    'title: "=1+1"\nstatus: confirmed\nclient_key: ACME-7\nacceptance: "第一行\\n- 第二行"\n'
    "core: true\npriority: P0\ntags: [性能, 报表]\nconfirmed_at: 2026-11-02T01:30:00Z\n"
)


@pytest.fixture
def project(git_repo: Path) -> Built:
    built = begin(git_repo)
    built.write(".gitignore", "*.xlsx\n*.csv\n")
    built.write("process/requirements/REQ-0000B.yaml", ITEM)
    built.commit("Ignore tables")
    return built


def send(built: Built, noun: str = "req", *, dry_run: bool = False, **wanted: Any) -> ExportReport:
    return export_items(call(built), noun, Wanted(**wanted), writing=Writing(dry_run=dry_run))


def test_a_workbook_that_people_like_to_open(git_repo: Path) -> None:
    built = people(git_repo)
    built.write(
        "process/defects/DEF-00001.yaml", "title: 导出为空\nstatus: open\ndue: 2026-11-02\neffort: 2.5\n"
    )
    built.commit()
    report = send(built, "bug")
    assert (report.items, report.file) == (1, "bug.xlsx")
    book = openpyxl.load_workbook(built.root / "bug.xlsx")
    sheet = book.worksheets[0]
    assert book.sheetnames == ["缺陷", "说明", "选项"]
    assert (sheet.freeze_panes, sheet.auto_filter.ref) == ("B2", "A1:J2")
    header = {one.value: one for one in sheet[1]}
    assert list(header)[:4] == ["编号", "标题", "状态", "责任人"]
    assert header["责任人"].comment.text.startswith("owner\n")
    formats = [header[one].offset(1, 0).number_format for one in ("截止日期", "工作量")]
    assert formats == ["yyyy-mm-dd", "General"]
    lists = {str(one.sqref): one.formula1 for one in sheet.data_validations.dataValidation}
    assert len(lists) == len(["状态", "责任人", "已复现"])
    choices = [[cell.value for cell in column] for column in book["选项"].iter_cols()]
    assert ["状态", "open", "fixed"] in [one[:3] for one in choices]
    assert any({"王芳", "李雷"} <= set(one) for one in choices)
    assert ["已复现", "是", "否", *[None] * (len(choices[0]) - 3)] in choices
    assert sheet.column_dimensions[header["标题"].column_letter].width >= len("导出为空") * 2


def test_headers_and_words_speak_the_language_that_is_asked_for(project: Built) -> None:
    english = replace(call(project), asked="en")
    export_items(english, "req", Wanted(file=Path("e.xlsx"), columns="id,priority,core"), writing=Writing())
    assert cells(project.root / "e.xlsx")[:3] == [
        ["Id", "Priority", "Core"], ["REQ-0000A", None, None], ["REQ-0000B", "Must", "Yes"],
    ]  # fmt: skip
    assert bring(project, "e.xlsx").counts.untouched == 2


@pytest.mark.parametrize("name", ["a.xlsx", "a.csv"])
def test_what_goes_out_comes_back_and_changes_nothing(project: Built, name: str) -> None:
    send(project, file=Path(name))
    report = bring(project, name)
    assert (report.counts.untouched, report.counts.cells, report.refusals) == (2, 0, ())


def test_what_looks_like_a_formula_is_text(project: Built) -> None:
    send(project, file=Path("a.xlsx"))
    send(project, file=Path("a.csv"))
    sheet = openpyxl.load_workbook(project.root / "a.xlsx").worksheets[0]
    cell = next(one for row in sheet.iter_rows() for one in row if one.value == "=1+1")
    assert (cell.data_type, cell.quotePrefix) == ("s", True)
    text = (project.root / "a.csv").read_bytes()
    assert text.startswith(b"\xef\xbb\xbf")
    assert "'=1+1" in next(
        row for row in csv.reader(io.StringIO(text.decode("utf-8-sig"))) if "ACME-7" in row
    )


def test_what_is_edited_is_what_changes(project: Built) -> None:
    send(project, file=Path("a.xlsx"))
    book = openpyxl.load_workbook(project.root / "a.xlsx")
    sheet = book.worksheets[0]
    at = {one.value: one.column for one in sheet[1]}
    row = next(one[0].row for one in sheet.iter_rows() if one[0].value == "REQ-0000B")
    sheet.cell(row, at["优先级"]).value = "应该有"
    sheet.cell(row, at["标签"]).value = "性能、报表、导出"
    sheet.append(["", *[None] * (at["标题"] - 2), "新的一条"])
    book.save(project.root / "a.xlsx")
    report = bring(project, "a.xlsx")
    assert {one.field for one in report.differences if one.kind == "changed"} == {"priority", "tags"}
    assert (report.counts.new, report.counts.changed, report.counts.untouched) == (1, 1, 1)
    assert read(project, "requirements/REQ-0000B.yaml")["tags"] == ["性能", "报表", "导出"]


def test_items_get_display_numbers_before_others_see_them(project: Built) -> None:
    report = send(project, file=Path("a.xlsx"))
    assert report.commit == git(project.root, "rev-parse", "HEAD")
    assert read(project, "requirements/REQ-0000A.yaml")["number"] == 1
    rows = cells(project.root / "a.xlsx")
    assert rows[0][:2] == ["编号", "显示编号"]
    assert rows[1][:2] == ["REQ-0000A", "需求-001"]
    assert send(project, file=Path("b.xlsx")).commit is None
    assert cells(project.root / "b.xlsx") == rows


def test_only_what_matches_and_only_the_columns_that_are_asked_for(project: Built) -> None:
    report = send(project, file=Path("a.csv"), where=["core=是"], columns="编号、title")
    assert (report.items, report.columns) == (1, ("编号", "标题"))
    with pytest.raises(KactlError, match=r"register\.no-field"):
        send(project, columns="nothing")
    with pytest.raises(KactlError, match=r"exporting\.kind"):
        send(project, file=Path("a.pdf"))


def test_a_plan_writes_no_file(project: Built) -> None:
    head = git(project.root, "rev-parse", "HEAD")
    assert send(project, file=Path("a.xlsx"), dry_run=True).planned
    assert not (project.root / "a.xlsx").exists()
    assert git(project.root, "rev-parse", "HEAD") == head


def test_the_clients_order_extra_columns_and_widths_are_kept(project: Built) -> None:
    def bend(_: Any, sheet: Any) -> None:
        sheet.column_dimensions["B"].width = 44

    rows = [["我方备注", "标题", "ID"], ["x", "导出报表（改）", "REQ-0000A"]]
    workbook(project.root / "c.xlsx", rows, bend=bend)
    bring(project, "c.xlsx", columns=["ID=id"], save="client")
    send(project, file=Path("d.xlsx"), name="client")
    sheet = openpyxl.load_workbook(project.root / "d.xlsx").worksheets[0]
    assert [one.value for one in sheet[1]] == ["我方备注", "标题", "ID"]
    assert [one.value for one in sheet[2]] == [None, "导出报表（改）", "REQ-0000A"]
    assert sheet.column_dimensions["B"].width == 44


def theirs(built: Built, bend: Callable[[Any, Any], None] | None = None) -> Path:
    """Write a workbook of the client's: a chart sheet of their own, a formula, extra columns."""

    def usual(book: Any, sheet: Any) -> None:
        sheet.column_dimensions["B"].width = 44
        sheet["D2"] = "=LEN(B2)"
        sheet["C3"].number_format = "yyyy-mm-dd"
        other = book.create_sheet("他们的")
        other["A1"] = "=SUM(需求!D2:D3)"
        if bend is not None:
            bend(book, sheet)

    rows = [["编号", "标题", "优先级", "字数", "评语"], ["ACME-7", "旧标题", "P0", None, "好 & 快"]]
    path = workbook(built.root / "theirs.xlsx", rows, title="需求", bend=usual)
    return rewritten(path, sheet=lambda data: data.replace(b"</sheetData>", b"</sheetData><!-- theirs -->"))


def test_a_clients_workbook_is_updated_and_all_else_stays(project: Built) -> None:
    path = theirs(project)
    before = {one: ZipFile(path).read(one) for one in ZipFile(path).namelist()}
    report = send(project, onto=Path("theirs.xlsx"), file=Path("back.xlsx"), where=["client_key=ACME-7"])
    assert (report.changed, report.added) == (1, 0)
    after = {one: ZipFile(project.root / "back.xlsx").read(one) for one in before}
    changed = {one for one in before if before[one] != after[one]}
    assert changed <= {"xl/worksheets/sheet1.xml", "xl/workbook.xml"}
    assert b"<!-- theirs -->" in after["xl/worksheets/sheet1.xml"]
    assert cells(project.root / "back.xlsx")[1] == ["ACME-7", "=1+1", "P0", "=LEN(B2)", "好 & 快"]
    assert path.read_bytes() != (project.root / "back.xlsx").read_bytes()
    again = send(project, onto=Path("back.xlsx"), where=["client_key=ACME-7"])
    assert (again.changed, again.added) == (0, 0)


def test_items_that_the_client_lacks_are_rows_below(project: Built) -> None:
    theirs(project)
    report = send(project, onto=Path("theirs.xlsx"))
    assert (report.file, report.added) == ("theirs.xlsx", 1)
    rows = cells(project.root / "theirs.xlsx")
    assert rows[-1][:2] == ["REQ-0000A", "导出报表"]
    assert bring(project, "theirs.xlsx").counts.untouched == 2


def test_a_formula_of_the_clients_is_left_alone(project: Built) -> None:
    def bend(_: Any, sheet: Any) -> None:
        sheet["C2"] = '="P"&1'

    theirs(project, bend)
    report = send(project, onto=Path("theirs.xlsx"), file=Path("back.xlsx"), where=["client_key=ACME-7"])
    assert [(one.code, one.values["cells"]) for one in report.notes] == [("exporting.formulas", "C2")]
    assert cells(project.root / "back.xlsx")[1][2] == '="P"&1'


def test_a_workbook_in_which_nothing_finds_its_row_is_refused(project: Built) -> None:
    workbook(project.root / "t.xlsx", [["标题"], ["导出报表"]])
    with pytest.raises(KactlError, match=r"exporting\.no-key"):
        send(project, onto=Path("t.xlsx"))
    workbook(project.root / "t.xlsx", [["编号", "标题"], ["REQ-0000A", "x"], ["REQ-0000A", "y"]])
    with pytest.raises(KactlError, match=r"exporting\.twice"):
        send(project, onto=Path("t.xlsx"))


def test_a_file_that_cannot_be_replaced_stays_as_it_was(project: Built) -> None:
    for place in (Path("nowhere/a.xlsx"), Path("process")):
        with pytest.raises(KactlError) as caught:
            send(project, file=place / "a.xlsx" if place.suffix else place / "x" / "a.xlsx")
        assert (caught.value.code, caught.value.exit_code) == ("outside-file.unwritable", ExitCode.REPOSITORY)


def test_a_workbook_that_is_open_gets_nothing_and_no_number_is_given(project: Built) -> None:
    send(project)
    kept, head = (project.root / "req.xlsx").read_bytes(), git(project.root, "rev-parse", "HEAD")
    project.write(".~lock.req.xlsx#", b"")
    project.write("process/requirements/REQ-0000Z.yaml", "title: 新\nstatus: draft\n")
    with pytest.raises(KactlError) as caught:
        send(project)
    assert (caught.value.code, caught.value.exit_code) == ("outside-file.open", ExitCode.REPOSITORY)
    assert ((project.root / "req.xlsx").read_bytes(), git(project.root, "rev-parse", "HEAD")) == (kept, head)
    assert "number" not in (project.root / "process/requirements/REQ-0000Z.yaml").read_text("utf-8")


def test_the_language_is_the_clients(project: Built) -> None:
    settings = (project.root / "kactl.yaml").read_text("utf-8")
    project.write("kactl.yaml", settings.replace("answers:", "answers:\n  client_language: en", 1))
    project.commit()
    send(project, file=Path("a.xlsx"))
    assert cells(project.root / "a.xlsx")[0][0] == "Id"
