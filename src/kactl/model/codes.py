"""Confirmation codes: which version of a matter somebody saw; no secret and no proof of identity."""

import re
from collections.abc import Set as AbstractSet
from typing import Final

DIGITS: Final = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
"""Crockford's base 32: nothing that is taken for another digit."""
_LENGTH: Final = 8
_HALF: Final = _LENGTH // 2
_BITS: Final = 5
_READ_AS: Final = str.maketrans({"I": "1", "L": "1", "O": "0"})
_WRITTEN: Final = re.compile(
    r"(?<![0-9A-Za-z])([0-9A-HJ-NP-TV-Zoi]{4})[-\u2010-\u2014\u2212\uff0d \u00a0]?([0-9A-HJ-NP-TV-Zoi]{4})"
    r"(?![0-9A-Za-z])",
    re.IGNORECASE,
)
_BEGUN: Final = re.compile(r"(?<![0-9A-Za-z])[0-9A-Za-z]")
"""Where a run of digits and letters begins."""


def confirmation_code(fingerprint: str) -> str:
    """Return the first 8 digits of a fingerprint in base 32, as `K7F3-9Q2M`."""
    number = int(fingerprint[: _LENGTH * _BITS // 4], 16)
    digits = "".join(DIGITS[number >> _BITS * place & 31] for place in reversed(range(_LENGTH)))
    return f"{digits[:4]}-{digits[4:]}"


def as_code(text: str) -> str | None:
    """Return a code as kactl writes it, however a person typed it, or None when it is none."""
    found = _WRITTEN.fullmatch(text.strip())
    return _plain(found) if found else None


def codes_in(text: str) -> tuple[str, ...]:
    """Return what looks like a code in a text, each once, in order; words of eight letters are no codes.

    Where a word before a code could be taken for its first half (`code K7F3-9Q2M`), the code is meant.
    """
    begun = (one.start() for one in _BEGUN.finditer(text))
    seen = [found for place in begun if (found := _WRITTEN.match(text, place)) and _looks_made(found[0])]
    spaced = [one for one in seen if one[0][_HALF].isspace()]
    whole = {one.start() for one in seen} - {one.start() for one in spaced}
    meant = (one for one in seen if one.start() in whole or not _taken(one, whole))
    return tuple(dict.fromkeys(_plain(one) for one in meant))


def _taken(spaced: re.Match[str], whole: AbstractSet[int]) -> bool:
    """Tell whether a code that is written as one overlaps what two words would make."""
    return any(place in whole for place in range(spaced.start() - _LENGTH, spaced.end()))


def _looks_made(written: str) -> bool:
    """Tell a code from a word: it has a digit, or stands in two parts of capitals."""
    return any(one.isdigit() for one in written) or ("-" in written and written.isupper())


def _plain(found: re.Match[str]) -> str:
    return f"{found[1]}-{found[2]}".upper().translate(_READ_AS)
