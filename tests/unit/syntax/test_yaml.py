"""The strict YAML reader on documents that people write, and on those that they should not."""

import time
from collections.abc import Sequence
from decimal import Decimal

import pytest

from kactl.syntax.faults import Fault, SyntaxFault
from kactl.syntax.values import Value
from kactl.syntax.yaml import locate, read_yaml
from kactl.syntax.yaml_parsers import Parser

PARSERS: tuple[Parser, ...] = ("fast", "pure")


def fault_of(data: bytes, parser: Parser = "fast", limit: int = 1 << 20) -> Fault:
    with pytest.raises(SyntaxFault) as caught:
        read_yaml(data, parser=parser, limit=limit)
    return caught.value.fault


@pytest.mark.parametrize("parser", PARSERS)
@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("", None),
        ("# nothing\n", None),
        ("---\n", None),
        ("%YAML 1.2\n---\na: 1\n", {"a": 1}),
        ("a: 1", {"a": 1}),
        ("a: [null, ~, Null, NULL]\nb:\n", {"a": [None] * 4, "b": None}),
        ("[true, True, TRUE, false, tRue]", [True, True, True, False, "tRue"]),
        ("[no, on, yes, off, y, n]", ["no", "on", "yes", "off", "y", "n"]),
        ("[0, -0, +5, 012, -012, 00]", [0, 0, 5, "012", "-012", "00"]),
        ("[0o17, 0x1F, 0b1, 1_000, 0O7]", [15, 31, "0b1", "1_000", "0O7"]),
        ("[2026-01-02, 2026-13-40, 12:30:45]", ["2026-01-02", "2026-13-40", "12:30:45"]),
        ("['1', \"true\", 'null', '']", ["1", "true", "null", ""]),
        ("[-, .., 1.2.3, v1, +, .]", ["-", "..", "1.2.3", "v1", "+", "."]),
        (
            "2026: a\n1.0: b\ntrue: c\n012: d\n0x1F: e\n",
            {"2026": "a", "1.0": "b", "true": "c", "012": "d", "0x1F": "e"},
        ),
        ("? a\n: b\n", {"a": "b"}),
        ("a: {? b : c, d?: [e?]}\n?f: (,?g\n", {"a": {"b": "c", "d?": ["e?"]}, "?f": "(,?g"}),
        ("'null': a\n'<<': b\n'~': c\n", {"null": "a", "<<": "b", "~": "c"}),
        ('{"a":1,"b":[{"c":2}]}', {"a": 1, "b": [{"c": 2}]}),
        ("a: |\n  中文\n  b\n", {"a": "中文\nb\n"}),
        ("a: >-\n  b\n  c\n\n  d\n", {"a": "b c\nd"}),
        ("a: |+\n  b\n\n", {"a": "b\n\n"}),
        ("a: |\n  b", {"a": "b\n"}),
        ("a: |\n  x\ty\n", {"a": "x\ty\n"}),
        ("|\n --- a\n", "--- a\n"),
        ('a: "\\u4e2d\\U0001F600\\/\\t\\L"', {"a": "中\U0001f600/\t\u2028"}),
        ("a: https://example.org/#x?y=1&z=*\n", {"a": "https://example.org/#x?y=1&z=*"}),
        ("a: 100%! & more * < > | @ `\n", {"a": "100%! & more * < > | @ `"}),
        ("['d' : x]", [{"d": "x"}]),
    ],
)
def test_a_document_means_what_it_looks_like(text: str, value: Value, parser: Parser) -> None:
    read = read_yaml(text.encode(), parser=parser)
    assert read == value
    assert repr(read) == repr(value), "of the same types"


@pytest.mark.parametrize("parser", PARSERS)
@pytest.mark.parametrize("text", ["1.10", "1.1", "-0.5", ".5", "1e5", "12.50E-3", "0.0", "+1.0"])
def test_a_number_with_a_point_keeps_every_digit(text: str, parser: Parser) -> None:
    value = read_yaml(text.encode(), parser=parser)
    assert isinstance(value, Decimal)
    assert value.as_tuple() == Decimal(text).as_tuple()


@pytest.mark.parametrize("parser", PARSERS)
@pytest.mark.parametrize(
    "data",
    [b"\xef\xbb\xbfa: 1\nb: |\n  c\n  d\n", b"a: 1\r\nb: |\r\n  c\r\n  d\r\n", b"a: 1\rb: |\n  c\r\n  d\r"],
    ids=["byte order mark", "CRLF", "mixed"],
)
def test_byte_order_mark_and_line_ends_change_nothing(data: bytes, parser: Parser) -> None:
    assert read_yaml(data, parser=parser) == {"a": 1, "b": "c\nd\n"}


