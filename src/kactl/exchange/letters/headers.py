"""Headers of a mail, as people read them; raw bytes and broken encodings cost characters, never an error."""

import re
from datetime import UTC, datetime
from email.errors import HeaderParseError
from email.header import decode_header
from email.message import Message
from email.utils import getaddresses, parsedate_to_datetime
from typing import Final

from kactl.exchange.letters.charsets import as_text

_WORD_BREAK: Final = re.compile(r"\?=\s+=\?")
_ADDRESS: Final = re.compile(r"[^\s<>\"',;:()]+@[^\s<>\"',;:()]+")


def header(message: Message, name: str) -> str:
    """Return a header as text in one line; empty where there is none."""
    wanted = name.lower()
    raw = next((value for key, value in message.raw_items() if key.lower() == wanted), "")
    return decoded(str(raw))


def decoded(raw: str) -> str:
    """Return the text of a header's raw value."""
    data = raw.encode("utf-8", "surrogateescape")
    line = _WORD_BREAK.sub("?= =?", " ".join(as_text(data).split()))
    try:
        parts = decode_header(line)
    except (HeaderParseError, ValueError):
        return line
    return "".join(
        one if isinstance(one, str) else as_text(one, None if charset == "unknown-8bit" else charset)
        for one, charset in parts
    ).strip()


def sender(message: Message) -> tuple[str | None, str]:
    """Return address and name of the first sender."""
    return named(header(message, "From"))


def named(raw: str) -> tuple[str | None, str]:
    """Return address and name of the first person that a header names."""
    pairs = [(name, address) for name, address in getaddresses([raw]) if _ADDRESS.fullmatch(address)]
    if pairs:
        name, address = pairs[0]
        return address.lower(), name
    found = _ADDRESS.search(raw)
    return (found[0].lower() if found else None), raw if not found else ""


def sent_at(message: Message) -> datetime | None:
    """Return when it says it was sent; a date without a zone is taken for UTC."""
    try:
        found = parsedate_to_datetime(header(message, "Date"))
        return found if found.tzinfo else found.replace(tzinfo=UTC)
    except (TypeError, ValueError, IndexError, OverflowError):
        return None
