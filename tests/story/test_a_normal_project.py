"""An ordinary project from kickoff to final acceptance: nobody of the client touches git, tasks stay in Jira.

The client answers by mail, signs and seals paper, and fills in workbooks; an auditor holds a pdf and a clone.
"""

import json
from hashlib import sha256
from pathlib import Path
from typing import Any

import openpyxl
import pytest
from docx import Document
from tests.building import git
from tests.story import outside
from tests.story.ordinary import CARRIER, PEOPLE, Project
from tests.story.outside import code_of, replied, signed

from kactl.errors import ExitCode
from kactl.exchange.papers.pdf import browser

pytestmark = pytest.mark.skipif(browser() is None, reason="no browser is here to print what is signed")

JIRA = "Summary,Issue key,Issue id,Status,Assignee,Due date,Labels,Labels\n"


@pytest.fixture
def project(
    git_repo: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> Project:
    desk = tmp_path / "desk"
    desk.mkdir()
    return Project(git_repo, desk, capsys, monkeypatch)


def test_a_normal_project(project: Project) -> None:
    kick_off(project)
    settle_what_the_client_listed(project)
    mirror_jira(project)
    change_by_mail(project)
    let_the_client_test(project)
    go_live(project)
    sign_and_seal(project)
    hold_what_counts(project)
    repeat_by_an_auditor(project)


def kick_off(project: Project) -> None:
    """November: the client answers the kickoff by mail, after other mails that are not taken for a yes."""
    begin = "kactl init --playbook normal --lang zh --set client=恒信仓储 --set tasks=jira --set months=5"
    project.say("wang.fang", f"{begin} --set start=2026-11-23 --set end=2027-04-30")
    project.remove(".git/hooks/pre-commit")
    for role, (person, name, mail) in PEOPLE.items():
        project.say("wang.fang", f"kactl role assign {role} {person} --name {name} --email {mail}")
    project.ready("kickoff")
    draft, code = project.sheet("kickoff", "eml")
    before = project.commits()
    for name, words, told, headers in (
        ("no", f"不同意，范围第二条要改。{code}", "不同意", {}),
        ("away", "本人休假，12 月 1 日返回。", "自动回复", {"Auto_Submitted": "auto-replied"}),
        (
            "assistant",
            f"陈总同意。{code}",
            "zhou.lin@hengxin.example",
            {"sender": "zhou.lin@hengxin.example"},
        ),
    ):
        letter = replied(project.desk / f"{name}.eml", words, project.now, to=draft, **headers)
        carry = "kactl gate approve kickoff --as client-owner --on-behalf-of chen.jie --evidence"
        exit_code, printed = project.run(CARRIER, f"{carry} {letter}")
        assert (exit_code, told in printed) == (ExitCode.FINDINGS, True), printed
    assert project.commits() == before
    yes = replied(project.desk / "yes.eml", f"同意。确认码 {code}", project.now, to=draft, charset="gb18030")
    assert "同意。确认码" in project.answered("kickoff", yes, code)
    assert "没有重复写入" in project.answered("kickoff", yes, code)
    project.say("zhao.min", "kactl gate pass kickoff")


def settle_what_the_client_listed(project: Project) -> None:
    """December: the client's own list comes in, is confirmed by one signed pdf, and settled by another."""
    project.on("2026-12-01")
    book = openpyxl.Workbook()
    sheet: Any = book.active
    sheet.append(["客户编号", "需求名称", "验收标准", "优先级", "核心需求", "部门"])
    for number in (1, 2, 3):
        core = "是" if number == 1 else "否"
        sheet.append(
            [
                f"A-{number}",
                f"出库单{number}可查询",
                "3 秒内列出",
                "P0" if number == 1 else "P1",
                core,
                "仓储部",
            ]
        )
    book.save(project.desk / "需求清单.xlsx")
    told = project.say("wang.fang", f"kactl req import {project.desk / '需求清单.xlsx'} --save client")
    assert "新增 3 条" in told
    gate = project.judged("req-baseline")
    steps = {one["criterion"]: one for one in gate["next"]}
    assert steps["ranked"]["command"] == "kactl req rank --apply"
    assert steps["confirmed"]["who"] == ["wang.fang"]
    project.letter = signed(project.sheet("req-baseline", "pdf")[0], project.desk / "需求确认单.pdf")
    project.ready("req-baseline")
    assert sha256(project.letter.read_bytes()).hexdigest()[:12] in project.say(
        "wang.fang", "kactl req show A-1"
    )
    old = code_of(project.say(CARRIER, f"kactl gate sheet kickoff -o {project.desk / 'old.md'}"))
    pdf, code = project.sheet("req-baseline", "pdf")
    carry = "kactl gate approve req-baseline --as client-owner --on-behalf-of 陈洁 --evidence"
    stale = replied(project.desk / "stale.eml", f"同意 {old}", project.now)
    exit_code, printed = project.run(CARRIER, f"{carry} {stale}")
    assert (exit_code, old in printed, code in printed) == (ExitCode.FINDINGS, True, True), printed
    paper = signed(pdf, project.desk / "基线签章.pdf")
    exit_code, printed = project.run("wang.fang", f"{carry} {paper} --channel paper")
    assert (exit_code, "王芳不能代录" in printed) == (ExitCode.FINDINGS, True), printed
    project.answered("req-baseline", paper, code, "--channel paper --on 2026-12-01")
    project.say("wang.fang", "kactl gate pass req-baseline")


def mirror_jira(project: Project) -> None:
    """December: the tasks are Jira's; the nightly import changes nothing by itself, keys move and vanish."""
    export = project.desk / "jira.csv"
    load = f"kactl task import {export} --as jira"
    rows = [
        "查询接口,WMS-1,1,In Progress,lilei,22/十一月/26 9:41 上午,性能,报表",
        "登录,WMS-2,2,待办,lilei,,,",
        "打印,WMS-3,3,待办,,,,",
    ]
    export.write_text(JIRA + "\n".join(rows), "utf-8")
    exit_code, printed = project.run("wang.fang", load)
    assert (exit_code, printed.count("没有“lilei”")) == (ExitCode.FINDINGS, 1), printed
    project.say("wang.fang", f"{load} --word lilei=li.lei --save jira")
    before = git(project.root, "rev-parse", "HEAD")
    project.say("wang.fang", f"{load} --yes")
    assert git(project.root, "diff", "--name-only", before, "HEAD").split() in (
        [],
        ["process/tasks/_mirror.yaml"],
    )
    export.write_text(
        JIRA + f"{rows[0].replace('WMS-1', 'NEW-5').replace('In Progress', '完成')}\n{rows[1]}", "utf-8"
    )
    assert "WMS-1 → NEW-5" in project.say("wang.fang", f"{load} --yes")
    states = {
        one["id"]: one["status"]
        for one in json.loads(project.say("wang.fang", "kactl task list --format json"))["items"]
    }
    assert states == {"WMS-1": "dropped", "NEW-5": "done", "WMS-2": "todo", "WMS-3": "dropped"}
    exit_code, printed = project.run("wang.fang", "kactl task set NEW-5 status=todo")
    assert (exit_code, "只读" in printed) == (ExitCode.FINDINGS, True), printed


def change_by_mail(project: Project) -> None:
    """December: development takes the list over; a change is weighed and approved by one mail."""
    project.on("2026-12-14")
    told = project.say(
        CARRIER, "kactl req handoff send auto --where status=confirmed --checked walked-through"
    )
    project.paste(project.named(told, "kactl req handoff accept")[0], ["li.lei"])
    project.say("li.lei", "kactl req set A-1 A-2 A-3 status=developing")
    project.say("wang.fang", "kactl req set A-1 '验收标准=3 秒内按仓库列出'")
    exit_code, printed = project.run("wang.fang", "kactl check")
    assert (exit_code, "没有批准的变更" in printed) == (ExitCode.FINDINGS, True), printed
    weighed = (
        "--set impact_scope=加一个条件 --set impact_time=3天 --set impact_cost=4人天 --set impact_quality=无"
    )
    project.say("wang.fang", f"kactl change add 按仓库查询 --set requirement=A-1 {weighed}")
    change = project.ids("change")["按仓库查询"]
    mail = replied(project.desk / "change.eml", f"变更 {change}：同意。", project.now)
    project.say(CARRIER, f"kactl change approve {change} --evidence {mail} --on-behalf-of 陈洁")
    project.say("wang.fang", "kactl check")


def let_the_client_test(project: Project) -> None:
    """January: the report of the tests is evidence; the client fills UAT results into a workbook.

    The weekly report, a Word file, says which signature is awaited.
    """
    project.on("2027-01-11")
    project.write("src/query.py", "LIMIT = 3\n")
    project.save("Query by warehouse")
    project.say("li.lei", "kactl release add v1.0.0 --set class=normal --set value=按仓库查询")
    for place in ("dev", "test"):
        project.say("li.lei", f"kactl env deploy {place} v1.0.0")
    project.see_through("test-exit")
    project.say("li.lei", "kactl env deploy uat v1.0.0 --data masked --data-checked-by han.mei")
    project.say("li.lei", "kactl req set A-1 A-2 A-3 status=testing")
    shared = "--set requirement=A-1 --set priority=P0 --set shared=true --set steps=按仓库查询，3秒内列出"
    project.say("han.mei", f"kactl test add 按仓库查询 {shared}")
    project.say(CARRIER, "kactl obligation add UAT账号 --set owner=陈洁 --set needed_by=2027-01-20")
    out, back = project.desk / "uat.xlsx", project.desk / "uat-filled.xlsx"
    project.say("han.mei", f"kactl workbook export --for client -o {out}")
    done = {"status": "已验收", "accepted_by": "陈洁", "accepted_on": "2027-01-11"}
    outside.filled(
        out,
        back,
        {
            ("测试用例", "按仓库查询"): {
                "result": "通过",
                "run_by": "陈洁",
                "run_on": "2027-01-11",
                "evidence": "截图",
            },
            ("需求", "出库单1可查询"): done,
            ("客户配合事项", "UAT账号"): {"status": "已完成", "fulfilled_on": "2027-01-11"},
        },
    )
    project.say("han.mei", "kactl obligation set " + project.ids("obligation")["UAT账号"] + " blocks=UAT")
    before = project.commits()
    assert "9 个单元格" in project.say("han.mei", f"kactl workbook import {back} --from 陈洁")
    assert project.commits() == before + 1
    sender = git(project.root, "log", "-1", "--format=%ae %(trailers:key=Co-authored-by,valueonly)")
    assert sender == "han.mei@example.com 陈洁 <chen.jie@hengxin.example>"
    project.ready("uat")
    draft, code = project.sheet("uat", "eml")
    report = project.desk / "周报.docx"
    project.say("wang.fang", f"kactl report weekly --audience client -o {report}")
    told = [cell.text for table in Document(str(report)).tables for row in table.rows for cell in row.cells]
    assert any("用户验收" in one for one in told), told
    yes = replied(project.desk / "uat-yes.eml", f"同意，导出慢下月处理。{code}", project.now, to=draft)
    project.answered("uat", yes, code)
    project.say(
        "wang.fang", "kactl gate pass uat --result conditional --condition '导出慢; 李雷; 2027-03-01'"
    )


def go_live(project: Project) -> None:
    """January: the version goes live."""
    project.on("2027-01-18")
    project.fields |= {
        "window": "2027-01-19T20:00:00+08:00", "rehearsed_at": "2027-01-15T10:00:00+08:00",
        "rehearsed_in": "uat", "rehearsal_minutes": "20", "rehearsed_by": "li.lei",
    }  # fmt: skip
    project.see_through("release@v1.0.0")


def sign_and_seal(project: Project) -> None:
    """April: deliverables are accepted with their paper, and the project by a signed and sealed pdf."""
    project.on("2027-04-19")
    left = project.judged("uat")["decided"]
    assert left is not None
    project.say("li.lei", f"kactl gate close-condition uat {left['record']}#1 --reason 已优化")
    project.say(
        "wang.fang", "kactl deliverable add 出库系统 --set batch=final --set clause=3.1 --set form=sign-off"
    )
    project.letter = signed(project.desk / "req-baseline.pdf", project.desk / "签收单.pdf")
    project.fields |= {"source": "本项目", "version": "1.0"}
    project.say("wang.fang", "kactl gate open acceptance@final")
    project.ready("acceptance@final")
    pdf, code = project.sheet("acceptance@final", "pdf")
    project.answered("acceptance@final", signed(pdf, project.desk / "终验签章.pdf"), code, "--channel paper")
    project.say("zhao.min", "kactl gate pass acceptance@final")


def hold_what_counts(project: Project) -> None:
    """Nobody of the client is in git, nobody wrote a task, each approval rests on the file that was sent."""
    ours = {mail for person, _, mail in PEOPLE.values() if person != "chen.jie"}
    people = git(project.root, "log", "--format=%ae%n%ce").split()
    assert set(people) <= ours
    assert {
        one[:2] for one in git(project.root, "log", "--format=%s", "--", "process/tasks").splitlines()
    } == {"同步"}
    for gate, (proof, code) in project.proofs.items():
        found = project.judged(gate)
        assert found["status"] == ("CONDITIONAL" if gate == "uat" else "PASSED")
        (given,) = next(one["given"] for one in found["approvals"] if one["role"] == "client-owner")
        assert (given["person"], given["assurance"]) == ("chen.jie", "transcribed")
        (path,) = project.root.glob(f".kactl/records/*/*/{given['record']}.json")
        record = json.loads(path.read_text("utf-8"))
        assert (record["on_behalf_of"], record["transcribed_by"]) == ("chen.jie", CARRIER)
        assert (record["proof"]["sha256"], record["proof"]["code"]) == (
            sha256(proof.read_bytes()).hexdigest(),
            code,
        )
        assert (project.root / record["proof"]["kept"]).read_bytes() == proof.read_bytes()


def repeat_by_an_auditor(project: Project) -> None:
    """April: an auditor with a pdf and a clone repeats the final approval in a shell, then with kactl."""
    pack = project.desk / "审计.pdf"
    project.say("zhao.min", f"kactl audit --from 2027-04-01 --to 2027-04-30 -o {pack}")
    clone = project.desk / "clone"
    git(project.desk, "clone", "-q", str(project.root), str(clone))
    lines = outside.steps(pack, "acceptance@final")
    by_hand, with_kactl = lines[: lines.index("# 6 kactl")], lines[lines.index("# 6 kactl") :]
    held = outside.repeated(by_hand, clone, kactl=False)
    assert held["4 fingerprint"] == 2
    assert {one: held[one] for one in ("1 record", "proof", "5 code")} == {
        "1 record": 1,
        "proof": 1,
        "5 code": 1,
    }
    assert held["3 content"] >= 2
    assert outside.repeated(with_kactl, clone, kactl=True) == {"6 kactl": 1}
    proof, code = project.proofs["acceptance@final"]
    assert f"# = {code.replace('-', '')}" in by_hand
    assert f"# = {sha256(proof.read_bytes()).hexdigest()}" in by_hand
