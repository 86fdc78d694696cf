"""A change is proposed on a branch: what it does to gates; and what the log tells of their pace."""

import json
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft202012Validator
from tests.building import git
from tests.gating import NOON, PEOPLE, REVIEW, WRITE, Bench, declared, gate

from kactl.cli import exits
from kactl.errors import ExitCode, KactlError
from kactl.model.base import Text
from kactl.model.comparison_reports import ComparedGate, ComparisonReport
from kactl.model.figures_reports import FiguresReport
from kactl.model.reports import Report
from kactl.render.formats import render
from kactl.render.look import Look
from kactl.workflows.compare_gates import compare_gates
from kactl.workflows.open_review import open_review
from kactl.workflows.pass_gate import pass_gate
from kactl.workflows.publish_schema import schema
from kactl.workflows.reopen_gate import reopen_gate
from kactl.workflows.show_figures import show_figures
from kactl.workflows.show_log import show_log
from kactl.workflows.show_status import show_status
from kactl.workflows.state import answer, approve

LOOKS = {"zh": Look("zh"), "en": Look("en")}
LATER = gate(
    "launch",
    declared("ready", owner="dev"),
    stage="build",
    approvals=[{"role": "manager"}],
    decides="manager",
)


@pytest.fixture
def project(git_repo: Path) -> Bench:
    """Return an engagement on `main` whose gate `review` both roles approved under an open review."""
    bench = Bench(git_repo)
    bench.lay(REVIEW, LATER)
    bench.fill(charter="Why we are here.")
    bench.report()
    bench.commit("Begin")
    open_review(bench.call(), "review", writing=WRITE)
    bench.tick(days=1)
    approve(bench.call("wang-fang"), "review", role="manager", writing=WRITE)
    return bench


def compare(bench: Bench, *gates: str, **more: Any) -> ComparisonReport:
    return compare_gates(bench.call(), gates, **{"base": "main", **more})


def one(report: ComparisonReport, name: str = "review") -> ComparedGate:
    return next(each for each in report.gates if each.key == name)


def shown(report: Report, format_: str = "text", language: str = "en") -> str:
    return render(report, format_, LOOKS[language])


def test_work_on_a_branch_makes_no_gate_worse_while_a_review_is_open(project: Bench) -> None:
    git(project.root, "checkout", "-q", "-b", "work")
    project.report("more tests")
    project.commit("Work")
    report = compare(project)
    assert [each.key for each in report.gates if each.differs] == []
    assert exits.of_comparison(report) is ExitCode.OK
    assert "makes no gate worse" in shown(report)
    assert "没有使任何评审点变差" in shown(report, language="zh")


def test_a_merge_request_is_told_what_it_breaks_and_makes_stale(project: Bench) -> None:
    git(project.root, "checkout", "-q", "-b", "work")
    project.fill(charter="Something else.")
    (project.root / "process/report/unit.txt").unlink()
    project.commit("Rewrite")
    open_review(project.call(), "review", writing=WRITE)
    report = compare(project, at="work")
    found = one(report)
    assert (found.then, found.now, found.faults) == (
        "READY",
        "BLOCKED",
        ("criterion-broken", "approval-stale"),
    )
    assert [(each.change, each.id) for each in found.criteria] == [("broken", "report")]
    assert [(each.change, each.person, each.parts[0].name) for each in found.approvals] == [
        ("stale", "wang-fang", "process/charter.md")
    ]
    assert exits.of_comparison(report) is ExitCode.FINDINGS
    markdown = shown(report, "markdown")
    assert markdown.splitlines()[0] == "<!-- kactl -->"
    assert "| review (`review`) | READY | **BLOCKED** | broken 1, stale approvals 1 |" in markdown
    assert "- **stale approval: Manager (王芳)**" in markdown
    assert "  - `kactl gate approve review --as manager`" in markdown
    assert "审批失效：Manager（王芳）" in shown(report, language="zh")


def test_what_was_blocked_before_is_no_fault_of_the_change(project: Bench) -> None:
    git(project.root, "checkout", "-q", "-b", "work")
    project.fill(notes="What we said.")
    project.commit("Note")
    report = compare(project, "launch")
    assert (one(report, "launch").then, one(report, "launch").now) == ("BLOCKED", "BLOCKED")
    assert exits.of_comparison(report) is ExitCode.OK


