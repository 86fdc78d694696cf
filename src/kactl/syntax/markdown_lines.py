"""The lines of a Markdown document: without front matter, comments apart, code kept word for word."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

_FRONT: Final = re.compile(r"---[ \t]*\n(?:.*\n)*?(?:---|\.\.\.)[ \t]*(?:\n|\Z)")
_FENCE: Final = re.compile(r" {0,3}(`{3,}|~{3,})")
_HEADING: Final = re.compile(r" {0,3}#{1,6}(?:[ \t]+(.*?))?(?:[ \t]+#+)?[ \t]*")
_RULE: Final = re.compile(r"\s*(?:[-*_=][ \t]*){3,}")
_BULLET: Final = re.compile(r"\s*(?:>\s*)*(?:(?:[-*+]|\d{1,9}[.)])(?:\s+|$))*(?:\[[ xX]\](?:\s+|$))?")
_ITEM: Final = re.compile(r"\s*(?:[-*+]|\d{1,9}[.)])\s+\S")
_SEPARATOR: Final = re.compile(r"\s*\|?\s*:?-+:?\s*(?:\|\s*:?-+:?\s*)*\|?\s*")
_CELL_END: Final = re.compile(r"(?<!\\)\|")


@dataclass(frozen=True, slots=True)
class Line:
    """A line of the document's body, or the whole comment that begins there."""

    number: int
    text: str
    """What is left without comments."""
    comment: str = ""
    """The text of a comment that has the line to itself."""
    verbatim: bool = False
    """Whether it stands in a code block."""

    @property
    def empty(self) -> bool:
        """Tell whether there is nothing but space."""
        return not self.text.strip()

    @property
    def indent(self) -> int:
        """Return by how many columns it is indented."""
        expanded = self.text.expandtabs(4)
        return len(expanded) - len(expanded.lstrip())

    @property
    def heading(self) -> str:
        """Return the text of a heading, or nothing."""
        found = None if self.verbatim else _HEADING.fullmatch(self.text)
        return (found[1] or "").strip() if found else ""

    @property
    def bare(self) -> str:
        """Return the text without quotation marks, bullet and checkbox."""
        return self.text if self.verbatim else _BULLET.sub("", self.text, count=1).strip()


def blank(line: Line) -> bool:
    """Tell whether a line says nothing: space, heading, rule, bare bullet, an empty table row."""
    if line.verbatim:
        return line.empty
    text = line.text
    if not line.bare or _HEADING.fullmatch(text) or _RULE.fullmatch(text) or separator(line):
        return True
    cells = row_cells(line)
    return bool(cells) and not any(cells)


def label(line: Line) -> str:
    """Return the text of a list item that ends in a colon, or nothing."""
    text = line.bare.strip("*_ ")
    labelled = not line.verbatim and text.endswith((":", "：")) and _ITEM.match(line.text)
    return text[:-1].strip("*_ ") if labelled else ""


def separator(line: Line) -> bool:
    """Tell whether it is the row of dashes under a table's head."""
    return not line.verbatim and "|" in line.text and bool(_SEPARATOR.fullmatch(line.text))


def row_cells(line: Line) -> tuple[str, ...]:
    """Return the cells of a line that could be a table's row, or nothing."""
    if line.verbatim or not _CELL_END.search(line.text):
        return ()
    text = line.text.strip().removeprefix("|")
    cells = _CELL_END.split(text)
    return tuple(one.strip() for one in (cells[:-1] if not cells[-1].strip() and len(cells) > 1 else cells))


def body_lines(text: str) -> tuple[Line, ...]:
    """Return the lines below the front matter."""
    plain = text.removeprefix("\ufeff").replace("\r\n", "\n").replace("\r", "\n")
    front = _FRONT.match(plain)
    skipped = plain.count("\n", 0, front.end()) if front else 0
    return tuple(_lines(plain.split("\n")[skipped:], skipped + 1))


def _lines(raw: list[str], first: int) -> Iterator[Line]:
    fence = ""
    place = 0
    while place < len(raw):
        number, text = first + place, raw[place]
        place += 1
        opening = _FENCE.match(text)
        if fence:
            closes = opening and opening[1].startswith(fence) and not text[opening.end() :].strip()
            fence = "" if closes else fence
            yield Line(number, "" if closes else text, verbatim=True)
        elif opening:
            fence = opening[1]
            yield Line(number, "", verbatim=True)
        elif _left_open(text):
            end = next((at for at in range(place, len(raw)) if "-->" in raw[at]), len(raw) - 1)
            yield _uncommented(number, "\n".join((text, *raw[place : end + 1])))
            place = end + 1
        else:
            yield _uncommented(number, text)


def _left_open(text: str) -> bool:
    """Tell whether a comment begins in the text and does not end there."""
    return "<!--" in text and "-->" not in text.rpartition("<!--")[2]


def _uncommented(number: int, text: str) -> Line:
    kept, comments = "", []
    while "<!--" in text:
        before, _, rest = text.partition("<!--")
        comment, _, text = rest.partition("-->")
        kept += before
        comments.append(comment.strip())
    kept += text
    return Line(number, kept, comments[0] if comments and not kept.strip() else "")
