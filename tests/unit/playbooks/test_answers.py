from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.unit.playbooks.small import changed, valid

from kactl.model.findings import Finding
from kactl.model.settings import Answer
from kactl.playbooks.answers import answered, pair, parsed
from kactl.syntax.values import Value

TODAY = date(2026, 11, 30)
QUESTIONS = {one.id: one for one in valid().questions}
values: st.SearchStrategy[Value] = st.recursive(
    st.none() | st.booleans() | st.integers() | st.decimals(allow_nan=False) | st.text(),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(), inner, max_size=3),
    max_leaves=6,
)


@pytest.mark.parametrize(
    ("question", "typed", "answer"),
    [
        ("client", " 华东零售 ", "华东零售"),
        ("systems", "5", 5),
        ("systems", "1,500", 1500),
        ("systems", "2.50", Decimal("2.50")),
        ("systems", 3, 3),
        ("live", "是", True),
        ("live", "Yes", True),
        ("live", "TRUE", True),
        ("live", "否", False),
        ("live", "no", False),
        ("live", "false", False),
        ("live", True, True),
        ("class", "fast", "fast"),
        ("class", "FAST", "fast"),
        ("class", "慢", "slow"),
        ("start", "2026-12-01", "2026-12-01"),
        ("start", "2026/2/3", "2026-02-03"),
        ("start", "2026年12月1日", "2026-12-01"),
        ("start", "today", "2026-11-30"),
        ("start", "today+30", "2026-12-30"),
        ("start", "今天 + 1", "2026-12-01"),
        ("repos", "api, web、app；mini", ("api", "web", "app", "mini")),
        ("repos", ["api", "web"], ("api", "web")),
        ("repos", "", ()),
    ],
)
def test_an_answer_gets_its_type(question: str, typed: Value, answer: Answer) -> None:
    found = parsed(QUESTIONS[question], typed, TODAY)
    assert found == answer
    assert type(found) is type(answer)


@pytest.mark.parametrize(
    ("question", "typed", "code"),
    [
        ("client", "   ", "playbook.answer-type"),
        ("client", "a\x1b[31m", "playbook.answer-type"),
        ("client", ["a"], "playbook.answer-type"),
        ("systems", "many", "playbook.answer-type"),
        ("systems", "1e5", "playbook.answer-type"),
        ("systems", True, "playbook.answer-type"),
        ("live", "perhaps", "playbook.answer-type"),
        ("live", 1, "playbook.answer-type"),
        ("class", "medium", "playbook.answer-choice"),
        ("start", "2026-02-30", "playbook.answer-type"),
        ("start", "tomorrow", "playbook.answer-type"),
        ("repos", [1], "playbook.answer-type"),
    ],
)
def test_what_is_no_answer_is_a_finding(question: str, typed: Value, code: str) -> None:
    found = parsed(QUESTIONS[question], typed, TODAY)
    assert isinstance(found, Finding)
    assert (found.code, found.subject) == (code, question)


@given(question=st.sampled_from(sorted(QUESTIONS)), value=values)
def test_parsing_gives_an_answer_or_a_finding_and_never_raises(question: str, value: Value) -> None:
    found = parsed(QUESTIONS[question], value, TODAY)
    assert isinstance(found, Finding | bool | int | Decimal | str | tuple)


def test_defaults_answer_what_nobody_did_and_the_rest_is_missing() -> None:
    found = answered(valid(), {}, TODAY)
    assert found.values == {
        "systems": 1, "land": "CN", "class": "slow", "start": "2026-12-07", "live": False, "repos": (),
    }  # fmt: skip
    assert [one.id for one in found.missing] == ["client"]
    assert found.findings == ()


def test_an_unknown_question_is_told_with_the_nearest() -> None:
    (found,) = answered(valid(), {"client": "x", "system": "3"}, TODAY).findings
    assert found.code == "playbook.answer-unknown"
    assert found.values == {"id": "system", "known": "systems"}


def test_all_refusals_are_told_at_once() -> None:
    found = answered(valid(), {"client": "x", "systems": "many", "live": "perhaps", "class": "?"}, TODAY)
    assert [one.subject for one in found.findings] == ["systems", "class", "live"]
    assert "systems" not in found.values


def test_a_question_that_does_not_apply_has_no_answer() -> None:
    text = changed(
        ("type: boolean, default: false}", "type: boolean, default: false, when: {systems: {ge: 5}}}")
    )
    assert "live" not in answered(valid(text), {"client": "x"}, TODAY).values
    assert answered(valid(text), {"client": "x", "systems": "5"}, TODAY).values["live"] is False


@pytest.mark.parametrize(
    ("text", "found"),
    [("a=b", ("a", "b")), (" a = b=c ", ("a", "b=c")), ("a=", ("a", "")), ("a", None), ("=b", None)],
)
def test_a_pair_is_cut_at_its_first_equals_sign(text: str, found: tuple[str, str] | None) -> None:
    assert pair(text) == found
