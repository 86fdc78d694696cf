"""Where an engagement begins, and under what."""

from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pytest
from tests.bad_input import kactl
from tests.founding import called

from kactl.store.find import MARKER
from kactl.syntax.yaml import read_yaml
from kactl.workflows.calling import Writing
from kactl.workflows.initialise import Request, initialise

INIT = ("init", "--playbook", "normal", "--set", "client=ACME", "--no-input", "--format", "json")
OWN = """\
playbook: mine
version: 1.0.0
title: {zh: 我们的流程, en: Ours}
extends: [normal]
registers:
  - {id: risk, folder: ../x}
"""


def files(root: Path) -> set[Path]:
    return {one for one in root.rglob("*") if ".git" not in one.parts}


@pytest.mark.parametrize("folder", ["src", "src/deep", "process"])
def test_in_a_folder_of_an_engagement_nothing_is_begun(git_repo: Path, folder: str) -> None:
    assert kactl(git_repo, *INIT).code == 0
    (git_repo / folder).mkdir(parents=True, exist_ok=True)
    before = files(git_repo)
    ran = kactl(git_repo / folder, *INIT)
    assert (ran.code, ran.document["files"]) == (0, [])
    assert [one["code"] for one in ran.document["notes"]] == ["init.already"]
    assert files(git_repo) == before


def test_one_that_is_asked_for_in_another_ones_folder_is_told(git_repo: Path) -> None:
    assert kactl(git_repo, *INIT).code == 0
    ran = kactl(git_repo, "init", "clients/acme", *INIT[1:])
    assert ran.code == 0
    assert "init.nested" in [one["code"] for one in ran.document["notes"]]
    assert (git_repo / "clients/acme/kactl.yaml").is_file()


def test_nothing_begins_under_a_playbook_with_errors(git_repo: Path) -> None:
    (git_repo / "ours").mkdir()
    (git_repo / "ours/playbook.yaml").write_text(OWN, "utf-8")
    before = files(git_repo)
    ran = kactl(git_repo, "init", "--playbook", "./ours", *INIT[3:])
    assert (ran.code, ran.document["code"]) == (3, "playbook.invalid")
    assert kactl(git_repo, *ran.document["fix"].split()[1:]).code == 1
    assert "lint.path-outside" in [one["code"] for one in ran.document["findings"]]
    assert files(git_repo) == before


def test_the_plan_of_mid_flight_says_what_is_over_and_the_days_of_grace(git_repo: Path) -> None:
    line = (*INIT, "--from-stage", "test", "--reason", "built since May")
    ran = kactl(git_repo, *line, "--dry-run")
    codes = [one["code"] for one in ran.document["notes"]]
    assert (ran.code, codes[0], set(codes[1:])) == (0, "init.mid-flight", {"init.grace"})
    assert kactl(git_repo, *line).code == 0
    status = kactl(git_repo, "status", "--format", "json").document
    carried = [one for one in status["upcoming"] if one["due"]]
    assert carried
    assert all(one["who"] for one in carried)
    assert [one["state"] for one in status["stages"]][:2] == ["grandfathered", "grandfathered"]
    steps = [(*one["who"], one["command"]) for one in status["steps"]]
    assert len(steps) == len(set(steps))


@pytest.mark.parametrize(("zone", "day"), [("Asia/Shanghai", "2026-11-23"), ("Europe/Berlin", "2026-11-22")])
def test_the_first_day_is_the_one_where_the_engagement_is(git_repo: Path, zone: str, day: str) -> None:
    early = replace(called(git_repo), now=datetime(2026, 11, 22, 18, 30, tzinfo=UTC))
    given = {"client": "Acme", "timezone": zone}
    request = Request("normal", set_values=given, from_stage="test", reason="Built since May")
    initialise(early, git_repo, request, ask=lambda _question, _default: "", writing=Writing())
    settings = read_yaml((git_repo / MARKER).read_bytes())
    assert isinstance(settings, dict)
    answers, carried = settings["answers"], settings["from_stage"]
    assert isinstance(answers, dict)
    assert isinstance(carried, dict)
    assert (answers["start"], carried["on"]) == (day, day)
