import pytest

from kactl.errors import ExitCode, KactlError
from kactl.store.yaml_edit import append, remove, set_entry
from kactl.store.yaml_nodes import Key
from kactl.syntax.values import Value

TEAM = """\
# 项目团队
people:
  wang-fang:
    name: '王芳'   # 交付经理
    until:

  # 下面是测试
  li-lei: {name: "Li", email: a@b}

roles:
  # 质量
  qa:
    - person: li-lei   # 主
      from: 2026-01-01
    # 备
    - {person: wang-fang}
  pm: []
notes: |
  第一行

  第三行

# 完
"""

EDITS: list[tuple[tuple[Key, ...], Value, str, str]] = [
    (("people", "wang-fang", "name"), "it's", "    name: '王芳' ", "    name: 'it''s' "),
    (("people", "wang-fang", "until"), True, "    until:\n", "    until: true\n"),
    (("people", "wang-fang", "email"), "w@f", "    until:\n", "    until:\n    email: w@f\n"),
    (("people", "li-lei", "name"), "Li Lei", 'name: "Li"', 'name: "Li Lei"'),
    (("people", "li-lei", "name"), 'say "x"', 'name: "Li"', 'name: "say \\"x\\""'),
    (("people", "li-lei", "until"), None, "email: a@b}", "email: a@b, until: null}"),
    (("people", "chen"), {"name": "C"}, "a@b}\n", "a@b}\n  chen:\n    name: C\n"),
    (("people", "chen", "name"), "C", "a@b}\n", "a@b}\n  chen:\n    name: C\n"),
    (("roles", "qa", 0, "person"), "chen", "person: li-lei   #", "person: chen   #"),
    (("roles", "qa", 0, "backup"), False, "2026-01-01\n", "2026-01-01\n      backup: false\n"),
    (("roles", "qa", 1), {"person": "chen"}, "- {person: wang-fang}", "- person: chen"),
    (("roles", "pm"), [{"person": "chen"}], "  pm: []\n", "  pm:\n    - person: chen\n"),
    (("notes",), "短", "notes: |\n  第一行\n\n  第三行\n", "notes: 短\n"),
    (("new", "deep"), 1, "  第三行\n", "  第三行\nnew:\n  deep: 1\n"),
]


@pytest.mark.parametrize(("keys", "value", "old", "new"), EDITS)
@pytest.mark.parametrize("crlf", [False, True], ids=["lf", "crlf"])
@pytest.mark.parametrize("mark", ["", "\ufeff"], ids=["plain", "bom"])
def test_an_entry_is_set_and_nothing_else_changes(
    keys: tuple[Key, ...], value: Value, old: str, new: str, crlf: bool, mark: str
) -> None:
    def written(text: str) -> bytes:
        return (mark + (text.replace("\n", "\r\n") if crlf else text)).encode()

    assert TEAM.count(old) == 1
    assert set_entry(written(TEAM), keys, value).decode() == written(TEAM.replace(old, new)).decode()


@pytest.mark.parametrize(
    ("keys", "value", "old", "new"),
    [
        (("roles", "qa"), {"person": "x"}, "{person: wang-fang}\n", "{person: wang-fang}\n    - person: x\n"),
        (("roles", "pm"), {"person": "x"}, "  pm: []\n", "  pm:\n    - person: x\n"),
        (("roles", "ops"), {"person": "x"}, "  pm: []\n", "  pm: []\n  ops:\n    - person: x\n"),
        (("people", "wang-fang", "until"), 1, "until:\n", "until: [1]\n"),
    ],
)
def test_an_item_is_appended(keys: tuple[Key, ...], value: Value, old: str, new: str) -> None:
    assert append(TEAM.encode(), keys, value).decode() == TEAM.replace(old, new)


@pytest.mark.parametrize(
    ("keys", "old", "new"),
    [
        (("people", "wang-fang", "until"), "    until:\n", ""),
        (("people", "wang-fang", "name"), "    name: '王芳'   # 交付经理\n", ""),
        (("people", "li-lei", "name"), 'name: "Li", ', ""),
        (("people", "li-lei", "email"), ", email: a@b", ""),
        (("roles", "qa", 1), "    - {person: wang-fang}\n", ""),
        (("roles", "qa", 0, "person"), "person: li-lei   # 主\n      from", "from"),
        (("roles", "qa", 1, "person"), "{person: wang-fang}", "{}"),
        (("notes",), "notes: |\n  第一行\n\n  第三行\n", ""),
    ],
)
def test_an_entry_is_removed(keys: tuple[Key, ...], old: str, new: str) -> None:
    assert remove(TEAM.encode(), keys).decode() == TEAM.replace(old, new)


def test_what_is_not_there_is_removed_by_doing_nothing() -> None:
    assert remove(TEAM.encode(), ("people", "nobody", "name")) == TEAM.encode()
    assert remove(TEAM.encode(), ("roles", "qa", 7)) == TEAM.encode()


@pytest.mark.parametrize("text", ["", "# only a comment\n", "# no line end", "---\n", "{}\n", "~\n", "null"])
def test_a_file_that_says_nothing_gets_its_first_entry(text: str) -> None:
    edited = set_entry(text.encode(), ("people", "li-lei"), {"name": "李雷"}).decode()
    assert edited.rstrip("\n").endswith("people:\n  li-lei:\n    name: 李雷")
    assert not text.startswith("#") or edited.startswith(text)


def test_the_last_line_may_lack_its_end() -> None:
    assert set_entry(b"a: 1", ("b",), 2) == b"a: 1\nb: 2"


def test_indentation_is_the_neighbours() -> None:
    data = b"roles:\n- id: a\n  x: 1\n- id: b\n"
    assert append(data, ("roles",), {"id": "c", "x": 2}) == data + b"- id: c\n  x: 2\n"
    assert set_entry(b"a:\n      b: 1\n", ("a", "c"), 2) == b"a:\n      b: 1\n      c: 2\n"


def test_an_item_of_one_character_in_brackets_is_replaced() -> None:
    assert set_entry(b"a: [1, 2]\n", ("a", 1), 3) == b"a: [1, 3]\n"


@pytest.mark.parametrize(
    ("data", "keys"),
    [
        (b"a: text\n", ("a", "b")),
        (b"a: [1]\n", ("a", "b")),
        (b"a: [1]\n", ("a", 1)),
        (b"a: 1\n", (0,)),
        (b"- 1\n", ("a",)),
    ],
)
def test_what_does_not_fit_is_refused(data: bytes, keys: tuple[Key, ...]) -> None:
    with pytest.raises(KactlError) as caught:
        set_entry(data, keys, 1)
    assert caught.value.code == "edit.unsure"


def test_nothing_is_appended_to_what_is_no_list() -> None:
    with pytest.raises(KactlError) as caught:
        append(b"a: {b: 1}\n", ("a",), 1)
    assert caught.value.code == "edit.unsure"


def test_a_file_that_does_not_parse_is_not_edited() -> None:
    with pytest.raises(KactlError) as caught:
        set_entry(b"a: [\n", ("a",), 1)
    assert caught.value.code.startswith("yaml.")
    assert caught.value.exit_code is ExitCode.FINDINGS
