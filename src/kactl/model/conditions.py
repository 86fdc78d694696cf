"""Typed conditions over named fields: the one grammar of `when` and `where`.

A condition is a mapping; all of its entries must hold. A key is a field, or `any`, `all` (lists of
conditions) or `not` (a condition). A field's test is a scalar (equal), a list (one of), or a mapping of
operators. Texts that are both instants (`2026-11-22T09:30:00+08:00`) are ordered by time, whatever their
offsets.
"""

from collections.abc import Iterator, Mapping, Sequence
from datetime import datetime
from decimal import Decimal
from typing import Any, Final

from pydantic import GetCoreSchemaHandler, GetJsonSchemaHandler
from pydantic.json_schema import JsonSchemaValue
from pydantic_core import CoreSchema, core_schema

from kactl.model.refusals import RefusedError

_DAY: Final = len("2026-11-22")

Scalar = None | bool | int | Decimal | str
OPERATORS = ("eq", "ne", "in", "not_in", "gt", "ge", "lt", "le", "exists", "contains", "like")


class Condition:
    """An immutable condition; equal conditions have equal sources."""

    __slots__ = ("source",)

    def __init__(self, source: Mapping[str, Any]) -> None:
        """Check the shape of the source and keep it; a wrong shape is a RefusedError that says where."""
        _check_shape(source)
        self.source: Mapping[str, Any] = source

    def __eq__(self, other: object) -> bool:
        """Two conditions are equal when their sources are."""
        return isinstance(other, Condition) and self.source == other.source

    def __hash__(self) -> int:
        """Hash by the printed source."""
        return hash(repr(self.source))

    def __repr__(self) -> str:
        """Show the source."""
        return f"Condition({self.source!r})"

    def holds(self, facts: Mapping[str, Any]) -> bool:
        """Tell whether every entry holds of the facts, strictly by type; an absent field equals null."""
        return _holds(self.source, facts)

    def fields(self) -> frozenset[str]:
        """Return the names of all fields that the condition asks about."""
        return frozenset(_fields(self.source))

    @classmethod
    def __get_pydantic_core_schema__(cls, source: Any, handler: GetCoreSchemaHandler) -> CoreSchema:  # noqa: ANN401
        """Validate from a mapping and dump as one."""
        return core_schema.no_info_plain_validator_function(
            cls._validate, serialization=core_schema.plain_serializer_function_ser_schema(_source)
        )

    @classmethod
    def __get_pydantic_json_schema__(
        cls, schema: CoreSchema, handler: GetJsonSchemaHandler
    ) -> JsonSchemaValue:
        """Publish as an object; the reference page has the grammar."""
        return {"type": "object", "minProperties": 1}

    @classmethod
    def _validate(cls, value: Any) -> "Condition":  # noqa: ANN401
        return value if isinstance(value, Condition) else cls(value)


def _source(condition: Condition) -> Mapping[str, Any]:
    return condition.source


def _check_shape(source: Any) -> None:  # noqa: ANN401
    if not isinstance(source, Mapping) or not source:
        code = "model.condition-shape"
        raise RefusedError(code)
    for key, test in source.items():
        if key in ("any", "all"):
            if not isinstance(test, list) or not test:
                code = "model.condition-list"
                raise RefusedError(code, name=key)
            for part in test:
                _check_shape(part)
        elif key == "not":
            _check_shape(test)
        else:
            _check_test(key, test)


def _check_test(key: str, test: Any) -> None:  # noqa: ANN401
    if isinstance(test, Mapping):
        unknown = [name for name in test if name not in OPERATORS]
        if unknown or not test:
            code, named = "model.condition-operator", ", ".join(unknown) or "-"
            raise RefusedError(code, name=key, operator=named, known=", ".join(OPERATORS))
        for name, bound in test.items():
            if name in ("in", "not_in") and not isinstance(bound, list):
                code = "model.condition-list"
                raise RefusedError(code, name=f"{key}: {name}")
            if name == "exists" and not isinstance(bound, bool):
                code = "model.condition-exists"
                raise RefusedError(code, name=key)
    elif isinstance(test, list) and not test:
        code = "model.condition-list"
        raise RefusedError(code, name=key)


def _holds(source: Mapping[str, Any], facts: Mapping[str, Any]) -> bool:
    for key, test in source.items():
        if key == "any":
            held = any(_holds(part, facts) for part in test)
        elif key == "all":
            held = all(_holds(part, facts) for part in test)
        elif key == "not":
            held = not _holds(test, facts)
        else:
            held = _test(facts.get(key), test)
        if not held:
            return False
    return True


def _test(value: Any, test: Any) -> bool:  # noqa: ANN401
    if isinstance(test, Mapping):
        return all(_operator(name, value, bound) for name, bound in test.items())
    if isinstance(test, list):
        return any(_same(value, one) for one in test)
    return _same(value, test)


def _operator(name: str, value: Any, bound: Any) -> bool:  # noqa: ANN401
    if name in ("eq", "ne"):
        return _same(value, bound) is (name == "eq")
    if name in ("in", "not_in"):
        return any(_same(value, one) for one in bound) is (name == "in")
    if name == "exists":
        return (value not in (None, "", [], {})) is bound
    if name == "contains":
        return isinstance(value, Sequence) and bound in value
    if name == "like":
        return any(_like(one, bound) for one in (value if isinstance(value, list) else [value]))
    return _ordered(name, value, bound)


def _like(value: Any, bound: Any) -> bool:  # noqa: ANN401
    return isinstance(value, str) and isinstance(bound, str) and bound.casefold() in value.casefold()


def _exact(value: Any) -> Any:  # noqa: ANN401
    """Return a float as the decimal that was written: files give decimals, parsed parameters floats."""
    return Decimal(repr(value)) if isinstance(value, float) else value


def _ordered(name: str, value: Any, bound: Any) -> bool:  # noqa: ANN401
    value, bound = _exact(value), _exact(bound)
    numbers = all(isinstance(one, int | Decimal) and not isinstance(one, bool) for one in (value, bound))
    if not numbers and not (isinstance(value, str) and isinstance(bound, str)):
        return False
    if not numbers and (moment := _instant(value)) and (other := _instant(bound)):
        value, bound = moment, other
    outcomes = {"gt": value > bound, "ge": value >= bound, "lt": value < bound, "le": value <= bound}
    return bool(outcomes[name])


def _instant(text: str) -> datetime | None:
    """Return the instant that a text is, with its offset; None for any other text."""
    if text[_DAY : _DAY + 1] not in ("T", "t", " "):
        return None
    try:
        found = datetime.fromisoformat(text)
    except ValueError:
        return None
    return found if found.tzinfo else None


def _same(value: Any, other: Any) -> bool:  # noqa: ANN401
    if isinstance(value, bool) or isinstance(other, bool):
        return value is other
    value, other = _exact(value), _exact(other)
    if isinstance(value, int | Decimal) and isinstance(other, int | Decimal):
        return value == other
    return type(value) is type(other) and bool(value == other)


def _fields(source: Mapping[str, Any]) -> Iterator[str]:
    for key, test in source.items():
        if key in ("any", "all"):
            for part in test:
                yield from _fields(part)
        elif key == "not":
            yield from _fields(test)
        else:
            yield key
