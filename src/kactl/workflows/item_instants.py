"""Instants as people type them: a day and a time of the engagement's zone, or `now`."""

import re
from datetime import datetime
from typing import Final

NOW: Final = ("now", "现在")
_TODAY: Final = re.compile(r"(?:today|今天)[T\s]*", re.IGNORECASE)
_INSTANT: Final = re.compile(
    r"(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?[T\s]+(\d{1,2})[:：](\d{2})(?:[:：](\d{2})(?:\.\d+)?)?"
    r"\s*(Z|[+-]\d{2}:?\d{2})?",
    re.ASCII | re.IGNORECASE,
)


def instant(words: str, now: datetime) -> datetime | None:
    """Return the instant that the words mean, None for none; `now` stands in the zone that they mean.

    An offset that is given stays as it is. A time that the zone leaves out, or has twice, is the earlier one.
    """
    if words.casefold() in NOW:
        return now.replace(microsecond=0)
    found = _INSTANT.fullmatch(_TODAY.sub(f"{now:%Y-%m-%d}T", words, count=1))
    if found is None:
        return None
    year, month, day, hour, minute, second, offset = found.groups()
    try:
        local = datetime(
            int(year), int(month), int(day), int(hour), int(minute), int(second or 0), tzinfo=now.tzinfo
        )
        if offset is None:
            return local
        return datetime.fromisoformat(local.strftime("%Y-%m-%dT%H:%M:%S") + offset.upper())
    except ValueError:
        return None
