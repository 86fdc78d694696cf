from tests.reports import gate_report, verdict

from kactl.model.base import Text
from kactl.render.formats import render
from kactl.render.look import Look


def test_a_pack_tells_a_reader_without_kactl_what_to_know_before_signing() -> None:
    report = gate_report(verdict("READY")).model_copy(update={"title": "华东精密"})
    text = render(report, "html", Look(language="zh"))
    for words in (
        "华东精密",
        "启动评审",
        "待审批",
        "核心角色到位",
        "角色“测试负责人”没有人担任",
        "ab12cd34ef56" + "0" * 52,
        "本人声明，无数字签名",
        "han.mei",
        "li.lei",
        "已离开项目",
        "指派测试负责人",
        "2026-11-27",
        "没有 kactl 的审批人",
        "身份按 git 中的姓名邮箱认定",
    ):
        assert words in text, words


def test_once_passed_nobody_is_told_how_to_reply() -> None:
    judged = verdict("PASSED", approvals=(verdict().approvals[0].model_copy(update={"missing": 0}),))
    assert "Who approves without kactl" not in render(gate_report(judged), "html", Look())


def test_several_gates_have_a_table_of_contents() -> None:
    other = verdict(gate="release", instance="v1.4.0", title=Text(zh="上线评审", en="Release review"))
    text = render(gate_report(verdict(), other), "html", Look())
    assert '<a href="#gate-2">Release review <code>release@v1.4.0</code></a>' in text
    assert "<nav" not in render(gate_report(), "html", Look())


def test_a_pretended_day_and_checks_that_were_not_run_are_said() -> None:
    report = gate_report(pretended=True).model_copy(update={"skipped_checks": ("slow-check",)})
    text = render(report, "html", Look())
    assert "a pretended day" in text
    assert "slow-check" in text


def test_who_signs_reads_what_is_asked_and_approved_before_the_findings() -> None:
    text = render(gate_report(), "html", Look(language="zh"))
    heads = [text.index(f"<h3>{one}</h3>") for one in ("准出准则", "审批", "决定", "发现项")]
    assert heads == sorted(heads)
