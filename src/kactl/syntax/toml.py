"""Read TOML as plain values: dates as text, decimals digit for digit."""

import re
import tomllib
from collections.abc import Sequence
from datetime import date, datetime, time
from decimal import Decimal
from typing import Any, Final

from kactl.syntax.faults import SyntaxFault, fault, refuse
from kactl.syntax.source import decoded
from kactl.syntax.values import MAX_DEPTH, SURROGATE, UNSUITABLE, Value, bounded, code_point

MAX_BYTES: Final = 1 << 20
_PLACE: Final = re.compile(r"\(at line (\d+), column (\d+)\)")
_KEY: Final = re.compile(r"""\s*(?:(?P<header>\[\[?)\s*)?(?P<name>[^=\]#]*?)\s*(?:\]\]?|=)""")


def read_toml(data: bytes, *, limit: int = MAX_BYTES) -> Value:
    """Return the value of the TOML text; raise nothing but SyntaxFault."""
    text = decoded(data, "toml", limit).removeprefix("\ufeff")
    try:
        found = tomllib.loads(text, parse_float=Decimal)
    except tomllib.TOMLDecodeError as error:
        place = _PLACE.search(str(error))
        position = (int(place[1]), int(place[2])) if place else (text.count("\n") + 1, 1)
        raise SyntaxFault(fault("toml.syntax", position)) from None
    except RecursionError:
        refuse("toml.depth", (1, 1), limit=str(MAX_DEPTH))
    return _Plain(text).value(found, (), 1)


def locate_toml(data: bytes, path: Sequence[str | int]) -> tuple[int, int]:
    """Return line and column of the line that names the path, or its nearest ancestor that a line names."""
    best, found = 0, (1, 1)
    place: tuple[str | int, ...] = ()
    counts: dict[tuple[str | int, ...], int] = {}
    for number, line in enumerate(data.decode("utf-8", "replace").splitlines(), start=1):
        key = _KEY.match(line)
        if key is None or not key["name"]:
            continue
        names = tuple(one.strip().strip("\"'") for one in key["name"].split("."))
        if key["header"]:
            here = place = _entered(names, counts, listed=key["header"] == "[[")
        else:
            here = (*place, *names)
        if len(here) > best and here == tuple(path[: len(here)]):
            best, found = len(here), (number, len(line) - len(line.lstrip()) + 1)
    return found


def _entered(
    names: tuple[str, ...], counts: dict[tuple[str | int, ...], int], *, listed: bool
) -> tuple[str | int, ...]:
    """Return the path of a table from its header; the last table of a list is the one that is meant."""
    place: tuple[str | int, ...] = ()
    for depth, name in enumerate(names, start=1):
        place = (*place, name)
        if depth == len(names) and listed:
            counts[place] = counts.get(place, -1) + 1
        if place in counts:
            place = (*place, counts[place])
    return place


class _Plain:
    """Makes plain values of what the standard library reads, and refuses what other files could not hold."""

    def __init__(self, text: str) -> None:
        self.data = text.encode()

    def value(self, value: Any, path: tuple[str | int, ...], depth: int) -> Value:  # noqa: ANN401 - any type of TOML
        """Return a value of the file at its path."""
        if depth > MAX_DEPTH:
            self.refuse("depth", path, limit=str(MAX_DEPTH))
        if isinstance(value, dict):
            return {str(key): self.value(one, (*path, key), depth + 1) for key, one in value.items()}
        if isinstance(value, list):
            return [self.value(one, (*path, index), depth + 1) for index, one in enumerate(value)]
        if isinstance(value, datetime | date | time):
            return value.isoformat()
        if isinstance(value, str):
            odd = UNSUITABLE.search(value) or SURROGATE.search(value)
            if odd:
                self.refuse("character", path, character=code_point(odd.group()))
            return value
        if not isinstance(value, bool):
            finite = isinstance(value, int) or value.is_finite()
            if not finite or not bounded(value):
                self.refuse("number-size" if finite else "not-finite", path, number=str(value))
        known: Value = value
        return known

    def refuse(self, code: str, path: tuple[str | int, ...], **values: str) -> None:
        """Refuse what stands at the path."""
        refuse(f"toml.{code}", locate_toml(self.data, path), **values)
