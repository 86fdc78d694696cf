"""The header of a sheet: row 1, and the rows below that merged cells of the header reach into."""

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Final, NamedTuple

from kactl.exchange.problems import unusable
from kactl.model.tables import Head, Raw, cell_name

_DEEPEST: Final = 4


class Span(NamedTuple):
    """Merged cells: the first row and column, the last row and column."""

    top: int
    left: int
    bottom: int
    right: int


def unfolded(
    path: Path, rows: Mapping[int, Sequence[Raw]], spans: Sequence[Span]
) -> tuple[tuple[Head, ...], int]:
    """Return the columns and the last row of the header; a sheet without one is a KactlError.

    A cell merged over several columns is the name of a group: the columns' own names stand below it.
    """
    depth = _depth(rows, spans)
    width = max((len(rows.get(row, ())) for row in range(1, depth + 1)), default=0)
    header = [one for column in range(1, width + 1) if (one := _head(rows, spans, depth, column)) is not None]
    if not header:
        unusable("table.no-header", path=str(path), cell=cell_name(1, 1))
    return tuple(header), depth


def _depth(rows: Mapping[int, Sequence[Raw]], spans: Sequence[Span]) -> int:
    depth = 1
    for row in range(1, _DEEPEST + 1):
        if row > depth:
            break
        for one in spans:
            if one.top == row:
                below = rows.get(one.bottom + 1, ())[one.left - 1 : one.right]
                grouping = sum(isinstance(raw, str) for raw in below) > 1
                depth = max(depth, one.bottom + 1 if grouping else one.bottom)
    return min(depth, _DEEPEST)


def _head(rows: Mapping[int, Sequence[Raw]], spans: Sequence[Span], depth: int, column: int) -> Head | None:
    """Return a column's name: the lowest that stands there, and those of the cells over it."""
    names: list[tuple[str, int]] = []
    for row in range(1, depth + 1):
        over = next(
            (one for one in spans if one.top <= row <= one.bottom and one.left <= column <= one.right), None
        )
        top, left = (over.top, over.left) if over else (row, column)
        cells = rows.get(top, ())
        raw = cells[left - 1] if left <= len(cells) else None
        name = " ".join(str(raw).split()) if isinstance(raw, str | int) else str(raw or "").strip()
        if name and (name, top) not in names:
            names.append((name, top))
    if not names:
        return None
    *above, (name, row) = names
    return Head(name, row, column, tuple(one for one, _ in above))
