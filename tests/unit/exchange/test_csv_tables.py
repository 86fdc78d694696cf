"""Separated values as Excel and others write them."""

import csv
import io
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kactl.errors import ExitCode, KactlError
from kactl.exchange.csv_tables import csv_text, read_csv_table

ROWS = "编号,标题\n1,导出失败\n2,页面打不开\n"


def saved(folder: Path, data: bytes) -> Path:
    path = folder / "a.csv"
    path.write_bytes(data)
    return path


@pytest.mark.parametrize(
    ("encoding", "told"),
    [
        ("utf-8", "utf-8"),
        ("utf-8-sig", "utf-8-sig"),
        ("utf-16", "utf-16"),
        ("gbk", "gb18030"),
        ("gb18030", "gb18030"),
    ],
)
def test_the_encoding_is_found_out(tmp_path: Path, encoding: str, told: str) -> None:
    table = read_csv_table(saved(tmp_path, ROWS.encode(encoding)))
    assert [one.name for one in table.header] == ["编号", "标题"]
    assert [one.cells for one in table.rows] == [("1", "导出失败"), ("2", "页面打不开")]
    assert table.encoding == told


def test_western_letters_are_no_chinese(tmp_path: Path) -> None:
    text = "Schlüssel;Größe\n1;Müller & Söhne prüfen die Übergabe\n"
    table = read_csv_table(saved(tmp_path, text.encode("cp1252")))
    assert table.header[0].name == "Schlüssel"
    assert table.rows[0].cell(2) == "Müller & Söhne prüfen die Übergabe"


def test_a_named_encoding_wins_and_a_wrong_one_is_said(tmp_path: Path) -> None:
    path = saved(tmp_path, "編號,標題\n1,匯出\n".encode("big5"))
    assert read_csv_table(path, "big5").rows[0].cell(2) == "匯出"
    with pytest.raises(KactlError, match=r"table\.not-decodable"):
        read_csv_table(path, "utf-8")
    with pytest.raises(KactlError) as caught:
        read_csv_table(path, "utf-9")
    assert (caught.value.code, caught.value.exit_code) == ("table.no-encoding", ExitCode.USAGE)


@pytest.mark.parametrize("separator", [",", ";", "\t", "|"])
def test_the_separator_is_found_out(tmp_path: Path, separator: str) -> None:
    line = separator.join(["id", '"a,b;c"', "d"])
    table = read_csv_table(saved(tmp_path, f"{line}\n1{separator}2{separator}3\n".encode()))
    assert [one.name for one in table.header] == ["id", "a,b;c", "d"]
    assert table.rows[0].cells == ("1", "2", "3")


def test_excel_may_say_which_separator(tmp_path: Path) -> None:
    table = read_csv_table(saved(tmp_path, b"sep=;\r\nid;a,b\r\n1;2\r\n"))
    assert [one.name for one in table.header] == ["id", "a,b"]
    assert (table.header[0].row, table.rows[0].number) == (1, 2)


def test_quoted_line_ends_stay_inside_their_row(tmp_path: Path) -> None:
    table = read_csv_table(saved(tmp_path, b'id,text\r\n1,"a\r\nb"\r\n\r\n2,c\r\n'))
    assert [(one.number, one.cells) for one in table.rows] == [(2, ("1", "a\r\nb")), (4, ("2", "c"))]


@pytest.mark.parametrize(
    ("data", "code"),
    [
        (b"", "outside-file.empty"),
        (b"\n\nid\n", "table.no-header"),
        (b"<html><body>", "table.not-text"),
        (b"a,b\n\0,1\n", "table.not-text"),
        (b'id\n"' + b"x" * 10, None),
    ],
)
def test_what_is_no_table_is_told(tmp_path: Path, data: bytes, code: str | None) -> None:
    path = saved(tmp_path, data)
    if code is None:
        assert read_csv_table(path).rows[0].cell(1) == "xxxxxxxxxx"
        return
    with pytest.raises(KactlError) as caught:
        read_csv_table(path)
    assert caught.value.code == code


def test_too_many_rows_are_refused(tmp_path: Path) -> None:
    with pytest.raises(KactlError, match=r"table\.too-large"):
        read_csv_table(saved(tmp_path, b"id\n" + b"1\n" * 100_001))


@pytest.mark.parametrize("text", ["=1+1", "+86", "-x", "@SUM(A1)", "\t=1", "'=1"])
def test_what_looks_like_a_formula_is_written_as_text_and_comes_back(tmp_path: Path, text: str) -> None:
    data = csv_text([["h"], [text]])
    assert data.startswith(b"\xef\xbb\xbf")
    [_, [cell]] = csv.reader(io.StringIO(data.decode("utf-8-sig"), newline=""))
    assert cell == f"'{text}"
    assert read_csv_table(saved(tmp_path, data)).rows[0].cell(1) == text


@given(st.lists(st.text(st.characters(exclude_categories=["Cs", "Cc"])), min_size=1, max_size=4))
def test_any_text_comes_back(tmp_path_factory: pytest.TempPathFactory, texts: list[str]) -> None:
    path = saved(tmp_path_factory.mktemp("csv"), csv_text([["h"] * len(texts), ["x", *texts]]))
    assert read_csv_table(path).rows[0].cells == ("x", *(one or None for one in texts))
