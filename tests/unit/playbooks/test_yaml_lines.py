from decimal import Decimal
from importlib import import_module

import pytest
from hypothesis import given
from hypothesis import strategies as st
from ruamel.yaml.events import StreamEndEvent

from kactl.playbooks.yaml_lines import flow, scalar, yaml_lines
from kactl.syntax.values import Value
from kactl.syntax.yaml import read_yaml

# What the reader refuses in any spelling is not written either.
texts = st.text(
    st.characters(exclude_categories=["Cs", "Cc", "Co", "Cn"], exclude_characters="\u2028\u2029\ufeff"),
    max_size=20,
)
numbers = st.decimals(allow_nan=False, allow_infinity=False, places=3, min_value=-(10**9), max_value=10**9)
scalars = (
    st.none()
    | st.booleans()
    | st.integers(-(2**53), 2**53)
    | numbers
    | texts
    | st.sampled_from(
        ["no", "012", "1.10", "2026-01-01", "~", "- a", "a: b", "a #b", "*x", "", " ", "true", ".5"]
    )
)
values: st.SearchStrategy[Value] = st.recursive(
    scalars,
    lambda inner: (
        st.lists(inner, max_size=4)
        | st.dictionaries(texts.filter(lambda key: key not in ("", "<<")), inner, max_size=4)
    ),
    max_leaves=20,
)


@given(values)
def test_what_is_written_is_read_back(value: Value) -> None:
    text = "\n".join(yaml_lines(value)) if value not in ({}, []) else flow(value)
    assert read_yaml(text.encode() + b"\n") == value


@given(values)
def test_a_value_on_one_line_is_read_back(value: Value) -> None:
    assert read_yaml(flow(value).encode() + b"\n") == value


@given(values)
def test_the_fast_parser_refuses_nothing_that_is_written(value: Value) -> None:
    # It is twenty times as fast as the pure one, which reads what it refuses.
    parser = import_module("_ruamel_yaml").CParser(flow(value) + "\n")
    while not isinstance(parser.get_event(), StreamEndEvent):
        pass


def test_what_the_fast_parser_would_refuse_in_brackets_is_quoted() -> None:
    assert flow(["ISO27001:A.5.2", "why?", "v1"]) == '["ISO27001:A.5.2", "why?", v1]'
    assert flow({"a:b": "c:d"}) == '{"a:b": "c:d"}'
    assert flow("ISO27001:A.5.2") == "ISO27001:A.5.2"


@pytest.mark.parametrize(
    ("value", "text"),
    [
        ("项目章程", "项目章程"),
        ("delivery-manager", "delivery-manager"),
        ("2026-11-30", '"2026-11-30"'),
        ("no", "no"),
        ("true", '"true"'),
        ("1.10", '"1.10"'),
        ("a: b", '"a: b"'),
        ("", '""'),
        (Decimal("1.50"), "1.50"),
        (None, "null"),
    ],
)
def test_text_is_quoted_only_where_it_would_mean_something_else(value: Value, text: str) -> None:
    assert scalar(value) == text


def test_mappings_stand_in_blocks_and_lists_of_scalars_on_one_line() -> None:
    value: Value = {"a": {"b": [1, "x"], "c": []}, "d": [{"id": "e", "f": {}}, [1]]}
    assert list(yaml_lines(value)) == [
        "a:",
        "  b: [1, x]",
        "  c: []",
        "d:",
        "  - id: e",
        "    f: {}",
        "  - [1]",
    ]
