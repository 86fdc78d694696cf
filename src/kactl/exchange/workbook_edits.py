"""Change cells of somebody else's workbook: every other byte of its parts stays as it is.

A library that reads a workbook and writes it anew loses what it does not know: charts, macros, comments.
"""

import re
from bisect import bisect_left
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime
from decimal import Decimal
from io import BytesIO
from pathlib import Path
from typing import Any, Final
from xml.parsers import expat
from xml.sax.saxutils import escape
from zipfile import ZipFile

from kactl.exchange.problems import unusable
from kactl.exchange.workbook_packages import open_package
from kactl.exchange.workbook_writing import exact, written
from kactl.exchange.workbooks import chosen, opened, sheet_part
from kactl.model.table_sheets import Shown
from kactl.model.tables import cell_name

_STYLE: Final = re.compile(rb'\ss="(\d+)"')
_CALCULATION: Final = re.compile(rb"<((?:\w+:)?)calcPr\b([^>]*?)(/?)>")
_DAY: Final = 86_400
_UNFIT: Final = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f]")


@dataclass
class EditedWorkbook:
    """The new bytes, and the cells that were left alone as formulas stand in them."""

    data: bytes
    formulas: tuple[str, ...]


def edit_workbook(
    path: Path,
    sheet: str | None,
    cells: Mapping[tuple[int, int], Shown],
    rows: Sequence[Mapping[int, Shown]],
) -> EditedWorkbook:
    """Return a workbook in which cells, by row and column, hold something else, with rows added below."""
    package = open_package(path)
    book = opened(package, results=False)
    found, _ = chosen(path, book, sheet)
    part = sheet_part(found)
    dates = frozenset(vars(book)["_date_formats"])
    page = _Page(package.read(part), dates, book.epoch)
    try:
        page.read(frozenset(cells))
        page.change(cells)
        page.add(rows)
    except (expat.ExpatError, ValueError):
        unusable("workbook-file.corrupt", path=str(path))
    return EditedWorkbook(_repacked(package, {part: page.text()}), tuple(page.formulas))


@dataclass
class _Cell:
    column: int
    start: int
    end: int


