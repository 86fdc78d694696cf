"""Imports: a plan, refusals with their cells, one commit of all of it or none."""

from collections.abc import Sequence
from datetime import date, datetime
from pathlib import Path
from typing import Any

import pytest
from tests.building import Built, git
from tests.unit.workflows.registering import begin, call, read
from tests.workbooks import cells, workbook

from kactl.cli.exits import exit_code
from kactl.errors import ExitCode, KactlError
from kactl.model.base import Text
from kactl.model.import_reports import ImportReport
from kactl.workflows.calling import Writing
from kactl.workflows.import_items import Reading, import_items

HEADER = ["编号", "标题", "客户编号", "核心", "优先级", "标签"]


@pytest.fixture
def project(git_repo: Path) -> Built:
    built = begin(git_repo)
    built.write(".gitignore", "*.xlsx\n*.csv\n")
    built.commit("Ignore tables")
    return built


def table(built: Built, rows: Sequence[Sequence[Any]], header: Sequence[Any] = HEADER) -> Path:
    return workbook(built.root / "t.xlsx", [header, *rows])


def bring(
    built: Built,
    file: Path | str = "t.xlsx",
    *,
    noun: str = "req",
    writing: Writing | None = None,
    **how: Any,
) -> ImportReport:
    return import_items(call(built, 100), noun, Path(file), Reading(**how), writing=writing or Writing())


def head(built: Built) -> str:
    return git(built.root, "rev-parse", "HEAD")


def refused(report: ImportReport) -> list[tuple[str, tuple[str, ...]]]:
    assert exit_code(report) is ExitCode.FINDINGS
    return [(one.finding.code, one.cells) for one in report.refusals]


def test_rows_become_items_in_one_commit(project: Built) -> None:
    table(
        project,
        [[None, "导出慢", "A-1", "是", "必须有", "报表、性能"], [None, "登录", "A-2", None, "p1", None]],
    )
    before = head(project)
    report = bring(project)
    assert (report.counts.new, report.counts.refused) == (2, 0)
    assert [one.kind for one in report.differences] == ["new", "new"]
    assert git(project.root, "rev-parse", "HEAD~1") == before
    assert report.commit == head(project)
    assert git(project.root, "log", "-1", "--format=%s") == "导入 t.xlsx：需求新增 2 条，更新 0 条"
    one, two = (read(project, f"requirements/{one.item}.yaml") for one in report.differences)
    assert one == {
        "title": "导出慢", "status": "draft", "client_key": "A-1", "core": True, "priority": "P0",
        "tags": ["报表", "性能"],
    }  # fmt: skip
    assert two == {"title": "登录", "status": "draft", "client_key": "A-2", "priority": "P1"}


def test_only_changed_cells_change(project: Built) -> None:
    path = "process/requirements/REQ-0000A.yaml"
    project.write(path, "# 客户来信\ntitle: 导出报表 # 原话\nstatus: draft\ncore: true\npriority: P0\n")
    project.commit()
    table(project, [["req-0000a", "导出报表", "A-1", "Y", "Should", None]])
    report = bring(project)
    assert [(one.cell, one.field, one.before, one.after) for one in report.differences] == [
        ("C2", "client_key", "", "A-1"),
        ("E2", "priority", "必须有", "应该有"),
    ]
    assert (project.root / path).read_text("utf-8") == (
        "# 客户来信\ntitle: 导出报表 # 原话\nstatus: draft\ncore: true\npriority: P1\nclient_key: A-1\n"
    )


def test_the_same_file_again_changes_nothing(project: Built) -> None:
    table(
        project,
        [[None, "导出慢", "A-1", "是", "P0", "b, c"], ["REQ-0000A", "导出报表", None, None, None, None]],
    )
    bring(project)
    before = head(project)
    again = bring(project)
    assert (again.counts.untouched, again.counts.new, again.commit, again.files) == (2, 0, None, ())
    assert head(project) == before


def test_an_emptied_cell_takes_the_value_out_and_a_required_one_is_refused(project: Built) -> None:
    project.write("process/requirements/REQ-0000A.yaml", "title: x\nstatus: confirmed\ncore: true\n")
    project.commit()
    table(project, [["REQ-0000A", "x", None, None]], ["编号", "标题", "状态", "核心"])
    bring(project)
    assert read(project, "requirements/REQ-0000A.yaml") == {"title": "x", "status": "confirmed"}
    table(project, [["REQ-0000A", None]], ["编号", "标题"])
    assert refused(bring(project)) == [("register.required", ("B2",))]


