"""Workbooks for tests: made with openpyxl, or bent by hand where it makes none such."""

from collections.abc import Callable, Sequence
from io import BytesIO
from pathlib import Path
from typing import Any
from zipfile import ZIP_DEFLATED, ZipFile

import openpyxl


def workbook(
    path: Path,
    rows: Sequence[Any],
    *,
    title: str = "Sheet1",
    bend: Callable[[Any, Any], None] | None = None,
) -> Path:
    """Write a workbook of one sheet; `bend` is given the book and the sheet before it is saved."""
    book = openpyxl.Workbook()
    sheet = book.worksheets[0]
    sheet.title = title
    for row in rows:
        sheet.append(list(row))
    if bend is not None:
        bend(book, sheet)
    book.save(path)
    return path


def rewritten(path: Path, **parts: Callable[[bytes], bytes]) -> Path:
    """Change parts of a workbook as bytes: `sheet` is the first sheet, `book` the workbook's own part."""
    names = {"sheet": "xl/worksheets/sheet1.xml", "book": "xl/workbook.xml"}
    wanted = {names[key]: change for key, change in parts.items()}
    out = BytesIO()
    with ZipFile(path) as old, ZipFile(out, "w", ZIP_DEFLATED) as new:
        for name in old.namelist():
            data = old.read(name)
            new.writestr(name, wanted[name](data) if name in wanted else data)
    path.write_bytes(out.getvalue())
    return path


def cells(path: Path, sheet: int = 0) -> list[list[Any]]:
    """Return what a sheet holds, row by row."""
    return [[one.value for one in row] for row in openpyxl.load_workbook(path).worksheets[sheet].iter_rows()]
