"""Files of separated values, as Excel and others write them: encoding and separator are found out."""

import csv
import io
import sys
from collections.abc import Iterator, Sequence
from datetime import date, datetime
from importlib import import_module
from pathlib import Path
from typing import Any, Final

from kactl.exchange.outside_files import read_outside
from kactl.exchange.problems import misnamed, unusable
from kactl.model.tables import Head, Row, Table

MOST_ROWS: Final = 100_000
MOST_COLUMNS: Final = 1_000
_MARKS: Final = (
    (b"\xef\xbb\xbf", "utf-8-sig"),
    (b"\xff\xfe\x00\x00", "utf-32"),
    (b"\xff\xfe", "utf-16"),
    (b"\xfe\xff", "utf-16"),
)
_OLD: Final = ("gb18030", "cp1252")
"""What programs wrote before Unicode, where kactl's users work; others are named by the user."""
_SEPARATORS: Final = (",", ";", "\t", "|")
_SAMPLE: Final = 64 * 1024
_FORMULAS: Final = ("=", "+", "-", "@", "\t", "\r")
_FAR: Final = 2**31 - 1


def read_csv_table(path: Path, encoding: str | None = None) -> Table:
    """Return the table of a file; what is no table of text is a KactlError."""
    data = read_outside(path)
    name = encoding or encoding_of(data)
    text = _decoded(path, data, name)
    separator = _separator(text)
    csv.field_size_limit(min(sys.maxsize, _FAR))
    rows = _rows(path, csv.reader(io.StringIO(text, newline=""), delimiter=separator))
    first = next(rows, None)
    if first is None or first[0] != 1:
        unusable("table.no-header", path=str(path), cell="A1")
    header = [Head(one.strip(), 1, place) for place, one in enumerate(first[1], 1) if one.strip()]
    return Table(tuple(header), tuple(Row(number, _cells(row)) for number, row in rows), encoding=name)


def encoding_of(data: bytes) -> str:
    """Return the encoding of a text: by its mark, else UTF-8 if it is that, else the likeliest old one."""
    for mark, name in _MARKS:
        if data.startswith(mark):
            return name
    try:
        data.decode("utf-8")
    except UnicodeDecodeError:
        library: Any = import_module("charset_normalizer")
        sample = data[:_SAMPLE].rpartition(b"\n")[0] or data
        best = library.from_bytes(sample, cp_isolation=list(_OLD)).best()
        return str(best.encoding) if best else _OLD[0]
    return "utf-8"


def csv_text(rows: Sequence[Sequence[object]]) -> bytes:
    """Return rows as Excel opens them: UTF-8 with its mark; text that looks like a formula stays text."""
    out = io.StringIO(newline="")
    writer = csv.writer(out, lineterminator="\r\n")
    writer.writerows([_written(one) for one in row] for row in rows)
    return ("\ufeff" + out.getvalue()).encode()


def _written(value: object) -> str:
    if value is None:
        return ""
    if isinstance(value, bool):
        return "TRUE" if value else "FALSE"
    if isinstance(value, datetime):
        return value.isoformat(" ", "seconds" if value.second else "minutes")
    if isinstance(value, date):
        return value.isoformat()
    return _guarded(value) if isinstance(value, str) else str(value)


def _guarded(text: str) -> str:
    """Return a text with an apostrophe before what a spreadsheet would take for a formula."""
    return "'" + text if text.lstrip("'").startswith(_FORMULAS) else text


def _unguarded(text: str) -> str:
    guarded = text.startswith("'") and text.lstrip("'").startswith(_FORMULAS)
    return text[1:] if guarded else text


def _decoded(path: Path, data: bytes, encoding: str) -> str:
    try:
        text = data.decode(encoding)
    except LookupError:
        misnamed("table.no-encoding", encoding=encoding)
    except UnicodeError:
        unusable("table.not-decodable", path=str(path), encoding=encoding)
    if "\0" in text or text.lstrip()[:64].casefold().startswith(("<!doctype html", "<html", "<table")):
        unusable("table.not-text", path=str(path))
    return text.removeprefix("\ufeff")


def _separator(text: str) -> str:
    """Return the separator that stands most often in the first line, quoted parts left out."""
    first = ""
    for line in text.splitlines():
        first += line + "\n"
        if first.count('"') % 2 == 0:
            break
    if first.lower().startswith("sep="):
        return first[4:5]
    bare = "".join(first.split('"')[::2])
    return max(_SEPARATORS, key=bare.count)


def _rows(path: Path, reader: Any) -> Iterator[tuple[int, list[str]]]:  # noqa: ANN401 - csv has no name for it
    number = 0
    try:
        for row in reader:
            if reader.line_num == 1 and row and row[0].lower().startswith("sep="):
                continue
            number += 1
            if number > MOST_ROWS + 1 or len(row) > MOST_COLUMNS:
                unusable("table.too-large", path=str(path), rows=MOST_ROWS, columns=MOST_COLUMNS)
            if any(one.strip() for one in row):
                yield number, row
    except csv.Error as error:
        unusable("table.bad-csv", path=str(path), line=reader.line_num, problem=str(error))


def _cells(row: Sequence[str]) -> tuple[str | None, ...]:
    return tuple(_unguarded(one) or None for one in row)
