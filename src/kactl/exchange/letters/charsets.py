"""Bytes of mails as text, whatever charset they claim: a wrong claim costs characters, never an error."""

from collections.abc import Iterator
from typing import Final

_WIDER: Final = {
    "gb2312": "gb18030",
    "gb_2312-80": "gb18030",
    "gbk": "gb18030",
    "cp936": "gb18030",
    "x-gbk": "gb18030",
    "big5": "big5hkscs",
    "x-big5": "big5hkscs",
    "us-ascii": "utf-8",
    "ascii": "utf-8",
    "unicode-1-1-utf-7": "utf-7",
}
"""What mail programs write in truth when they name the narrower one."""
_GUESSED: Final = ("utf-8", "gb18030", "big5hkscs")


def as_text(data: bytes, charset: str | None = None) -> str:
    """Return bytes as text: by the named charset, else by the first that fits, else with marks."""
    for name in _tried(charset):
        try:
            return data.decode(name).removeprefix("\ufeff")
        except (LookupError, ValueError):
            continue
    return data.decode("utf-8", "replace")


def _tried(charset: str | None) -> Iterator[str]:
    if data := (charset or "").strip().strip("'\"").lower():
        yield _WIDER.get(data, data)
    yield from _GUESSED
