"""Numbers and instants as tools write them."""

import math
from contextlib import suppress
from datetime import UTC, datetime
from typing import Final

_MOST: Final = 1e15


def number(words: object) -> float:
    """Return a number that is not below zero; what is none counts as nothing."""
    if isinstance(words, bool) or words is None:
        return 0.0
    with suppress(ValueError, OverflowError):
        found = float(str(words).replace(",", ""))  # some tools group thousands
        if math.isfinite(found) and 0 <= found <= _MOST:
            return found
    return 0.0


def whole(words: object) -> int:
    """Return a whole number that is not below zero; what is none counts as nothing."""
    return int(number(words))


def instant(words: object) -> datetime | None:
    """Return an instant, with its zone where one is written; what is none is None."""
    if not isinstance(words, str) or len(words) > 40:  # noqa: PLR2004 - no instant is longer
        return None
    text = words.strip()
    with suppress(ValueError):
        if text.isdigit():
            return datetime.fromtimestamp(int(text) / (1000 if len(text) > 11 else 1), UTC)  # noqa: PLR2004
        found = datetime.fromisoformat(text).replace(microsecond=0)
        return found.astimezone(UTC) if found.tzinfo else found
    return None


def earliest(one: datetime | None, other: datetime | None) -> datetime | None:
    """Return the earlier of two instants; of one with a zone and one without, the first that was met."""
    if one is None or other is None or (one.tzinfo is None) != (other.tzinfo is None):
        return one or other
    return min(one, other)


def clock(words: str) -> float:
    """Return the seconds of `hh:mm:ss.fff`."""
    parts = words.split(":")
    return sum(number(part) * float(60**power) for power, part in enumerate(reversed(parts[-3:])))
