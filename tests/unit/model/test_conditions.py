"""The operator `like` of conditions: text within text, whatever the capitals."""

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


def test_like_is_said_in_both_languages() -> None:
    said = in_words(Condition({"title": {"like": "x"}}), {})
    assert (said.zh, said.en) == ("title：文字中有 x", "title: has x in its text")
