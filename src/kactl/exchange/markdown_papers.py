"""Markdown as the blocks of a paper: what people read, without comments and markers, with its looks."""

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from math import ceil
from typing import Final

from markdown_it import MarkdownIt
from markdown_it.tree import SyntaxTreeNode

from kactl.exchange.markdown_prose import BREAK, HAN, Inline
from kactl.model.paper import Block, Column, Grid, Heading, Paragraph, Picture, Point, Points
from kactl.model.prose import Prose, Run, lines_of, plain_of, prose_of, runs_of

_MARKER: Final = re.compile(r"<!--\s*kactl:section\s")
_COMMENT: Final = re.compile(r"<!--.*?(?:-->|\Z)", re.DOTALL)
_TICK: Final = re.compile(r"\[([ xX])\]\s+")
_DOTS: Final = ("•", "–")
"""The marks of points, at the top and deeper."""
_DEEPEST: Final = 8
_TWENTIETHS: Final = 20
_TWENTIETH: Final = 8.8
"""Millimetres of a page that a twentieth is; so are the next two."""
_CHARACTER: Final = 1.85
_PADDING: Final = 4.0
_SHORT: Final = 8
"""A text no longer than so many letters is not broken at all."""
_LONG: Final = 14
"""A part of more letters than these may be broken after all."""

Find = Callable[[str], Picture | None]
"""Returns the picture that a source names, None where there is none that a paper can hold."""


@dataclass(frozen=True, slots=True)
class Filler:
    """What stands where there is nothing, in the paper's language."""

    section: str
    """Of a section that nobody has filled in."""
    table: str
    """Of a table without rows."""
    image: str
    """Of a picture that cannot be shown, with `{text}`."""
    shown: str
    """Of a picture that stands below, with `{text}`."""


@dataclass(slots=True)
class Body:
    """The blocks of a document, and the pictures that it names and a paper cannot hold."""

    blocks: list[Block] = field(default_factory=list)
    images: list[str] = field(default_factory=list)


def body_of(text: str, *, title: str, empty: Sequence[int], filler: Filler, find: Find) -> Body:
    """Return a document's blocks; `empty` are the lines of the markers of sections without content.

    The first heading, when it only says the title again, is left out. `find` brings its pictures.
    """
    tree = SyntaxTreeNode(MarkdownIt("commonmark").enable("table").parse(_without_front_matter(text)))
    reader = _Reader(filler, frozenset(empty), title, find)
    reader.read(tree.children)
    return reader.body


def _without_front_matter(text: str) -> str:
    """Return the text with its front matter blanked out, so that every line keeps its number."""
    plain = text.removeprefix("\ufeff").replace("\r\n", "\n")
    found = re.match(r"---[ \t]*\n(?:.*\n)*?(?:---|\.\.\.)[ \t]*(?:\n|\Z)", plain)
    return "\n" * plain.count("\n", 0, found.end()) + plain[found.end() :] if found else plain


