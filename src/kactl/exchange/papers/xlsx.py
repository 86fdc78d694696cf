"""A paper as a workbook, through openpyxl: a cover, then a sheet for each table."""

import re
from collections.abc import Iterator
from importlib import import_module
from io import BytesIO
from itertools import count
from typing import Any, Final

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
        for letter, width in zip("AB", _COVER, strict=True):
            self.cover.column_dimensions[letter].width = width

    def bytes(self) -> bytes:
        """Return the workbook's file."""
        paper = self.paper
        self.say(paper.title, bold=True, size=16)
        self.say(paper.subtitle)
        if paper.code:
            self.say(paper.code_label, paper.code, bold=True)
        for one in paper.control:
            self.say(one.label, one.value)
        for block in paper.blocks:
            self.block(block)
        self.say(paper.footer)
        written = BytesIO()
        self.book.save(written)
        return written.getvalue()

    def block(self, block: Block) -> None:
        """Write a block on the cover, a table on a sheet of its own; of a picture its caption."""
        if isinstance(block, Heading):
            self.say("")
            self.say(block.text, bold=True)
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

    def say(self, *texts: str, bold: bool = False, size: int = 11) -> None:
        """Add a row to the cover; one text alone spans both columns."""
        if not any(texts):
            return
        row = self.cover.max_row + 1 if self.cover.max_row > 1 or self.cover["A1"].value else 1
        for column, text in enumerate(texts, start=1):
            self.put(self.cover, row, column, text, bold=bold, size=size)
        if len(texts) == 1:
            self.cover.merge_cells(start_row=row, end_row=row, start_column=1, end_column=2)

    def grid(self, block: Grid) -> None:
        """Add a sheet with a table: its head stands still and filters."""
        if not block.rows:
            self.say(block.empty)
            return
        sheet = self.book.create_sheet(self.named(block.name))
        for column, declared in enumerate(block.columns, start=1):
            self.put(sheet, 1, column, declared.title, bold=True)
            letter = sheet.cell(1, column).column_letter
            sheet.column_dimensions[letter].width = min(_WIDEST, 8 + 4 * block.twentieths[column - 1])
        for row, texts in enumerate(block.rows, start=2):
            for column, text in enumerate(texts, start=1):
                self.put(sheet, row, column, plain_of(text))
        sheet.freeze_panes = "A2"
        sheet.auto_filter.ref = sheet.dimensions

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
        size: int = 11,
    ) -> None:
        """Fill a cell with text."""
        cell = sheet.cell(row, column)
        cell.value = _UNFIT.sub("", text)
        cell.data_type = "s"
        cell.quotePrefix = text[:1] in tuple("=+-@")
        cell.font = self.styles.Font(bold=bold, size=size)
        cell.alignment = self.styles.Alignment(wrap_text=True, vertical="top")


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
