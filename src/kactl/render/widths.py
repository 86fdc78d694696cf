"""Columns that a text takes at a terminal, where a Chinese character takes two."""

from functools import cache, lru_cache
from itertools import pairwise
from unicodedata import combining, east_asian_width

_OPENING = "([{（「『【《〈“‘"


@lru_cache(maxsize=1 << 14)
def columns(text: str) -> int:
    """Return how many columns the text takes."""
    return len(text) if text.isascii() else sum(map(_columns, text))


@cache
def _columns(character: str) -> int:
    if combining(character):
        return 0
    return 2 if east_asian_width(character) in "WF" else 1


def padded(text: str, width: int) -> str:
    """Return the text with spaces up to the width."""
    return text + " " * (width - columns(text))


def wrapped(text: str, width: int) -> list[str]:
    """Break the text into lines of at most that many columns, between words and between wide characters."""
    if columns(text) <= width:
        return [text.rstrip()]
    lines: list[str] = []
    line, used = "", 0
    for piece in pieces(text):
        if line and used + columns(piece.rstrip()) > width:
            lines.append(line.rstrip())
            line = piece.lstrip()
            used = columns(line)
        else:
            line += piece
            used += columns(piece)
    return [*lines, line.rstrip()]


def longest_piece(text: str) -> int:
    """Return how many columns the widest part of a text takes that no line may break."""
    if text.isascii():
        return max(map(len, text.split()), default=0)
    return max(columns(one.rstrip()) for one in pieces(text))


def pieces(text: str) -> list[str]:
    """Cut a text where a line may break: after a space, around a wide character that is no closing mark."""
    found: list[str] = []
    start = 0
    for index, (before, after) in enumerate(pairwise(text), start=1):
        if _may_break(before, after):
            found.append(text[start:index])
            start = index
    return [*found, text[start:]]


@lru_cache(maxsize=1 << 16)
def _may_break(before: str, after: str) -> bool:
    """Tell whether a line may end between two characters."""
    wide = _columns(after) > 1 or _columns(before) > 1
    closing = after.isspace() or (wide and not after.isalnum() and after not in _OPENING)
    return (before.isspace() or wide) and not closing and before not in _OPENING
