from hypothesis import given
from hypothesis import strategies as st

from kactl.render.widths import columns, padded, wrapped

TEXTS = st.text(st.sampled_from("ab ，。（）「」 评审点-"), max_size=80)


def test_wide_characters_take_two_columns() -> None:
    assert columns("评审 ok") == 7
    assert columns("e\u0301") == 1
    assert padded("评审", 6) == "评审  "


def test_a_line_never_begins_with_a_closing_mark() -> None:
    assert wrapped("评审点已通过，下一步", 13) == ["评审点已通", "过，下一步"]


def test_words_are_kept_whole() -> None:
    assert wrapped("see kactl gate check", 12) == ["see kactl", "gate check"]


@given(TEXTS, st.integers(min_value=24, max_value=60))
def test_wrapping_loses_nothing_but_spaces(text: str, width: int) -> None:
    lines = wrapped(text, width)
    assert "".join(lines).replace(" ", "") == text.replace(" ", "")
