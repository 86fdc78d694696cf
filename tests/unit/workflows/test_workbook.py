"""Workbooks out and back: each cell merged three ways with the commit that it left from."""

from collections.abc import Callable
from dataclasses import replace
from html import unescape
from pathlib import Path
from typing import Any
from zipfile import ZipFile

import openpyxl
import pytest
from tests.building import Built, git
from tests.unit.workflows.registering import add, begin, call, change, read

from kactl.cli.exits import exit_code
from kactl.errors import ExitCode, KactlError
from kactl.model.workbook_reports import WorkbookImportReport, WorkbookReport
from kactl.workflows.calling import Writing
from kactl.workflows.export_workbook import Wanted, export_workbook
from kactl.workflows.import_workbook import Returning, import_workbook

MARKS, HEADER, FIRST = 1, 2, 3


@pytest.fixture
def project(git_repo: Path) -> Built:
    built = begin(git_repo)
    built.write(".gitignore", "*.xlsx\n*.lock*\n~*\n")
    for number in range(1, 5):
        built.write(f"process/requirements/REQ-0000{number}.yaml", f"title: 需求{number}\nstatus: draft\n")
    built.write("process/tasks/TASK-00001.yaml", "title: 写代码\nstatus: open\nrequirement: [REQ-00001]\n")
    built.commit("Items")
    return built


def send(built: Built, file: str = "w.xlsx", *, dry_run: bool = False, **wanted: Any) -> WorkbookReport:
    return export_workbook(call(built), Wanted(Path(file), **wanted), writing=Writing(dry_run=dry_run))


def take(
    built: Built, file: str = "w.xlsx", *, writing: Writing | None = None, **how: Any
) -> WorkbookImportReport:
    returning = Returning(Path(file), **how)
    return import_workbook(call(built, 100), returning, writing=writing or Writing())


def edit(built: Built, bend: Callable[[Any], None], file: str = "w.xlsx") -> None:
    """Edit the workbook as its receiver would."""
    book = openpyxl.load_workbook(built.root / file)
    bend(book)
    book.save(built.root / file)


def at(sheet: Any, item: str, field: str) -> Any:
    """Return the cell of an item's field."""
    marks = [one.value for one in sheet[MARKS]]
    row = next(row for row in range(FIRST, sheet.max_row + 1) if sheet.cell(row, 1).value == item)
    return sheet.cell(row, marks.index(field) + 1)


def put(item: str, field: str, value: Any, sheet: str = "需求") -> Callable[[Any], None]:
    def bend(book: Any) -> None:
        at(book[sheet], item, field).value = value

    return bend


def cells_of(report: WorkbookImportReport) -> list[tuple[str, str | None, str, str]]:
    return [
        (one.item, one.field, one.before, one.after) for sheet in report.sheets for one in sheet.differences
    ]


def test_a_workbook_has_a_cover_and_a_sheet_a_register(project: Built) -> None:
    report = send(project)
    book = openpyxl.load_workbook(project.root / "w.xlsx")
    visible = [one.title for one in book.worksheets if one.sheet_state == "visible"]
    assert visible == ["封面", "需求", "任务"]
    cover = {row[0].value: row[1].value for row in book["封面"].iter_rows()}
    assert cover["内容代码"] == report.code
    assert cover["版本（提交）"] == report.revision == git(project.root, "rev-parse", "HEAD")
    assert cover["需求"] == "5"
    sheet = book["需求"]
    assert (sheet.row_dimensions[1].hidden, sheet.column_dimensions["A"].hidden) == (True, True)
    assert [one.value for one in sheet[MARKS]][:3] == ["kactl:requirement", "number", "title"]
    assert [one.value for one in sheet[HEADER]][:3] == ["编号", "显示编号", "标题"]
    assert (sheet.freeze_panes, str(sheet.auto_filter.ref)[:2]) == ("C3", "A2")
    lists = [str(one.sqref) for one in sheet.data_validations.dataValidation]
    assert lists
    assert all(one[1] == "3" for one in lists)
    assert {part.noun: part.items for part in report.parts} == {"req": 5, "task": 1}


