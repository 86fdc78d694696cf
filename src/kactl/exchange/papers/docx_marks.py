"""What python-docx has no words for: fields of page numbers, links, rows that no page breaks, shades."""

from importlib import import_module
from typing import Any

PAGE = "PAGE"
PAGES = "NUMPAGES"


def element(name: str, **values: str) -> Any:  # noqa: ANN401 - the library's
    """Return an element of Word's own language with its attributes, `w:` in front of both."""
    made: Any = import_module("docx.oxml").OxmlElement(f"w:{name}")
    for key, value in values.items():
        made.set(import_module("docx.oxml.ns").qn(f"w:{key}"), value)
    return made


def number(paragraph: Any, field: str) -> None:  # noqa: ANN401 - the library's
    """Add the number of a page, or of all pages, which Word fills in."""
    told, shown = element("instrText"), element("t")
    told.text, shown.text = f" {field} ", "1"
    marks = [element("fldChar", fldCharType=one) for one in ("begin", "separate", "end")]
    for one in (marks[0], told, marks[1], shown, marks[2]):
        paragraph.add_run()._r.append(one)  # noqa: SLF001 - the library has no other way


def linked(paragraph: Any, run: Any, address: str) -> None:  # noqa: ANN401 - the library's
    """Make a run of a paragraph a link to an address."""
    kinds: Any = import_module("docx.opc.constants").RELATIONSHIP_TYPE
    identity = paragraph.part.relate_to(address, kinds.HYPERLINK, is_external=True)
    link = element("hyperlink")
    link.set(import_module("docx.oxml.ns").qn("r:id"), identity)
    paragraph._p.remove(run._r)  # noqa: SLF001 - the library has no other way
    link.append(run._r)  # noqa: SLF001
    paragraph._p.append(link)  # noqa: SLF001


def marked(row: Any, mark: str) -> None:  # noqa: ANN401 - the library's
    """Mark a row: as a head that stands on each page of its table, or as one that no page breaks."""
    row._tr.get_or_add_trPr().append(element(mark, val="true"))  # noqa: SLF001 - the library has no other way


def shaded(cell: Any, colour: str) -> None:  # noqa: ANN401 - the library's
    """Give a cell its ground, as six hexadecimal digits."""
    cell._tc.get_or_add_tcPr().append(element("shd", val="clear", color="auto", fill=colour))  # noqa: SLF001


def ruled(paragraph: Any, side: str, colour: str, size: int = 6) -> None:  # noqa: ANN401 - the library's
    """Draw a line at one side of a paragraph."""
    sides = element("pBdr")
    sides.append(element(side, val="single", sz=str(size), space="1", color=colour))
    paragraph._p.get_or_add_pPr().append(sides)  # noqa: SLF001 - the library has no other way


def widened(table: Any, widths: tuple[int, ...]) -> None:  # noqa: ANN401 - the library's
    """Give each cell of a table its width: Word goes by the cells, others by the columns."""
    for column, width in zip(table.columns, widths, strict=True):
        column.width = width
    for row in table.rows:
        for cell, width in zip(row._tr.tc_lst, widths, strict=True):  # noqa: SLF001 - `row.cells` walks all
            cell.width = width


def spaced(table: Any, above: int, beside: int) -> None:  # noqa: ANN401 - the library's
    """Give the cells of a table room, in twentieths of a point; its left edge stands at the margin."""
    margins = element("tblCellMar")
    for side, room in (("top", above), ("left", beside), ("bottom", above), ("right", beside)):
        margins.append(element(side, w=str(room), type="dxa"))
    properties = table._tbl.tblPr  # noqa: SLF001 - the library has no other way
    properties.append(element("tblInd", w="0", type="dxa"))
    properties.append(margins)


def lined(table: Any, colour: str) -> None:  # noqa: ANN401 - the library's
    """Draw the thin lines of a table in a colour."""
    borders = element("tblBorders")
    for side in ("top", "left", "bottom", "right", "insideH", "insideV"):
        borders.append(element(side, val="single", sz="4", space="0", color=colour))
    table._tbl.tblPr.append(borders)  # noqa: SLF001 - the library has no other way
