"""Files that were there before kactl: four forms, one kind of value, a place for every node."""

from decimal import Decimal

import pytest

from kactl.syntax.faults import SyntaxFault
from kactl.syntax.foreign import Form, form_of, locate_foreign, read_foreign
from kactl.syntax.toml import read_toml
from kactl.syntax.yaml_anchors import MAX_NODES, read_yaml_with_anchors

TOML = b"""\
# services
title = "x"

[[service]]
id = "pay"
since = 2026-11-30
at = 2026-11-30T09:30:00+08:00
load = 1.50
meta.owner = "li"

[[service]]
id = "ship"
  [service.state]
  now = "up"
"""


def refused(data: bytes, form: Form) -> tuple[str, int, int]:
    with pytest.raises(SyntaxFault) as caught:
        read_foreign(data, form)
    fault = caught.value.fault
    return fault.code, fault.line, fault.column


@pytest.mark.parametrize(
    ("name", "form"),
    [("a.yml", "yaml"), ("A.YAML", "yaml"), ("b.json", "json"), ("c.toml", "toml"), ("d.md", "markdown")],
)
def test_the_ending_tells_the_form(name: str, form: Form) -> None:
    assert form_of(name) == form


def test_a_name_without_a_known_ending_tells_none() -> None:
    assert (form_of("Makefile"), form_of("notes.txt"), form_of("yaml")) == (None, None, None)


def test_toml_gives_plain_values() -> None:
    assert read_foreign(TOML, "toml") == {
        "title": "x",
        "service": [
            {
                "id": "pay",
                "since": "2026-11-30",
                "at": "2026-11-30T09:30:00+08:00",
                "load": Decimal("1.50"),
                "meta": {"owner": "li"},
            },
            {"id": "ship", "state": {"now": "up"}},
        ],
    }


@pytest.mark.parametrize(
    ("path", "place"),
    [
        (("title",), (2, 1)),
        (("service", 0, "since"), (6, 1)),
        (("service", 0, "meta", "owner"), (9, 1)),
        (("service", 1, "id"), (12, 1)),
        (("service", 1, "state", "now"), (14, 3)),
        (("service", 1, "lacking"), (11, 1)),
        (("nothing",), (1, 1)),
    ],
)
def test_toml_nodes_have_places(path: tuple[str | int, ...], place: tuple[int, int]) -> None:
    assert locate_foreign(TOML, "toml", path) == place


@pytest.mark.parametrize(
    ("data", "found"),
    [
        (b"a = 1\nb = \n", ("toml.syntax", 2, 5)),
        (b"a = 1\na = 2\n", ("toml.syntax", 2, 6)),
        (b"a = 2026-13-40\n", ("toml.syntax", 1, 9)),
        (b"a = 'x", ("toml.syntax", 1, 1)),
        (b"a = nan\n", ("toml.not-finite", 1, 1)),
        (b"a = 1\n[b]\nc = 99999999999999999999\n", ("toml.number-size", 3, 1)),
        (b'a = "\\u0001"\n', ("toml.character", 1, 1)),
        (b"\xff", ("toml.encoding", 1, 1)),
        (b"a = " + b"[" * 80 + b"]" * 80, ("toml.depth", 1, 1)),
        (b"a = " + b"[" * 50_000 + b"]" * 50_000, ("toml.depth", 1, 1)),
    ],
)
def test_faulty_toml_is_refused_at_its_place(data: bytes, found: tuple[str, int, int]) -> None:
    assert refused(data, "toml") == found


def test_too_much_toml_is_refused() -> None:
    with pytest.raises(SyntaxFault) as caught:
        read_toml(b"a = 1", limit=3)
    assert caught.value.fault.code == "toml.size"


MARKDOWN = "---\ntitle: 用消息队列\ntags:\n  - a\n---\n# 正文\n---\nnot: this\n---\n".encode()