def test_what_goes_out_comes_back_and_changes_nothing(project: Built) -> None:
    send(project)
    head = git(project.root, "rev-parse", "HEAD")
    report = take(project)
    assert (report.counts.cells, report.counts.new, report.counts.untouched) == (0, 0, 6)
    assert (report.conflicts, report.notes, exit_code(report)) == ((), (), ExitCode.OK)
    assert git(project.root, "rev-parse", "HEAD") == head


def test_only_cells_that_were_changed_in_the_workbook_change(project: Built) -> None:
    send(project)
    change(project, "REQ-00001", "priority=P1", "tags=慢")
    change(project, "REQ-00002", "title=本地改过")
    edit(project, put("REQ-00001", "title", "客户改过"))
    report = take(project)
    assert cells_of(report) == [("REQ-00001", "title", "需求1", "客户改过")]
    held = read(project, "requirements/REQ-00001.yaml")
    assert (held["title"], held["priority"], held["tags"]) == ("客户改过", "P1", ["慢"])
    assert read(project, "requirements/REQ-00002.yaml")["title"] == "本地改过"


def test_a_cell_that_both_sides_changed_is_a_conflict_by_name_and_nothing_is_taken(project: Built) -> None:
    send(project)
    change(project, "REQ-00001", "title=本地")
    head = git(project.root, "rev-parse", "HEAD")
    edit(project, put("REQ-00001", "title", "客户"))
    edit(project, put("REQ-00002", "title", "也改了"))
    report = take(project)
    assert exit_code(report) is ExitCode.CONFLICT
    (conflict,) = report.conflicts
    assert (conflict.item, conflict.field, conflict.sheet) == ("REQ-00001", "title", "需求")
    assert (conflict.base, conflict.here, conflict.theirs, conflict.cell) == ("需求1", "本地", "客户", "C4")
    assert git(project.root, "rev-parse", "HEAD") == head
    assert git(project.root, "status", "--porcelain") == ""


@pytest.mark.parametrize(("side", "title"), [("ours", "本地"), ("theirs", "客户")])
def test_a_side_decides_conflicts_and_the_rest_is_taken(project: Built, side: Any, title: str) -> None:
    send(project)
    change(project, "REQ-00001", "title=本地")
    edit(project, put("REQ-00001", "title", "客户"))
    edit(project, put("REQ-00002", "title", "也改了"))
    report = take(project, side=side)
    assert (exit_code(report), len(report.conflicts), report.commit is not None) == (ExitCode.OK, 1, True)
    assert read(project, "requirements/REQ-00001.yaml")["title"] == title
    assert read(project, "requirements/REQ-00002.yaml")["title"] == "也改了"


def test_the_same_change_on_both_sides_is_no_conflict(project: Built) -> None:
    send(project)
    change(project, "REQ-00001", "title=一样")
    edit(project, put("REQ-00001", "title", "一样"))
    report = take(project)
    assert (report.conflicts, report.counts.cells, report.commit) == ((), 0, None)


def test_the_second_of_two_workbooks_with_the_same_cell_is_a_conflict(project: Built) -> None:
    send(project, "one.xlsx")
    send(project, "two.xlsx")
    edit(project, put("REQ-00001", "title", "甲"), "one.xlsx")
    edit(project, put("REQ-00001", "title", "乙"), "two.xlsx")
    assert take(project, "one.xlsx").counts.cells == 1
    report = take(project, "two.xlsx")
    assert [(one.here, one.theirs) for one in report.conflicts] == [("甲", "乙")]
    assert take(project, "one.xlsx").counts.cells == 0


def test_the_sender_is_the_commits_co_author(project: Built) -> None:
    send(project)
    edit(project, put("REQ-00001", "title", "客户改过"))
    report = take(project, sender="李雷")
    assert report.sender == "li-lei"
    said = git(project.root, "log", "-1", "--format=%B")
    assert said.startswith("收回工作簿 w.xlsx（李雷；版本 ")
    assert git(project.root, "log", "-1", "--format=%(trailers:key=Co-authored-by,valueonly)").startswith(
        "李雷"
    )


