"""Dates as a tool writes them that kactl does not know of itself, such as `22/Nov/26 9:41 AM`."""

import re
from collections.abc import Sequence
from contextlib import suppress
from datetime import datetime
from typing import Final

_MONTHS: Final = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")
_NUMERALS: Final = ("一", "二", "三", "四", "五", "六", "七", "八", "九", "十", "十一", "十二")
_ENGLISH: Final = {f"{one}月": month for one, month in zip(_NUMERALS, _MONTHS, strict=True)}
_MONTH: Final = re.compile("(十[一二]?|[一二三四五六七八九])月")
_NOON: Final = {"上午": "AM", "下午": "PM"}


def written_as(words: str, formats: Sequence[str]) -> datetime | None:
    """Return the moment that words are in the first of some formats that fits, None where none does.

    Months and halves of the day may be Chinese, as a tool in Chinese writes them.
    """
    english = _MONTH.sub(lambda found: _ENGLISH[found[0]], words)
    for word, half in _NOON.items():
        english = english.replace(word, half)
    for one in formats:
        with suppress(ValueError):
            return datetime.strptime(english, one)  # noqa: DTZ007 - as typed, in the engagement's zone
    return None
