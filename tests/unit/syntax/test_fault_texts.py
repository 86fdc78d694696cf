"""Every fault can be met, and is said in both languages with its cause and its mend."""

from collections.abc import Callable, Mapping

import pytest

from kactl.syntax.faults import SyntaxFault
from kactl.syntax.json import read_json
from kactl.syntax.values import Value
from kactl.syntax.yaml import read_yaml
from kactl.texts import json, yaml
from kactl.texts.catalogue import LANGUAGES, message

YAML_SAMPLES = {
    "size": b" " * (1 << 20) + b"a",
    "encoding": b"\xff",
    "character": b"\x00",
    "surrogate": b'"\\ud800"',
    "line-separator": "a\u2028".encode(),
    "directive": b"%TAG ! x:\n--- a",
    "documents": b"a\n---\nb",
    "depth": b"[" * 65,
    "alias": b"*a",
    "anchor": b"&a b",
    "tag": b"!a b",
    "merge": b"<<: a",
    "duplicate-key": b"a: 1\na: 1",
    "empty-key": b": a",
    "complex-key": b"[a]: b",
    "number-size": b"1e999",
    "not-finite": b".nan",
    "tab": b"a: b\tc",
    "start-character": b"@",
    "unexpected": b"a: ]",
    "colon": b"a: b: c",
    "missing-colon": b"a: b\nc\nd: e",
    "unclosed-quote": b'"',
    "unclosed-bracket": b"[a",
    "indentation": b"a:\n  b: 1\n c: 2",
    "block-header": b"a: |b",
    "escape": b'"\\d"',
}
JSON_SAMPLES = {
    "size": b" " * (1 << 20),
    "encoding": b"\xff",
    "byte-order-mark": b"\xef\xbb\xbf1",
    "character": b'"\\b"',
    "surrogate": b'"\\ud800"',
    "duplicate-key": b'{"a":1,"a":1}',
    "number-size": b"1e999",
    "not-finite": b"NaN",
    "depth": b"[" * 65,
    "empty": b"",
    "unfinished": b"[",
    "syntax": b"[}",
}
UNFORESEEN = {"syntax"}  # for words that a later version of the parser may use


def codes(texts: Mapping[str, object]) -> set[str]:
    return {name for name in texts if "." not in name}


def test_every_text_has_a_sample_and_every_sample_a_text() -> None:
    assert codes(yaml.TEXTS) == YAML_SAMPLES.keys() | UNFORESEEN
    assert codes(json.TEXTS) == JSON_SAMPLES.keys()


@pytest.mark.parametrize(
    ("read", "code", "data"),
    [(read_yaml, f"yaml.{name}", data) for name, data in YAML_SAMPLES.items()]
    + [(read_json, f"json.{name}", data) for name, data in JSON_SAMPLES.items()],
)
def test_a_fault_fills_its_texts(read: Callable[[bytes], Value], code: str, data: bytes) -> None:
    with pytest.raises(SyntaxFault) as caught:
        read(data)
    fault = caught.value.fault
    assert fault.code == code
    for language in LANGUAGES:
        for part in ("", ".why", ".mend"):
            text = message(code + part, language, fault.values)
            assert text
            assert all(f"{{{name}}}" not in text for name in fault.values)


@pytest.mark.parametrize("texts", [yaml.TEXTS, json.TEXTS], ids=["yaml", "json"])
def test_a_text_stands_in_both_languages_with_cause_and_mend(texts: Mapping[str, Mapping[str, str]]) -> None:
    for name in codes(texts):
        assert {name, f"{name}.why", f"{name}.mend"} <= texts.keys()
    assert all(set(text) == set(LANGUAGES) for text in texts.values())
