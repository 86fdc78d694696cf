"""Write plain values as YAML that people edit: block style, keys as given, comments where they help."""

import json
import re
from collections.abc import Iterator, Mapping, Sequence
from decimal import Decimal
from typing import Final

from kactl.syntax.values import Value
from kactl.syntax.yaml_scalars import MEANINGFUL, resolved

_REFUSED: Final = re.compile("[:?]")
_UNSAFE_BEGINNING = frozenset("-?:,[]{}#&*!|>'\"%@` \t=<")


def yaml_lines(value: Value, indent: int = 0) -> Iterator[str]:
    """Yield the lines of a mapping or list that is not empty, each indented."""
    margin = " " * indent
    if isinstance(value, Mapping):
        for key, one in value.items():
            yield from _entry(f"{margin}{scalar(key)}:", one, indent + 2)
    elif isinstance(value, Sequence) and not isinstance(value, str):
        for one in value:
            yield from _item(margin, one, indent)
    else:
        yield f"{margin}{scalar(value)}"


def _entry(head: str, value: Value, indent: int) -> Iterator[str]:
    if isinstance(value, Mapping | list) and value and not _is_flat(value):
        yield head
        yield from yaml_lines(value, indent)
    else:
        yield f"{head} {flow(value)}"


def _item(margin: str, value: Value, indent: int) -> Iterator[str]:
    if isinstance(value, Mapping | list) and value and not _is_flat(value):
        first, *rest = yaml_lines(value, indent + 2)
        yield f"{margin}- {first.lstrip()}"
        yield from rest
    else:
        yield f"{margin}- {flow(value)}"


def _is_flat(value: Value) -> bool:
    """Tell whether a list is short enough for one line: scalars only."""
    return isinstance(value, list) and not any(isinstance(one, Mapping | list) for one in value)


def flow(value: Value) -> str:
    """Return a value on one line."""
    if isinstance(value, Mapping):
        return "{" + ", ".join(f"{enclosed(key)}: {enclosed(one)}" for key, one in value.items()) + "}"
    if isinstance(value, list):
        return "[" + ", ".join(map(enclosed, value)) + "]"
    return scalar(value)


def enclosed(value: Value) -> str:
    """Return a value as it stands in brackets, where the C parser refuses colons and question marks in text.

    What it refuses is read all the same, but by the pure parser: twenty times slower.
    """
    return _quoted(value) if isinstance(value, str) and _REFUSED.search(value) else flow(value)


def scalar(value: Value) -> str:
    """Return a scalar as YAML 1.2 reads it back: text plain where it stays text, else in double quotes."""
    if value is None or isinstance(value, bool | int):
        return json.dumps(value)
    if isinstance(value, Decimal):
        return str(value)
    text = str(value)
    return text if _is_plain(text) else _quoted(text)


def _quoted(text: str) -> str:
    return json.dumps(text, ensure_ascii=False)


def _is_plain(text: str) -> bool:
    if not text or text[0] in _UNSAFE_BEGINNING or text != text.strip() or not text.isprintable():
        return False
    if any(mark in text for mark in (": ", " #", "[", "]", "{", "}", ",")) or text.endswith(":"):
        return False
    return text[0] not in MEANINGFUL or (not text[0].isdigit() and _means_text(text))


def _means_text(text: str) -> bool:
    try:
        return resolved(text) == text
    except ValueError:
        return False