def test_a_row_that_is_missing_changes_nothing(project: Built) -> None:
    table(project, [[None, "新", None, None, None, None]])
    report = bring(project)
    assert (report.counts.closed, report.counts.new) == (0, 1)
    assert read(project, "requirements/REQ-0000A.yaml") == {"title": "导出报表", "status": "draft"}


def test_while_a_row_is_refused_nothing_is_written(project: Built) -> None:
    table(project, [[None, "好的", "A-1", None, None, None], [None, "坏的", "A-2", "也许", None, None]])
    before = head(project)
    report = bring(project)
    assert refused(report) == [("register.bad-value", ("D3",))]
    assert (report.counts.new, report.commit, head(project)) == (1, None, before)
    assert git(project.root, "status", "--porcelain") == ""
    skipped = bring(project, skip_refused=True)
    assert refused(skipped) == [("register.bad-value", ("D3",))]
    assert (skipped.counts.new, skipped.commit) == (1, head(project))
    assert head(project) != before


def test_a_plan_writes_nothing(project: Built) -> None:
    table(project, [[None, "好的", "A-1", None, None, None]])
    before = head(project)
    report = bring(project, writing=Writing(dry_run=True, diff=True), save="client")
    assert (report.planned, report.commit, head(project)) == (True, None, before)
    assert {one.action for one in report.files} == {"create"}
    assert "+title: 好的" in (report.diff or "")
    assert not (project.root / "process/imports").exists()
    declined = bring(project, writing=Writing(confirm=lambda _: False))
    assert (declined.planned, head(project)) == (True, before)


def test_what_nobody_knows_is_told_once(git_repo: Path) -> None:
    built = people(git_repo)
    rows = [[f"第 {number} 项", "王工", "进行中"] for number in range(12)]
    table(built, [*rows, ["最后", "李雷", None]], ["标题", "责任人", "状态"])
    report = bring(built, noun="bug")
    assert [(one.finding.code, one.count, one.cells[0], len(one.cells)) for one in report.refusals] == [
        ("register.no-person", 12, "B2", 10),
        ("register.bad-value", 12, "C2", 10),
    ]
    assert [one.finding.fix for one in report.refusals] == [
        "kactl bug import t.xlsx --word '王工'=PERSON",
        "kactl bug import t.xlsx --word '进行中'=VALUE",
    ]
    assert (report.counts.refused, report.counts.new) == (12, 1)
    mended = bring(
        built, noun="bug", words=["王工=wang-fang", "进行中=fixed"], save="tracker", name="tracker"
    )
    assert (mended.counts.new, mended.counts.refused) == (13, 0)
    kept = read(built, "imports/tracker.yaml")
    assert (kept["people"], kept["states"]) == ({"王工": "wang-fang"}, {"进行中": "fixed"})
    table(built, [["再来", "王工", "进行中"]], ["标题", "责任人", "状态"])
    assert bring(built, noun="bug", name="tracker").counts.new == 1


def people(root: Path) -> Built:
    built = begin(root)
    text = (root / ".kactl/playbook/playbook.yaml").read_text("utf-8")
    more = """\
  - id: defect
    noun: bug
    title: {zh: 缺陷, en: Defects}
    prefix: DEF
    folder: defects
    fields:
      - {id: title, title: {zh: 标题, en: Title}, required: true}
      - {id: owner, title: {zh: 责任人, en: Owner}, type: person}
      - {id: watchers, title: {zh: 关注人, en: Watchers}, type: person, many: true}
      - {id: due, title: {zh: 截止日期, en: Due}, type: date}
      - {id: found, title: {zh: 发现时刻, en: Found}, type: instant}
      - {id: effort, title: {zh: 工作量, en: Effort}, type: number}
      - {id: seen_before, title: {zh: 已复现, en: Seen}, type: boolean}
      - {id: after, title: {zh: 前置, en: After}, type: link, to: defect, many: true}
    states: {all: [open, fixed], closed: [fixed]}
"""
    built.write(".kactl/playbook/playbook.yaml", text.replace("  - id: task\n", more + "  - id: task\n", 1))
    built.commit()
    return built


