"""What conditions ask about: fields, and the values that they compare them with."""

from collections.abc import Iterator, Mapping
from typing import Any

from kactl.model.conditions import Condition
from kactl.model.faults import Loc
from kactl.syntax.values import Value


def asked_values(source: Mapping[str, Any]) -> Iterator[tuple[str, object]]:
    """Yield each field with each value it is held equal or unequal to, but null, which means absent."""
    for key, test in source.items():
        if key in ("any", "all"):
            for part in test:
                yield from asked_values(part)
        elif key == "not":
            yield from asked_values(test)
        else:
            yield from ((key, value) for value in _compared(test) if value is not None)


def _compared(test: object) -> Iterator[object]:
    if isinstance(test, list):
        yield from test
    elif isinstance(test, Mapping):
        for name in ("eq", "ne", "contains"):
            if name in test:
                yield test[name]
        for name in ("in", "not_in"):
            yield from test.get(name, ())
    else:
        yield test


def whens(value: Value, loc: Loc = ()) -> Iterator[tuple[Loc, Condition]]:
    """Yield every condition in a valid playbook's plain value that asks about the engagement.

    Parameters of checks are none of them, nor what a register asks of its items.
    """
    if isinstance(value, list):
        for index, one in enumerate(value):
            yield from whens(one, (*loc, index))
    elif isinstance(value, dict):
        for key, one in value.items():
            if loc == () and key == "registers":
                continue
            if key in ("when", "unbound") and isinstance(one, dict):
                yield (*loc, key), Condition(one)
            elif key != "with":
                yield from whens(one, (*loc, key))
