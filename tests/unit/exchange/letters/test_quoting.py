"""Where own words end, as every mail program marks it."""

import pytest

from kactl.exchange.letters.quoting import parted


@pytest.mark.parametrize(
    "quotation",
    [
        "------------------ 原始邮件 ------------------\n发件人: 王芳\n不同意",
        "------------------ Original ------------------\nFrom: Wang Fang\nno",
        "-----Original Message-----\nFrom: Wang Fang\nno",
        "---- 回复的原邮件 ----\n| 发件人 | 王芳 |\n不同意",
        "发件人：王芳 <wang.fang@example.com>\n发送时间：2026年11月19日\n主题：确认单\n\n不同意",
        "From: Wang Fang\nSent: Thursday, November 19, 2026\nTo: Zhang Wei\nSubject: sheet\n\nno",
        "________________________________\n发件人: 王芳\n日期: 2026-11-19\n不同意",
        "在 2026年11月19日，王芳 <wang.fang@example.com> 写道：\n> 不同意",
        "On Thu, 19 Nov 2026 at 10:00, Wang Fang\n<wang.fang@example.com> wrote:\n> no",
        'At 2026-11-19 10:00:00, "Wang Fang" <wang.fang@example.com> wrote:\nno',
        "于 2026/11/19 10:00, 王芳 写道:\n不同意",
        "> 不同意",
    ],
)
def test_the_quotation_is_kept_apart(quotation: str) -> None:
    own, quoted, forwarded = parted(f"同意，见确认码。\n\n{quotation}\n")
    assert own.rstrip("_\n") == "同意，见确认码。"
    assert quoted.endswith(quotation.rsplit("\n", 1)[-1])
    assert not forwarded


def test_words_below_a_marked_quotation_are_own_words() -> None:
    own, quoted, _ = parted("在 2026年11月19日，王芳写道：\n> 请回复“同意”\n\n不同意。\n")
    assert (own, quoted.splitlines()[-1]) == ("不同意。", "> 请回复“同意”")


def test_words_between_marked_lines_are_own_words() -> None:
    own, _, _ = parted("> 第一条？\n同意。\n> 第二条？\n不同意。\n")
    assert own == "同意。\n不同意。"


@pytest.mark.parametrize(
    "line",
    ["---------- Forwarded message ---------", "Begin forwarded message:", "-------- 转发邮件信息 --------"],
)
def test_a_mail_sent_on_is_known_by_its_line(line: str) -> None:
    own, quoted, forwarded = parted(f"请看。\n\n{line}\nFrom: x\n\n同意\n")
    assert (own, quoted.endswith("同意"), forwarded) == ("请看。", True, True)


@pytest.mark.parametrize(
    "text",
    [
        "From: the third section on, we agree.",
        "同意。\n发件人以后改为李雷。",
        "I wrote: agreed.",
        "我在会上写道这一点。",
        "同意\n--\n张伟",
    ],
)
def test_own_words_are_not_taken_for_a_quotation(text: str) -> None:
    assert parted(text) == (text, "", False)


def test_a_long_text_is_read_in_one_go() -> None:
    own, _, _ = parted("同意。\n" * 50_000 + "x" * 200_000)
    assert len(own) > 200_000