def test_a_criterion_that_is_answered_is_mended(project: Bench) -> None:
    answer(
        project.call("zhao-yun"), "launch", "ready",
        met=True, not_applicable=False, reason="rehearsed", writing=WRITE,
    )  # fmt: skip
    report = compare(project, "launch", base="HEAD~1")
    found = one(report, "launch")
    assert ([(each.change, each.id) for each in found.criteria], found.faults) == ([("mended", "ready")], ())
    assert "mended: ready (ready)" in shown(report)


def test_gates_are_those_that_come_next_on_either_side_and_those_spoken_of_unless_all_are_asked_for(
    project: Bench,
) -> None:
    assert [each.key for each in compare(project).gates] == ["review"]
    assert [each.key for each in compare(project, everything=True).gates] == ["review", "launch"]


def test_a_base_before_the_engagement_knows_no_gate(git_repo: Path) -> None:
    bench = Bench(git_repo)
    bench.write("README.md", "code")
    bench.commit("Code")
    git(git_repo, "tag", "before")
    bench.lay(REVIEW)
    bench.commit("Begin")
    report = compare(bench, base="before")
    assert (report.begun, one(report).then, exits.of_comparison(report)) == (False, None, ExitCode.OK)
    assert "holds no engagement yet" in shown(report)


def test_a_base_that_cannot_be_read_leaves_everything_undecided(project: Bench) -> None:
    before = git(project.root, "rev-parse", "HEAD")
    path = project.root / ".kactl/playbook/playbook.yaml"
    sound = path.read_text("utf-8")
    path.write_text("playbook: [", "utf-8")
    project.commit("Break")
    broken = git(project.root, "rev-parse", "HEAD")
    path.write_text(sound, "utf-8")
    assert one(compare(project, base=before)).faults == ()
    with pytest.raises(KactlError) as raised:
        compare(project, base=broken)
    assert raised.value.exit_code is ExitCode.UNDECIDED


def test_a_gate_that_only_the_base_has_can_be_named(project: Bench) -> None:
    project.ask(REVIEW)
    assert one(compare(project, "launch"), "launch").now is None
    with pytest.raises(KactlError, match=r"statement\.no-gate"):
        compare(project, "lunch")


def test_on_a_pretended_day_the_exit_code_is_never_0(project: Bench) -> None:
    call = replace(project.call(), pretended=NOON.date())
    report = compare_gates(call, base="main")
    assert exits.of_comparison(report) is ExitCode.FINDINGS
    assert "pretended" in shown(report)


def passed(project: Bench) -> None:
    """Let time go on until the gate is passed, reopened and passed once more."""
    project.tick(days=1)
    approve(project.call("li-lei"), "review", role="qa", writing=WRITE)
    reopen_gate(project.call(), "review", reason="the client changed its mind", writing=WRITE)
    open_review(project.call(), "review", writing=WRITE)
    for who, role in (("wang-fang", "manager"), ("han-mei", "qa")):
        project.tick(days=2)
        approve(project.call(who), "review", role=role, writing=WRITE)


def test_the_pace_of_gates_and_people_is_told(project: Bench) -> None:
    passed(project)
    report = show_figures(project.call())
    review, launch = report.gates
    assert review.lead is not None
    assert (review.instances, review.decided, review.longest) == (1, 2, "review")
    assert (review.lead.median_days, review.lead.longest_days) == (2.0, 2)  # the second over a weekend
    assert (round(review.lead.median_hours), round(review.lead.longest_hours)) == (72, 96)
    assert (launch.instances, launch.lead, launch.first_time) == (0, None, None)
    assert report.first_time is not None
    assert (report.first_time.passed, report.first_time.decided, report.first_time.percent) == (1, 1, 100)
    waits = {each.person: each.waits.longest_days if each.waits else None for each in report.people}
    assert waits == {"wang-fang": 2, "li-lei": 2, "han-mei": 2}
    english, chinese = shown(report), shown(report, language="zh")
    assert "Not begun yet: launch" in english
    assert "100% (1 of 1)" in english
    assert "合计一次通过率：100%（1/1）" in chinese
    assert "| review | 1 | 2 | 2 working days (72 h) |" in shown(report, "markdown")


