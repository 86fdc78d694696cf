"""A gate and everything that happens to it beside a plain go, told by the commands that people type."""

import gc
import json
from collections.abc import Callable, Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

import pytest
from tests.gating import Bench, criterion, gate

from kactl.__main__ import main
from kactl.errors import ExitCode

Run = Callable[..., tuple[int, Any]]
TODAY = datetime.now(UTC).astimezone(ZoneInfo("Asia/Shanghai")).date()  # noqa: TID251 - commands read it too
SOON, LATER = ((TODAY + timedelta(days=days)).isoformat() for days in (5, 60))


@pytest.fixture
def bench(git_repo: Path) -> Bench:
    """Return an engagement of two stages: the first lacks its report, the second may be an emergency."""
    bench = Bench(git_repo)
    bench.lay(
        gate("uat", criterion("charter"), criterion("report", owner="qa"), decides="manager"),
        gate("release", criterion("plan"), stage="build", decides="manager", break_glass={"roles": ["dev"]}),
    )
    bench.fill(charter="Here.")
    bench.commit("Begin")
    return bench


@pytest.fixture
def kactl(bench: Bench, capsys: pytest.CaptureFixture[str]) -> Iterator[Run]:
    """Return what runs a command and answers with its exit code and document."""

    def run(*words: str) -> tuple[int, Any]:
        capsys.readouterr()
        code = main(("-C", str(bench.root), *words, "--format", "json"))
        return int(code), json.loads(capsys.readouterr().out)

    yield run
    gc.enable()  # the entry switches it off for its short process; this one is long


def judged(kactl: Run, name: str, *options: str) -> Any:
    return kactl("gate", "check", name, *options)[1]["gates"][0]


def said(kactl: Run, *words: str) -> str:
    """Make a statement that must count, and return the name of its record."""
    code, report = kactl("gate", *words)
    assert code == ExitCode.OK, report
    (path,) = [one["path"] for one in report["files"] if one["path"].startswith(".kactl/records")]
    return str(path).rsplit("/", 1)[-1].removesuffix(".json")


def test_a_waiver_from_the_request_to_its_last_day(kactl: Run) -> None:
    assert judged(kactl, "uat")["status"] == "BLOCKED"
    asked = said(kactl, "waive", "uat", "report", "--reason", "no host", "--until", SOON, "--by", "li-lei")
    assert kactl("gate", "waive", "--grant", asked, "--as", "qa", "--by", "han-mei")[0] == ExitCode.FINDINGS
    said(kactl, "waive", "--grant", asked, "--as", "manager")
    found = judged(kactl, "uat")
    assert (found["status"], found["score"]["percent"], found["score"]["percent_without_waivers"]) == (
        "READY",
        100,
        50,
    )
    assert [one["waiver"] for one in found["criteria"]] == [None, asked]
    _, checked = kactl("check")
    assert "waiver.lapsing" in [one["code"] for one in checked["findings"]]
    assert asked in said_in_status(kactl("status")[1], found["waivers"])
    assert judged(kactl, "uat", "--today", LATER)["status"] == "EXPIRED"
    said(kactl, "pass", "uat")
    assert kactl("gate", "check", "uat")[0] == ExitCode.OK


def said_in_status(status: Any, waivers: Any) -> list[str]:
    """Return the waivers of which the status tells their askers by the last day."""
    told = {(tuple(one["who"]), one["due"]) for one in status["upcoming"]}
    return [one["record"] for one in waivers if ((one["asked_by"],), one["until"]) in told]


def test_a_condition_holds_the_next_gate_once_it_is_overdue(bench: Bench, kactl: Run) -> None:
    bench.fill(report="All green.", plan="Here.")
    bench.commit("Work")
    words = ("--result", "conditional", "--condition", f"slow export; li-lei; {SOON}")
    decision = said(kactl, "pass", "uat", *words)
    assert kactl("gate", "check", "uat")[0] == ExitCode.OK
    assert judged(kactl, "release")["status"] == "READY"
    late = judged(kactl, "release", "--today", LATER)
    assert (late["status"], [one["code"] for one in late["blockers"]]) == ("BLOCKED", ["condition.overdue"])
    assert f"{decision}#1" in late["next"][0]["command"]
    said(kactl, "close-condition", "uat", "1", "--reason", "it is fast", "--by", "li-lei")
    assert judged(kactl, "release", "--today", LATER)["status"] == "READY"


def test_an_emergency_and_its_review(kactl: Run) -> None:
    record = said(kactl, "break-glass", "release", "--reason", "payments are down", "--by", "zhao-yun")
    code, report = kactl("gate", "check", "release")
    assert (code, report["gates"][0]["status"]) == (ExitCode.FINDINGS, "BYPASSED")
    assert kactl("gate", "check", "release", "--accept-bypass")[0] == ExitCode.OK
    assert report["gates"][0]["break_glass"]["record"] == record
    words = ("close-condition", "release", f"{record}#1", "--reason", "it was right")
    assert kactl("gate", *words, "--by", "zhao-yun")[0] == ExitCode.FINDINGS
    said(kactl, *words)
    assert judged(kactl, "release")["break_glass"]["reviewed"] is True


def test_going_back_and_stopping(bench: Bench, kactl: Run) -> None:
    bench.fill(report="All green.", plan="Here.")
    bench.commit("Work")
    said(kactl, "pass", "uat")
    recycle = ("gate", "pass", "release", "--result", "recycle", "--reason", "it is all wrong")
    assert kactl(*recycle)[0] == ExitCode.USAGE
    assert kactl(*recycle, "--to", "plan")[0] == ExitCode.OK
    assert (judged(kactl, "uat")["status"], judged(kactl, "release")["result"]) == ("READY", "recycle")
    assert kactl("status")[1]["stage"] == "plan"
    said(kactl, "pass", "uat", "--result", "stop", "--reason", "no budget")
    assert [one["code"] for one in kactl("status")[1]["findings"]] == ["reopen.stopped"]
    assert kactl("gate", "pass", "release")[0] == ExitCode.FINDINGS
    said(kactl, "reopen", "uat", "--reason", "there is some")
    name = said(kactl, "pass", "uat")
    assert kactl("gate", "check", "uat")[0] == ExitCode.OK
    said(kactl, "revoke", name, "--reason", "too early")
    assert judged(kactl, "uat")["status"] == "READY"
    kinds = [one["kind"] for one in kactl("log", "uat")[1]["entries"]]
    assert kinds == ["revoke", "decision", "reopen", "decision", "reopen", "decision"]