def test_rows_without_an_id_are_new_items_once(project: Built) -> None:
    send(project)

    def bend(book: Any) -> None:
        sheet = book["需求"]
        sheet.append([None, None, "新的一条"])

    edit(project, bend)
    assert take(project).counts.new == 1
    again = take(project)
    assert (again.counts.new, again.commit) == (0, None)
    titles = [path.read_text("utf-8") for path in (project.root / "process/requirements").iterdir()]
    assert sum("新的一条" in one for one in titles) == 1


def test_rows_sheets_and_columns_that_are_gone_end_nothing_and_are_told(project: Built) -> None:
    send(project)

    def bend(book: Any) -> None:
        del book["任务"]
        sheet = book["需求"]
        sheet.delete_rows(at(sheet, "REQ-00002", "title").row)
        sheet.delete_cols(at(sheet, "REQ-00001", "tags").column)

    edit(project, bend)
    report = take(project)
    codes = {one.code for one in report.notes}
    assert codes == {"workbook.no-sheet", "workbook.rows-removed", "workbook.column-removed"}
    assert (report.counts.cells, report.counts.closed, exit_code(report)) == (0, 0, ExitCode.OK)


def test_a_renamed_column_and_a_renamed_sheet_are_known_again(project: Built) -> None:
    send(project)

    def bend(book: Any) -> None:
        book["需求"].title = "我们的需求"
        sheet = book["我们的需求"]
        at(sheet, "REQ-00001", "title").value = "改过"
        column = at(sheet, "REQ-00001", "title").column
        sheet.cell(HEADER, column).value = "名称"
        sheet.cell(HEADER, sheet.max_column + 1).value = "客户备注"

    edit(project, bend)
    report = take(project)
    assert cells_of(report) == [("REQ-00001", "title", "需求1", "改过")]
    assert {one.code for one in report.notes} == {"workbook.column-renamed", "workbook.unknown-columns"}


def test_sorted_and_filtered_rows_find_their_items(project: Built) -> None:
    send(project)

    def bend(book: Any) -> None:
        sheet = book["需求"]
        rows = [[one.value for one in row] for row in sheet.iter_rows(min_row=FIRST)]
        for number, row in enumerate(reversed(rows), FIRST):
            for column, value in enumerate(row, 1):
                sheet.cell(number, column).value = value
            sheet.row_dimensions[number].hidden = number % 2 == 0
        at(sheet, "REQ-00003", "title").value = "改过"

    edit(project, bend)
    assert cells_of(take(project)) == [("REQ-00003", "title", "需求3", "改过")]


@pytest.mark.parametrize("gone", ["封面", "_kactl"])
def test_cover_or_hidden_sheet_may_be_gone_but_not_both(project: Built, gone: str) -> None:
    send(project)
    edit(project, put("REQ-00001", "title", "改过"))
    edit(project, lambda book: book.remove(book[gone]))
    assert take(project, writing=Writing(dry_run=True)).counts.cells == 1
    edit(project, lambda book: book.remove(book["封面" if gone == "_kactl" else "_kactl"]))
    with pytest.raises(KactlError, match=r"workbook\.no-origin"):
        take(project)


def test_without_the_marks_columns_are_known_by_their_titles(project: Built) -> None:
    send(project)

    def bend(book: Any) -> None:
        sheet = book["需求"]
        at(sheet, "REQ-00001", "title").value = "改过"
        sheet.delete_rows(1)

    edit(project, bend)
    assert cells_of(take(project)) == [("REQ-00001", "title", "需求1", "改过")]


def test_a_copied_row_is_refused_with_both_rows(project: Built) -> None:
    send(project)

    def bend(book: Any) -> None:
        sheet = book["需求"]
        row = [one.value for one in sheet[FIRST]]
        sheet.append([*row[:2], "抄来的", *row[3:]])

    edit(project, bend)
    report = take(project)
    assert exit_code(report) is ExitCode.FINDINGS
    assert {one.finding.code for one in report.sheets[0].refusals} == {"importing.twice"}