@pytest.mark.parametrize(
    ("column", "raw", "value"),
    [
        ("责任人", "li.lei@example.com", "li-lei"),
        ("责任人", "李雷（li-lei）", "li-lei"),
        ("关注人", "李雷、wang-fang", ["li-lei", "wang-fang"]),
        ("关注人", "李雷\n王芳", ["li-lei", "wang-fang"]),
        ("截止日期", date(2026, 11, 2), "2026-11-02"),
        ("截止日期", 46_328, "2026-11-02"),
        ("截止日期", "46328", "2026-11-02"),
        ("截止日期", "2026年11月2日", "2026-11-02"),
        ("截止日期", "2026/11/2", "2026-11-02"),
        ("发现时刻", datetime.fromisoformat("2026-11-02T09:30"), "2026-11-02T09:30:00+08:00"),
        ("发现时刻", 46_328.5, "2026-11-02T12:00:00+08:00"),
        ("发现时刻", "2026-11-02T01:30:00Z", "2026-11-02T01:30:00+00:00"),
        ("工作量", "1,234.5", "1234.5"),
        ("工作量", "１２", "12"),
        ("工作量", "50%", "0.5"),
        ("工作量", 2.50, "2.5"),
        ("已复现", True, True),
        ("已复现", 0, False),
        ("已复现", "√", True),
        ("标题", 2026, "2026"),
        ("标题", "第一行\n第二行", "第一行\n第二行"),
    ],
)
def test_a_cell_is_read_as_its_field_wants_it(
    git_repo: Path, column: str, raw: object, value: object
) -> None:
    built = people(git_repo)
    header = ["标题", column] if column != "标题" else ["标题"]
    table(built, [["x", raw] if column != "标题" else [raw]], header)
    report = bring(built, noun="bug")
    assert report.refusals == ()
    field = next(one.field for one in report.columns if one.name == column)
    found = read(built, f"defects/{report.differences[0].item}.yaml")[field]
    assert (str(found) if column == "工作量" else found) == value


@pytest.mark.parametrize(
    ("column", "raw"),
    [
        ("截止日期", "2026-02-30"), ("截止日期", "2/11/2026"), ("截止日期", 5), ("截止日期", "soon"),
        ("发现时刻", "9:30"), ("工作量", "many"), ("已复现", "maybe"), ("前置", "DEF-00009"),
        ("标题", "x" * 32_768), ("工作量", "#REF!"), ("工作量", "=1+1"),
    ],
)  # fmt: skip
def test_a_cell_that_cannot_be_read_is_refused_by_name(git_repo: Path, column: str, raw: object) -> None:
    built = people(git_repo)
    header = ["标题", column] if column != "标题" else ["标题"]
    if column == "标题":
        (built.root / "t.csv").write_text(f"标题\n{raw}\n", encoding="utf-8")
        report = bring(built, "t.csv", noun="bug")
    else:
        table(built, [["x", raw]], header)
        report = bring(built, noun="bug")
    assert [cells for _, cells in refused(report)] == [("A2",) if column == "标题" else ("B2",)]


def test_an_item_is_found_by_id_number_or_key(project: Built) -> None:
    project.write("process/requirements/REQ-0000B.yaml", "title: b\nstatus: draft\nclient_key: ACME-7\n")
    project.write("process/requirements/REQ-0000C.yaml", "title: c\nstatus: draft\nnumber: 12\n")
    project.commit()
    table(project, [["REQ-0000A", "1"], ["需求-012", "3"], ["acme-7", "2"]], ["编号", "标题"])
    assert bring(project).counts.changed == 3
    assert [read(project, f"requirements/REQ-0000{one}.yaml")["title"] for one in "ABC"] == ["1", "2", "3"]
    table(project, [["ACME-7", "4"], ["ACME-8", "5"]], ["客户编号", "标题"])
    report = bring(project)
    assert (report.counts.changed, report.counts.new) == (1, 1)
    assert [one.name for one in report.differences] == ["ACME-7", None]
    table(project, [["4", "x"]], ["标题", "验收标准"])
    assert bring(project, key="title").counts.changed == 1
    assert read(project, "requirements/REQ-0000B.yaml")["acceptance"] == "x"


def test_a_bare_number_is_no_display_number(project: Built) -> None:
    project.write("process/requirements/REQ-0000C.yaml", "title: c\nstatus: draft\nnumber: 1\n")
    project.commit()
    table(project, [["1", "别的"]], ["编号", "标题"])
    report = bring(project)
    assert (report.counts.new, report.counts.changed) == (1, 0)
    assert read(project, "requirements/REQ-0000C.yaml")["title"] == "c"


