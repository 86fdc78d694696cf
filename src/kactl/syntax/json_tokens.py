"""The tokens of a JSON text, walked only when something in it is suspect."""

import json
import re
from decimal import Decimal
from typing import Final, TypeAlias

from kactl.syntax.faults import refuse
from kactl.syntax.source import position_of, unsuitable
from kactl.syntax.values import MAX_DEPTH, bounded, code_point

_TOKEN: Final = re.compile(
    r"(?P<open>[\[{])|(?P<close>[\]}])"
    r'|(?P<string>"(?:[^"\\]++|\\.)*+"?)(?P<key>\s*+:)?'
    r"|(?P<number>-?[0-9][0-9.eE+-]*+)|(?P<constant>NaN|-?Infinity)",
    re.DOTALL,
)
_INTEGER: Final = re.compile(r"-?[0-9]+")
_NUMBER: Final = re.compile(r"-?[0-9]+(?:\.[0-9]+)?(?:[eE][-+]?[0-9]+)?")
_LONGEST_NUMBER: Final = 64

Objection: TypeAlias = tuple[str, dict[str, str]]  # the code without its family, and its values


def number_of(text: str) -> int | Decimal | None:
    """Return the number, or None when no portable number is written so."""
    if len(text) > _LONGEST_NUMBER or not _NUMBER.fullmatch(text):
        return None
    number = int(text) if _INTEGER.fullmatch(text) else Decimal(text)
    return number if bounded(number) else None


def refuse_tokens(text: str) -> None:
    """Raise the fault of the first token that readers understand differently; say nothing about grammar."""
    keys: list[set[str]] = [set()]
    for token in _TOKEN.finditer(text):
        if token.lastgroup == "open":
            keys.append(set())
        elif token.lastgroup == "close" and len(keys) > 1:
            keys.pop()
        if objection := _objection(token, keys):
            kind, values = objection
            refuse(f"json.{kind}", position_of(text, token.start()), **values)


def _objection(token: re.Match[str], keys: list[set[str]]) -> Objection | None:
    kind, text = token.lastgroup, token.group()
    if kind in {"string", "key"}:
        return _string_objection(token, keys[-1])
    if kind == "open" and len(keys) > MAX_DEPTH + 1:
        return "depth", {"limit": str(MAX_DEPTH)}
    if kind == "constant":
        return "not-finite", {"number": text}
    if kind == "number" and _NUMBER.fullmatch(text) and number_of(text) is None:
        return "number-size", {"number": text}
    return None


def _string_objection(token: re.Match[str], keys: set[str]) -> Objection | None:
    try:
        text: str = json.loads(token.group("string"))
    except json.JSONDecodeError:
        return None
    if odd := unsuitable(text):
        kind, found = odd
        return kind, {"character": code_point(found.group())}
    if token.group("key") is None:
        return None
    if text in keys:
        return "duplicate-key", {"key": text}
    keys.add(text)
    return None