def test_before_anybody_spoke_there_is_no_data_rather_than_zero(git_repo: Path) -> None:
    bench = Bench(git_repo)
    bench.lay(REVIEW)
    bench.commit("Begin")
    report = show_figures(bench.call())
    assert (report.first_time, report.people) == (None, ())
    assert "no data yet" in shown(report)
    assert "暂无数据" in shown(report, language="zh")
    assert "0%" not in shown(report)


def test_figures_are_of_the_gates_people_and_days_asked_for(project: Bench) -> None:
    passed(project)
    only: Callable[..., FiguresReport] = lambda **more: show_figures(project.call(), **more)  # noqa: E731
    assert [each.gate for each in only(gates=["launch"]).gates] == ["launch"]
    assert only(gates=["launch"]).people == ()
    assert [each.person for each in only(person="韩梅").people] == ["han-mei"]
    assert only(since=project.now.date()).gates[0].decided == 1
    assert only(until=NOON.date()).gates[0].lead is None


@pytest.mark.parametrize(
    ("filters", "kinds"),
    [
        ({"kind": "approve"}, ["approve"]),
        ({"gates": ["review"], "person": "Li.Lei@example.com"}, []),
        ({"gates": ["launch"]}, []),
        ({"until": NOON.date()}, ["review"]),
        ({"since": NOON.date(), "limit": 1}, ["approve"]),
        ({"gates": ["review", "launch"]}, ["approve", "review"]),
    ],
)
def test_the_log_is_filtered(project: Bench, filters: dict[str, Any], kinds: list[str]) -> None:
    assert [each.kind for each in show_log(project.call(), **filters).entries] == kinds


@pytest.mark.parametrize(
    ("filters", "code"),
    [({"gates": ["lunch"]}, "statement.no-gate"), ({"person": "nobody"}, "statement.no-person")],
)
def test_a_filter_that_names_nothing_is_misuse(project: Bench, filters: dict[str, Any], code: str) -> None:
    for show in (show_log, show_figures):
        with pytest.raises(KactlError) as raised:
            show(project.call(), **filters)
        assert (raised.value.code, raised.value.exit_code) == (code, ExitCode.USAGE)


def test_everybody_is_shown_their_own_work(project: Bench) -> None:
    qa, dev = (show_status(project.call(who), mine=True) for who in ("li-lei", "zhao-yun"))
    assert "waiting for your approval: review (QA), 1 working days since the opening" in shown(qa)
    assert shown(qa).splitlines()[-1] == "1 → kactl gate approve review --as qa"
    assert "李雷：QA" in shown(qa, language="zh")
    assert "There is nothing for you to do now." in shown(dev)
    assert "approve" not in shown(dev)


@pytest.mark.parametrize("kind", ["gate-comparison", "gate-figures", "status"])
def test_documents_are_what_their_schemas_say(project: Bench, kind: str) -> None:
    project.fill(charter="")
    reports: dict[str, Callable[[], Report]] = {
        "gate-comparison": lambda: compare(project),
        "gate-figures": lambda: show_figures(project.call()),
        "status": lambda: show_status(project.call("li-lei"), mine=True),
    }
    document = json.loads(shown(reports[kind](), "json"))
    assert document["kind"] == kind
    Draft202012Validator(schema(kind)).validate(document)


def test_a_decider_who_puts_a_gate_off_did_not_pass_it_at_once(project: Bench) -> None:
    answer(
        project.call("zhao-yun"), "launch", "ready",
        met=True, not_applicable=False, reason="rehearsed", writing=WRITE,
    )  # fmt: skip
    approve(project.call(), "launch", role="manager", writing=WRITE)
    pass_gate(project.call(), "launch", result="hold", reason="wait for the client", writing=WRITE)
    project.tick(days=1)
    pass_gate(project.call(), "launch", writing=WRITE)
    launch = show_figures(project.call(), gates=["launch"]).gates[0]
    assert launch.title == Text(zh="launch", en="launch")
    assert launch.first_time is not None
    assert (launch.decided, launch.first_time.passed, launch.first_time.percent) == (1, 0, 0)
    assert PEOPLE["zhao-yun"]["name"] in shown(show_log(project.call(), person="zhao-yun"))
