"""Bytes to text: size, encoding and characters, the same for YAML and JSON."""

import re

from kactl.syntax.faults import refusal
from kactl.syntax.values import SURROGATE, UNSUITABLE, code_point


def position_of(text: str, offset: int) -> tuple[int, int]:
    """Return line and column, counted from 1, of a character of the text."""
    return text.count("\n", 0, offset) + 1, offset - text.rfind("\n", 0, offset)


def decoded(data: bytes, family: str, limit: int) -> str:
    """Return the text of UTF-8 bytes, or refuse them by `<family>.size` or `<family>.encoding`."""
    if len(data) > limit:
        raise refusal(f"{family}.size", (1, 1), size=str(len(data)), limit=str(limit))
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError as error:
        before = data[: error.start].decode("utf-8")
        byte = f"0x{data[error.start]:02X}"
        raise refusal(f"{family}.encoding", position_of(before, len(before)), byte=byte) from None


def refuse_unsuitable(text: str, family: str, base: tuple[int, int] | None = None) -> None:
    """Refuse the first control character or lone surrogate; `base` is where a value begins that came from escapes."""
    found: re.Match[str] | None
    for pattern, kind in ((UNSUITABLE, "character"), (SURROGATE, "surrogate")):
        if found := pattern.search(text):
            position = base or position_of(text, found.start())
            raise refusal(f"{family}.{kind}", position, character=code_point(found.group()))
