"""What stands before and after the rows of a sheet: widths of columns, merged cells."""

import re
from collections.abc import Iterator
from typing import Final
from zipfile import ZipFile

from kactl.exchange.workbook_headers import Span

_MOST_COLUMNS: Final = 1_000
_MERGED: Final = re.compile(rb"<(?:\w+:)?mergeCell\s[^>]*?ref=\"([A-Z]+)(\d+):([A-Z]+)(\d+)\"")
_COLUMN: Final = re.compile(rb"<(?:\w+:)?col\s[^>]*?>")
_ATTRIBUTE: Final = re.compile(rb"(min|max|width)=\"([0-9.]+)\"")
_CHUNK: Final = 2**20
_OVERLAP: Final = 512


def sheet_marks(package: ZipFile, part: str) -> tuple[tuple[Span, ...], tuple[tuple[int, float], ...]]:
    """Return merged cells and the widths of columns, which stand before and after a sheet's rows."""
    spans: dict[Span, None] = {}
    widths: dict[int, float] = {}
    with package.open(part) as file:
        rest, first = b"", True
        while chunk := file.read(_CHUNK):
            text = rest + chunk
            for left, top, right, bottom in _MERGED.findall(text):
                spans[Span(int(top), _number(left), int(bottom), _number(right))] = None
            if first:
                widths = dict(_widths(text))
            rest, first = text[-_OVERLAP:], False
    return tuple(spans), tuple(sorted(widths.items()))


def _widths(text: bytes) -> Iterator[tuple[int, float]]:
    for one in _COLUMN.findall(text):
        found = {key: float(value) for key, value in _ATTRIBUTE.findall(one)}
        if len(found) == len((b"min", b"max", b"width")):
            last = min(int(found[b"max"]), int(found[b"min"]) + _MOST_COLUMNS)
            for column in range(int(found[b"min"]), last + 1):
                yield column, found[b"width"]


def _number(letters: bytes) -> int:
    number = 0
    for one in letters:
        number = number * 26 + one - ord("A") + 1
    return number
