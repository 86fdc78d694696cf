"""The plain data that every reader gives and that fingerprints are taken of, and its bounds."""

import re
from decimal import Decimal
from typing import Final, TypeAlias

# Dates stay strings; a number with a point or an exponent is a Decimal with every digit as it was written.
Value: TypeAlias = bool | int | Decimal | str | list["Value"] | dict[str, "Value"] | None

MAX_DEPTH: Final = 64
MAX_INTEGER: Final = 2**53  # beyond it Excel, JavaScript and most JSON readers change the digits silently
MAX_DIGITS: Final = 34  # what an IEEE 754 decimal128 holds
MAX_MAGNITUDE: Final = 308  # what a double can be scaled to

# Control characters (besides tab and line ends), byte order marks and non-characters: no person types them.
UNSUITABLE: Final = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ufeff\ufffe\uffff]")
SURROGATE: Final = re.compile("[\ud800-\udfff]")


def bounded(number: int | Decimal) -> bool:
    """Tell whether a number keeps its digits in every program that may read it after us."""
    if isinstance(number, int):
        return -MAX_INTEGER <= number <= MAX_INTEGER
    return len(number.as_tuple().digits) <= MAX_DIGITS and abs(number.adjusted()) <= MAX_MAGNITUDE


def code_point(character: str) -> str:
    """Return `U+XXXX`, the name under which a character that cannot be shown is reported."""
    return f"U+{ord(character):04X}"
