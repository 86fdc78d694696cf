"""Read JSON strictly, for records: one meaning for every reader, or a refusal with line and column."""

import json
import re
from decimal import Decimal
from typing import Final, NoReturn

from kactl.syntax.faults import refuse
from kactl.syntax.json_tokens import number_of, refuse_tokens
from kactl.syntax.source import decoded, position_of, refuse_unsuitable
from kactl.syntax.values import MAX_DEPTH, Value

MAX_BYTES: Final = 64 << 10
_BRACKETS: Final = re.compile(r"[\[{]")
_TELLING_ESCAPE: Final = re.compile(r"\\[ubf]")


def read_json(data: bytes, *, limit: int = MAX_BYTES) -> Value:
    """Return the value of the JSON text; raise nothing but SyntaxFault."""
    text = decoded(data, "json", limit)
    if text.startswith("\ufeff"):
        refuse("json.byte-order-mark", (1, 1))
    refuse_unsuitable(text, "json")
    if len(_BRACKETS.findall(text)) > MAX_DEPTH or _TELLING_ESCAPE.search(text):
        refuse_tokens(text)
    try:
        value: Value = _DECODER.decode(text)
    except json.JSONDecodeError as error:
        _refuse_malformed(text, error.pos)
    except _AmbiguousError:
        refuse_tokens(text)
        raise
    return value


class _AmbiguousError(ValueError):
    """The text is JSON that readers understand differently; where and why, its tokens tell."""


def _refuse_malformed(text: str, offset: int) -> NoReturn:
    end = len(text.rstrip())
    if not end:
        refuse("json.empty", (1, 1))
    if offset >= end:
        refuse("json.unfinished", position_of(text, offset))
    refuse("json.syntax", position_of(text, offset), character=text[offset])


def _mapping(pairs: list[tuple[str, Value]]) -> dict[str, Value]:
    mapping = dict(pairs)
    if len(mapping) < len(pairs):
        raise _AmbiguousError
    return mapping


def _number(text: str) -> int | Decimal:
    number = number_of(text)
    if number is None:
        raise _AmbiguousError
    return number


_DECODER: Final = json.JSONDecoder(
    object_pairs_hook=_mapping, parse_int=_number, parse_float=_number, parse_constant=_number
)
