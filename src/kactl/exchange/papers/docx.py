"""A paper as a Word document, through python-docx (extra `paper`)."""

from collections.abc import Iterable
from importlib import import_module
from io import BytesIO
from typing import Any, Final

from kactl.exchange.extras import needed
from kactl.model.paper import (
    Bullets,
    Fact,
    Facts,
    Grid,
    Heading,
    PageBreak,
    Paper,
    Paragraph,
    Signature,
    Signatures,
)

_LATIN: Final = "Arial"
_HAN: Final = "Microsoft YaHei"
_EXACT: Final = "Consolas"
_SOFT: Final = (0x52, 0x60, 0x71)
_ALARM: Final = (0x8A, 0x3B, 0x00)
_PAGE: Final = 176
"""Millimetres between the margins of A4."""


def docx(paper: Paper) -> bytes:
    """Return the paper as docx; nothing in it is a field, a macro or a link."""
    return _Writer(paper).bytes()


class _Writer:
    """Writes one paper."""

    def __init__(self, paper: Paper) -> None:
        self.paper = paper
        library = needed("docx", "paper")
        self.shared: Any = import_module("docx.shared")
        self.enums: Any = import_module("docx.enum.text")
        self.qn: Any = import_module("docx.oxml.ns").qn
        self.document: Any = library.Document()

    def bytes(self) -> bytes:
        self._set_up()
        if self.paper.code:
            self._line(f"{self.paper.code_label} {self.paper.code}", bold=True, size=13, right=True)
        self._line(self.paper.title, bold=True, size=18)
        if self.paper.subtitle:
            self._line(self.paper.subtitle, colour=_SOFT)
        self._facts(self.paper.control)
        for block in self.paper.blocks:
            self._block(block)
        written = BytesIO()
        self.document.save(written)
        return written.getvalue()

    def _set_up(self) -> None:
        """Set page, type and what the file says about itself: no machine's name, no clock."""
        style = self.document.styles["Normal"]
        style.font.name, style.font.size = _LATIN, self.shared.Pt(10.5)
        style.element.rPr.rFonts.set(self.qn("w:eastAsia"), _HAN)
        style.paragraph_format.space_after = self.shared.Pt(4)
        section = self.document.sections[0]
        section.page_width, section.page_height = self.shared.Mm(210), self.shared.Mm(297)
        section.left_margin = section.right_margin = self.shared.Mm(17)
        section.top_margin = section.bottom_margin = self.shared.Mm(18)
        foot = " · ".join(one for one in (self.paper.footer, self.paper.code) if one)
        self._run(section.footer.paragraphs[0], foot, size=8.5, colour=_SOFT)
        about = self.document.core_properties
        about.title, about.author, about.comments = self.paper.title, "", ""
        about.language = {"zh": "zh-CN", "en": "en"}[self.paper.language]

    def _block(self, block: Heading | Paragraph | Facts | Bullets | Grid | Signatures | PageBreak) -> None:
        if isinstance(block, Heading):
            self._heading(block)
        elif isinstance(block, Paragraph):
            self._paragraph(block)
        elif isinstance(block, Facts):
            self._facts(block.facts)
        elif isinstance(block, Bullets):
            for line in block.lines:
                added = self.document.add_paragraph(style="List Number" if block.numbered else "List Bullet")
                self._run(added, line)
        elif isinstance(block, Grid):
            self._grid(block)
        elif isinstance(block, Signatures):
            self._signatures(block)
        else:
            self.document.add_page_break()

    def _heading(self, block: Heading) -> None:
        added = self.document.add_heading(level=block.level)
        self._run(added, block.text, bold=True, size={1: 13.5, 2: 11.5, 3: 10.5}[block.level])

    def _paragraph(self, block: Paragraph) -> None:
        for line in block.text.splitlines():
            if line.strip():
                size = 9 if block.tone in ("small", "code") else None
                colour = {"small": _SOFT, "quote": _SOFT, "warning": _ALARM}.get(block.tone)
                strong, exact = block.tone == "strong", block.tone == "code"
                added = self._line(line, bold=strong, exact=exact, size=size, colour=colour)
                if block.tone in ("quote", "code"):
                    added.paragraph_format.left_indent = self.shared.Mm(6)

    def _facts(self, facts: Iterable[Fact]) -> None:
        shown = tuple(facts)
        if not shown:
            return
        table = self._table(len(shown), (5, 15), bordered=False)
        for row, one in zip(table.rows, shown, strict=True):
            self._fill(row.cells[0], one.label, colour=_SOFT)
            self._fill(row.cells[1], one.value, exact=one.exact)

    def _grid(self, block: Grid) -> None:
        if not block.rows:
            if block.empty:
                self._line(block.empty, size=9, colour=_SOFT)
            return
        table = self._table(len(block.rows) + 1, block.twentieths, bordered=True)
        head, *rows = table.rows
        self._mark(head, "w:tblHeader")
        for cell, column in zip(head.cells, block.columns, strict=True):
            self._fill(cell, column.title, bold=True, size=9)
        for row, texts in zip(rows, block.rows, strict=True):
            self._mark(row, "w:cantSplit")
            # `row.cells` walks the whole table each time: asked once a row.
            for cell, text, column in zip(row.cells, texts, block.columns, strict=True):
                right = column.kind == "number"
                self._fill(cell, text, size=9, exact=column.kind == "code", right=right)
        self.document.add_paragraph()

    def _signatures(self, block: Signatures) -> None:
        table = self._table(1, (10,) * len(block.signatures), bordered=True)
        for cell, one in zip(table.rows[0].cells, block.signatures, strict=True):
            self._signature(cell, one, block)

    def _signature(self, cell: Any, one: Signature, block: Signatures) -> None:  # noqa: ANN401 - the library's
        self._fill(cell, f"{one.label} {one.name}".strip(), bold=True)
        lines = ["   ".join(f"□ {choice}" for choice in one.choices), "", block.sign, "", block.day]
        lines += ["", block.seal, "", ""] if one.seal else [""]
        for line in lines:
            self._run(cell.add_paragraph(), line)

    def _table(self, rows: int, shares: tuple[int, ...], *, bordered: bool) -> Any:  # noqa: ANN401 - the library's
        table = self.document.add_table(rows=rows, cols=len(shares))
        table.autofit = False
        if bordered:
            table.style = "Table Grid"
        whole = sum(shares)
        for column, share in zip(table.columns, shares, strict=True):
            column.width = self.shared.Mm(_PAGE * share / whole)
        return table

    def _mark(self, row: Any, mark: str) -> None:  # noqa: ANN401 - the library's
        """Mark a row: as a head that stands on each page of its table, or as one that no page breaks."""
        element: Any = import_module("docx.oxml").OxmlElement(mark)
        element.set(self.qn("w:val"), "true")
        row._tr.get_or_add_trPr().append(element)  # noqa: SLF001 - the library has no other way

    def _fill(self, cell: Any, text: str, *, right: bool = False, **look: Any) -> None:  # noqa: ANN401
        first, *others = text.splitlines() or [""]
        paragraphs = [cell.paragraphs[0], *(cell.add_paragraph() for _ in others)]
        for paragraph, line in zip(paragraphs, (first, *others), strict=True):
            paragraph.paragraph_format.space_after = self.shared.Pt(1)
            if right:
                paragraph.alignment = self.enums.WD_ALIGN_PARAGRAPH.RIGHT
            self._run(paragraph, line, **look)

    def _line(self, text: str, *, right: bool = False, **look: Any) -> Any:  # noqa: ANN401
        added = self.document.add_paragraph()
        if right:
            added.alignment = self.enums.WD_ALIGN_PARAGRAPH.RIGHT
        self._run(added, text, **look)
        return added

    def _run(
        self,
        paragraph: Any,  # noqa: ANN401 - the library's
        text: str,
        *,
        bold: bool = False,
        exact: bool = False,
        size: float | None = None,
        colour: tuple[int, int, int] | None = None,
    ) -> None:
        """Add text in its type; characters that XML cannot hold are left out."""
        run = paragraph.add_run("".join(one for one in text if one == "\t" or ord(one) >= ord(" ")))
        run.font.name = _EXACT if exact else _LATIN
        run._element.rPr.rFonts.set(self.qn("w:eastAsia"), _HAN)  # noqa: SLF001 - the library has no other way
        run.font.bold = bold or None
        if size:
            run.font.size = self.shared.Pt(size)
        if colour:
            run.font.color.rgb = self.shared.RGBColor(*colour)
