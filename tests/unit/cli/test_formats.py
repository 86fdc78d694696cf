"""Formats at the command line: none changes an exit code, none is refused after something was written."""

import os
import subprocess
import sys
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest
from tests.building import Built, build, git
from tests.unit.cli.conftest import Kactl

from kactl.render.formats import TABLE

GATE = sorted(format_ for format_, kind in TABLE if kind == "gate-report")
CHECK = sorted(format_ for format_, kind in TABLE if kind == "check-report")


@pytest.mark.parametrize("format_", GATE)
@pytest.mark.parametrize(
    "words",
    [("check", "kickoff"), ("check", "--all"), ("list",), ("check", "--all", "--exit-zero")],
    ids=" ".join,
)
def test_the_exit_code_of_a_gate_does_not_depend_on_the_format(
    kactl: Kactl, engagement: Built, words: tuple[str, ...], format_: str
) -> None:
    line = ("-C", str(engagement.root), "gate", *words)
    shown = kactl(*line, "--format", format_)
    assert shown.code == kactl(*line).code
    assert shown.out


@pytest.mark.parametrize("format_", CHECK)
@pytest.mark.parametrize("broken", [False, True])
def test_the_exit_code_of_a_check_does_not_depend_on_the_format(
    kactl: Kactl, engagement: Built, format_: str, *, broken: bool
) -> None:
    if broken:
        engagement.write("process/team.yaml", "people: {a: 1, a: 2}\n")
    line = ("-C", str(engagement.root), "check")
    shown, told = kactl(*line, "--format", format_), kactl(*line)
    assert shown.code == told.code
    assert shown.code == 1 or not broken
    assert shown.out


def test_a_format_that_cannot_show_a_change_is_refused_before_anything_is_written(
    kactl: Kactl, engagement: Built
) -> None:
    before = git(engagement.root, "rev-parse", "HEAD")
    line = ("role", "assign", "qa-lead", "han.mei", "--name", "韩梅", "--format", "sarif")
    told = kactl("-C", str(engagement.root), *line)
    assert told.code == 2
    assert "text" in told.err
    assert "json" in told.err
    assert git(engagement.root, "rev-parse", "HEAD") == before
    assert git(engagement.root, "status", "--porcelain") == ""


def test_paths_begin_at_the_root_of_the_repository(kactl: Kactl, git_repo: Path) -> None:
    built = build(git_repo / "delivery")
    built.commit("Begin")
    built.write("process/team.yaml", "people: {a: 1, a: 2}\n")
    told = kactl("-C", str(built.root), "check", "--format", "github")
    assert "file=delivery/process/team.yaml,line=1" in told.out


def test_a_case_of_junit_is_a_rule_and_an_error_fails_the_one_that_it_breaks(
    kactl: Kactl, git_repo: Path
) -> None:
    here = ("-C", str(git_repo))
    kactl(*here, "init", "--playbook", "ka", "--set", "client=ACME", "--no-input")
    Built(git_repo).write("process/tasks/TASK-AAAAA.yaml", "title: x\nstatus: open\n")
    told = kactl(*here, "check", "--format", "junit")
    cases = list(ET.fromstring(told.out).iter("testcase"))  # noqa: S314 - our own text
    report = kactl(*here, "check", "--format", "json").document
    assert [one.get("name") for one in cases] == [*report["rules_run"], *report["skipped"]]
    assert "tasks-owned" in [one.get("name") for one in cases if one.find("failure") is not None]
    assert told.code == 1


@pytest.mark.parametrize("format_", sorted({one for one in GATE if one != "text"}))
def test_a_document_is_utf_8_whatever_the_stream_had(engagement: Built, format_: str) -> None:
    words = ["gate", "check", "kickoff", "--format", format_, "--lang", "zh"]
    done = subprocess.run(
        [sys.executable, "-m", "kactl", "-C", str(engagement.root), *words],
        capture_output=True,
        check=False,
        env=os.environ | {"PYTHONIOENCODING": "gbk"},
    )
    shown = done.stdout.decode("utf-8")
    assert "准则" in shown or "\\u51c6" in shown or "满足" in shown
