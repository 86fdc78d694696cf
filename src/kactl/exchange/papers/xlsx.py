"""A paper as a workbook, through openpyxl: a cover, then a sheet for each table."""

import re
from collections.abc import Iterator, Sequence
from importlib import import_module
from io import BytesIO
from itertools import count
from math import ceil
from typing import Any, Final
from unicodedata import east_asian_width

from kactl.model.paper import (
    Block,
    Bullets,
    Facts,
    Grid,
    Heading,
    Paper,
    Paragraph,
    Picture,
    Points,
    Signatures,
)
from kactl.model.prose import plain_of

_NAME: Final = 31
"""The most characters that a sheet's name may have."""
_FORBIDDEN: Final = re.compile(r"[\[\]:*?/\\\x00-\x1f']")
_UNFIT: Final = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]")
_WIDEST: Final = 60
_COVER: Final = (22, 80)
_HIGHEST: Final = 409.0
"""The points that a row may be high."""
_FONTS: Final = {"zh": "Microsoft YaHei", "en": "Arial"}
_EXACT: Final = "Consolas"
_SOFT: Final = "FF526071"
_LINE: Final = "FFB9C3CE"
_TINT: Final = "FFF0F4F8"
_MARK: Final = "FF0B5394"
_SEE: Final = {"zh": "见工作表“{sheet}”，共 {count} 行", "en": "See the sheet “{sheet}”, {count} rows"}
_DEEPER: Final = "\u3000"


def xlsx(paper: Paper) -> bytes:
    """Return the paper as xlsx; every cell is text, none a formula, whatever it begins with."""
    return _Writer(paper).bytes()