@pytest.mark.parametrize("parser", PARSERS)
@pytest.mark.parametrize(
    ("text", "code", "line", "column"),
    [
        ("a: 1\nb: &x 2\n", "anchor", 2, 4),
        ("&x a: 1\n", "anchor", 1, 1),
        ("a: *x\n", "alias", 1, 4),
        ("*x : a\n", "alias", 1, 1),
        ("a: *重要\n", "alias", 1, 4),
        ("a: !!str 1\n", "tag", 1, 4),
        ("!x a: 1\n", "tag", 1, 1),
        ("a: !重要\n", "tag", 1, 5),
        ("a: !e!x 1\n", "tag", 1, 4),
        ("a:\n  <<: {b: 1}\n", "merge", 2, 3),
        ("a: 1\nb: 2\na: 3\n", "duplicate-key", 3, 1),
        ("{a: 1, 'a': 2}\n", "duplicate-key", 1, 8),
        ("a: 1\n: 2\n", "empty-key", 2, 1),
        ("null: 1\n", "empty-key", 1, 1),
        ("~: 1\n", "empty-key", 1, 1),
        ("'': 1\n", "empty-key", 1, 1),
        ("[a, b]: 1\n", "complex-key", 1, 1),
        ("? {a: b}\n: 1\n", "complex-key", 1, 3),
        ("a: 1\n---\nb: 2\n", "documents", 2, 1),
        ("a: 1\n...\n---\nb: 2\n", "documents", 3, 1),
        ("%YAML 1.1\n---\na: 1\n", "directive", 1, 1),
        ("%TAG ! tag:x,2000:\n---\na: 1\n", "directive", 1, 1),
        ('a: "50\n%off"\n', "directive", 2, 1),
        ("a: 1\n...\n...\n", "documents", 3, 1),
        ('a: "it\\\'s"\n', "escape", 1, 8),
        ("# c\n%FOO\n---\na: 1\n", "directive", 2, 1),
        ("%YAML 1.2\n%YAML 1.2\n---\na: 1\n", "directive", 2, 1),
        ("a: .inf\n", "not-finite", 1, 4),
        ("a: [-.INF]\n", "not-finite", 1, 5),
        ("a: .NaN\n", "not-finite", 1, 4),
        ("a: 9007199254740993\n", "number-size", 1, 4),
        ("a: 1e999\n", "number-size", 1, 4),
        ("a: 0.12345678901234567890123456789012345\n", "number-size", 1, 4),
        ("a: 1" + "0" * 5000, "number-size", 1, 4),
        ("a: 1\x00\n", "character", 1, 5),
        ("a: 1\nb\x7f: 1\n", "character", 2, 2),
        ("a: b\x85c\n", "character", 1, 5),
        ("a: b\ufeff\n", "character", 1, 5),
        ('a: "\\e[31m"\n', "character", 1, 4),
        ('"\\0": 1\n', "character", 1, 1),
        ("a: b\u2028c\n", "line-separator", 1, 5),
        ('a: "\\ud83d\\ude00"\n', "surrogate", 1, 4),
        ("a: b\tc\n", "tab", 1, 5),
        ("a:\n\tb: c\n", "tab", 2, 1),
        ("a: @b\n", "start-character", 1, 4),
        ("a: `b`\n", "start-character", 1, 4),
        ("a: {?b: c}\n", "start-character", 1, 5),
        ("a: [b,\n ?c]\n", "start-character", 2, 2),
        ("a: ,b\n", "unexpected", 1, 4),
        ("a: b: c\n", "colon", 1, 5),
        ("a: 1\nb\nc: 2\n", "missing-colon", 3, 1),
        ('a: 1\nb: "c\nd: 2\n', "unclosed-quote", 2, 4),
        ("a: [1, 2\nb: 3\n", "unclosed-bracket", 1, 4),
        ("a: {b: 1\n", "unclosed-bracket", 1, 4),
        ("a: 1\n  b: 2\n", "colon", 2, 4),
        ("a:\n  b: 1\n c: 2\n", "indentation", 3, 2),
        ("- a\nb: 1\n", "indentation", 2, 1),
        ("a: |x\n  b\n", "block-header", 1, 5),
        ('a: "C:\\dir"\n', "escape", 1, 8),
        ('a: "\\U00110000"\n', "escape", 1, 5),
        ("'a' 'b'\n", "documents", 1, 5),
    ],
)
def test_a_document_of_two_minds_is_refused_where_it_stands(
    text: str, code: str, line: int, column: int, parser: Parser
) -> None:
    fault = fault_of(text.encode(), parser)
    assert (fault.code, fault.line, fault.column) == (f"yaml.{code}", line, column)


