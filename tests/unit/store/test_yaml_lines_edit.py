"""Edits on one line do what edits of the composed document do, byte for byte."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kactl.playbooks.yaml_lines import yaml_lines
from kactl.store.yaml_edit import _removed, _set
from kactl.store.yaml_lines_edit import line_removed, line_set
from kactl.store.yaml_nodes import Document
from kactl.syntax.values import Value
from kactl.syntax.yaml import read_yaml

KEYS = st.sampled_from(["title", "status", "core", "effort", "x-y"])
SCALARS: st.SearchStrategy[Value] = st.one_of(
    st.text(st.characters(codec="utf-8", exclude_categories=["Cs", "Cc"]), max_size=12),
    st.booleans(),
    st.integers(-99, 99),
    st.decimals(-9, 9, places=2),
)


@given(st.dictionaries(KEYS, SCALARS, min_size=1), KEYS, SCALARS)
def test_a_set_line_is_what_the_document_would_give(held: dict[str, Value], key: str, value: Value) -> None:
    text = "\n".join(["# head", *yaml_lines(held), ""])
    quick = line_set(text, key, value)
    if quick is not None:
        assert quick == _set(Document(text), (key,), value)
        assert read_yaml(quick.encode()) == {**held, key: value}


@given(st.dictionaries(KEYS, SCALARS, min_size=2), st.data())
def test_a_removed_line_is_what_the_document_would_give(held: dict[str, Value], data: st.DataObject) -> None:
    key = data.draw(st.sampled_from(sorted(held)))
    text = "\n".join([*yaml_lines(held), ""])
    quick = line_removed(text, key)
    if quick is not None:
        assert quick == _removed(Document(text), (key,))


@pytest.mark.parametrize(
    ("text", "key", "wanted"),
    [
        ("title: a # why\nstatus: open\n", "title", "title: 7 # why\nstatus: open\n"),
        ("title: a\nstatus: open\n", "core", "title: a\nstatus: open\ncore: 7\n"),
        ("title:   a\r\nstatus: open\r\n", "title", "title:   7\r\nstatus: open\r\n"),
    ],
)
def test_a_plain_line_is_edited(text: str, key: str, wanted: str) -> None:
    assert line_set(text, key, Decimal(7)) == wanted


@pytest.mark.parametrize(
    "text",
    [
        "title: 'a'\n", "title: |\n  a\n", "title: a\n  b\n", "title:\n  a\n", "title: [a]\n", "title: *a\n",
        "title: a\ntitle: b\n", "title:\n", "{title: a}\n", "? title\n: a\n", '"title": a\n',
    ],
)  # fmt: skip
def test_anything_else_is_left_to_the_document(text: str) -> None:
    assert line_set(text, "title", 7) is None or text.startswith(("{", "?", '"'))
    assert line_removed(text, "title") is None


def test_lists_and_odd_keys_are_left_to_the_document() -> None:
    assert line_set("title: a\n", "title", ["x"]) is None
    assert line_set("title: a\n", "a.b", 1) is None
    assert line_set("title: a", "core", 1) is None
