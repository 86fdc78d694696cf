"""A paper as a Word document, through python-docx (extra `paper`)."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from importlib import import_module
from io import BytesIO
from typing import Any, Final

from kactl.exchange.extras import needed
from kactl.exchange.papers.docx_marks import (
    PAGE,
    PAGES,
    lined,
    linked,
    marked,
    number,
    ruled,
    shaded,
    spaced,
    widened,
)
from kactl.exchange.papers.drawing import dotted
from kactl.model.paper import (
    Block,
    Bullets,
    Fact,
    Grid,
    Heading,
    Paper,
    Paragraph,
    Picture,
    Points,
    Signature,
    Signatures,
)
from kactl.model.prose import Prose, Run, lines_of, runs_of

_LATIN: Final = "Arial"
_HAN: Final = "Microsoft YaHei"
_EXACT: Final = "Consolas"
_INK: Final = (0x16, 0x20, 0x2B)
_SOFT: Final = (0x52, 0x60, 0x71)
_ALARM: Final = (0x8A, 0x3B, 0x00)
_MARK: Final = (0x0B, 0x53, 0x94)
_LINE: Final = "B9C3CE"
_TINT: Final = "F0F4F8"
_EDGE: Final = "Page edge"
_PAGE: Final = 176
"""Millimetres between the margins of A4."""
_HIGHEST: Final = 220
"""Millimetres that a picture may be high."""
_DOT: Final = 25.4 / 96
"""Millimetres of a pixel."""


def docx(paper: Paper) -> bytes:
    """Return the paper as docx; no macro is in it, and no field but the numbers of its pages."""
    return _Writer(paper).bytes()


class _Writer:
    """Writes one paper."""

    def __init__(self, paper: Paper) -> None:
        self.paper = paper
        library = needed("docx", "paper")
        self.shared: Any = import_module("docx.shared")
        self.text: Any = import_module("docx.enum.text")
        self.enums: Any = import_module("docx.enum.style")
        self.qn: Any = import_module("docx.oxml.ns").qn
        self.document: Any = library.Document()

    def bytes(self) -> bytes:
        self._set_up()
        if self.paper.code:
            self._line(f"{self.paper.code_label} {self.paper.code}", bold=True, size=13, side="RIGHT")
        self._line(self.paper.title, bold=True, size=18)
        if self.paper.subtitle:
            self._line(self.paper.subtitle, colour=_SOFT)
        self._facts(self.paper.control)
        for place, block in enumerate(self.paper.blocks):
            signing = place in self.paper.signing
            began = len(self.document.paragraphs) if signing else 0
            self._block(block)
            for added in self.document.paragraphs[began:] if signing else ():
                added.paragraph_format.keep_with_next = True
        written = BytesIO()
        self.document.save(written)
        return written.getvalue()

    def _set_up(self) -> None:
        """Set page, type and what the file says about itself: no machine's name, no clock."""
        style = self.document.styles["Normal"]
        style.font.name, style.font.size = _LATIN, self.shared.Pt(10.5)
        style.font.color.rgb = self.shared.RGBColor(*_INK)
        style.element.rPr.rFonts.set(self.qn("w:eastAsia"), _HAN)
        style.paragraph_format.space_after = self.shared.Pt(4)
        edge = self.document.styles.add_style(_EDGE, self.enums.WD_STYLE_TYPE.PARAGRAPH)
        edge.base_style = style
        edge.font.size, edge.font.color.rgb = self.shared.Pt(8.5), self.shared.RGBColor(*_SOFT)
        edge.paragraph_format.tab_stops.add_tab_stop(self.shared.Mm(_PAGE), self.text.WD_TAB_ALIGNMENT.RIGHT)
        section = self.document.sections[0]
        section.page_width, section.page_height = self.shared.Mm(210), self.shared.Mm(297)
        section.left_margin = section.right_margin = self.shared.Mm(17)
        section.top_margin = section.bottom_margin = self.shared.Mm(18)
        section.header_distance = section.footer_distance = self.shared.Mm(9)
        self._edges(section)
        parts = self.document.part.package.rels
        for one in [one for one, kind in parts.items() if kind.reltype.endswith("/thumbnail")]:
            del parts[one]  # the picture of the library's own empty document
        about = self.document.core_properties
        about.title, about.author, about.comments = self.paper.title, "", ""
        about.language = {"zh": "zh-CN", "en": "en"}[self.paper.language]

    def _edges(self, section: Any) -> None:  # noqa: ANN401 - the library's
        """Write the foot of each page with its number, and the title above each page but the first."""
        section.different_first_page_header_footer = True
        head = self._edge(section.header)
        head.add_run(_fit(f"{self.paper.title}\t{self.paper.code or ''}".rstrip("\t")))
        ruled(head, "bottom", _LINE, 4)
        for foot in (self._edge(section.footer), self._edge(section.first_page_footer)):
            told = " · ".join(one for one in (self.paper.footer, self.paper.code) if one)
            foot.add_run(f"{_fit(told)}\t")
            number(foot, PAGE)
            foot.add_run(" / ")
            number(foot, PAGES)

    def _edge(self, part: Any) -> Any:  # noqa: ANN401 - the library's
        """Return the line of a header or footer, whose tab leads to the right margin."""
        line = part.paragraphs[0]
        line.style = self.document.styles[_EDGE]
        return line

    def _block(self, block: Block) -> None:
        writers: Mapping[str, Callable[[Any], object]] = {
            "heading": self._heading, "paragraph": self._paragraph, "bullets": self._bullets,
            "facts": lambda one: self._facts(one.facts), "points": self._points, "grid": self._grid,
            "picture": self._picture, "signatures": self._signatures,
            "page-break": lambda _: self.document.add_page_break(),
        }  # fmt: skip
        writers[block.block](block)

    def _heading(self, block: Heading) -> None:
        added = self.document.add_heading(level=block.level)
        size = {1: 13.5, 2: 11.5, 3: 10.5}[block.level]
        self._run(added, block.text, bold=True, size=size, colour=_MARK if block.level == 1 else _INK)
        added.paragraph_format.space_before = self.shared.Pt(14 if block.level == 1 else 9)
        added.paragraph_format.space_after = self.shared.Pt(4)

    def _paragraph(self, block: Paragraph) -> None:
        for line in lines_of(block.text):
            size = 9 if block.tone in ("small", "code") else None
            colour = {"small": _SOFT, "quote": _SOFT, "warning": _ALARM}.get(block.tone)
            strong, exact = block.tone == "strong", block.tone == "code"
            added = self._line(line, bold=strong, exact=exact, size=size, colour=colour)
            if block.tone in ("quote", "code"):
                added.paragraph_format.left_indent = self.shared.Mm(6)
            if block.tone == "code":
                added.paragraph_format.space_after = self.shared.Pt(0)

    def _bullets(self, block: Bullets) -> None:
        for place, line in enumerate(block.lines, start=1):
            self._point(f"{place}." if block.numbered else "•", line, 0)

    def _points(self, block: Points) -> None:
        for one in block.points:
            self._point(one.mark, one.text, one.depth)

    def _point(self, mark: str, text: Prose, depth: int) -> None:
        """Write a line of a list: its words stand in one line below each other, the mark before them."""
        added = self.document.add_paragraph()
        form = added.paragraph_format
        form.left_indent, form.first_line_indent = self.shared.Mm(6 * depth + 6), self.shared.Mm(-6)
        form.tab_stops.add_tab_stop(self.shared.Mm(6 * depth + 6))
        form.space_after = self.shared.Pt(2)
        self._run(added, f"{mark}\t")
        self._prose(added, text)

    def _picture(self, block: Picture) -> None:
        """Write a picture no wider than the page; a drawing as dots, or only named where nothing draws."""
        data = dotted(block) if block.form == "svg" else block.data
        width = min(block.width * _DOT, _PAGE, _HIGHEST * block.width / block.height)
        added = self.document.add_paragraph()
        added.alignment = self.text.WD_ALIGN_PARAGRAPH.CENTER
        if data is not None:
            added.paragraph_format.keep_with_next = bool(block.caption)
            added.add_run().add_picture(BytesIO(data), width=self.shared.Mm(width))
        if block.caption or data is None:
            self._line(block.caption or "□", size=9, colour=_SOFT, side="CENTER")

    def _facts(self, facts: Iterable[Fact]) -> None:
        shown = tuple(facts)
        if not shown:
            return
        table = self._table(len(shown), (4, 16), bordered=False)
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
        marked(head, "tblHeader")
        for cell, column in zip(head.cells, block.columns, strict=True):
            self._fill(cell, column.title, bold=True, size=9)
            shaded(cell, _TINT)
        for row, texts in zip(rows, block.rows, strict=True):
            marked(row, "cantSplit")
            # `row.cells` walks the whole table each time: asked once a row.
            for cell, text, column in zip(row.cells, texts, block.columns, strict=True):
                right = column.kind == "number"
                self._fill(cell, text, size=9, exact=column.kind == "code", right=right)
        self.document.add_paragraph().paragraph_format.space_after = self.shared.Pt(0)

    def _signatures(self, block: Signatures) -> None:
        table = self._table(1, (10,) * len(block.signatures), bordered=True)
        marked(table.rows[0], "cantSplit")
        for cell, one in zip(table.rows[0].cells, block.signatures, strict=True):
            self._signature(cell, one, block)

    def _signature(self, cell: Any, one: Signature, block: Signatures) -> None:  # noqa: ANN401 - the library's
        self._fill(cell, f"{one.label} {one.name}".strip(), bold=True)
        dots = "_" * (14 if len(block.signatures) > 1 else 22)
        signed = (f"{block.sign}{dots}", f"{block.day}{dots}")
        lines = ["   ".join(f"□ {choice}" for choice in one.choices), ""]
        lines += ["    ".join(signed)] if len(block.signatures) == 1 else [signed[0], "", signed[1]]
        lines += ["", block.seal, ""] if one.seal else [""]
        for line in lines:
            self._run(cell.add_paragraph(), line)

    def _table(self, rows: int, shares: Sequence[int], *, bordered: bool) -> Any:  # noqa: ANN401 - the library's
        table = self.document.add_table(rows=rows, cols=len(shares))
        table.autofit = False
        spaced(table, *((40, 100) if bordered else (0, 0)))
        if bordered:
            lined(table, _LINE)
        whole = sum(shares)
        widened(table, tuple(self.shared.Mm(_PAGE * one / whole) for one in shares))
        return table

    def _fill(self, cell: Any, text: Prose, *, right: bool = False, **look: Any) -> None:  # noqa: ANN401
        first, *others = lines_of(text) or ("",)
        paragraphs = [cell.paragraphs[0], *(cell.add_paragraph() for _ in others)]
        for paragraph, line in zip(paragraphs, (first, *others), strict=True):
            paragraph.paragraph_format.space_after = self.shared.Pt(1)
            if right:
                paragraph.alignment = self.text.WD_ALIGN_PARAGRAPH.RIGHT
            self._prose(paragraph, line, **look)

    def _line(self, text: Prose, *, side: str = "", **look: Any) -> Any:  # noqa: ANN401
        added = self.document.add_paragraph()
        if side:
            added.alignment = self.text.WD_ALIGN_PARAGRAPH[side]
        self._prose(added, text, **look)
        return added

    def _prose(self, paragraph: Any, text: Prose, **look: Any) -> None:  # noqa: ANN401
        """Add text with its looks, each stretch in its own."""
        for run in runs_of(text):
            self._styled(paragraph, run, look)

    def _styled(self, paragraph: Any, run: Run, look: dict[str, Any]) -> None:  # noqa: ANN401
        more: dict[str, Any] = {key: True for key, one in (("bold", run.bold), ("exact", run.code)) if one}
        more |= {"colour": _MARK} if run.link else {}
        added = self._run(paragraph, run.text, **{**look, **more})
        added.font.italic = run.italic or None
        if run.link:
            added.font.underline = True
            linked(paragraph, added, run.link)

    def _run(self, paragraph: Any, text: str, **look: Any) -> Any:  # noqa: ANN401
        """Add text in its type; characters that XML cannot hold are left out."""
        run = paragraph.add_run(_fit(text))
        self._look(run, **look)
        return run

    def _look(
        self,
        run: Any,  # noqa: ANN401 - the library's
        *,
        bold: bool = False,
        exact: bool = False,
        size: float | None = None,
        colour: tuple[int, int, int] | None = None,
    ) -> None:
        run.font.name = _EXACT if exact else _LATIN
        run._element.rPr.rFonts.set(self.qn("w:eastAsia"), _HAN)  # noqa: SLF001 - the library has no other way
        run.font.bold = bold or None
        if size:
            run.font.size = self.shared.Pt(size)
        if colour:
            run.font.color.rgb = self.shared.RGBColor(*colour)


def _fit(text: str) -> str:
    """Return a text without the characters that XML cannot hold."""
    return "".join(one for one in text if one == "\t" or ord(one) >= ord(" "))