class _Reader:
    """Turns the nodes of a document into blocks."""

    def __init__(self, filler: Filler, empty: frozenset[int], title: str, find: Find) -> None:
        self.filler = filler
        self.find = find
        self.pictures: list[Picture] = []
        self.inline = Inline(self.picture)
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
                self.body.blocks += self.pictures
                self.pictures.clear()

    def picture(self, source: str, text: str) -> str:
        """Return what stands in the place of a picture, which follows the block; nothing of one alone."""
        found = self.find(source)
        if found is None:
            self.body.images.append(source)
            return self.filler.image.format(text=text or source)
        self.pictures.append(found.model_copy(update={"caption": text}))
        return self.filler.shown.format(text=text or source)

    def heading(self, node: SyntaxTreeNode) -> None:
        text, level = plain_of(self.inline.prose(node)), int(node.tag[1:])
        if not text or (level == 1 and not self.body.blocks and text == self.title):
            return
        self.body.blocks.append(Heading(text=text, level=min(max(level - 1, 1), 3)))

    def block(self, node: SyntaxTreeNode) -> Iterator[Block]:
        """Yield the blocks of one node."""
        if node.type == "paragraph":
            text = self.inline.prose(node)
            yield from () if _pictured(node, self.find) else _paragraph(text)
        elif node.type in ("bullet_list", "ordered_list"):
            yield from _points(self.points(node, 0))
        elif node.type == "table":
            yield self.table(node)
        elif node.type == "blockquote":
            lines = (one for child in node.children for one in self.lines(child))
            yield from (block for one in lines for block in _paragraph(one, tone="quote"))
        elif node.type in ("fence", "code_block"):
            yield Paragraph(text=node.content.rstrip("\n"), tone="code")
        elif node.type == "html_block":
            yield from _paragraph(BREAK.sub("\n", _COMMENT.sub("", node.content)).strip())
        elif node.type == "heading":
            yield Paragraph(text=plain_of(self.inline.prose(node)), tone="strong")

    def points(self, node: SyntaxTreeNode, depth: int) -> Iterator[Point]:
        """Yield the lines of a list, deeper ones after their own; a numbered one keeps its numbers."""
        first = int(node.attrs.get("start", 1)) if node.type == "ordered_list" else 1
        deep = min(depth, _DEEPEST)
        for number, item in enumerate(node.children, start=first):
            mark = f"{number}." if node.type == "ordered_list" else _DOTS[min(depth, 1)]
            for child in item.children:
                if child.type in ("bullet_list", "ordered_list"):
                    yield from self.points(child, depth + 1)
                    continue
                for line in self.lines(child):
                    box, text = _ticked(line)
                    yield Point(text=text, mark=box if box and mark else mark, depth=deep)
                    mark = ""

    def lines(self, node: SyntaxTreeNode) -> Iterator[Prose]:
        """Yield the lines of a node that stands in another one."""
        if node.type in ("bullet_list", "ordered_list"):
            for one in self.points(node, 0):
                lead = "\u3000" * one.depth + (f"{one.mark} " if one.mark else "")
                yield prose_of((Run(text=lead), *runs_of(one.text)))
        elif node.type in ("fence", "code_block", "html_block"):
            yield from _COMMENT.sub("", node.content).splitlines()
        elif node.type == "table":
            yield from (" | ".join(map(plain_of, row)) for row in self.rows(node))
        elif node.type == "paragraph":
            yield from lines_of(self.inline.prose(node))
        else:
            yield from (line for child in node.children for line in self.lines(child))

    def table(self, node: SyntaxTreeNode) -> Grid:
        """Return a table without its blank rows."""
        head, *rows = self.rows(node)
        filled = tuple(row for row in rows if any(plain_of(one).strip() for one in row))
        texts = [[plain_of(row[place]) for row in (head, *filled)] for place in range(len(head))]
        columns = tuple(
            Column(title=plain_of(title), width=width, kind="number" if right else "text")
            for title, width, right in zip(head, shares(texts), _right(node), strict=True)
        )
        return Grid(columns=columns, rows=filled, empty=self.filler.table)

    def rows(self, node: SyntaxTreeNode) -> list[tuple[Prose, ...]]:
        """Return the cells of a table, its head first."""
        rows = [row for part in node.children for row in part.children]
        return [tuple(self.inline.prose(cell) for cell in row.children) for row in rows]


def _right(table: SyntaxTreeNode) -> list[bool]:
    """Tell which columns of a table stand to the right."""
    head = table.children[0].children[0]
    return ["right" in str(cell.attrs.get("style", "")) for cell in head.children]


def _pictured(node: SyntaxTreeNode, find: Find) -> bool:
    """Tell whether a paragraph holds nothing but pictures that can be shown."""
    parts = [part for inline in node.children for part in inline.children if part.type != "softbreak"]
    images = [part for part in parts if part.type == "image"]
    said = "".join(part.content for part in parts if part.type != "image").strip()
    return bool(images) and not said and all(find(str(one.attrs.get("src", ""))) for one in images)


def _ticked(line: Prose) -> tuple[str, Prose]:
    """Return the box of a line that can be ticked, and what stands behind it."""
    first, *others = runs_of(line)
    found = _TICK.match(first.text)
    if found is None:
        return "", line
    text = first.text[found.end() :]
    return "□" if found[1] == " " else "■", prose_of((first.model_copy(update={"text": text}), *others))


def _points(points: Iterable[Point]) -> Iterator[Block]:
    found = tuple(points)
    if any(plain_of(one.text).strip() for one in found):
        yield Points(points=found)


def _paragraph(text: Prose, tone: str = "plain") -> Iterator[Block]:
    if plain_of(text).strip():
        yield Paragraph.model_validate({"text": text, "tone": tone})


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
        else [part for part in re.split(r"[\s/（(]|" + HAN.pattern, text) if part]
    )
    longest = min(max(map(_width, whole), default=0), _LONG)
    return ceil((longest * _CHARACTER + _PADDING) / _TWENTIETH)


def _width(text: str) -> int:
    lines = text.splitlines() or [""]
    return max(sum(2 if HAN.match(one) else 1 for one in line) for line in lines)
