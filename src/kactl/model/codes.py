"""Confirmation codes: which version of a matter somebody saw; no secret and no proof of identity."""

import re
from typing import Final

_DIGITS: Final = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
"""Crockford's base 32: nothing that is taken for another digit."""
_LENGTH: Final = 8
_BITS: Final = 5
_READ_AS: Final = str.maketrans({"I": "1", "L": "1", "O": "0"})
_WRITTEN: Final = re.compile(
    r"(?<![0-9A-Za-z])([0-9A-HJ-NP-TV-Zoi]{4})[-\u2010-\u2014\u2212\uff0d \u00a0]?([0-9A-HJ-NP-TV-Zoi]{4})"
    r"(?![0-9A-Za-z])",
    re.IGNORECASE,
)


def confirmation_code(fingerprint: str) -> str:
    """Return the first 8 digits of a fingerprint in base 32, as `K7F3-9Q2M`."""
    number = int(fingerprint[: _LENGTH * _BITS // 4], 16)
    digits = "".join(_DIGITS[number >> _BITS * place & 31] for place in reversed(range(_LENGTH)))
    return f"{digits[:4]}-{digits[4:]}"


def as_code(text: str) -> str | None:
    """Return a code as kactl writes it, however a person typed it, or None when it is none."""
    found = _WRITTEN.fullmatch(text.strip())
    return _plain(found) if found else None


def codes_in(text: str) -> tuple[str, ...]:
    """Return what looks like a code in a text, each once, in order; words of eight letters are no codes."""
    found = (one for one in _WRITTEN.finditer(text) if _looks_made(one[0]))
    return tuple(dict.fromkeys(_plain(one) for one in found))


def _looks_made(written: str) -> bool:
    """Tell a code from a word: it has a digit, or stands in two parts of capitals."""
    return any(one.isdigit() for one in written) or ("-" in written and written.isupper())


def _plain(found: re.Match[str]) -> str:
    return f"{found[1]}-{found[2]}".upper().translate(_READ_AS)