def test_rows_that_contradict_each_other_are_refused(project: Built) -> None:
    table(project, [["REQ-0000A", "1"], ["req-0000a", "2"], ["REQ-99999", "3"]], ["编号", "标题"])
    report = bring(project)
    assert refused(report) == [
        ("importing.twice", ("A2",)), ("importing.twice", ("A3",)), ("importing.no-item", ("A4",)),
    ]  # fmt: skip
    assert report.refusals[0].finding.values["rows"] == "3"
    table(project, [["K", "1"], ["k", "2"]], ["客户编号", "标题"])
    assert [code for code, _ in refused(bring(project))] == ["importing.twice"] * 2


def test_what_would_be_there_twice_is_refused(project: Built) -> None:
    table(project, [["导出报表"], ["另一条"]], ["标题"])
    assert refused(bring(project)) == [("importing.there-already", ("A2",))]
    report = bring(project, skip_refused=True)
    assert "importing.no-key" in [one.code for one in report.notes]


def test_an_illegal_move_is_refused_at_its_cell(project: Built) -> None:
    table(project, [["REQ-0000A", "x", "done"]], ["编号", "标题", "状态"])
    assert refused(bring(project)) == [("move.not-allowed", ("C2",))]
    table(project, [["REQ-0000A", "x", "取消", None]], ["编号", "标题", "状态", "取消原因"])
    report = bring(project, words=["取消=dropped"])
    assert refused(report) == [("move.needs", ("C2",))]


def test_links_lead_to_rows_of_the_same_file(project: Built) -> None:
    table(project, [["T-1", "先", None], ["T-2", "后", "T-1"]], ["编号", "任务", "前置任务"])
    report = bring(project, noun="task")
    assert report.counts.new == 2
    assert read(project, "tasks/T-2.yaml")["after"] == "T-1"


def test_a_circle_of_links_is_refused(project: Built) -> None:
    rows = [
        ["T-1", "a", "T-3"],
        ["T-2", "b", "T-1"],
        ["T-3", "c", "T-2"],
        ["T-4", "d", "T-1"],
        ["T-5", "e", "T-5"],
    ]
    table(project, rows, ["编号", "任务", "前置任务"])
    report = bring(project, noun="task")
    assert [one for one in refused(report) if one[0] == "importing.cycle"] == [
        ("importing.cycle", (f"C{row}",)) for row in (2, 3, 4, 6)
    ]
    way = report.refusals[0].finding.values["way"]
    assert way == Text(zh="T-1 → T-3 → T-2 → T-1", en="T-1 → T-3 → T-2 → T-1")
    assert ("importing.refused-target", ("C5",)) in refused(report)


def test_required_fields_of_new_items_are_asked_for(project: Built) -> None:
    table(project, [["A-1", None], ["A-2", "x"]], ["客户编号", "标题"])
    assert refused(bring(project)) == [("importing.lacking", ("B2",))]


def test_a_column_that_no_row_has_is_asked_for_once(project: Built) -> None:
    workbook(project.root / "t.xlsx", [["客户编号", "要做什么"], ["A-1", "导出"], ["A-2", "登录"]])
    (lacking,) = bring(project).refusals
    assert (lacking.finding.code, lacking.count) == ("importing.lacking", 2)
    assert lacking.finding.fix == "kactl req import t.xlsx --map COLUMN=title"


@pytest.mark.parametrize("name", ["需求名称", "需求标题", "需求", "名称", "Summary"])
def test_usual_names_of_the_column_of_titles_need_no_mapping(project: Built, name: str) -> None:
    workbook(project.root / "t.xlsx", [["客户编号", name], ["A-1", "导出"]])
    assert bring(project).counts.new == 1


def test_where_titles_have_their_own_column_another_is_none(project: Built) -> None:
    workbook(project.root / "t.xlsx", [["标题", "名称"], ["导出", "报表"]])
    (made,) = bring(project).differences
    assert made.after == "导出"
    workbook(project.root / "t.xlsx", [["要做什么", "名称"], ["登录", "报表"]])
    (made,) = bring(project, columns=["要做什么=title"]).differences
    assert made.after == "登录"


