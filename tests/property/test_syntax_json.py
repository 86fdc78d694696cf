"""Canonical JSON: one spelling for each value, and the value comes back from it."""

import json
from decimal import Decimal
from typing import Any

from hypothesis import assume, given, settings
from hypothesis import strategies as st

from kactl.syntax.canonical import canonical_json
from kactl.syntax.faults import Fault, SyntaxFault
from kactl.syntax.json import read_json
from kactl.syntax.values import UNSUITABLE, Value
from kactl.syntax.yaml import read_yaml

many = settings(max_examples=300, deadline=None)

texts = st.text(st.characters(codec="utf-8"), max_size=8).filter(lambda text: not UNSUITABLE.search(text))
decimals = st.builds(
    lambda sign, digits, exponent: Decimal((sign, digits, exponent)),
    st.integers(0, 1),
    st.lists(st.integers(0, 9), min_size=1, max_size=6).map(tuple),
    st.integers(-12, 12),
)
scalars = st.none() | st.booleans() | st.integers(-(2**53), 2**53) | decimals | texts


def inner(children: st.SearchStrategy[Value]) -> st.SearchStrategy[Value]:
    return st.lists(children, max_size=4) | st.dictionaries(texts, children, max_size=4)


values = st.recursive(scalars, inner, max_leaves=20)


def outcome(data: bytes) -> Value | Fault:
    try:
        return read_json(data)
    except SyntaxFault as refused:
        return refused.fault


def ordered(value: Value) -> Any:
    """Return the value with every mapping sorted: its repr tells types and digits apart, but not order."""
    if isinstance(value, dict):
        return {key: ordered(value[key]) for key in sorted(value)}
    return [ordered(child) for child in value] if isinstance(value, list) else value


def reversed_keys(value: Value) -> Value:
    if isinstance(value, dict):
        return {key: reversed_keys(value[key]) for key in reversed([*value])}
    return [reversed_keys(child) for child in value] if isinstance(value, list) else value


@many
@given(values)
def test_the_value_comes_back_with_types_and_digits(value: Value) -> None:
    assert repr(read_json(canonical_json(value))) == repr(ordered(value))


@many
@given(values)
def test_the_order_of_keys_changes_nothing(value: Value) -> None:
    assert canonical_json(reversed_keys(value)) == canonical_json(value)


@many
@given(values, values)
def test_two_values_share_a_spelling_only_if_they_are_the_same(one: Value, other: Value) -> None:
    assert (canonical_json(one) == canonical_json(other)) == (repr(ordered(one)) == repr(ordered(other)))


@many
@given(values)
def test_other_programs_read_the_spelling_as_the_same_data(value: Value) -> None:
    spelled = canonical_json(value)
    assert json.loads(spelled, parse_float=Decimal) == value
    assert b" " not in canonical_json(["a", {"b": value}])[:8]


@many
@given(values)
def test_the_spelling_is_yaml_of_the_same_value(value: Value) -> None:
    spelled = canonical_json(value)
    assume(not any(part in spelled.decode() for part in ('"":', "\u2028", "\u2029")))
    assert repr(read_yaml(spelled)) == repr(ordered(value))


@many
@given(st.binary(max_size=100) | st.text('[]{}":,\\u0dDtrueNa1-.e \n', max_size=40).map(str.encode))
def test_arbitrary_bytes_raise_nothing_but_a_fault(data: bytes) -> None:
    value = outcome(data)
    if isinstance(value, Fault):
        assert value.code.startswith("json.")
        assert value.line >= 1
        assert value.column >= 1
    else:
        assert json.loads(data, parse_float=Decimal) == value


@many
@given(values, st.data())
def test_damaged_json_is_read_as_json_reads_it_or_refused(value: Value, data: st.DataObject) -> None:
    document = bytearray(canonical_json(value))
    at = data.draw(st.integers(0, len(document)))
    document[at : at + data.draw(st.integers(0, 2))] = data.draw(
        st.sampled_from(['"', ",", "[", "}", "1", "\\", "NaN"])
    ).encode()
    read = outcome(bytes(document))
    assert isinstance(read, Fault) or json.loads(bytes(document), parse_float=Decimal) == read
