"""PDFs in which people find words: browsers name some characters by radicals, which nobody types."""

import re
from collections.abc import Container, Iterator
from importlib import import_module
from importlib.util import find_spec
from io import BytesIO
from typing import Any, Final

from kactl.exchange.radicals import unified

_BLOCK: Final = re.compile(rb"\d+\s+beginbf(char|range)\s(.*?)\sendbf\1", re.DOTALL)
_CHAR: Final = re.compile(rb"<([0-9A-Fa-f]+)>\s*<([0-9A-Fa-f]+)>")
_RANGE: Final = re.compile(rb"<([0-9A-Fa-f]+)>\s*<([0-9A-Fa-f]+)>\s*<([0-9A-Fa-f]+)>")
_MOST: Final = 100
"""The pairs that a block of a map may hold."""


def searchable(data: bytes, text: str) -> bytes:
    """Return a PDF that names the characters of its text as they were written.

    It is pypdf that opens it (extra `paper`); without it the PDF looks the same and is found by fewer words.
    """
    if find_spec("pypdf") is None:
        return data
    library: Any = import_module("pypdf")
    generic: Any = import_module("pypdf.generic")
    known, changed = frozenset(text), False
    writer = library.PdfWriter(clone_from=BytesIO(data))
    for number, one in enumerate(writer._objects):  # noqa: SLF001 - every object, whatever leads to it
        if not isinstance(one, generic.StreamObject) or b"beginbf" not in (before := one.get_data()):
            continue
        after = mapped(before, known)
        if after != before:
            fresh = generic.DecodedStreamObject()
            fresh.set_data(after)
            writer._objects[number] = fresh.flate_encode()  # noqa: SLF001
            changed = True
    if not changed:
        return data
    written = BytesIO()
    writer.write(written)
    return written.getvalue()


def mapped(table: bytes, known: Container[str]) -> bytes:
    """Return the map from a font's codes to characters with whole characters for radicals."""
    pairs = [pair for block in _BLOCK.finditer(table) for pair in _pairs(block[1], block[2])]
    whole = [(code, unified(text, known)) for code, text in pairs]
    if whole == pairs:
        return table
    blocks = (whole[place : place + _MOST] for place in range(0, len(whole), _MOST))
    shown = b"\n".join(
        b"%d beginbfchar\n%s\nendbfchar" % (len(block), b"\n".join(_line(*one) for one in block))
        for block in blocks
    )
    first, last = next(_BLOCK.finditer(table)).start(), [*_BLOCK.finditer(table)][-1].end()
    return table[:first] + shown + table[last:]


def _pairs(kind: bytes, block: bytes) -> Iterator[tuple[bytes, str]]:
    """Give each code, in hexadecimal digits, with what it stands for; a range is its single codes."""
    if kind == b"char":
        yield from ((one[1], _text(one[2])) for one in _CHAR.finditer(block))
        return
    for one in _RANGE.finditer(block):
        start = _text(one[3])
        for place in range(int(one[2], 16) - int(one[1], 16) + 1):
            code = b"%0*X" % (len(one[1]), int(one[1], 16) + place)
            yield code, start[:-1] + chr(ord(start[-1]) + place)


def _text(digits: bytes) -> str:
    return bytes.fromhex(digits.decode()).decode("utf-16-be", "replace")


def _line(code: bytes, text: str) -> bytes:
    return b"<%s> <%s>" % (code, text.encode("utf-16-be").hex().upper().encode())
