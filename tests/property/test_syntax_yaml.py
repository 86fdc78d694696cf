"""The YAML reader against ruamel.yaml's own loader, against itself without C, and against hostile bytes."""

from collections.abc import Iterator
from datetime import date, datetime
from decimal import Decimal
from io import BytesIO, StringIO
from typing import Any

from hypothesis import HealthCheck, assume, given, reject, settings
from hypothesis import strategies as st
from ruamel.yaml import YAML
from ruamel.yaml.error import YAMLError
from ruamel.yaml.nodes import MappingNode, Node, ScalarNode, SequenceNode

from kactl.syntax.faults import Fault, SyntaxFault
from kactl.syntax.values import Value
from kactl.syntax.yaml import locate, read_yaml
from kactl.syntax.yaml_parsers import Parser
from kactl.syntax.yaml_scalars import resolved

many = settings(max_examples=400, deadline=None, suppress_health_check=[HealthCheck.too_slow])

# Pieces of YAML, joined at random: most results are wrong in an interesting way.
# fmt: off
PIECES = [
    "a", "b", "k", "1", "0", "中", " ", "  ", "\n", "\n  ", "\n    ", "\n\n", ": ", ":", "- ", "-", "? ", "?",
    "[", "]", "{", "}", ",", ", ", '"', "'", "\\", "#", " #", "|", ">", "|-\n", ">+\n", "|2\n", "%", "---",
    "...", "\n---\n", "\n...\n", "~", "@", "`", "<<: ", "\\n", "\\u4e2d", "\\'", "\\U00110000", "\t",
    "\r\n", "\r", "key: ", "- a\n", "k: v\n", '"a"', "'b'", "&a ", "*a", "!x ", "!!str ", "\x85", "\u2028",
    "\ufeff", "\x00", "null", "true", "1.50", "012", "2026-01-01", ".inf", "  - ", "    e: f\n",
    "%YAML 1.2\n---\n", "x" * 1020,
]
# fmt: on
soups = st.lists(st.sampled_from(PIECES), max_size=16).map("".join)
tame_soups = st.lists(
    st.sampled_from([piece for piece in PIECES if piece[:1] not in "&*!%@`\x00\x85\u2028\ufeff\t\\\"'"]),
    max_size=12,
).map("".join)

# Without a leading ? or :, which ruamel writes unquoted in brackets and then reads as something else.
words = st.text(
    st.characters(
        codec="utf-8",
        exclude_characters="\x85\u2028\u2029\ufeff\ufffe\uffff",
        categories=["L", "N", "P", "S", "Zs"],
    ),
    max_size=12,
).map(lambda word: word.lstrip("?:"))
tricky = st.sampled_from(
    ["no", "012", "1.10", "~", "", "null", "a: b", "# c", "- d", "2026-13-40", "l1\nl2\n", " x ", "1e5"]
)
numbers = st.integers(-(2**53), 2**53) | st.decimals(-1000, 1000, places=2).map(lambda number: number + 0)
scalars = st.none() | st.booleans() | numbers | words | tricky
keys = words.filter(bool) | tricky.filter(bool)


def inner(children: st.SearchStrategy[Value]) -> st.SearchStrategy[Value]:
    return st.lists(children, max_size=4) | st.dictionaries(keys, children, max_size=4)


values = st.recursive(scalars, inner, max_leaves=20)


def outcome(data: bytes, parser: Parser) -> Value | Fault:
    try:
        return read_yaml(data, parser=parser)
    except SyntaxFault as refused:
        return refused.fault


def floated(value: Value) -> Any:
    """Return the value as ruamel.yaml's dumper takes it: it does not know decimals."""
    if isinstance(value, dict):
        return {key: floated(child) for key, child in value.items()}
    if isinstance(value, list):
        return [floated(child) for child in value]
    return float(value) if isinstance(value, Decimal) else value


def dumped(value: Value, flow: bool | None, width: int) -> bytes:
    yaml = YAML(typ="safe", pure=True)
    yaml.default_flow_style = flow
    yaml.allow_unicode = True
    yaml.width = width
    stream = BytesIO()
    yaml.dump(floated(value), stream)
    return stream.getvalue()


def alike(ours: Value, theirs: Any) -> bool:
    """Tell whether two values agree, texts apart that only we keep as they stand."""
    if isinstance(ours, dict):
        return (
            isinstance(theirs, dict)
            and ours.keys() == theirs.keys()
            and all(alike(ours[key], theirs[key]) for key in ours)
        )
    if isinstance(ours, list):
        return isinstance(theirs, list) and len(ours) == len(theirs) and all(map(alike, ours, theirs))
    if isinstance(ours, Decimal):
        return isinstance(theirs, float) and float(ours) == theirs
    return type(ours) is type(theirs) and ours == theirs


@many
@given(values, st.sampled_from([True, False, None]), st.sampled_from([20, 80, 4000]))
def test_what_ruamel_writes_is_read_as_ruamel_reads_it(value: Value, flow: bool | None, width: int) -> None:
    data = dumped(value, flow, width)
    read = read_yaml(data)
    assert alike(read, YAML(typ="safe", pure=True).load(data))
    assert alike(read, floated(value))


