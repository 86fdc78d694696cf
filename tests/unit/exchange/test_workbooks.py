"""Workbooks as tables: what people and programs really save."""

from collections.abc import Callable
from datetime import date, datetime
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest
from openpyxl.cell.rich_text import CellRichText, TextBlock
from openpyxl.cell.text import InlineFont
from openpyxl.utils.datetime import CALENDAR_MAC_1904
from tests.workbooks import rewritten, workbook

from kactl.errors import ExitCode, KactlError
from kactl.exchange.workbooks import read_workbook
from kactl.model.tables import EPOCH_1904, CellFault, Table, cell_name

NINE = datetime.fromisoformat("2026-11-02T09:30")


def values(table: Table) -> list[tuple[object, ...]]:
    return [row.cells for row in table.rows]


def names(table: Table) -> list[str]:
    return [one.name for one in table.header]


def test_row_one_of_the_first_sheet_is_the_header(tmp_path: Path) -> None:
    table = read_workbook(workbook(tmp_path / "a.xlsx", [["编号", " 标题 ", None, "X"], ["A", "b", 1, 2]]))
    assert names(table) == ["编号", "标题", "X"]
    assert [one.column for one in table.header] == [1, 2, 4]
    assert (table.rows[0].number, values(table)) == (2, [("A", "b", 1, 2)])
    assert table.sheet == "Sheet1"


def test_values_keep_their_types(tmp_path: Path) -> None:
    row = ["012", 12, 1.1, 0.1 + 0.2, True, date(2026, 11, 2), NINE, "a\r\nb"]
    found = read_workbook(workbook(tmp_path / "a.xlsx", [["h"] * len(row), row]))
    assert values(found) == [
        (
            "012",
            12,
            Decimal("1.1"),
            Decimal("0.3"),
            True,
            date(2026, 11, 2),
            NINE,
            "a\nb",
        )
    ]


def test_a_percent_is_the_number_that_the_program_computes_with(tmp_path: Path) -> None:
    def bend(_: Any, sheet: Any) -> None:
        sheet["A2"].number_format = "0%"

    assert values(read_workbook(workbook(tmp_path / "a.xlsx", [["h"], [0.5]], bend=bend))) == [
        (Decimal("0.5"),)
    ]


def test_years_may_count_from_1904(tmp_path: Path) -> None:
    def bend(book: Any, sheet: Any) -> None:
        book.epoch = CALENDAR_MAC_1904
        sheet["B2"] = 44_135

    table = read_workbook(
        workbook(tmp_path / "a.xlsx", [["day", "number"], [date(2026, 11, 2), 1]], bend=bend)
    )
    assert (table.epoch, table.rows[0].cell(1)) == (EPOCH_1904, date(2026, 11, 2))


def test_rich_text_is_its_letters(tmp_path: Path) -> None:
    def bend(_: Any, sheet: Any) -> None:
        sheet["A2"] = CellRichText("导出", TextBlock(InlineFont(b=True), "失败"))

    assert values(read_workbook(workbook(tmp_path / "a.xlsx", [["h"]], bend=bend))) == [("导出失败",)]


def test_a_formula_is_its_kept_result_or_named(tmp_path: Path) -> None:
    path = workbook(tmp_path / "a.xlsx", [["h", "i", "j"], ["=1+1", "=A2", '=IF(A2=2,"","x")'], [1, 2, 3]])
    bare = read_workbook(path)
    assert bare.rows[0].cells[0] == CellFault("formula", "=1+1")

    def keep(data: bytes) -> bytes:
        data = data.replace(b"<f>1+1</f><v></v>", b"<f>1+1</f><v>2</v>")
        return data.replace(b'<c r="C2"', b'<c t="str" r="C2"')

    kept = read_workbook(rewritten(path, sheet=keep))
    assert kept.rows[0].cells == (2, CellFault("formula", "=A2"), None)
    assert kept.rows[1].cells == (1, 2, 3)


def test_an_error_is_named(tmp_path: Path) -> None:
    table = read_workbook(workbook(tmp_path / "a.xlsx", [["h"], ["#REF!"], ["#N/A"]]))
    assert values(table) == [(CellFault("error", "#REF!"),), (CellFault("error", "#N/A"),)]