@dataclass
class _Page:
    """The XML of a sheet, and what is to be put where."""

    data: bytes
    dates: frozenset[int]
    epoch: datetime
    formulas: list[str] = field(default_factory=list)
    prefix: bytes = b""
    last_row: int = 0
    end_of_rows: int | None = None
    styles: dict[int, bytes] = field(default_factory=dict)
    """The style of each column in the last row."""
    _rows: dict[int, list[_Cell]] = field(default_factory=dict)
    _ends: dict[int, int] = field(default_factory=dict)
    _splices: list[tuple[int, int, bytes]] = field(default_factory=list)

    def read(self, wanted: frozenset[tuple[int, int]]) -> None:
        """Find where the rows and cells stand that are asked for, and where rows end."""
        asked = frozenset(row for row, _ in wanted)
        parser: Any = expat.ParserCreate()
        parser.StartElementHandler = lambda name, given: self._start(parser, name, given, asked)
        parser.EndElementHandler = lambda name: self._end(parser, name)
        parser.Parse(self.data, True)  # noqa: FBT003 - expat takes no keyword

    _row: int = 0
    _column: int = 0
    _open: _Cell | None = None

    def _start(self, parser: Any, name: str, given: Mapping[str, str], asked: frozenset[int]) -> None:  # noqa: ANN401
        prefix, _, local = name.rpartition(":")
        if local == "sheetData":
            self.prefix = f"{prefix}:".encode() if prefix else b""
        elif local == "row":
            self._row = int(float(given["r"])) if "r" in given else self._row + 1
            self._column = 0
            self.last_row = max(self.last_row, self._row)
            self.styles = {}
        elif local == "c":
            self._column = _column_of(given["r"]) if "r" in given else self._column + 1
            if "s" in given:
                self.styles[self._column] = given["s"].encode()
            if self._row in asked:
                start = parser.CurrentByteIndex
                self._open = _Cell(self._column, start, start)
                self._rows.setdefault(self._row, []).append(self._open)

    def _end(self, parser: Any, name: str) -> None:  # noqa: ANN401
        local = name.rpartition(":")[2]
        place = parser.CurrentByteIndex
        if local == "c" and self._open is not None:
            self._open.end = self.data.index(b">", place) + 1
            self._open = None
        elif local == "row" and self._row in self._rows:
            self._ends[self._row] = place
        elif local == "sheetData" and self.data[place : place + 2] == b"</":
            self.end_of_rows = place

    def change(self, cells: Mapping[tuple[int, int], Shown]) -> None:
        """Put values into cells; a formula is left alone."""
        for (row, column), value in sorted(cells.items()):
            held = self._rows.get(row, [])
            place = bisect_left([one.column for one in held], column)
            if place < len(held) and held[place].column == column:
                start, end = held[place].start, held[place].end
                old = self.data[start:end]
                if re.search(rb"<(?:\w+:)?f[\s/>]", old):
                    self.formulas.append(cell_name(row, column))
                    continue
                style = _STYLE.search(old[: old.index(b">") + 1])
                self._splices.append((start, end, self._cell(row, column, value, style and style[1])))
            elif value is not None and row in self._ends:
                at = held[place].start if place < len(held) else self._ends[row]
                self._splices.append((at, at, self._cell(row, column, value, None)))

    def add(self, rows: Sequence[Mapping[int, Shown]]) -> None:
        """Put rows below the last, in the look of its cells."""
        if not rows:
            return
        if self.end_of_rows is None:
            raise ValueError
        text = b""
        for number, row in enumerate(rows, self.last_row + 1):
            cells = (
                self._cell(number, column, row[column], self.styles.get(column)) for column in sorted(row)
            )
            text += b'<%brow r="%d">%b</%brow>' % (self.prefix, number, b"".join(cells), self.prefix)
        self._splices.append((self.end_of_rows, self.end_of_rows, text))

    def text(self) -> bytes:
        """Return the sheet with everything put in."""
        parts: list[bytes] = []
        at = 0
        for start, end, new in sorted(self._splices, key=lambda one: (one[0], one[1])):
            parts += [self.data[at:start], new]
            at = end
        return b"".join([*parts, self.data[at:]])

    def _cell(self, row: int, column: int, value: Shown, style: bytes | None) -> bytes:
        head = b'%bc r="%b"%b' % (
            self.prefix,
            cell_name(row, column).encode(),
            b' s="%b"' % style if style else b"",
        )
        if value is None:
            return b"<%b/>" % head
        if isinstance(value, date | datetime):
            if style is not None and int(style) in self.dates:
                return self._number(head, self._serial(value))
            value = value.isoformat(" ", "minutes") if isinstance(value, datetime) else value.isoformat()
        elif isinstance(value, int | Decimal):
            number = exact(value)
            if not isinstance(number, str):
                return self._number(head, repr(number))
            value = number
        text = escape(written(_UNFIT.sub("", value))).encode()
        inner = (self.prefix, self.prefix, text, self.prefix, self.prefix, self.prefix)
        return b'<%b t="inlineStr"><%bis><%bt xml:space="preserve">%b</%bt></%bis></%bc>' % (head, *inner)

    def _number(self, head: bytes, number: str) -> bytes:
        return b"<%b><%bv>%b</%bv></%bc>" % (head, self.prefix, number.encode(), self.prefix, self.prefix)

    def _serial(self, value: date) -> str:
        moment = value if isinstance(value, datetime) else datetime(value.year, value.month, value.day)  # noqa: DTZ001
        passed = moment - self.epoch
        return repr(passed.days + passed.seconds / _DAY if passed.seconds else passed.days)


def _column_of(name: str) -> int:
    number = 0
    for letter in name.rstrip("0123456789"):
        number = number * 26 + ord(letter) - ord("A") + 1
    return number


def _repacked(package: ZipFile, changed: Mapping[str, bytes]) -> bytes:
    """Return the package with some parts changed; formulas are computed when it is opened next."""
    computed = any(b"<f>" in data or b"<f " in data for data in changed.values())
    out = BytesIO()
    with ZipFile(out, "w") as new:
        for part in package.infolist():
            data = changed.get(part.filename)
            if data is None:
                data = package.read(part)
            if part.filename == "xl/workbook.xml" and (computed or "xl/calcChain.xml" in package.namelist()):
                data = _CALCULATION.sub(_recalculated, data, count=1)
            new.writestr(part, data)
    return out.getvalue()


def _recalculated(found: re.Match[bytes]) -> bytes:
    if b"fullCalcOnLoad" in found[2]:
        return found[0]
    return b'<%bcalcPr%b fullCalcOnLoad="1"%b>' % (found[1], found[2].rstrip(), found[3])
