"""Patterns of paths: `*` and `?` within a folder, `**` through folders."""

import re
from functools import cache

_PIECES = re.compile(r"\*\*/|\*\*|\*|\?")
_MEANINGS = {"**/": "(?:[^/]+/)*", "**": ".*", "*": "[^/]*", "?": "[^/]"}


@cache
def compiled(pattern: str) -> "re.Pattern[str]":
    """Return the regular expression of a pattern, case counting, hidden names included."""
    parts: list[str] = []
    end = 0
    for piece in _PIECES.finditer(pattern):
        parts += (re.escape(pattern[end : piece.start()]), _MEANINGS[piece.group()])
        end = piece.end()
    return re.compile("".join(parts) + re.escape(pattern[end:]), re.DOTALL)