def test_a_fault_names_what_it_found_and_cuts_what_is_long() -> None:
    assert fault_of(b"a: 1\na: 2\n").values == {"key": "a"}
    assert fault_of(b"a: @x\n").values == {"character": "@"}
    key = fault_of(b"%s: 1\n%s: 2\n" % (b"k" * 300, b"k" * 300)).values["key"]
    assert len(key) == 40
    assert key.endswith("…")


def test_other_encodings_are_refused_at_their_first_byte() -> None:
    fault = fault_of("a: 1\n中: 标题\n".encode("gbk"))
    assert (fault.code, fault.line, fault.column, fault.values) == ("yaml.encoding", 2, 1, {"byte": "0xD6"})
    assert fault_of("a: 1".encode("utf-16")).code == "yaml.encoding"
    assert fault_of(b"\xed\xa0\x80").code == "yaml.encoding", "a surrogate in disguise"


@pytest.mark.parametrize("parser", PARSERS)
@pytest.mark.parametrize("opening", ["[", "[\n", "- ", "{a: "])
def test_nesting_is_bounded(opening: str, parser: Parser) -> None:
    assert fault_of((opening * 3000).encode(), parser).code == "yaml.depth"
    assert fault_of(("[" * 65 + "]" * 65).encode(), parser).code == "yaml.depth"
    assert read_yaml(("[" * 64 + "]" * 64).encode(), parser=parser)


def test_a_huge_file_is_refused_by_its_size_alone() -> None:
    data = b"a: 1\n" * 20_000_000
    begun = time.perf_counter()
    assert fault_of(data).code == "yaml.size"
    assert time.perf_counter() - begun < 1
    assert fault_of(b"a: 12\n", limit=5).values == {"size": "6", "limit": "5"}
    assert read_yaml(b"a: 1\n", limit=5) == {"a": 1}


def test_reading_is_not_quadratic() -> None:
    def seconds(entries: int) -> float:
        data = "".join(f"key{number}: [a, {{b: 'c'}}, 1.5]\n" for number in range(entries)).encode()
        begun = time.process_time()
        value = read_yaml(data)
        assert isinstance(value, dict)
        assert len(value) == entries
        return time.process_time() - begun

    seconds(100)
    assert seconds(16_000) < 40 * max(seconds(1_600), 0.01)


TREE = b"""# head
id: X-1
links:
  - {kind: a, to: b}
  - kind: c
    to:
notes: |
  text
empty: []
who:
  role: qa
  people: [li, wang]
"""


@pytest.mark.parametrize("parser", PARSERS)
@pytest.mark.parametrize(
    ("path", "place", "key_place"),
    [
        ((), (2, 1), (2, 1)),
        (("id",), (2, 5), (2, 1)),
        (("links",), (4, 3), (3, 1)),
        (("links", 0), (4, 5), (4, 5)),
        (("links", 0, "to"), (4, 19), (4, 15)),
        (("links", 1, "to"), (6, 5), (6, 5)),
        (("notes",), (7, 8), (7, 1)),
        (("empty", 0), (9, 8), (9, 1)),
        (("who", "people", 1), (12, 16), (12, 16)),
        (("who", "missing"), (11, 3), (10, 1)),
        (("who", "role", "deeper", 3), (11, 9), (11, 3)),
        (("links", 9, "to"), (4, 3), (3, 1)),
        ((0,), (2, 1), (2, 1)),
        (("links", "kind"), (4, 3), (3, 1)),
        (("nothing", "here"), (2, 1), (2, 1)),
    ],
)
def test_a_path_leads_to_its_node_or_to_the_nearest_that_exists(
    path: Sequence[str | int], place: tuple[int, int], key_place: tuple[int, int], parser: Parser
) -> None:
    assert locate(TREE, path, parser=parser) == place
    assert locate(TREE, path, parser=parser, at_key=True) == key_place


@pytest.mark.parametrize("parser", PARSERS)
@pytest.mark.parametrize("data", [b"", b"# a\n", b"---\n", b"\xef\xbb\xbf"])
def test_an_empty_document_begins_at_its_beginning(data: bytes, parser: Parser) -> None:
    assert locate(data, ("a", 0), parser=parser) == (1, 1)


def test_places_are_the_same_under_a_byte_order_mark_and_foreign_line_ends() -> None:
    data = b"\xef\xbb\xbfa: 1\r\nb:\r\n  - c\r\n"
    assert locate(data, ("a",)) == (1, 4)
    assert locate(data, ("b", 0)) == (3, 5)
