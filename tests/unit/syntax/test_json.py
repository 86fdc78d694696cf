"""The strict JSON reader."""

import time
from decimal import Decimal

import pytest

from kactl.syntax.faults import Fault, SyntaxFault
from kactl.syntax.json import read_json
from kactl.syntax.values import Value


def fault_of(data: bytes, limit: int = 64 << 10) -> Fault:
    with pytest.raises(SyntaxFault) as caught:
        read_json(data, limit=limit)
    return caught.value.fault


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("null", None),
        (' {"a" : [ true , false ] }\n', {"a": [True, False]}),
        ("[0, -0, 12, 9007199254740992]", [0, 0, 12, 2**53]),
        ("[1.10, 1e5, -0.0]", [Decimal("1.10"), Decimal("1E+5"), Decimal("-0.0")]),
        ('"\\ud83d\\ude00 \\u4e2d \\/ \\n\\t\u2028"', "\U0001f600 中 / \n\t\u2028"),
        (
            '{"a": {"b": 1}, "b": [{"b": 2}, {"b": 3}], "": 4}',
            {"a": {"b": 1}, "b": [{"b": 2}, {"b": 3}], "": 4},
        ),
        ('"{[\\"[["', '{["[['),
    ],
)
def test_json_is_read(text: str, value: Value) -> None:
    read = read_json(text.encode())
    assert repr(read) == repr(value)


@pytest.mark.parametrize(
    ("data", "code", "line", "column"),
    [
        (b'{"a": 1,\n "a": 2}', "duplicate-key", 2, 2),
        (b'{"a": 1,\n "\\u0061": 2}', "duplicate-key", 2, 2),
        (b'{"x": {"a": 1}, "a": {"b": 1, "b": 2}}', "duplicate-key", 1, 31),
        (b'{"a": NaN}', "not-finite", 1, 7),
        (b"[1,\n -Infinity]", "not-finite", 2, 2),
        (b"[9007199254740993]", "number-size", 1, 2),
        (b'{"n": -9007199254740993}', "number-size", 1, 7),
        (b"[1e400]", "number-size", 1, 2),
        (b"1" * 5000, "number-size", 1, 1),
        (b'["a", "\\ud800"]', "surrogate", 1, 7),
        (b'["\\udc00\\ud800"]', "surrogate", 1, 2),
        (b'{"\\ud800": 1}', "surrogate", 1, 2),
        (b'["\\u0000"]', "character", 1, 2),
        (b'["a", "\\b"]', "character", 1, 7),
        (b'["\x01"]', "character", 1, 3),
        (b'["\x7f"]', "character", 1, 3),
        (b"\xef\xbb\xbf{}", "byte-order-mark", 1, 1),
        (b'"\xff"', "encoding", 1, 2),
        (b"\xff\xfe{\x00}\x00", "encoding", 1, 1),
        (b"", "empty", 1, 1),
        (b" \n", "empty", 1, 1),
        (b'{"a": 1', "unfinished", 1, 8),
        (b'{"a": 1,}', "syntax", 1, 9),
        (b"[1,]", "syntax", 1, 4),
        (b"{'a': 1}", "syntax", 1, 2),
        (b"[01]", "syntax", 1, 3),
        (b"[+1]", "syntax", 1, 2),
        (b"[.5]", "syntax", 1, 2),
        (b"// c\n1", "syntax", 1, 1),
        (b"1 2", "syntax", 1, 3),
        (b'"a\nb"', "syntax", 1, 3),
        (b'["\\x41"]', "syntax", 1, 3),
    ],
)
def test_json_of_two_meanings_is_refused_where_it_stands(
    data: bytes, code: str, line: int, column: int
) -> None:
    fault = fault_of(data)
    assert (fault.code, fault.line, fault.column) == (f"json.{code}", line, column)


@pytest.mark.parametrize("opening", [b"[", b'{"a":', b"[1,["])
def test_nesting_is_bounded(opening: bytes) -> None:
    assert fault_of(opening * 10_000).code == "json.depth"
    assert fault_of(b"[" * 65 + b"]" * 65).code == "json.depth"
    assert read_json(b"[" * 64 + b"]" * 64)
    assert read_json(b"[" + b"[]," * 1000 + b"1]") == [[]] * 1000 + [1]


def test_size_is_looked_at_first() -> None:
    begun = time.perf_counter()
    assert fault_of(b"[" * 100_000_000).code == "json.size"
    assert time.perf_counter() - begun < 1
    assert read_json(b"[1]", limit=3) == [1]
    assert fault_of(b"[1] ", limit=3).code == "json.size"


@pytest.mark.parametrize(
    "text", ['"' + '\\"' * 32_000, "[" * 60 + '"\\u0061",' * 7_000, "-" * 65_000, '{"a"' * 16_000]
)
def test_hostile_text_is_refused_quickly(text: str) -> None:
    begun = time.process_time()
    fault_of(text.encode())
    assert time.process_time() - begun < 2
