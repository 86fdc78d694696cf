"""Read the marked sections of a Markdown document: which are filled, and where something is still open.

A section begins at `<!-- kactl:section ID -->` (or `… ID optional -->`) and runs to the next marker. The
comment `<!-- kactl:guide … -->` says what good looks like; neither it nor a line copied from it is content.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from itertools import pairwise
from typing import Final, Literal

from kactl.syntax.markdown_lines import Line, blank, body_lines, label, row_cells, separator
from kactl.syntax.source import decoded

_MARKER: Final = re.compile(r"kactl:section\s+([A-Za-z0-9][A-Za-z0-9._-]*)(\s+optional)?")


@dataclass(frozen=True, slots=True)
class Gap:
    """A table row or a labelled list item that waits for its content."""

    kind: Literal["row", "label"]
    line: int
    text: str
    """The row's first cell, or the label."""


@dataclass(frozen=True, slots=True)
class Section:
    """One marked section."""

    id: str
    optional: bool
    line: int
    """Where the marker stands."""
    heading: str
    """The heading above the marker, or nothing."""
    content: bool
    """Whether it has any line of its own."""
    gaps: tuple[Gap, ...]

    @property
    def filled(self) -> bool:
        """Tell whether it has content and nothing is open."""
        return self.content and not self.gaps


@dataclass(frozen=True, slots=True)
class Sections:
    """The sections of a document in order, unreadable markers, and whether anything is written at all."""

    sections: tuple[Section, ...]
    bad_markers: tuple[int, ...]
    """Lines of markers without an id, or with one that stood before."""
    content: bool

    def find(self, identity: str) -> Section | None:
        """Return the section of that id."""
        return next((one for one in self.sections if one.id == identity), None)


@dataclass(slots=True)
class _Open:
    """A section while its lines are gathered."""

    id: str
    optional: bool
    line: int
    heading: str
    guide: set[str] = field(default_factory=set)
    lines: list[Line] = field(default_factory=list)

    def closed(self) -> Section:
        """Return the section as its lines make it."""
        own = [one if _own(one, self.guide) else Line(one.number, "") for one in self.lines]
        gaps = tuple(sorted(_gaps(own), key=lambda gap: gap.line))
        return Section(self.id, self.optional, self.line, self.heading, _has_content(own, gaps), gaps)


def read_sections(data: bytes) -> Sections:
    """Return what a Markdown document holds; bytes that are no UTF-8 text raise SyntaxFault."""
    lines = body_lines(decoded(data, "markdown", len(data)))
    found: dict[str, _Open] = {}
    bad: list[int] = []
    current: _Open | None = None
    heading = ""
    for line in lines:
        heading = line.heading or heading
        if line.comment.startswith("kactl:section"):
            marker = _MARKER.fullmatch(line.comment)
            if marker is None or marker[1] in found:
                bad.append(line.number)
                continue
            current = found[marker[1]] = _Open(marker[1], bool(marker[2]), line.number, heading)
            heading = ""
        elif current is not None and line.comment.startswith("kactl:guide"):
            current.guide |= _phrases(line.comment)
        elif current is not None:
            current.lines.append(line)
    return Sections(tuple(one.closed() for one in found.values()), tuple(bad), _has_content(lines, ()))


def _phrases(guide: str) -> set[str]:
    """Return the lines of a guide, and what stands in them after a label such as `反例：`."""
    lines = [one.strip() for one in guide.splitlines()[1:]]
    examples = [re.split("[:：]", one, maxsplit=1)[-1].strip() for one in lines]
    return {one for one in (*lines, *examples) if one}


def _own(line: Line, guide: set[str]) -> bool:
    return line.verbatim or not ({line.text.strip(), line.bare} & guide)


def _has_content(lines: Sequence[Line], gaps: Sequence[Gap]) -> bool:
    waiting = {gap.line for gap in gaps} | _table_heads(lines)
    return any(not blank(one) and one.number not in waiting for one in lines)


def _table_heads(lines: Sequence[Line]) -> set[int]:
    heads = set()
    for above, below in pairwise(lines):
        if separator(below) and row_cells(above):
            heads |= {above.number, below.number}
    return heads


def _gaps(lines: Sequence[Line]) -> Iterator[Gap]:
    width = 0  # of the table that the line stands in
    for place, line in enumerate(lines):
        cells = row_cells(line)
        if separator(line):
            width = len(row_cells(lines[place - 1])) if place else 0
        elif not cells:
            width = 0
        elif width > 1 and cells[0] and not any(cells[1:]):
            yield Gap("row", line.number, cells[0])
        if (text := label(line)) and not _continued(lines[place + 1 :], line.indent):
            yield Gap("label", line.number, text)


def _continued(below: Sequence[Line], indent: int) -> bool:
    """Tell whether deeper-indented content follows."""
    for line in below:
        if line.empty:
            continue
        if line.indent <= indent:
            return False
        if not blank(line):
            return True
    return False
