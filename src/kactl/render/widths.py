"""Columns that a text takes at a terminal, where a Chinese character takes two."""

from functools import cache
from unicodedata import combining, east_asian_width

_OPENING = "([{（「『【《〈“‘"


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
    for index in range(1, len(text)):
        before, after = text[index - 1], text[index]
        wide = _columns(after) > 1 or _columns(before) > 1
        closing = after.isspace() or (wide and not after.isalnum() and after not in _OPENING)
        if (before.isspace() or wide) and not closing and before not in _OPENING:
            found.append(text[start:index])
            start = index
    return [*found, text[start:]]
