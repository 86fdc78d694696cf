from inline_snapshot import snapshot
from tests.reports import (
    VACANT,
    change_set,
    check_report,
    gate_report,
    log_report,
    status_report,
    verdict,
)
from tests.unit.render.responsibilities import raci_report

from kactl.model.base import Text
from kactl.model.playbook_reports import GateLine, PlaybookReport
from kactl.model.reports import FileChange, Report
from kactl.render.formats import render
from kactl.render.look import Look
from kactl.render.widths import columns

ZH = Look(language="zh")
EN = Look(language="en")


def shown(report: Report, look: Look) -> str:
    return render(report, "text", look)


def test_responsibilities_are_told_by_title_with_the_ids_below() -> None:
    assert shown(raci_report(), EN) == snapshot("""\
Engage
activity    A           R                 C             I             due
Write the   Delivery    Delivery          client-owner                2026-12-11
charter     manager     manager,
                        Architect
Plan | the  Architect                                   client-owner
work

Roles
  Delivery manager  delivery-manager  王芳
  Architect         architect         vacant
  client-owner      client-owner      zhao.lei\
""")


def test_no_id_of_a_role_is_broken_in_a_list_of_gates() -> None:
    titles = {"qa-lead": Text(zh="测试负责人", en="QA lead")}
    line = GateLine(
        gate="acceptance", title=Text(zh="合同验收（初验、终验）", en="Contract acceptance"), stage="close",
        kind="business", recurs=True, must=3, criteria=4, approvals=("qa-lead × 2", "ops"), decides="qa-lead",
    )  # fmt: skip
    report = PlaybookReport(
        schemaVersion=1, name="ka", version="1.0.0", title=Text(zh="流程", en="Process"), summary=None,
        source="bundled", layers=("ka",), gates=(line,), names=titles,
    )  # fmt: skip
    assert shown(report, Look(language="zh", width=60)) == snapshot("""\
流程（ka 1.0.0）
组成：ka

评审点      名称               类型  准则/  审批       决定
                                     必须              角色
acceptance  合同验收（初验、   决策  4/3    测试负责   测试
            终验）（按次举     评审         人 × 2、   负责
            行）                            ops        人

角色
  测试负责人  qa-lead\
""")


def test_a_blocked_gate_says_what_is_missing_who_acts_and_how() -> None:
    assert shown(gate_report(), ZH) == snapshot("""\
× 启动评审（kickoff）：未达标
  满足 1/2（50%） · 依据：工作区 · 2026-11-20 · 内容指纹 ab12cd34ef56 · 无数字签
  名

尚未满足的准则（1 项）
× 核心角色到位（roles-held） 不满足 · 必须 · delivery-manager
    process/team.yaml:12:3  角色“测试负责人”没有人担任（需要 1 人）

审批
→ 客户负责人（account-lead） 1/2
    li.lei 2026-11-18 同意（本人声明，无数字签名）；记录
    2026-11-18-li.lei-approve-0a1b2c3d4e
    可由以下人员审批：han.mei
    不计 zhao.si：已离开项目
  由delivery-director（delivery-director）作出决定

下一步
1. wang.fang：指派测试负责人（2026-11-27 前）
   kactl role assign qa-lead PERSON\
""")


def test_a_blocked_gate_in_english() -> None:
    assert shown(gate_report(), EN) == snapshot("""\
× Kick-off review (kickoff): BLOCKED
  1/2 met (50%) · read from working tree · 2026-11-20 · fingerprint ab12cd34ef56
  · no signatures

Open criteria (1)
× Core roles are held (roles-held) unmet · must · delivery-manager
    process/team.yaml:12:3  nobody holds the role QA lead (wanted: 1)

Approvals
→ Account lead (account-lead) 1/2
    li.lei on 2026-11-18 (claimed, not signed); record
    2026-11-18-li.lei-approve-0a1b2c3d4e
    can approve: han.mei
    zhao.si does not count: has left
  delivery-director (delivery-director) decides

Next
1. wang.fang: assign the QA lead (by 2026-11-27)
   kactl role assign qa-lead PERSON\
""")


def test_quiet_keeps_the_verdict_alone() -> None:
    assert shown(gate_report(), Look(language="en", verbosity=-1)) == snapshot("""\
× Kick-off review (kickoff): BLOCKED
  1/2 met (50%) · read from working tree · 2026-11-20 · fingerprint ab12cd34ef56
  · no signatures\
""")


def test_verbose_shows_met_criteria_too() -> None:
    assert "The charter is complete (charter)" in shown(gate_report(), Look(language="en", verbosity=1))
    assert "The charter is complete (charter)" not in shown(gate_report(), EN)


def test_several_gates_are_a_table() -> None:
    report = gate_report(verdict("PASSED"), verdict("BLOCKED", gate="release", instance="v1.4.0"))
    assert shown(report, ZH) == snapshot("""\
评审点          名称      状态    满足  决定日期
kickoff         启动评审  已通过  1/2
release@v1.4.0  启动评审  未达标  1/2\
""")


