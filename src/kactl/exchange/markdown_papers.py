"""Markdown as the blocks of a paper: what people read, without comments, markers and markup."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from math import ceil
from typing import Final

from markdown_it import MarkdownIt
from markdown_it.tree import SyntaxTreeNode

from kactl.model.paper import Block, Bullets, Column, Grid, Heading, Paragraph

_MARKER: Final = re.compile(r"<!--\s*kactl:section\s")
_COMMENT: Final = re.compile(r"<!--.*?(?:-->|\Z)", re.DOTALL)
_BREAK: Final = re.compile(r"<br\s*/?>", re.IGNORECASE)
_TICK: Final = re.compile(r"\[([ xX])\]\s+")
_HAN: Final = re.compile(r"[\u2e80-\u9fff\uf900-\ufaff\uff00-\uffef\u3000-\u303f]")
_TWENTIETHS: Final = 20
_TWENTIETH: Final = 8.8
"""Millimetres of a page that a twentieth is; so are the next two."""
_CHARACTER: Final = 1.85
_PADDING: Final = 4.0
_SHORT: Final = 8
"""A text no longer than so many letters is not broken at all."""
_LONG: Final = 14
"""A part of more letters than these may be broken after all."""


@dataclass(frozen=True, slots=True)
class Filler:
    """What stands where there is nothing, in the paper's language."""

    section: str
    """Of a section that nobody has filled in."""
    table: str
    """Of a table without rows."""
    image: str
    """Of a picture, with `{text}`."""


@dataclass(slots=True)
class Body:
    """The blocks of a document, and the pictures that it shows and a paper does not hold."""

    blocks: list[Block] = field(default_factory=list)
    images: list[str] = field(default_factory=list)


def body_of(text: str, *, title: str, empty: Sequence[int], filler: Filler) -> Body:
    """Return a document's blocks; `empty` are the lines of the markers of sections without content.

    The first heading, when it only says the title again, is left out.
    """
    tree = SyntaxTreeNode(MarkdownIt("commonmark").enable("table").parse(_without_front_matter(text)))
    reader = _Reader(filler, frozenset(empty), title)
    reader.read(tree.children)
    return reader.body


def _without_front_matter(text: str) -> str:
    """Return the text with its front matter blanked out, so that every line keeps its number."""
    plain = text.removeprefix("\ufeff").replace("\r\n", "\n")
    found = re.match(r"---[ \t]*\n(?:.*\n)*?(?:---|\.\.\.)[ \t]*(?:\n|\Z)", plain)
    return "\n" * plain.count("\n", 0, found.end()) + plain[found.end() :] if found else plain


