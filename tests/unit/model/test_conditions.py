"""Conditions: text within text, whatever the capitals; instants in order of time."""

import pytest

from kactl.checks.reading.conditions import in_words
from kactl.model.conditions import Condition


@pytest.mark.parametrize(
    ("value", "wanted", "holds"),
    [
        ("Export slow", "EXPORT", True),
        ("导出失败", "导出", True),
        (["a", "Beta"], "bet", True),
        ("slow", "fast", False),
        ([], "a", False),
        (None, "a", False),
        (12, "1", False),
        ("12", 1, False),
    ],
)
def test_like_finds_text_in_text_only(value: object, wanted: object, holds: bool) -> None:
    assert Condition({"title": {"like": wanted}}).holds({"title": value}) is holds


@pytest.mark.parametrize(
    ("value", "bound", "holds"),
    [
        ("2026-11-21T01:00:00+08:00", "2026-11-20T18:00:00Z", True),
        ("2026-11-20T18:00:00Z", "2026-11-21T01:00:00+08:00", False),
        ("2026-11-20 10:00", "2026-11-20T09:00:00Z", True),
        ("2026-11-20", "2026-11-21", True),
        ("2026-11-20Tea", "2026-11-20Tee", True),
    ],
)
def test_instants_are_ordered_by_time_and_other_texts_as_texts(
    value: str, bound: str, *, holds: bool
) -> None:
    assert Condition({"at": {"lt": bound}}).holds({"at": value}) is holds


def test_like_is_said_in_both_languages() -> None:
    said = in_words(Condition({"title": {"like": "x"}}), {})
    assert (said.zh, said.en) == ("title：文字中有 x", "title: has x in its text")