def test_a_workbook_of_another_engagement_is_refused(project: Built) -> None:
    send(project)

    def bend(book: Any) -> None:
        for row in book["_kactl"].iter_rows():
            if row[0].value == "engagement":
                row[1].value = "01AAAAAAAAAAAAAAAAAAAAAAAA"

    edit(project, bend)
    with pytest.raises(KactlError, match=r"workbook\.other-engagement"):
        take(project)


def test_a_revision_that_is_not_here_is_said(project: Built) -> None:
    send(project)
    elsewhere = "0" * 39 + "1"

    def bend(book: Any) -> None:
        for row in book["_kactl"].iter_rows():
            if row[0].value == "revision":
                row[1].value = elsewhere

    edit(project, bend)
    with pytest.raises(KactlError) as caught:
        take(project)
    assert (caught.value.code, caught.value.exit_code) == ("workbook.no-revision", ExitCode.UNDECIDED)


def test_a_cover_that_names_another_commit_is_told(project: Built) -> None:
    send(project)
    change(project, "REQ-00001", "title=本地")
    head = git(project.root, "rev-parse", "HEAD")

    def bend(book: Any) -> None:
        for row in book["_kactl"].iter_rows():
            if row[0].value == "revision":
                row[1].value = head

    edit(project, bend)
    assert "workbook.other-code" in {one.code for one in take(project, writing=Writing(dry_run=True)).notes}


def test_an_item_that_is_here_no_more_is_a_conflict(project: Built) -> None:
    send(project)
    project.remove("process/requirements/REQ-00004.yaml")
    project.commit()
    edit(project, put("REQ-00004", "title", "改过"))
    report = take(project)
    assert [(one.item, one.field) for one in report.conflicts] == [("REQ-00004", None)]
    assert exit_code(report) is ExitCode.CONFLICT
    assert take(project, side="ours").commit is None


def test_an_item_that_did_not_leave_cannot_be_changed(project: Built) -> None:
    send(project)
    add(project, "后来的")
    (late,) = [
        one for one in (project.root / "process/requirements").iterdir() if "后来的" in one.read_text("utf-8")
    ]
    edit(project, lambda book: book["需求"].append([late.stem, None, "偷改"]))
    report = take(project)
    assert [one.finding.code for one in report.sheets[0].refusals] == ["workbook.not-in-it"]
    assert exit_code(report) is ExitCode.FINDINGS


def test_an_unknown_word_refuses_all_of_it(project: Built) -> None:
    send(project)
    edit(project, put("REQ-00001", "priority", "也许"))
    edit(project, put("REQ-00002", "title", "改过"))
    report = take(project)
    assert [one.finding.code for sheet in report.sheets for one in sheet.refusals] == ["register.bad-value"]
    assert (report.commit, exit_code(report)) == (None, ExitCode.FINDINGS)


def test_what_is_not_committed_is_not_in_it_and_told(project: Built) -> None:
    send(project)
    project.write("process/requirements/REQ-00001.yaml", "title: 未提交\nstatus: draft\nnumber: 1\n")
    report = send(project, "w2.xlsx")
    assert [one.code for one in report.notes] == ["workbook.uncommitted"]
    assert openpyxl.load_workbook(project.root / "w2.xlsx")["需求"].max_row == FIRST + 4


def test_a_plan_writes_nothing(project: Built) -> None:
    head = git(project.root, "rev-parse", "HEAD")
    assert send(project, dry_run=True).planned
    assert not (project.root / "w.xlsx").exists()
    assert git(project.root, "rev-parse", "HEAD") == head
    with pytest.raises(KactlError, match=r"workbook\.ending"):
        send(project, "w.docx")
    with pytest.raises(KactlError, match=r"workbook\.no-noun"):
        send(project, nouns=("nothing",))


def test_a_workbook_that_is_open_is_told(project: Built) -> None:
    send(project)
    project.write("~$w.xlsx", b"x")
    assert [one.code for one in take(project).notes] == ["workbook.open"]


