"""A paper says the same as Markdown and as a page, and its texts stay texts."""

import re
from base64 import b64encode
from hashlib import sha256

import pytest

from kactl.model.paper import (
    Bullets,
    Column,
    Fact,
    Facts,
    Grid,
    Heading,
    PageBreak,
    Paper,
    Paragraph,
    Picture,
    Signature,
    Signatures,
)
from kactl.model.prose import Run
from kactl.render.paper.html import html
from kactl.render.paper.markdown import markdown

HOSTILE = '<script>alert("1")</script> | `x` \u202e'
PAPER = Paper(
    title="用户验收确认单",
    language="zh",
    subtitle="华星零售",
    control=(Fact(label="内容指纹", value="ab12", exact=True),),
    code="K7F3-9Q2M",
    code_label="确认码",
    blocks=(
        Heading(text="请您确认"),
        Paragraph(text=f"{HOSTILE}\n第二行"),
        Paragraph(text="当心", tone="warning"),
        Facts(facts=(Fact(label="截止", value="2026-12-01"),)),
        Bullets(lines=("一", HOSTILE), numbered=True),
        Grid(
            columns=(Column(title="编号", width=1, kind="code"), Column(title="标题", width=3)),
            rows=(("R-1", HOSTILE),),
        ),
        Grid(columns=(Column(title="编号"),), rows=(), empty="没有遗留项"),
        Signatures(
            signatures=(
                Signature(label="客户业务负责人", name="张伟", choices=("同意", "不同意"), seal=True),
            ),
            sign="签字：",
            day="日期：",
            seal="（盖章处）",
        ),
        PageBreak(),
    ),
    footer='华星 "零售"</style><script>',
)


@pytest.mark.parametrize("show", [html, markdown])
def test_every_part_is_there(show: type[str]) -> None:
    said = show(PAPER)
    for words in (
        "用户验收确认单",
        "K7F3-9Q2M",
        "请您确认",
        "第二行",
        "没有遗留项",
        "张伟",
        "（盖章处）",
        "不同意",
        "ab12",
    ):
        assert words in said


def test_a_page_runs_nothing_and_fetches_nothing() -> None:
    page = html(PAPER)
    assert "<script" not in page
    assert "\u202e" not in page
    style = re.findall(r"<style>(.*?)</style>", page, re.DOTALL)
    assert len(style) == 1
    digest = b64encode(sha256(style[0].encode()).digest()).decode()
    assert f"default-src &#39;none&#39;; style-src &#39;sha256-{digest}&#39;" in page
    assert not re.search(r"(src|href)=|url\(", page)


def test_markdown_shows_markup_as_it_was_typed() -> None:
    assert "<script>" not in markdown(PAPER).replace("\\<script\\>", "")


def test_columns_share_the_page() -> None:
    grid = Grid(columns=(Column(title="a", width=1), Column(title="b", width=100)), rows=())
    assert grid.twentieths == (1, 20)


def test_looks_are_kept_and_what_looks_like_markup_is_not() -> None:
    far = "https://a.example/?a=1&b=2"
    text = (
        Run(text="see "),
        Run(text="b<b>", bold=True),
        Run(text=" x", italic=True, code=True),
        Run(text="far", link=far),
        Run(text="\nnext"),
    )
    page = html(PAPER.model_copy(update={"blocks": (Grid(columns=(Column(title="c"),), rows=((text,),)),)}))
    assert (
        "see <strong>b&lt;b&gt;</strong><em><code> x</code></em>"
        '<a href="https://a.example/?a=1&amp;b=2" rel="noreferrer">far</a><br>next'
    ) in page
    told = markdown(PAPER.model_copy(update={"blocks": (Paragraph(text=text),)}))
    assert f"see **b\\<b\\>** *`x`*[far](<{far}>)" in told


def test_code_keeps_its_steps() -> None:
    page = html(PAPER.model_copy(update={"blocks": (Paragraph(text="def f():\n    go()", tone="code"),)}))
    assert '<p class="code">    go()</p>' in page


def test_a_picture_stands_in_the_page_and_only_then_pictures_may() -> None:
    drawn = Picture(data=b"<svg/>", form="svg", width=30, height=20, caption="flow")
    page = html(PAPER.model_copy(update={"blocks": (drawn,)}))
    assert '<img src="data:image/svg+xml;base64,PHN2Zy8+" width="30" height="20" alt="flow">' in page
    assert "img-src data:" in page
    assert "img-src" not in html(PAPER)


def test_where_to_sign_stays_with_what_is_said_of_it() -> None:
    signed = Signatures(signatures=(Signature(label="us"),), sign="s", day="d")
    blocks = (Heading(text="a"), Paragraph(text="b"), Heading(text="how"), Paragraph(text="c"), signed)
    assert [*PAPER.model_copy(update={"blocks": blocks}).signing] == [2, 3, 4]
    assert not PAPER.model_copy(update={"blocks": blocks[:4]}).signing
    assert html(PAPER.model_copy(update={"blocks": blocks})).count('<div class="together">') == 1