def test_front_matter_is_read_and_placed() -> None:
    assert read_foreign(MARKDOWN, "markdown") == {"title": "用消息队列", "tags": ["a"]}
    assert locate_foreign(MARKDOWN, "markdown", ("tags", 0)) == (4, 5)
    windows = b"\xef\xbb\xbf" + MARKDOWN.replace(b"\n", b"\r\n")
    assert read_foreign(windows, "markdown") == {"title": "用消息队列", "tags": ["a"]}
    assert read_foreign(b"---\n---\n", "markdown") is None


@pytest.mark.parametrize(
    ("data", "found"),
    [
        (b"# no front matter\n", ("front-matter.missing", 1, 1)),
        (b"---\ntitle: x\nnever closed\n", ("front-matter.missing", 1, 1)),
        (b"\xff", ("front-matter.encoding", 1, 1)),
        (b"---\ntitle: x\ntitle: y\n---\n", ("yaml.duplicate-key", 3, 1)),
    ],
)
def test_faulty_front_matter_is_refused_at_its_place(data: bytes, found: tuple[str, int, int]) -> None:
    assert refused(data, "markdown") == found
    assert locate_foreign(data, "markdown", ("title",))[0] in (1, 2)


ANCHORED = b"""\
base: &base {kind: x, size: 1}
one: {<<: *base, size: 2}
two: *base
three:
  <<: [{size: 3}, *base]
  own: &word yes
four: [*word]
"""


@pytest.mark.parametrize("parser", ["fast", "pure"])
def test_anchors_aliases_and_merge_keys_are_resolved(parser: str) -> None:
    assert read_yaml_with_anchors(ANCHORED, parser="fast" if parser == "fast" else "pure") == {
        "base": {"kind": "x", "size": 1},
        "one": {"kind": "x", "size": 2},
        "two": {"kind": "x", "size": 1},
        "three": {"size": 3, "kind": "x", "own": "yes"},
        "four": ["yes"],
    }


def test_a_merge_key_in_quotes_is_a_key() -> None:
    assert read_yaml_with_anchors(b"'<<': 1\n") == {"<<": 1}


BOMB = b"a: &a [1, 1, 1, 1, 1, 1, 1, 1, 1, 1]\n" + b"".join(
    b"%c: &%c [%s]\n" % (letter, letter, b", ".join([b"*%c" % (letter - 1)] * 10))
    for letter in range(98, 106)
)
TOWER = b"a0: &a0 [[[[[[[[1]]]]]]]]\n" + b"".join(
    b"a%d: &a%d [[[[[[[[*a%d]]]]]]]]\n" % (n, n, n - 1) for n in range(1, 9)
)


@pytest.mark.parametrize(
    ("data", "code"),
    [
        (b"a: *b\n", "anchor.unknown"),
        (b"a: &a [*a]\n", "anchor.unknown"),
        (b"a: {<<: text}\n", "anchor.merge"),
        (BOMB, "anchor.budget"),
        (TOWER, "yaml.depth"),
        (b"a: !tag b\n", "yaml.tag"),
        (b"a: 1\na: 2\n", "yaml.duplicate-key"),
    ],
)
def test_what_no_honest_file_holds_is_refused(data: bytes, code: str) -> None:
    assert refused(data, "yaml")[0] == code


def test_the_budget_counts_what_aliases_add_and_not_what_stands_there() -> None:
    own = b"a:\n" + b"  - 1\n" * (MAX_NODES + 1)
    found = read_foreign(own, "yaml")
    assert isinstance(found, dict)
    assert isinstance(found["a"], list)
    assert len(found["a"]) == MAX_NODES + 1


def test_json_is_read_strictly_and_placed() -> None:
    data = b'\xef\xbb\xbf{"items": [{"id": 1},\n  {"id": 2.50}]}'
    assert read_foreign(data, "json") == {"items": [{"id": 1}, {"id": Decimal("2.50")}]}
    assert locate_foreign(data, "json", ("items", 1, "id")) == (2, 10)
    assert refused(b'{"a": 1, "a": 2}', "json")[0] == "json.duplicate-key"
    assert refused(b'{"a": \n', "json") == ("json.unfinished", 2, 1)