def test_a_pretended_day_is_said() -> None:
    assert "假定日期" in shown(gate_report(pretended=True), ZH)


def test_findings_of_check_are_counted() -> None:
    assert shown(check_report(VACANT), EN) == snapshot("""\
× process/team.yaml:12:3  nobody holds the role QA lead (wanted: 1)
  Nobody is assigned, the assignment has ended, or its person has left.
  can act: delivery-manager
  kactl role assign qa-lead PERSON

× 2 rules checked; errors: 1, warnings: 0, notes: 0.\
""")


def test_a_clean_check_is_one_line() -> None:
    assert shown(check_report(), ZH) == snapshot("● 检查了 2 条规则：0 个错误，0 个警告，0 个提示。")


def test_a_change_set_tells_files_commit_and_next_steps() -> None:
    assert shown(change_set(), ZH) == snapshot("""\
新建  process/charter.md
保留  process/team.yaml
已提交 1a2b3c4d5e6f：Begin the engagement

下一步
1. wang.fang：指派测试负责人（2026-11-27 前）
   kactl role assign qa-lead PERSON\
""")


def test_a_plan_says_that_nothing_was_written() -> None:
    assert shown(change_set(planned=True, commit=None, next=()), EN) == snapshot("""\
create  process/charter.md
kept    process/team.yaml
This is the plan; nothing was written.\
""")


def test_many_files_of_a_folder_are_one_row_unless_everything_is_asked_for() -> None:
    many = [FileChange(path=f"process/requirements/REQ-{n:05}.yaml", action="change") for n in range(300)]
    files = (*many, FileChange(path="process/changes/CHG-00001.yaml", action="change"))
    report = change_set(files=files, next=())
    assert shown(report, EN) == snapshot("""\
change  process/requirements/ with 300 files (-v lists them)
change  process/changes/CHG-00001.yaml
Committed 1a2b3c4d5e6f: Begin the engagement\
""")
    first = shown(report, Look("zh")).splitlines()[0]
    assert first == snapshot("修改  process/requirements/ 下 300 个文件（-v 列出）")
    assert len(shown(report, Look("en", verbosity=1)).splitlines()) == 302


def test_a_difference_keeps_its_lines() -> None:
    diff = "--- a/x\n+++ b/x\n@@ -1 +1 @@\n   kept\n-  old\n+  new"
    assert diff in shown(change_set(planned=True, commit=None, diff=diff), EN)


def test_status_in_chinese() -> None:
    assert shown(status_report(), ZH) == snapshot("""\
华东精密：立项启动阶段（1/2），2026-11-20
下一评审点：启动评审（kickoff）：未达标，满足 1/2
△ 等待 zhang.wei：启动评审的同意（2026-11-19 起）
△ 2 条审批记录尚未推送（git push）
1. 2026-11-27 wang.fang：指派测试负责人
1 → kactl role assign qa-lead PERSON\
""")


def test_status_in_english() -> None:
    assert shown(status_report(), EN) == snapshot("""\
华东精密: stage Engage (1 of 2), 2026-11-20
Next gate: Kick-off review (kickoff): BLOCKED, 1 of 2 met
△ waiting for zhang.wei: approval (since 2026-11-19)
△ 2 records are not pushed yet (git push)
1. 2026-11-27 wang.fang: assign the QA lead
1 → kactl role assign qa-lead PERSON\
""")


def test_the_log_names_person_role_and_commit() -> None:
    assert shown(log_report(), ZH) == snapshot("""\
2026-11-18  同意  kickoff  li.lei（account-lead）  1a2b3c4d
  同意启动评审\
""")


def test_lines_fit_narrow_terminals_and_commands_stay_whole() -> None:
    lines = shown(gate_report(), Look(language="zh", width=40)).splitlines()
    wide = [line.strip() for line in lines if columns(line) > 40]
    assert wide == []
    narrow = shown(gate_report(), Look(language="zh", width=24)).splitlines()
    assert "kactl role assign qa-lead PERSON" in [line.strip() for line in narrow]


def test_every_character_of_chinese_output_is_in_gbk() -> None:
    for report in (gate_report(), check_report(VACANT), change_set(), status_report(), log_report()):
        shown(report, Look(language="zh", verbosity=1)).encode("gbk")


def test_a_hostile_title_reaches_no_control_of_the_terminal() -> None:
    evil = Text(zh="x\x1b]0;t\x07[bold]\u202eabc\x9b31m\nPASSED", en="x")
    text = shown(gate_report(verdict(title=evil)), ZH)
    assert not {"\x1b", "\x07", "\u202e", "\x9b"} & set(text)
    assert "[bold]" in text
    assert not any(line.startswith("PASSED") for line in text.splitlines())


def test_colour_appears_only_where_it_is_allowed() -> None:
    assert "\x1b[" in shown(gate_report(), Look(language="en", colour=True))
    assert "\x1b[" not in shown(gate_report(), EN)