def test_the_client_gets_what_was_declared_public(project: Built) -> None:
    path = project.root / ".kactl/playbook/playbook.yaml"
    text = path.read_text("utf-8")
    text = text.replace(
        "folder: requirements\n    number", "folder: requirements\n    public: {core: true}\n    number"
    )
    text = text.replace(
        "{id: title, title: {zh: 标题, en: Title}, required: true}",
        "{id: title, title: {zh: 标题, en: Title}, required: true, public: true}",
    )
    project.write(".kactl/playbook/playbook.yaml", text)
    project.write("process/requirements/REQ-00003.yaml", "title: 核心\nstatus: draft\ncore: true\n")
    project.commit()
    report = send(project, whom="client")
    assert [(one.noun, one.items, one.fields) for one in report.parts] == [("req", 1, ("title", "status"))]
    asked = export_workbook(
        replace(call(project), asked="en"), Wanted(Path("e.xlsx"), "client"), writing=Writing()
    )
    assert asked.public_only
    assert openpyxl.load_workbook(project.root / "e.xlsx").sheetnames[:2] == ["Cover", "Requirements"]
    edit(project, put("REQ-00003", "title", "改过"))
    assert cells_of(take(project)) == [("REQ-00003", "title", "核心", "改过")]


def test_nothing_internal_hides_in_the_clients_workbook(project: Built) -> None:
    path = project.root / ".kactl/playbook/playbook.yaml"
    text = path.read_text("utf-8").replace("required: true}", "required: true, public: true}")
    text = text.replace("folder: tasks\n", "folder: tasks\n    public: {status: open}\n")
    owner = "- {id: owner, title: {zh: 责任人, en: Owner}, type: person, public: true}"
    text = text.replace("        many: true\n", "        many: true\n        public: true\n", 1)
    text = text.replace("      - {id: after", f"      {owner}\n      - {{id: after", 1)
    project.write(".kactl/playbook/playbook.yaml", text)
    project.write("process/requirements/REQ-00001.yaml", "title: 内部秘密\nstatus: draft\n")
    project.write("process/tasks/TASK-00002.yaml", "title: 也是内部\nstatus: done\n")
    project.commit()
    report = send(project, "client.xlsx", whom="client")
    assert [one.noun for one in report.parts] == ["task"]
    assert report.parts[0].fields == ("title", "status", "owner")
    with ZipFile(project.root / "client.xlsx") as package:
        parts = (package.read(one).decode("utf-8", "replace") for one in package.namelist())
        whole = unescape("".join(parts))
    assert [one for one in ("内部", "REQ-00001", "TASK-00002", "openpyxl", "王芳") if one in whole] == []
    assert "写代码" in whole


def test_a_person_gets_the_registers_that_name_them(project: Built) -> None:
    with pytest.raises(KactlError, match=r"workbook\.empty"):
        send(project, whom="wang-fang")
    report = send(project, whom="wang-fang", nouns=("task",))
    assert [(one.noun, one.items) for one in report.parts] == [("task", 1)]
    edit(project, put("TASK-00001", "title", "改过", "任务"))
    back = take(project)
    assert (back.sender, back.whom, back.counts.cells) == ("wang-fang", "wang-fang", 1)


def test_what_other_programs_make_of_a_workbook_changes_nothing(project: Built) -> None:
    """As LibreOffice and WPS save: hidden sheets less hidden, formatted empty rows, days with midnight."""
    change(project, "REQ-00001", "confirmed_at=2026-11-02T09:30:00+08:00", "tags=慢、旧", "core=true")
    send(project)

    def bend(book: Any) -> None:
        for sheet in book.worksheets:
            sheet.sheet_state = "visible" if sheet.title == "封面" else "hidden"
            sheet.sheet_view.tabSelected = False
            sheet.freeze_panes = None
            sheet.auto_filter.ref = None
        sheet = book["需求"]
        sheet.row_dimensions[1].hidden = False
        sheet.cell(sheet.max_row + 200, 3).number_format = "@"
        at(sheet, "REQ-00001", "tags").value = " 慢, 旧 "
        at(sheet, "REQ-00001", "core").value = True

    edit(project, bend)
    report = take(project)
    assert (report.counts.cells, report.counts.new, report.notes) == (0, 0, ())
    assert [part.refusals for part in report.sheets] == [(), ()]
