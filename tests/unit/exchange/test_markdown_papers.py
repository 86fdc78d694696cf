from collections.abc import Mapping
from types import MappingProxyType

import pytest

from kactl.exchange.markdown_papers import Body, Filler, body_of, shares
from kactl.model.paper import Grid, Heading, Paragraph, Picture, Points
from kactl.model.prose import Prose, Run

FILLER = Filler("not filled", "no rows", "[picture: {text}]", "[below: {text}]")


DRAWN = Picture(data=b"<svg/>", form="svg", width=30, height=20)


def read(
    text: str,
    *,
    empty: tuple[int, ...] = (),
    title: str = "T",
    shelf: Mapping[str, Picture] = MappingProxyType({}),
) -> Body:
    return body_of(text, title=title, empty=empty, filler=FILLER, find=shelf.get)


def test_headings_keep_their_order_and_the_title_is_not_said_twice() -> None:
    found = read("# T\n\n# U\n\n## A\n### B\n#### C\n##### D\n").blocks
    assert [(one.text, one.level) for one in found if isinstance(one, Heading)] == [
        ("U", 1),
        ("A", 1),
        ("B", 2),
        ("C", 3),
        ("D", 3),
    ]


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("see [the page](charter.md) now", "see the page (charter.md) now"),
        ("not [here](javascript:alert)", "not [here](javascript:alert)"),
        ("one\ntwo", "one two"),
        ("会员\n中台", "会员中台"),
        ("会员 v1\n上线", "会员 v1 上线"),
        ("a <!-- hidden --> b<br>c", "a  b\nc"),
        ("1 \\* 2 &amp; 3", "1 * 2 & 3"),
    ],
)
def test_what_stands_in_a_line_becomes_plain_words(text: str, shown: str) -> None:
    assert read(text).blocks == [Paragraph(text=shown)]


def test_lists_keep_their_depth_ticks_and_numbers() -> None:
    assert points("- a\n  - b\n    1. e\n- [ ] c\n- [x] d\n\n  more\n") == [
        ("•", "a", 0), ("–", "b", 1), ("1.", "e", 2), ("□", "c", 0), ("■", "d", 0), ("", "more", 0),
    ]  # fmt: skip
    assert points("3. three\n4. four\n") == [("3.", "three", 0), ("4.", "four", 0)]
    assert read("-\n-\n").blocks == []


def points(text: str) -> list[tuple[str, Prose, int]]:
    (block,) = read(text).blocks
    assert isinstance(block, Points)
    return [(one.mark, one.text, one.depth) for one in block.points]


def test_bold_italic_code_and_links_keep_their_look() -> None:
    (block,) = read("a **b *c*** `d` [e **f**](https://a.example) <m@a.example>").blocks
    assert isinstance(block, Paragraph)
    far = "https://a.example"
    assert block.text == (
        Run(text="a "), Run(text="b ", bold=True), Run(text="c", bold=True, italic=True), Run(text=" "),
        Run(text="d", code=True), Run(text=" "), Run(text="e ", link=far), Run(text="f", bold=True, link=far),
        Run(text=f" ({far}) "), Run(text="m@a.example", link="mailto:m@a.example"),
    )  # fmt: skip
    assert read("<https://a.example>").blocks == [Paragraph(text=(Run(text=far, link=far),))]


def test_broken_lines_are_joined_across_looks() -> None:
    assert read("会员\n**中台**\n与 x\ny").blocks == [
        Paragraph(text=(Run(text="会员"), Run(text="中台", bold=True), Run(text="与 x y")))
    ]


def test_blank_rows_of_a_table_are_left_out() -> None:
    (grid,) = read("| a | b |\n| --- | --- |\n| 1 | **2** |\n| | |\n").blocks
    assert isinstance(grid, Grid)
    assert ([one.title for one in grid.columns], grid.rows) == (
        ["a", "b"], (("1", (Run(text="2", bold=True),)),)
    )  # fmt: skip
    (empty,) = read("| a | b |\n| --- | --- |\n| | |\n").blocks
    assert isinstance(empty, Grid)
    assert (empty.rows, empty.empty) == ((), "no rows")


def test_code_and_quotations_have_their_own_tone() -> None:
    assert read("```\na  b\n```\n\n> said\n> twice\n").blocks == [
        Paragraph(text="a  b", tone="code"),
        Paragraph(text="said twice", tone="quote"),
    ]


def test_front_matter_markers_and_guides_are_gone_and_lines_keep_their_numbers() -> None:
    text = (
        "---\nid: x\n---\n## A\n<!-- kactl:section a -->\n<!-- kactl:guide\nhint\n-->\n\n- \n\n"
        "## B\n<!-- kactl:section b -->\nwritten\n"
    )
    assert read(text, empty=(5,)).blocks == [
        Heading(text="A"),
        Paragraph(text="not filled", tone="warning"),
        Heading(text="B"),
        Paragraph(text="written"),
    ]


def test_pictures_are_named_and_counted() -> None:
    found = read("![flow](a.png) and ![](b.png)")
    assert found.images == ["a.png", "b.png"]
    assert found.blocks == [Paragraph(text="[picture: flow] and [picture: b.png]")]


def test_pictures_that_are_there_stand_where_they_are_named() -> None:
    shelf = {"a.svg": DRAWN}
    shown = DRAWN.model_copy(update={"caption": "flow"})
    assert read("![flow](a.svg)", shelf=shelf).blocks == [shown]
    assert read("first ![flow](a.svg)\n\nthen", shelf=shelf).blocks == [
        Paragraph(text="first [below: flow]"), shown, Paragraph(text="then"),
    ]  # fmt: skip
    (table, below) = read("| a |\n| --- |\n| ![flow](a.svg) |\n", shelf=shelf).blocks
    assert isinstance(table, Grid)
    assert (table.rows, below) == ((("[below: flow]",),), shown)


def test_no_markup_of_pages_comes_through() -> None:
    assert read("<script>alert(1)</script>\n").blocks == [Paragraph(text="<script>alert(1)</script>")]


def test_a_column_is_wide_enough_for_its_dates_and_the_page_is_full() -> None:
    long = "很长的说明" * 20
    found = shares([["编号", "S-01"], ["说明", long], ["日期", "2026-12-04"], ["说明", long]])
    assert sum(found) == 20
    assert found[2] >= 3
    assert abs(found[1] - found[3]) <= 1
    assert found[1] > found[2]
    assert sum(shares([["2026-12-04"]] * 12)) >= 20
