"""What a plain scalar means: the core schema of YAML 1.2, with numbers that keep their digits."""

import re
from decimal import Decimal
from typing import Final

from kactl.syntax.values import bounded

NULLS: Final = frozenset({"", "~", "null", "Null", "NULL"})
_WORDS: Final[dict[str, bool | None]] = {
    **dict.fromkeys(NULLS),
    **dict.fromkeys(("true", "True", "TRUE"), True),
    **dict.fromkeys(("false", "False", "FALSE"), False),
}
# A leading zero makes an identifier, as in 012: it stays text. Every other number is the core schema's.
_NUMBER: Final = re.compile(
    r"(?P<based>0o[0-7]+|0x[0-9a-fA-F]+)"
    r"|(?P<integer>[-+]?(?:0|[1-9][0-9]*))"
    r"|(?P<decimal>[-+]?(?:\.[0-9]+|(?:0|[1-9][0-9]*)(?:\.[0-9]*)?)(?:[eE][-+]?[0-9]+)?)"
    r"|(?P<odd>[-+]?\.(?:inf|Inf|INF)|\.(?:nan|NaN|NAN))"
)
_LONGEST_NUMBER: Final = 64
_NOT_FINITE: Final = "yaml.not-finite"
_TOO_LARGE: Final = "yaml.number-size"

# Everything but text begins with one of these, or is empty.
MEANINGFUL: Final = frozenset("~nNtTfF-+.0123456789")


class OddNumberError(ValueError):
    """A number that cannot be kept as it stands, and the code of its fault."""

    def __init__(self, code: str) -> None:
        """Keep the code."""
        super().__init__(code)
        self.code = code


def resolved(text: str) -> bool | int | Decimal | str | None:
    """Return the value of a plain scalar; raise OddNumberError for what is no exact, portable number."""
    if text in _WORDS:
        return _WORDS[text]
    found = _NUMBER.fullmatch(text)
    if found is None:
        return text
    if found.lastgroup == "odd":
        raise OddNumberError(_NOT_FINITE)
    if len(text) > _LONGEST_NUMBER:
        raise OddNumberError(_TOO_LARGE)
    number = Decimal(text) if found.lastgroup == "decimal" else int(text, 0)
    if not bounded(number):
        raise OddNumberError(_TOO_LARGE)
    return number