class _Writer:
    """Writes one paper."""

    def __init__(self, paper: Paper) -> None:
        self.paper = paper
        self.styles: Any = import_module("openpyxl.styles")
        self.book: Any = import_module("openpyxl").Workbook()
        self.book.properties.creator, self.book.properties.title = None, paper.title
        self.cover: Any = self.book.active
        self.cover.title = {"zh": "封面", "en": "Cover"}[paper.language]
        self.row = 0
        """The last row of the cover that is filled."""
        for letter, width in zip("AB", _COVER, strict=True):
            self.cover.column_dimensions[letter].width = width
        self.cover.sheet_view.showGridLines = False
        self.printed(self.cover, "portrait")

    def bytes(self) -> bytes:
        """Return the workbook's file."""
        paper = self.paper
        self.say(paper.title, bold=True, size=16)
        self.say(paper.subtitle, colour=_SOFT)
        if paper.code:
            self.say(paper.code_label, paper.code, bold=True)
        for one in paper.control:
            self.say(one.label, one.value)
        for block in paper.blocks:
            self.block(block)
        self.row += 1
        self.say(paper.footer, size=9, colour=_SOFT)
        written = BytesIO()
        self.book.save(written)
        return written.getvalue()

    def block(self, block: Block) -> None:
        """Write a block on the cover, a table on a sheet of its own; of a picture its caption."""
        if isinstance(block, Heading):
            self.row += 1
            self.say(block.text, bold=True, size=12, colour=_MARK)
        elif isinstance(block, Facts):
            for one in block.facts:
                self.say(one.label, one.value)
        elif isinstance(block, Grid):
            self.grid(block)
        elif isinstance(block, Signatures):
            self.signatures(block)
        else:
            for line in _lines(block):
                self.say(line)

    def signatures(self, block: Signatures) -> None:
        """Write the places to sign."""
        for one in block.signatures:
            ticks = "　".join(f"□ {choice}" for choice in one.choices)
            self.say(f"{one.label} {one.name}".strip(), ticks)
            self.say(block.sign)
            self.say(block.day, block.seal if one.seal else "")

    def say(self, *texts: str, bold: bool = False, size: int = 10, colour: str | None = None) -> None:
        """Add a row to the cover; one text alone spans both columns, of two the first is a label."""
        if not any(texts):
            return
        self.row += 1
        for column, text in enumerate(texts, start=1):
            soft = colour or (_SOFT if column == 1 and len(texts) > 1 else None)
            self.put(self.cover, self.row, column, text, bold=bold, size=size, colour=soft)
        if len(texts) == 1:
            self.cover.merge_cells(start_row=self.row, end_row=self.row, start_column=1, end_column=2)
        widths = (sum(_COVER),) if len(texts) == 1 else _COVER
        self.cover.row_dimensions[self.row].height = _height(texts, widths, size)

    def grid(self, block: Grid) -> None:
        """Add a sheet with a table, which the cover names: its head stands still and filters."""
        if not block.rows:
            self.say(block.empty, colour=_SOFT)
            return
        sheet = self.book.create_sheet(self.named(block.name))
        widths = [min(_WIDEST, 8 + 4 * one) for one in block.twentieths]
        for column, declared in enumerate(block.columns, start=1):
            self.put(sheet, 1, column, declared.title, bold=True)
            self.framed(sheet.cell(1, column), _TINT)
            letter = sheet.cell(1, column).column_letter
            sheet.column_dimensions[letter].width = widths[column - 1]
        for row, texts in enumerate(block.rows, start=2):
            sheet.row_dimensions[row].height = _height([plain_of(one) for one in texts], widths, 10)
            for column, (text, declared) in enumerate(zip(texts, block.columns, strict=True), start=1):
                self.put(sheet, row, column, plain_of(text), exact=declared.kind == "code")
                self.framed(sheet.cell(row, column))
        sheet.freeze_panes = "A2"
        sheet.auto_filter.ref = sheet.dimensions
        sheet.print_title_rows = "1:1"
        self.printed(sheet, "landscape")
        self.say(_SEE[self.paper.language].format(sheet=sheet.title, count=len(block.rows)))
        cell, links = self.cover.cell(self.row, 1), import_module("openpyxl.worksheet.hyperlink")
        cell.hyperlink = links.Hyperlink(ref=cell.coordinate, location=f"'{sheet.title}'!A1")

    def printed(self, sheet: Any, orientation: str) -> None:  # noqa: ANN401 - the library's
        """Print a sheet on A4, as wide as the page, with the numbers of its pages."""
        sheet.page_setup.orientation, sheet.page_setup.paperSize = orientation, 9
        sheet.page_setup.fitToWidth, sheet.page_setup.fitToHeight = 1, 0
        sheet.sheet_properties.pageSetUpPr = import_module(
            "openpyxl.worksheet.properties"
        ).PageSetupProperties(fitToPage=True)
        sheet.oddFooter.right.text = "&P / &N"

    def framed(self, cell: Any, ground: str | None = None) -> None:  # noqa: ANN401 - the library's
        """Draw thin lines around a cell, and its ground."""
        side = self.styles.Side(style="thin", color=_LINE)
        cell.border = self.styles.Border(left=side, right=side, top=side, bottom=side)
        if ground:
            cell.fill = self.styles.PatternFill("solid", start_color=ground)

    def named(self, wanted: str) -> str:
        """Return a name for a sheet that the workbook can hold and does not have."""
        base = (
            _FORBIDDEN.sub(" ", wanted).strip()[:_NAME]
            or {"zh": "明细", "en": "Details"}[self.paper.language]
        )
        if base.casefold() not in self.taken:
            return base
        return next(one for n in count(2) if (one := f"{base[: _NAME - 4]} {n}").casefold() not in self.taken)

    @property
    def taken(self) -> frozenset[str]:
        """Return the names of the sheets, without regard to case."""
        return frozenset(one.casefold() for one in self.book.sheetnames)

    def put(
        self,
        sheet: Any,  # noqa: ANN401 - the library's
        row: int,
        column: int,
        text: str,
        *,
        bold: bool = False,
        exact: bool = False,
        size: int = 10,
        colour: str | None = None,
    ) -> None:
        """Fill a cell with text."""
        cell = sheet.cell(row, column)
        cell.value = _UNFIT.sub("", text)
        cell.data_type = "s"
        cell.quotePrefix = text[:1] in tuple("=+-@")
        name = _EXACT if exact else _FONTS[self.paper.language]
        cell.font = self.styles.Font(name=name, bold=bold, size=size, color=colour)
        cell.alignment = self.styles.Alignment(wrap_text=True, vertical="top")


def _height(texts: Sequence[str], widths: Sequence[int], size: int) -> float:
    """Return how high a row is in points, so that every text in it is seen whole."""
    lines = (
        sum(max(1, ceil(_columns(line) * size / 10 / (width - 1))) for line in text.splitlines() or [""])
        for text, width in zip(texts, widths, strict=False)
    )
    return min(_HIGHEST, max(lines, default=1) * size * 1.45 + 2)


def _columns(text: str) -> int:
    return sum(2 if east_asian_width(one) in "WF" else 1 for one in text)


def _lines(block: Block) -> Iterator[str]:
    """Yield what a block of running text says, line by line."""
    if isinstance(block, Paragraph):
        yield plain_of(block.text)
    elif isinstance(block, Bullets):
        yield from (f"· {one}" for one in block.lines)
    elif isinstance(block, Points):
        yield from (f"{_DEEPER * one.depth}{one.mark} {plain_of(one.text)}" for one in block.points)
    elif isinstance(block, Picture):
        yield block.caption
