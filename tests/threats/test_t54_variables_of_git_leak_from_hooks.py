"""T54: `GIT_*` variables of another repository, as hooks export them, lead no command astray."""

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
from tests.building import Built, build, git
from tests.releasing import releasing

ELSEWHERE = "01JD3Q8Z7Y6X5W4V3T2S1R0QPZ"


@pytest.fixture
def other(tmp_path: Path) -> Built:
    """Return an engagement in another repository, told apart by its id."""
    root = tmp_path / "other"
    root.mkdir()
    git(root, "init", "-q")
    built = build(root)
    settings = (root / "kactl.yaml").read_text("utf-8")
    built.write("kactl.yaml", settings.replace("01JD3Q8Z7Y6X5W4V3T2S1R0QPN", ELSEWHERE))
    built.commit("Elsewhere")
    return built


def leaked(other: Built) -> dict[str, str]:
    return {
        "GIT_DIR": str(other.root / ".git"),
        "GIT_WORK_TREE": str(other.root),
        "GIT_INDEX_FILE": str(other.root / ".git/index"),
        "GIT_OBJECT_DIRECTORY": str(other.root / ".git/objects"),
        "GIT_PREFIX": "process/",
        "GIT_CONFIG_COUNT": "1",
        "GIT_CONFIG_KEY_0": "user.email",
        "GIT_CONFIG_VALUE_0": "mallory@example.com",
    }


def kactl(root: Path, *arguments: str, **variables: str) -> "subprocess.CompletedProcess[str]":
    command = [sys.executable, "-m", "kactl", *arguments]
    return subprocess.run(
        command, cwd=root, env=os.environ | variables, capture_output=True, text=True, check=False
    )


def document(root: Path, *arguments: str, **variables: str) -> dict[str, Any]:
    done = kactl(root, *arguments, "--format", "json", **variables)
    assert done.returncode in (0, 1), done.stderr
    value: dict[str, Any] = json.loads(done.stdout)
    return value


@pytest.mark.parametrize("command", ["check", "check --staged", "check --at HEAD", "gate check", "status"])
def test_t54_reading_commands_read_the_repository_they_stand_in(
    engagement: Built, other: Built, command: str
) -> None:
    found = document(engagement.root, *command.split(), **leaked(other))
    assert found["engagement"] != ELSEWHERE
    assert found == document(engagement.root, *command.split())


def test_t54_a_record_is_committed_where_it_was_asked_for_by_whom_git_knows_there(
    engagement: Built, other: Built
) -> None:
    there = git(other.root, "rev-parse", "HEAD")
    arguments = ("gate", "approve", "kickoff", "--as", "delivery-manager")
    assert kactl(engagement.root, *arguments, **leaked(other)).returncode == 0
    assert git(other.root, "rev-parse", "HEAD") == there
    assert git(other.root, "status", "--porcelain") == ""
    assert git(engagement.root, "log", "-1", "--format=%ae") == "wang.fang@example.com"
    assert ".kactl/records/kickoff" in git(engagement.root, "show", "--format=", "--name-only")


def test_t54_the_hook_is_installed_where_it_was_asked_for(engagement: Built, other: Built) -> None:
    assert kactl(engagement.root, "hook", "install", **leaked(other)).returncode == 0
    assert (engagement.root / ".git/hooks/pre-commit").is_file()
    assert not (other.root / ".git/hooks/pre-commit").exists()


def test_t54_the_hook_takes_the_index_of_its_commit_and_no_other_variable(
    engagement: Built, other: Built
) -> None:
    variables = leaked(other) | {"GIT_INDEX_FILE": ".git/index"}
    engagement.write("process/requirements/REQ-00001.yaml", "title: 看板\nstatus: draft\n")
    git(engagement.root, "add", "-A")
    found = document(engagement.root, "hook", "run", **variables)
    assert found["engagement"] != ELSEWHERE
    assert found["commit"] == git(engagement.root, "rev-parse", "HEAD")


def test_t54_a_server_reads_what_waits_in_quarantine_and_nothing_else_that_is_told(tmp_path: Path) -> None:
    bench = releasing(tmp_path / "project")
    git(tmp_path, "init", "-q", "--bare", "served.git")
    git(tmp_path, "init", "-q", "other")
    served = tmp_path / "served.git"
    kactl = [sys.executable, "-m", "kactl"]
    subprocess.run([*kactl, "hook", "install", "--pre-receive"], cwd=served, check=True)
    leaked = {"GIT_DIR": str(tmp_path / "other/.git"), "GIT_INDEX_FILE": str(tmp_path / "nowhere")}
    tip = git(bench.root, "rev-parse", "HEAD")
    line = f"{'0' * 40} {tip} refs/heads/main\n".encode()
    run = [*kactl, "hook", "run", "--stage", "pre-receive"]
    done = subprocess.run(
        run, cwd=served, input=line, env=os.environ | leaked, capture_output=True, check=False
    )
    assert done.returncode == 4, "the commit is in no place that the server was told of"
    quarantine = {
        "GIT_QUARANTINE_PATH": str(served / "objects/incoming"),
        "GIT_OBJECT_DIRECTORY": str(served / "objects/incoming"),
        "GIT_ALTERNATE_OBJECT_DIRECTORIES": str(served / "objects"),
    }
    shutil.copytree(bench.root / ".git/objects", served / "objects/incoming")
    told = os.environ | leaked | quarantine
    done = subprocess.run(run, cwd=served, input=line, env=told, capture_output=True, check=False)
    assert done.returncode == 0, done.stderr
