"""The framework pre-commit runs kactl: what is staged, the message, the push; offline, with real git."""

import os
import subprocess
import sys
from pathlib import Path

import pytest
from tests.building import git
from tests.gating import Bench
from tests.releasing import releasing

ROOT = Path(__file__).parents[2]
FRAMEWORK = [sys.executable, "-m", "pre_commit"]
HOOKS = ("pre-commit", "commit-msg", "pre-push")


def run(folder: Path, *command: str) -> "subprocess.CompletedProcess[str]":
    return subprocess.run(command, cwd=folder, capture_output=True, text=True, encoding="utf-8", check=False)


def test_the_manifest_of_kactl_is_what_the_framework_reads() -> None:
    done = run(ROOT, *FRAMEWORK, "validate-manifest", ".pre-commit-hooks.yaml")
    assert (done.returncode, done.stdout) == (0, "")


@pytest.fixture
def project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Bench:
    monkeypatch.setenv("PRE_COMMIT_HOME", str(tmp_path / "framework"))
    monkeypatch.setenv("PATH", f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}")
    bench = releasing(tmp_path / "project", commit={"held": ["item"]})
    git(tmp_path, "init", "-q", "--bare", "hub.git")
    git(bench.root, "remote", "add", "origin", str(tmp_path / "hub.git"))
    lines = ["repos:"]
    for name in HOOKS:
        identity = "kactl" if name == "pre-commit" else f"kactl-{name}"
        stage = "" if name == "pre-commit" else f" --stage {name}"
        lines.append(
            f"- {{repo: local, hooks: [{{id: {identity}, name: {identity}, language: system, "
            f"entry: kactl hook run{stage}, stages: [{name}], always_run: true, "
            f"pass_filenames: {str(name == 'commit-msg').lower()}}}]}}"
        )
    bench.write(".pre-commit-config.yaml", "\n".join(lines) + "\n")
    bench.commit("Let the framework run kactl")
    git(bench.root, "push", "-q", "--set-upstream", "origin", "main")
    types = [word for name in HOOKS for word in ("--hook-type", name)]
    assert run(bench.root, *FRAMEWORK, "install", *types).returncode == 0
    return bench


def test_the_framework_lets_good_work_through_and_stops_the_rest(project: Bench) -> None:
    project.write("src/main.c", "int main;")
    git(project.root, "add", "-A")
    done = run(project.root, "git", "commit", "-m", "Draw the board")
    assert done.returncode == 1
    assert "TASK" not in git(project.root, "log", "-1", "--format=%s")
    assert run(project.root, "git", "commit", "-m", "Draw the board (TASK-00001)").returncode == 0
    git(project.root, "tag", "v1.0.0")
    done = run(project.root, "git", "push", "origin", "v1.0.0")
    assert done.returncode == 1
    assert "release@v1.0.0" in done.stdout + done.stderr
    # The framework asks nothing of a push that brings no commit: only a server stops such a tag.
    assert run(project.root, "git", "push", "origin", "main").returncode == 0
    assert run(project.root, "git", "push", "origin", "v1.0.0").returncode == 0
    before = {name: (project.root / ".git/hooks" / name).read_bytes() for name in HOOKS}
    done = run(project.root, sys.executable, "-m", "kactl", "hook", "install")
    assert done.returncode == 0, done.stdout
    assert {name: (project.root / ".git/hooks" / name).read_bytes() for name in HOOKS} == before
