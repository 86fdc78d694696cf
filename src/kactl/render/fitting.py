"""The columns of a table that has to fit: words stay whole as long as there is room for them."""

from collections.abc import Iterator, Sequence
from functools import lru_cache
from itertools import zip_longest
from typing import Final

from kactl.render.widths import columns, longest_piece, padded, wrapped

GAP: Final = 2
"""Spaces between two columns."""

_SHORT: Final = 10
"""Chinese breaks anywhere: a title of so many columns is a word, too, where there is room for it."""

Row = Sequence[str]


def fitted(rows: Sequence[Row], room: int) -> list[list[str]]:
    """Return the lines of each row, in columns that all rows share; lines are as wide as the room at most."""
    widths = shares(rows, room)
    return [_lines(row, widths) for row in rows]


def shares(rows: Sequence[Row], room: int) -> list[int]:
    """Return how wide each column is: as its longest cell wants, or its part of the room by its need."""
    count = max((len(row) for row in rows), default=0)
    cells = [{row[index] for row in rows if index < len(row)} for index in range(count)]
    wanted = [max(1, *map(columns, column)) for column in cells]
    room -= GAP * (count - 1)
    if sum(wanted) <= room:
        return wanted
    words = [max(1, *map(longest_piece, column)) for column in cells]
    short = [max(word, min(wish, _SHORT)) for word, wish in zip(words, wanted, strict=True)]
    least = next((one for one in (short, words) if sum(one) <= room), None) or _cut(words, room)
    return _grown(least, wanted, room)


def _cut(least: list[int], room: int) -> list[int]:
    """Return the widths cut to the room, the widest first; then words are broken."""
    widths = [*least]
    while sum(widths) > max(room, len(widths)):
        widths[widths.index(max(widths))] -= 1
    return widths


def _grown(widths: list[int], wanted: Sequence[int], room: int) -> list[int]:
    """Return the widths with the rest of the room given, column by column, to the one that lacks most."""
    while sum(widths) < room:
        lacking = [wish / width for wish, width in zip(wanted, widths, strict=True)]
        widths[lacking.index(max(lacking))] += 1
    return widths


def _lines(row: Row, widths: Sequence[int]) -> list[str]:
    if all(columns(cell) <= width for cell, width in zip(row, widths, strict=False)):
        return [_line(row, widths)]
    cells = [_broken(cell, width) for cell, width in zip(row, widths, strict=False)]
    return [_line(parts, widths) for parts in zip_longest(*cells, fillvalue="")]


def _line(parts: Row, widths: Sequence[int]) -> str:
    return (" " * GAP).join(map(padded, parts, widths)).rstrip()


@lru_cache(maxsize=1 << 10)
def _broken(cell: str, width: int) -> tuple[str, ...]:
    """Return the lines of a cell; a word that is wider than its column is broken."""
    return tuple(part for line in wrapped(cell, width) for part in _parts(line, width))


def _parts(line: str, width: int) -> Iterator[str]:
    rest = line
    while columns(rest) > width:
        end = next(i for i in range(len(rest), 0, -1) if columns(rest[:i]) <= width or i == 1)
        yield rest[:end]
        rest = rest[end:]
    yield rest
