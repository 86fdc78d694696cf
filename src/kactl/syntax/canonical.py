"""One spelling for each value: what digests are taken of."""

from decimal import Decimal
from json.encoder import encode_basestring
from typing import Final

from kactl.syntax.values import Value

_CONSTANTS: Final[dict[bool | None, str]] = {None: "null", True: "true", False: "false"}


def canonical_json(value: Value) -> bytes:
    """Return the value as JSON: keys sorted by code point, no spaces, UTF-8, decimals digit for digit.

    `1.10` and `1.1` differ, and `read_json` gives the value back. Raises ValueError for a lone surrogate or a
    number that is not finite, TypeError for what is no Value.
    """
    parts: list[str] = []
    _write(value, parts)
    return "".join(parts).encode("utf-8")


def _write(value: object, parts: list[str]) -> None:
    if isinstance(value, str):
        parts.append(encode_basestring(value))
    elif value is None or isinstance(value, bool):
        parts.append(_CONSTANTS[value])
    elif isinstance(value, int):
        parts.append(str(value))
    elif isinstance(value, Decimal):
        parts.append(_decimal(value))
    elif isinstance(value, dict):
        _write_mapping(value, parts)
    elif isinstance(value, list):
        _write_list(value, parts)
    else:
        message = f"not a plain value: {type(value).__name__}"
        raise TypeError(message)


def _write_mapping(pairs: dict[str, object], parts: list[str]) -> None:
    separator = "{"
    for key in sorted(pairs):
        parts += (separator, encode_basestring(key), ":")
        _write(pairs[key], parts)
        separator = ","
    parts.append("}" if pairs else "{}")


def _write_list(items: list[object], parts: list[str]) -> None:
    separator = "["
    for item in items:
        parts.append(separator)
        _write(item, parts)
        separator = ","
    parts.append("]" if items else "[]")


def _decimal(number: Decimal) -> str:
    if not number.is_finite():
        message = f"not a finite number: {number}"
        raise ValueError(message)
    # A decimal without a fraction would be read back as an integer: the exponent keeps them apart.
    return str(number) if number.as_tuple().exponent else f"{number}E+0"
