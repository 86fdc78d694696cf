"""Cells of somebody else's workbook change; every other byte of its parts stays."""

from datetime import date, datetime
from decimal import Decimal
from pathlib import Path
from typing import Any
from zipfile import ZipFile

import openpyxl
import pytest
from hypothesis import given
from hypothesis import strategies as st
from openpyxl.utils.datetime import CALENDAR_MAC_1904
from tests.workbooks import cells, rewritten, workbook

from kactl.errors import KactlError
from kactl.exchange.workbook_edits import edit_workbook
from kactl.model.table_sheets import Shown

NOON = datetime.fromisoformat("2026-11-02T12:00")


def edited(path: Path, changes: dict[tuple[int, int], Shown], *rows: dict[int, Shown]) -> Path:
    new = path.with_name("new.xlsx")
    new.write_bytes(edit_workbook(path, None, changes, rows).data)
    return new


def parts(path: Path) -> dict[str, bytes]:
    with ZipFile(path) as package:
        return {one: package.read(one) for one in package.namelist()}


def test_only_the_cell_changes(tmp_path: Path) -> None:
    path = workbook(tmp_path / "a.xlsx", [["h", "i"], ["a", "b"], ["c", "d"]])
    new = edited(path, {(2, 2): "<&> 新"})
    assert cells(new) == [["h", "i"], ["a", "<&> 新"], ["c", "d"]]
    before, after = parts(path), parts(new)
    assert {one for one in before if before[one] != after[one]} == {"xl/worksheets/sheet1.xml"}
    old, now = before["xl/worksheets/sheet1.xml"], after["xl/worksheets/sheet1.xml"]
    start = old.index(b'<c r="B2"')
    end = old.index(b"</c>", start)
    assert now.startswith(old[:start])
    assert now.endswith(old[end:])


@pytest.mark.parametrize(
    ("value", "found"),
    [
        (7, 7), (Decimal("1.5"), 1.5), (Decimal("12345678901234567.5"), "12345678901234567.5"),
        ("=1+1", "=1+1"), (" a\nb ", " a\nb "), (None, None), (date(2026, 11, 2), "2026-11-02"),
        (NOON, "2026-11-02 12:00"), ("a\x00b", "ab"),
    ],
)  # fmt: skip
def test_values_stand_in_the_cell(tmp_path: Path, value: Shown, found: object) -> None:
    new = edited(workbook(tmp_path / "a.xlsx", [["h"], ["a"]]), {(2, 1): value})
    cell = openpyxl.load_workbook(new).worksheets[0]["A2"]
    assert cell.value == found
    assert cell.data_type != "f"


@pytest.mark.parametrize("epoch", [None, CALENDAR_MAC_1904])
def test_a_date_keeps_the_look_of_its_cell(tmp_path: Path, epoch: datetime | None) -> None:
    def bend(book: Any, sheet: Any) -> None:
        book.epoch = epoch or book.epoch
        for name in ("A2", "B2"):
            sheet[name].number_format = "d/m/yyyy"

    path = workbook(tmp_path / "a.xlsx", [["h", "i"], [1, 2]], bend=bend)
    new = edited(path, {(2, 1): date(2026, 11, 2), (2, 2): NOON})
    sheet = openpyxl.load_workbook(new).worksheets[0]
    assert (sheet["A2"].value.date(), sheet["B2"].value) == (date(2026, 11, 2), NOON)
    assert sheet["A2"].number_format == "d/m/yyyy"


def test_a_cell_that_was_not_there_stands_in_its_place(tmp_path: Path) -> None:
    path = workbook(tmp_path / "a.xlsx", [["h", "i", "j"], ["a", None, "c"], ["d", "e", None]])
    new = edited(path, {(2, 2): "b", (3, 3): "f", (3, 4): None})
    assert cells(new) == [["h", "i", "j"], ["a", "b", "c"], ["d", "e", "f"]]


def test_rows_are_added_in_the_look_of_the_last(tmp_path: Path) -> None:
    def bend(_: Any, sheet: Any) -> None:
        sheet["B2"].number_format = "yyyy-mm-dd"

    path = workbook(tmp_path / "a.xlsx", [["h", "i"], ["a", date(2026, 1, 1)]], bend=bend)
    new = edited(path, {}, {1: "b", 2: date(2026, 11, 2)}, {2: NOON})
    sheet = openpyxl.load_workbook(new).worksheets[0]
    assert [[one.value for one in row] for row in sheet.iter_rows(min_row=3)] == [
        ["b", datetime.fromisoformat("2026-11-02")], [None, NOON],
    ]  # fmt: skip


def test_a_formula_is_left_alone_and_computed_anew(tmp_path: Path) -> None:
    path = workbook(tmp_path / "a.xlsx", [["h", "i"], [1, "=A2*2"]])
    done = edit_workbook(path, None, {(2, 1): 5, (2, 2): 9}, [])
    path.write_bytes(done.data)
    assert done.formulas == ("B2",)
    assert cells(path)[1] == [5, "=A2*2"]
    assert b'fullCalcOnLoad="1"' in parts(path)["xl/workbook.xml"]


def test_names_with_a_prefix_keep_it(tmp_path: Path) -> None:
    def prefixed(data: bytes) -> bytes:
        text = data.decode().replace("<worksheet xmlns=", "<worksheet xmlns:x=")
        for name in ("worksheet", "sheetData", "row", "c", "v", "is", "t"):
            for end in (" ", ">", "/>"):
                text = text.replace(f"<{name}{end}", f"<x:{name}{end}")
            text = text.replace(f"</{name}>", f"</x:{name}>")
        begin, _, rest = text.partition("<x:sheetData>")
        head = begin[: begin.index(">") + 1]
        return (
            head + "<x:sheetData>" + rest.partition("</x:sheetData>")[0] + "</x:sheetData></x:worksheet>"
        ).encode()

    path = rewritten(workbook(tmp_path / "a.xlsx", [["h", "i"], ["a", 1]]), sheet=prefixed)
    new = edited(path, {(2, 1): "b", (2, 2): 2}, {1: "c"})
    assert b'<x:c r="A2" t="inlineStr"><x:is><x:t' in parts(new)["xl/worksheets/sheet1.xml"]


def test_a_broken_sheet_is_refused(tmp_path: Path) -> None:
    path = rewritten(workbook(tmp_path / "a.xlsx", [["h"], ["a"]]), sheet=lambda data: data[:-25])
    with pytest.raises(KactlError, match=r"workbook-file\.corrupt"):
        edit_workbook(path, None, {(2, 1): "b"}, [])


@given(st.dictionaries(st.tuples(st.integers(1, 4), st.integers(1, 4)), st.integers(-9, 9), max_size=8))
def test_any_cells_change_together(
    tmp_path_factory: pytest.TempPathFactory, changes: dict[tuple[int, int], int]
) -> None:
    rows = [
        [f"{row}.{column}" if (row + column) % 3 else None for column in range(1, 5)] for row in range(1, 5)
    ]
    folder = tmp_path_factory.mktemp("any")
    new = edited(workbook(folder / "a.xlsx", rows), {**changes})
    wanted = [
        [changes.get((row, column), rows[row - 1][column - 1]) for column in range(1, 5)]
        for row in range(1, 5)
    ]
    assert cells(new) == wanted