@many
@given(st.from_regex(r"[-+.0-9eExoaf_:nNtTrRuUlL~]{1,8}", fullmatch=True))
def test_a_plain_scalar_means_what_yaml_1_2_says(text: str) -> None:
    try:
        theirs = YAML(typ="safe", pure=True).load(f"[{text}]")[0]
    except (YAMLError, ValueError):
        reject()
    ours = outcome(f"[{text}]".encode(), "fast")
    if isinstance(ours, Fault):
        assert ours.code in {"yaml.not-finite", "yaml.number-size", "yaml.empty-key"}
    elif isinstance(ours, list) and isinstance(ours[0], str) and not isinstance(theirs, str):
        digits = text.lstrip("+-")
        underscored, leading_zero = "_" in digits, digits[0] == "0" and digits[1:2].isdigit()
        binary = digits.startswith("0b") or text[0] in "+-"
        assert underscored or leading_zero or binary or isinstance(theirs, (date, datetime)), (text, theirs)
    else:
        assert isinstance(ours, list)
        assert alike(ours[0], theirs)


def raw(value: Value, text: Any) -> bool:
    """Tell whether a value is what the texts of a document mean."""
    if isinstance(value, dict):
        return (
            isinstance(text, dict)
            and [*value] == [*text]
            and all(raw(value[key], text[key]) for key in value)
        )
    if isinstance(value, list):
        return isinstance(text, list) and len(value) == len(text) and all(map(raw, value, text))
    return value == text if isinstance(value, str) else value == resolved(text or "")


@many
@given(tame_soups)
def test_what_is_accepted_has_the_structure_that_ruamel_sees(text: str) -> None:
    value = outcome(text.encode(), "fast")
    assume(not isinstance(value, Fault))
    assert not isinstance(value, Fault)
    theirs = YAML(typ="base", pure=True).load(text if text.endswith("\n") else text + "\n")
    assert raw(value, theirs)


@many
@given(soups)
def test_both_parsers_agree_on_value_or_fault(text: str) -> None:
    data = text.encode()
    assert repr(outcome(data, "fast")) == repr(outcome(data, "pure"))


@many
@given(values, st.data())
def test_a_damaged_document_is_read_or_refused_by_both_alike(value: Value, data: st.DataObject) -> None:
    document = bytearray(dumped(value, None, 80))
    for _ in range(data.draw(st.integers(1, 4))):
        at = data.draw(st.integers(0, len(document) - 1)) if document else 0
        document[at : at + data.draw(st.integers(0, 3))] = data.draw(st.sampled_from(PIECES)).encode()
    assert repr(outcome(bytes(document), "fast")) == repr(outcome(bytes(document), "pure"))


@many
@given(st.binary(max_size=200) | soups.map(lambda text: text.encode("utf-16")))
def test_arbitrary_bytes_raise_nothing_but_a_fault_inside_the_text(data: bytes) -> None:
    result = outcome(data, "fast")
    if isinstance(result, Fault):
        lines = data.decode("utf-8", "replace").replace("\r\n", "\n").replace("\r", "\n").split("\n")
        assert 1 <= result.line <= len(lines) + 1
        assert result.column >= 1
    assert repr(result) == repr(outcome(data, "pure"))


def places(node: Node, path: tuple[str | int, ...], key: Node | None) -> Iterator[tuple[Any, ...]]:
    """Give the path of every node, where it stands and where its key stands, as the composer sees them."""
    void = isinstance(node, ScalarNode) and not node.value and not node.style
    own = key if void and key is not None else node
    yield path, mark(own), mark(key or node), void
    if isinstance(node, MappingNode):
        for name, child in node.value:
            yield from places(child, (*path, name.value), name)
    elif isinstance(node, SequenceNode):
        for index, child in enumerate(node.value):
            yield from places(child, (*path, index), None)


def mark(node: Node) -> tuple[int, int]:
    return node.start_mark.line + 1, node.start_mark.column + 1


def check_places(data: bytes) -> None:
    root = YAML(typ="safe", pure=True).compose(StringIO(data.decode()))
    if root is None:
        return
    for path, place, key_place, void in places(root, (), None):
        if path or not void:
            assert locate(data, path) == place, path
            assert locate(data, path, parser="pure") == place, path
            assert locate(data, path, at_key=True) == key_place, path
        if not isinstance(root, MappingNode) or "missing" not in dict.fromkeys(path):
            assert locate(data, (*path, "missing", 0)) == locate(data, path), path


@settings(many, max_examples=150)
@given(values, st.sampled_from([True, False, None]), st.sampled_from([20, 80]))
def test_every_node_of_a_document_is_found_where_the_composer_sees_it(
    value: Value, flow: bool | None, width: int
) -> None:
    check_places(dumped(value, flow, width))


@many
@given(tame_soups)
def test_every_node_of_an_odd_document_is_found_too(text: str) -> None:
    text = text.replace("\r\n", "\n").replace("\r", "\n").rstrip("\n") + "\n"
    assume(not isinstance(outcome(text.encode(), "fast"), Fault))
    check_places(text.encode())
