import pytest
from hypothesis import given
from hypothesis import strategies as st

from kactl.playbooks.fill import MAX_BYTES, Scalar, fill

CONTEXT: dict[str, Scalar] = {"client": '王 & "李"', "tier": "A", "systems": 3}


@pytest.mark.parametrize(
    ("template", "text"),
    [
        ("客户：{{ client }}\n\n", '客户：王 & "李"\n\n'),
        ("{% if tier == 'A' %}a{% else %}b{% endif %}", "a"),
        ("{{ tier|lower }}{{ systems }}", "a3"),
        ("{{ 'yes' if systems > 2 and not tier == 'B' else 'no' }}", "yes"),
        ('title: {{ "甲\\"乙"|tojson }}', 'title: "甲\\"乙"'),
        ("{% raw %}{{ x }}{% endraw %}{# kept out #}", "{{ x }}"),
    ],
)
def test_a_template_is_filled(template: str, text: str) -> None:
    assert fill(template.encode(), "t.md", CONTEXT) == (text.encode(), ())


@pytest.mark.parametrize(
    ("template", "code", "line"),
    [
        ("a\n{{ cleint }}", "template-undefined", 2),
        ("a\n\n{% if %}", "template-syntax", 3),
        ("{{ client|list }}", "template-syntax", 1),
        ("a\n{{ client.upper() }}", "template-construct", 2),
        ("{{ ''.__class__ }}", "template-construct", 1),
        ("{{ client['x'] }}", "template-construct", 1),
        ("{{ 'a' * 100000000 }}", "template-construct", 1),
        ("{{ client ~ client }}", "template-construct", 1),
        ("{% for a in client %}x{% endfor %}", "template-construct", 1),
        ("{% set x = 1 %}", "template-construct", 1),
        ("{% include '/etc/passwd' %}", "template-construct", 1),
        ("{% macro f() %}{% endmacro %}", "template-construct", 1),
        ("{{ self }}", "template-undefined", 1),
        ("{{ client < systems }}", "template-failed", 1),
        ("{{ " + "(" * 3000 + "1" + ")" * 3000 + " }}", "template-failed", 1),
    ],
)
def test_what_a_template_may_not_do_is_a_finding(template: str, code: str, line: int) -> None:
    text, findings = fill(template.encode(), "t.md", CONTEXT)
    assert text is None
    assert (findings[0].code, findings[0].path, findings[0].line) == (f"playbook.{code}", "t.md", line)


def test_all_unknown_names_are_told_at_once_with_the_nearest() -> None:
    _, findings = fill(b"{{ cleint }}\n{{ teir }}", "t.md", CONTEXT)
    assert [(one.line, one.values) for one in findings] == [
        (1, {"name": "cleint", "known": "client"}),
        (2, {"name": "teir", "known": "tier"}),
    ]


def test_neither_template_nor_result_grows_beyond_its_bound() -> None:
    _, findings = fill(b"a" * (MAX_BYTES + 1), "t.md", {})
    assert [one.code for one in findings] == ["playbook.template-size"]
    _, findings = fill(b"{{ long }}" * 1100, "t.md", {"long": "a" * 1000})
    assert [one.code for one in findings] == ["playbook.template-output"]


def test_bytes_that_are_no_text_are_a_finding() -> None:
    _, findings = fill(b"a\n\xff", "t.md", {})
    assert [(one.code, one.line) for one in findings] == [("playbook.template-encoding", 2)]


@given(
    st.lists(st.sampled_from(["{{", "}}", "{%", "%}", "if", "client", "|", "lower", "'", "(", "\n", "=="]))
)
def test_filling_never_raises(pieces: list[str]) -> None:
    text, findings = fill(" ".join(pieces).encode(), "t.md", CONTEXT)
    assert (text is None) == bool(findings)