def test_blank_rows_are_no_rows_and_keep_the_numbers_right(tmp_path: Path) -> None:
    rows = [["h"], ["a"], [None], [None], ["b"], [None], [None]]
    table = read_workbook(workbook(tmp_path / "a.xlsx", rows))
    assert [(one.number, one.cells) for one in table.rows] == [(2, ("a",)), (5, ("b",))]


def test_a_wrong_size_in_the_file_hides_nothing(tmp_path: Path) -> None:
    path = workbook(tmp_path / "a.xlsx", [["h", "i"], ["a", "b"], ["c", "d"]])
    rewritten(path, sheet=lambda data: data.replace(b'ref="A1:B3"', b'ref="A1:A1"'))
    assert values(read_workbook(path)) == [("a", "b"), ("c", "d")]


def test_hidden_sheets_are_passed_over_and_named(tmp_path: Path) -> None:
    def bend(book: Any, sheet: Any) -> None:
        sheet.sheet_state = "veryHidden"
        other = book.create_sheet("二")
        other.append(["x"])
        other.append([1])

    path = workbook(tmp_path / "a.xlsx", [["h"], ["a"]], title="一", bend=bend)
    table = read_workbook(path)
    assert (table.sheet, table.hidden, values(table)) == ("二", ("一",), [(1,)])
    assert values(read_workbook(path, " 一")) == [("a",)]
    with pytest.raises(KactlError) as caught:
        read_workbook(path, "三")
    assert (caught.value.code, caught.value.values["sheets"]) == ("workbook-file.no-sheet", "一, 二")
    assert caught.value.exit_code is ExitCode.USAGE


def merged(*spans: str) -> Callable[[Any, Any], None]:
    def bend(_: Any, sheet: Any) -> None:
        for one in spans:
            sheet.merge_cells(one)

    return bend


def test_merged_headers_are_unfolded(tmp_path: Path) -> None:
    rows = [["编号", "评估", None, "状态"], [None, "价值", "工作量", None], ["A", 1, 2, "x"]]
    path = workbook(tmp_path / "a.xlsx", rows, bend=merged("A1:A2", "B1:C1", "D1:D2"))
    table = read_workbook(path)
    assert names(table) == ["编号", "价值", "工作量", "状态"]
    assert table.header[1].above == ("评估",)
    assert [(one.number, one.cells) for one in table.rows] == [(3, ("A", 1, 2, "x"))]


def test_a_banner_over_everything_is_no_header(tmp_path: Path) -> None:
    rows = [["需求清单", None], ["编号", "标题"], ["A", "b"]]
    table = read_workbook(workbook(tmp_path / "a.xlsx", rows, bend=merged("A1:B1")))
    assert (names(table), values(table)) == (["编号", "标题"], [("A", "b")])


def test_a_header_over_two_columns_of_one_thing_takes_no_row_of_data(tmp_path: Path) -> None:
    rows = [["编号", "标题", None], ["A", "b", None], ["C", "d", None]]
    table = read_workbook(workbook(tmp_path / "a.xlsx", rows, bend=merged("B1:C1")))
    assert [one.number for one in table.rows] == [2, 3]
    assert names(table)[:2] == ["编号", "标题"]


def test_a_cell_merged_downwards_stands_in_each_row(tmp_path: Path) -> None:
    rows = [["模块", "标题"], ["支付", "a"], [None, "b"], ["账单", "c"]]
    table = read_workbook(workbook(tmp_path / "a.xlsx", rows, bend=merged("A2:A3")))
    assert values(table) == [("支付", "a"), ("支付", "b"), ("账单", "c")]


def test_a_sheet_without_a_header_is_refused(tmp_path: Path) -> None:
    with pytest.raises(KactlError, match=r"table\.no-header"):
        read_workbook(workbook(tmp_path / "a.xlsx", [[None], ["a"]]))


def test_too_many_columns_are_refused(tmp_path: Path) -> None:
    with pytest.raises(KactlError, match=r"table\.too-large"):
        read_workbook(workbook(tmp_path / "a.xlsx", [["h"] * 1001, ["a"]]))


@pytest.mark.parametrize(("column", "letters"), [(1, "A1"), (26, "Z1"), (27, "AA1"), (703, "AAA1")])
def test_cells_have_the_names_that_people_see(column: int, letters: str) -> None:
    assert cell_name(1, column) == letters
