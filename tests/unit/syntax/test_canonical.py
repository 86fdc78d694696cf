"""One spelling for each value."""

from decimal import Decimal
from typing import Any

import pytest

from kactl.syntax.canonical import canonical_json
from kactl.syntax.values import Value


@pytest.mark.parametrize(
    ("value", "spelling"),
    [
        (None, "null"),
        ([True, False, 0, -5], "[true,false,0,-5]"),
        ({}, "{}"),
        ([], "[]"),
        ({"b": [1, {"d": None}], "a": {}}, '{"a":{},"b":[1,{"d":null}]}'),
        ({"\U0001f600": 1, "\uff00": 2, "a": 3, "Z": 4}, '{"Z":4,"a":3,"\uff00":2,"\U0001f600":1}'),
        ('"\\/\n\t中\u2028', '"\\"\\\\/\\n\\t中\u2028"'),
        ([Decimal("1.10"), Decimal("1.1"), Decimal("-0.0")], "[1.10,1.1,-0.0]"),
        ([Decimal(1), 1, Decimal("1E+5"), Decimal("1E-9")], "[1E+0,1,1E+5,1E-9]"),
    ],
)
def test_a_value_is_spelled_in_one_way(value: Value, spelling: str) -> None:
    assert canonical_json(value) == spelling.encode()


@pytest.mark.parametrize("value", [Decimal("NaN"), Decimal("-Infinity"), "\ud800"])
def test_what_has_no_spelling_is_refused(value: Value) -> None:
    with pytest.raises(ValueError, match=r"finite|surrogates"):
        canonical_json({"a": [value]})


@pytest.mark.parametrize("value", [1.5, b"a", (1,), {1: 2}, {"a": {2}}])
def test_what_is_no_plain_value_is_a_mistake(value: Any) -> None:  # the caller's types would forbid it
    with pytest.raises(TypeError):
        canonical_json(value)