def test_columns_are_mapped_remembered_and_passed_over(project: Built) -> None:
    table(project, [["导出慢", "A-1", "高", "x"]], ["需求 说明", "ID_", "Prio", "备注"])
    report = bring(project, columns=["需求 说明=title", "B=client_key", "Prio=-"], save="client")
    assert [(one.name, one.field) for one in report.columns] == [
        ("需求 说明", "title"), ("ID_", "client_key"), ("Prio", None), ("备注", None),
    ]  # fmt: skip
    assert [one.values["names"] for one in report.notes] == ["备注"]
    kept = read(project, "imports/client.yaml")
    assert kept["columns"] == {"需求 说明": "title", "ID_": "client_key", "Prio": "-"}
    assert kept["order"] == ["需求 说明", "ID_", "Prio", "备注"]
    table(project, [["导出很慢", "A-1", "高", "x"]], ["需求 说明", "ID_", "Prio", "备注"])
    again = bring(project, name="client")
    assert (again.counts.changed, again.counts.cells) == (1, 1)


@pytest.mark.parametrize(
    ("how", "code"),
    [
        ({"columns": ["X=title"]}, "importing.no-column"),
        ({"columns": ["标题=titel"]}, "importing.no-field"),
        ({"columns": ["标题"]}, "importing.bad-pair"),
        ({"columns": ["标签=title"]}, "importing.double-column"),
        ({"name": "nobody"}, "importing.no-mapping"),
        ({"save": "../x"}, "importing.bad-name"),
        ({"key": "acceptance"}, "importing.no-key-column"),
        ({"key": "nothing"}, "register.no-field"),
        ({"sheet": "二"}, "workbook-file.no-sheet"),
    ],
)
def test_a_wrong_command_line_is_misuse(project: Built, how: dict[str, Any], code: str) -> None:
    table(project, [[None, "x", "A-1", None, None, None]])
    with pytest.raises(KactlError) as caught:
        bring(project, **how)
    assert (caught.value.code, caught.value.exit_code) == (code, ExitCode.USAGE)


def test_a_table_of_something_else_is_told_by_its_columns(project: Built) -> None:
    table(project, [[1, 2]], ["收入", "支出"])
    with pytest.raises(KactlError) as caught:
        bring(project)
    assert (caught.value.code, caught.value.values["names"]) == ("importing.no-columns", ["收入", "支出"])
    with pytest.raises(KactlError, match=r"importing\.kind"):
        bring(project, "t.pdf")


def test_a_faulty_mapping_is_told(project: Built) -> None:
    table(project, [[None, "x", "A-1", None, None, None]])
    project.write("process/imports/a.yaml", "register: requirement\ncolums: {}\n")
    project.write("process/imports/b.yaml", "register: task\n")
    with pytest.raises(KactlError, match=r"importing\.bad-mapping"):
        bring(project, name="a")
    with pytest.raises(KactlError, match=r"importing\.other-register"):
        bring(project, name="b")


def test_a_faulty_item_is_not_written_over(project: Built) -> None:
    project.write("process/requirements/REQ-0000B.yaml", "title: [\n")
    table(project, [["REQ-0000B", "x", None, None, None, None]])
    assert refused(bring(project)) == [("importing.item-faulty", ("A2",))]


def test_what_is_not_as_declared_comes_back_unharmed(git_repo: Path) -> None:
    built = people(git_repo)
    built.write("process/defects/DEF-00001.yaml", "title: x\nstatus: open\nowner: gone-person\ndue: soon\n")
    built.commit()
    table(built, [["DEF-00001", "y", "gone-person", "soon"]], ["编号", "标题", "责任人", "截止日期"])
    report = bring(built, noun="bug")
    assert (report.refusals, report.counts.cells) == ((), 1)


def test_many_new_items_have_long_ids(project: Built) -> None:
    table(project, [[f"第 {number} 条"] for number in range(101)], ["标题"])
    report = bring(project)
    assert report.counts.new == 101
    assert {len(one.item) for one in report.differences} == {len("REQ-") + 8}
    assert (len(report.differences), report.more) == (20, 81)


def test_a_workbook_that_is_open_elsewhere_is_told(project: Built) -> None:
    path = table(project, [["a"]], ["标题"])
    path.with_name(f"~${path.name}").write_bytes(b"x")
    assert "workbook.open" in [one.code for one in bring(project).notes]


def test_the_workbook_itself_is_never_touched(project: Built) -> None:
    path = table(project, [[None, "导出慢", "A-1", "是", "P0", "b"]])
    before = path.read_bytes()
    bring(project)
    assert path.read_bytes() == before
    assert cells(path)[0] == HEADER