class _Reader:
    """Turns the nodes of a document into blocks."""

    def __init__(self, filler: Filler, empty: frozenset[int], title: str) -> None:
        self.filler = filler
        self.empty = empty
        self.title = title
        self.body = Body()
        self.skipping = False

    def read(self, nodes: Sequence[SyntaxTreeNode]) -> None:
        """Read the nodes at the top; an unfilled section is said to be one, and nothing of it is shown."""
        for node in nodes:
            if node.type == "html_block" and _MARKER.match(node.content.strip()):
                self.skipping = node.map is not None and node.map[0] + 1 in self.empty
                if self.skipping:
                    self.body.blocks.append(Paragraph(text=self.filler.section, tone="warning"))
            elif node.type == "heading":
                self.skipping = False
                self.heading(node)
            elif not self.skipping:
                self.body.blocks += self.block(node)

    def heading(self, node: SyntaxTreeNode) -> None:
        text, level = self.words(node), int(node.tag[1:])
        if not text or (level == 1 and not self.body.blocks and text == self.title):
            return
        self.body.blocks.append(Heading(text=text, level=min(max(level - 1, 1), 3)))

    def block(self, node: SyntaxTreeNode) -> Iterator[Block]:
        """Yield the blocks of one node."""
        if node.type == "paragraph":
            yield from _paragraph(self.words(node))
        elif node.type in ("bullet_list", "ordered_list"):
            yield from self.listed(node)
        elif node.type == "table":
            yield self.table(node)
        elif node.type == "blockquote":
            lines = [one for child in node.children for one in self.lines(child)]
            yield from _paragraph("\n".join(lines), tone="quote")
        elif node.type in ("fence", "code_block"):
            yield Paragraph(text=node.content.rstrip("\n"), tone="code")
        elif node.type == "html_block":
            yield from _paragraph(_BREAK.sub("\n", _COMMENT.sub("", node.content)).strip())
        elif node.type == "heading":
            yield Paragraph(text=self.words(node), tone="strong")

    def listed(self, node: SyntaxTreeNode) -> Iterator[Block]:
        """Yield a list; a numbered one keeps the numbers that stand in the document."""
        lines = tuple(one for one in self.items(node, 0) if one.strip(" \u3000–0123456789."))
        if not lines:
            return
        if node.type == "bullet_list":
            yield Bullets(lines=lines)
        else:
            yield Paragraph(text="\n".join(lines))

    def items(self, node: SyntaxTreeNode, depth: int) -> Iterator[str]:
        """Yield a line for each item, deeper ones set in."""
        first = int(node.attrs.get("start", 1)) if node.type == "ordered_list" else 1
        for number, item in enumerate(node.children, start=first):
            mark = f"{number}. " if node.type == "ordered_list" else "– " if depth else ""
            lead = "\u3000" * depth + mark
            for child in item.children:
                if child.type in ("bullet_list", "ordered_list"):
                    yield from self.items(child, depth + 1)
                else:
                    for line in self.lines(child):
                        yield lead + line
                        lead = "\u3000" * depth

    def lines(self, node: SyntaxTreeNode) -> Iterator[str]:
        """Yield the lines of a node that stands in another one."""
        if node.type in ("bullet_list", "ordered_list"):
            yield from self.items(node, 0)
        elif node.type in ("fence", "code_block", "html_block"):
            yield from _COMMENT.sub("", node.content).splitlines()
        elif node.type == "table":
            yield from (" | ".join(row) for row in self.rows(node))
        elif node.type == "paragraph":
            text = self.words(node)
            yield from _TICK.sub(lambda one: "□ " if one[1] == " " else "■ ", text, count=1).splitlines()
        else:
            yield from (line for child in node.children for line in self.lines(child))

    def table(self, node: SyntaxTreeNode) -> Grid:
        """Return a table without its blank rows."""
        head, *rows = self.rows(node)
        filled = tuple(row for row in rows if any(one.strip() for one in row))
        widths = shares([[row[place] for row in (head, *filled)] for place in range(len(head))])
        columns = tuple(Column(title=title, width=one) for title, one in zip(head, widths, strict=True))
        return Grid(columns=columns, rows=filled, empty=self.filler.table)

    def rows(self, node: SyntaxTreeNode) -> list[tuple[str, ...]]:
        """Return the cells of a table, its head first."""
        rows = [row for part in node.children for row in part.children]
        return [tuple(self.words(cell) for cell in row.children) for row in rows]

    def words(self, node: SyntaxTreeNode) -> str:
        """Return the text of what stands in a line: no markup, the addresses of links beside their words."""
        parts = [self.word(child) for inline in node.children for child in inline.children]
        return _joined("".join(parts)).strip()

    def word(self, node: SyntaxTreeNode) -> str:
        inner = "".join(self.word(child) for child in node.children)
        if node.type == "image":
            source = str(node.attrs.get("src", ""))
            self.body.images.append(source)
            return self.filler.image.format(text=node.content or source)
        if node.type == "link":
            address = str(node.attrs.get("href", ""))
            return inner if address in ("", inner) else f"{inner} ({address})"
        if node.type == "html_inline":
            return "\n" if _BREAK.fullmatch(node.content) else ""
        if node.type == "hardbreak":
            return "\n"
        if node.type == "softbreak":
            return "\v"
        return inner or node.content


def _paragraph(text: str, tone: str = "plain") -> Iterator[Block]:
    if text.strip():
        yield Paragraph.model_validate({"text": text, "tone": tone})


def _joined(text: str) -> str:
    """Return a text whose broken lines are joined: by a space, and between Han characters by nothing."""
    found = text
    while "\v" in found:
        before, _, after = found.partition("\v")
        tight = bool(before and after and _HAN.match(before[-1]) and _HAN.match(after[0]))
        found = f"{before}{'' if tight else ' '}{after}"
    return found


def shares(columns: Sequence[Sequence[str]]) -> list[int]:
    """Return each column's twentieths of the page: no date or short word is broken, long texts share."""
    least = [max(map(_least, cells)) for cells in columns]
    wished = [max(_width(one) for one in cells) for cells in columns]
    found = list(least)
    while sum(found) < _TWENTIETHS:
        place = max(range(len(found)), key=lambda at: wished[at] / found[at])
        found[place] += 1
    return found


def _least(text: str) -> int:
    """Return how many twentieths the longest part needs that should not be broken."""
    whole = (
        [text]
        if _width(text) <= _SHORT
        else [part for part in re.split(r"[\s/（(]|" + _HAN.pattern, text) if part]
    )
    longest = min(max(map(_width, whole), default=0), _LONG)
    return ceil((longest * _CHARACTER + _PADDING) / _TWENTIETH)


def _width(text: str) -> int:
    lines = text.splitlines() or [""]
    return max(sum(2 if _HAN.match(one) else 1 for one in line) for line in lines)
