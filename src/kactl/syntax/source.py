"""Bytes to text: size, encoding and characters, the same for YAML and JSON."""

import re

from kactl.syntax.faults import refuse
from kactl.syntax.values import SURROGATE, UNSUITABLE, code_point


def position_of(text: str, offset: int) -> tuple[int, int]:
    """Return line and column, counted from 1, of a character of the text."""
    return text.count("\n", 0, offset) + 1, offset - text.rfind("\n", 0, offset)


def decoded(data: bytes, family: str, limit: int) -> str:
    """Return the text of UTF-8 bytes, or refuse them by `<family>.size` or `<family>.encoding`."""
    if len(data) > limit:
        refuse(f"{family}.size", (1, 1), size=str(len(data)), limit=str(limit))
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError as error:
        before = data[: error.start].decode("utf-8")
        byte = f"0x{data[error.start]:02X}"
        refuse(f"{family}.encoding", position_of(before, len(before)), byte=byte)


def unsuitable(text: str) -> tuple[str, re.Match[str]] | None:
    """Return the first `character` no person types, else the first lone `surrogate`, else None."""
    if found := UNSUITABLE.search(text):
        return "character", found
    found = SURROGATE.search(text)
    return ("surrogate", found) if found else None


def refuse_unsuitable(text: str, family: str, base: tuple[int, int] | None = None) -> None:
    """Refuse what no text of a person holds; `base` is where a value begins that came from escapes."""
    if odd := unsuitable(text):
        kind, found = odd
        position = base or position_of(text, found.start())
        refuse(f"{family}.{kind}", position, character=code_point(found.group()))
