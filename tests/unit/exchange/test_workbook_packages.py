"""What is no workbook is said to be what it is."""

from io import BytesIO
from pathlib import Path
from zipfile import ZIP_DEFLATED, ZipFile

import pytest
from tests.workbooks import rewritten, workbook

from kactl.errors import ExitCode, KactlError
from kactl.exchange import workbook_packages
from kactl.exchange.workbooks import read_workbook

OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"


def zipped(**parts: bytes) -> bytes:
    out = BytesIO()
    with ZipFile(out, "w", ZIP_DEFLATED) as file:
        for name, data in parts.items():
            file.writestr(name, data)
    return out.getvalue()


@pytest.mark.parametrize(
    ("data", "code"),
    [
        (b"", "outside-file.empty"),
        (OLE + b"\0" * 600, "workbook-file.old"),
        (OLE + "EncryptedPackage".encode("utf-16-le"), "workbook-file.encrypted"),
        (b"\xef\xbb\xbf<html><table><tr><td>x</td></tr></table>", "workbook-file.web-page"),
        (b'<?xml version="1.0"?><?mso-application progid="Excel.Sheet"?>', "workbook-file.old"),
        (b"id,title\n1,x\n", "workbook-file.other"),
        (b"PK\x03\x04 and no more", "workbook-file.corrupt"),
        (zipped(**{"[Content_Types].xml": b"<x/>", "word/document.xml": b"<x/>"}), "workbook-file.other"),
        (zipped(**{"[Content_Types].xml": b"<x/>", "xl/workbook.bin": b"x"}), "workbook-file.binary"),
        (zipped(**{"[Content_Types].xml": b"<x/>", "xl/workbook.xml": b"<x/>"}), "workbook-file.corrupt"),
    ],
)
def test_other_files_are_told_plainly(tmp_path: Path, data: bytes, code: str) -> None:
    path = tmp_path / "a.xlsx"
    path.write_bytes(data)
    with pytest.raises(KactlError) as caught:
        read_workbook(path)
    assert (caught.value.code, caught.value.exit_code) == (code, ExitCode.FINDINGS)


def test_a_half_workbook_is_corrupt(tmp_path: Path) -> None:
    path = workbook(tmp_path / "a.xlsx", [["h"], ["a"]])
    path.write_bytes(path.read_bytes()[:-200])
    with pytest.raises(KactlError, match=r"workbook-file\.corrupt"):
        read_workbook(path)


def test_a_sheet_that_is_no_xml_is_corrupt(tmp_path: Path) -> None:
    path = rewritten(workbook(tmp_path / "a.xlsx", [["h"], ["a"]]), sheet=lambda data: data[:-30])
    with pytest.raises(KactlError, match=r"workbook-file\.corrupt"):
        read_workbook(path)


def test_what_would_fill_the_memory_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(workbook_packages, "MOST_UNPACKED", 5_000_000)
    path = workbook(tmp_path / "a.xlsx", [["h"], ["a"]])
    rewritten(path, sheet=lambda data: data.replace(b"</sheetData>", b" " * 6_000_000 + b"</sheetData>"))
    assert path.stat().st_size < 100_000
    with pytest.raises(KactlError, match=r"workbook-file\.bomb"):
        read_workbook(path)


def test_entities_are_refused(tmp_path: Path) -> None:
    bomb = b'<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;">]>'
    path = rewritten(workbook(tmp_path / "a.xlsx", [["h"], ["a"]]), sheet=lambda data: bomb + data)
    with pytest.raises(KactlError, match=r"workbook-file\.entities"):
        read_workbook(path)


def test_a_missing_file_is_misuse_and_a_large_one_a_finding(tmp_path: Path) -> None:
    with pytest.raises(KactlError) as caught:
        read_workbook(tmp_path / "none.xlsx")
    assert (caught.value.code, caught.value.exit_code) == ("outside-file.missing", ExitCode.USAGE)
    with pytest.raises(KactlError, match=r"outside-file\.missing"):
        read_workbook(tmp_path)
