"""The action and the container file at the project's root, by which others run kactl."""

import os
import re
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
from tests.building import Built, git
from tests.pipelining import parsed

ROOT = Path(__file__).parents[3]
posix = pytest.mark.skipif(os.name == "nt", reason="runs the steps' shell")


def action() -> dict[str, Any]:
    return parsed(ROOT / "action.yml")


def step(name: str) -> dict[str, Any]:
    found: dict[str, Any] = next(one for one in action()["runs"]["steps"] if one.get("name") == name)
    return found


def run(tmp_path: Path, folder: Path, **inputs: str) -> "subprocess.CompletedProcess[str]":
    """Run the step as the forge does: inputs in variables, files for what is told."""
    given = dict.fromkeys(step("Check")["env"], "") | {"KACTL_DIRECTORY": "."} | inputs
    told = {"GITHUB_STEP_SUMMARY": "summary", "GITHUB_OUTPUT": "output", "RUNNER_TEMP": "."}
    places = {name: str(tmp_path / place) for name, place in told.items()}
    path = f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}"
    told_all = {**os.environ, **given, **places, "PATH": path}
    return subprocess.run(
        ["bash", "-e", "-c", step("Check")["run"]],
        cwd=folder, env=told_all, capture_output=True, text=True, encoding="utf-8", check=False,
    )  # fmt: skip


def test_the_forge_accepts_the_action() -> None:
    program = [sys.executable, "-m", "check_jsonschema", "--builtin-schema", "vendor.github-actions"]
    done = subprocess.run([*program, "action.yml"], cwd=ROOT, capture_output=True, check=False)
    assert done.returncode == 0, done.stdout.decode()


def test_what_others_give_reaches_the_shell_by_variables_alone() -> None:
    assert not any("${{" in one.get("run", "") for one in action()["runs"]["steps"])
    handed = {value for one in action()["runs"]["steps"] for value in one.get("env", {}).values()}
    handed |= {action()["runs"]["steps"][0]["with"]["python-version"]}
    assert handed == {f"${{{{ inputs.{name} }}}}" for name in action()["inputs"]} | {
        "${{ github.action_path }}"
    }


@posix
def test_a_request_is_held_to_its_base_with_summary_findings_and_comment(
    engagement: Built, tmp_path: Path
) -> None:
    git(engagement.root, "switch", "-q", "-c", "side")
    engagement.write("process/charter.md", "Nothing yet.\n")
    engagement.commit("Change")
    done = run(tmp_path, engagement.root, KACTL_BASE="main")
    assert done.returncode == 0, done.stdout + done.stderr
    assert "::notice" in done.stdout
    assert (tmp_path / "kactl-comment.md").read_text("utf-8").startswith("<!-- kactl -->\n")
    assert '"version": "2.1.0"' in (tmp_path / "kactl.sarif").read_text("utf-8")
    assert "<!-- kactl -->" in (tmp_path / "summary").read_text("utf-8")
    output = (tmp_path / "output").read_text("utf-8").splitlines()
    assert output == [f"sarif={tmp_path}/kactl.sarif", f"comment={tmp_path}/kactl-comment.md"]


@posix
def test_a_gate_that_is_not_passed_fails_the_step_and_runs_nothing_that_it_is_called(
    engagement: Built, tmp_path: Path
) -> None:
    done = run(tmp_path, engagement.root, KACTL_GATE="kickoff")
    assert done.returncode == 1
    assert "::error" in done.stdout
    done = run(tmp_path, engagement.root, KACTL_GATE="kickoff; touch hacked", KACTL_BASE="$(touch hacked)")
    assert done.returncode == 2
    assert not (engagement.root / "hacked").exists()


def test_the_container_compiles_what_it_installs_and_runs_as_nobody_special() -> None:
    lines = (ROOT / "Containerfile").read_text("utf-8")
    words = re.sub(r"^\s*#.*\n", "", lines.replace("\\\n", " "), flags=re.MULTILINE)
    build, final = re.split(r"^FROM ", words, flags=re.MULTILINE)[1:]
    assert "compileall" in build
    assert "PYTHONDONTWRITEBYTECODE" not in words
    assert "git" in final
    assert "pip install" not in final
    assert final.index("USER kactl") < final.index('ENTRYPOINT ["kactl"]')
    assert "USER root" not in final


def test_the_container_gets_only_what_it_builds_from() -> None:
    wanted = {line[1:] for line in (ROOT / ".containerignore").read_text("utf-8").splitlines() if line != "*"}
    assert all((ROOT / one).exists() for one in wanted)
    assert {"src", "templates", "playbooks", "pyproject.toml"} <= wanted
