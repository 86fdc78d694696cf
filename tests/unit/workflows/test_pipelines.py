"""The pipelines that kactl writes: what forges accept, what the jobs run, what is kept."""

import os
import subprocess
import sys
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path
from typing import Any, Literal

import pytest
from ruamel.yaml import YAML
from tests.building import Built, build, git

from kactl import __version__
from kactl.model.reports import ChangeSetReport
from kactl.workflows.calling import Call, Writing
from kactl.workflows.pipelines import GITHUB, GITLAB, GITLAB_PART, Provider, init_pipeline

PROVIDERS: tuple[Provider, ...] = ("github", "gitlab")
PLACES: dict[Provider, str] = {"github": GITHUB, "gitlab": GITLAB}
SCHEMAS: dict[Provider, str] = {"github": "vendor.github-workflows", "gitlab": "vendor.gitlab-ci"}
RELEASE = """\
  - id: release
    title: 上线评审
    stage: delivery
    kind: business
    recurs: {pattern: 'v\\d.*', example: v1.0.0}
    success:
      - {id: told, title: 已告知, uses: declared, principle: clear-duty}
"""


def init(root: Path, provider: Provider, **options: Any) -> ChangeSetReport:
    now = datetime(2026, 11, 22, 8, tzinfo=UTC)
    call = Call(start=root, language="en", now=now, nonce=lambda: "0" * 32)
    return init_pipeline(call, provider=provider, writing=Writing(**options))


def files(report: ChangeSetReport) -> list[tuple[str, str]]:
    return [(one.path, one.action) for one in report.files]


def codes(report: ChangeSetReport) -> set[tuple[str, str]]:
    return {(one.code, str(one.severity)) for one in report.notes if one.code != "ci.schedule"}


def released(built: Built, language: Literal["zh", "en"] = "zh") -> Built:
    """Give the playbook a release gate, the engagement a language."""
    playbook = built.root / ".kactl/playbook/playbook.yaml"
    built.write(".kactl/playbook/playbook.yaml", playbook.read_text("utf-8") + RELEASE)
    settings = (built.root / "kactl.yaml").read_text("utf-8")
    built.write("kactl.yaml", settings.replace("language: zh", f"language: {language}"))
    return built


@pytest.fixture
def project(git_repo: Path) -> Built:
    built = released(build(git_repo))
    built.commit("Begin")
    return built


def parsed(path: Path) -> dict[str, Any]:
    value: dict[str, Any] = YAML(typ="safe", pure=True).load(path.read_text("utf-8"))
    return value


def scripts(path: Path) -> Iterator[str]:
    """Yield the shell of every job of either forge."""
    pipeline = parsed(path)
    for job in pipeline.get("jobs", pipeline).values():
        yield from (step["run"] for step in job.get("steps", ()) if "run" in step)
        yield from job.get("before_script", ())
        yield from job.get("script", ())


@pytest.mark.parametrize("language", ["zh", "en"])
@pytest.mark.parametrize("provider", PROVIDERS)
def test_forges_accept_what_is_written(
    git_repo: Path, provider: Provider, language: Literal["zh", "en"]
) -> None:
    released(build(git_repo), language).commit("Begin")
    init(git_repo, provider)
    program = [sys.executable, "-m", "check_jsonschema", "--builtin-schema", SCHEMAS[provider]]
    done = subprocess.run([*program, PLACES[provider]], cwd=git_repo, capture_output=True, check=False)
    assert done.returncode == 0, done.stdout.decode()


@pytest.mark.parametrize("provider", PROVIDERS)
def test_both_languages_say_the_same_to_the_forge(tmp_path: Path, provider: Provider) -> None:
    found = []
    languages: tuple[Literal["zh", "en"], ...] = ("zh", "en")
    for language in languages:
        root = tmp_path / language
        root.mkdir()
        git(root, "init", "-q")
        released(build(root), language).commit("Begin")
        init(root, provider)
        pipeline = parsed(root / PLACES[provider])
        for job in pipeline.get("jobs", {}).values():
            job.pop("name")
            for step in job["steps"]:
                step.pop("name", None)
        found.append(pipeline)
    assert found[0] == found[1]


@pytest.mark.parametrize("provider", PROVIDERS)
def test_it_is_committed_alone_and_only_once(project: Built, provider: Provider) -> None:
    project.write("src/main.c", "int main;")
    git(project.root, "add", "-A")
    report = init(project.root, provider)
    assert files(report) == [(PLACES[provider], "create")]
    assert codes(report) == set()
    assert git(project.root, "show", "--format=", "--name-only", "HEAD") == PLACES[provider]
    again = init(project.root, provider)
    assert (again.files, again.commit, again.notes) == ((), None, ())
    assert git(project.root, "status", "--porcelain") == "A  src/main.c"


@pytest.mark.parametrize("provider", PROVIDERS)
def test_what_was_written_without_a_commit_is_committed_the_next_time(
    project: Built, provider: Provider
) -> None:
    assert init(project.root, provider, commit=False).commit is None
    assert files(init(project.root, provider)) == [(PLACES[provider], "identical")]
    assert git(project.root, "show", "--format=", "--name-only", "HEAD") == PLACES[provider]


def test_a_dry_run_writes_nothing(project: Built) -> None:
    assert files(init(project.root, "github", dry_run=True)) == [(GITHUB, "create")]
    assert not (project.root / GITHUB).exists()


def test_github_runs_three_jobs_each_on_its_event(project: Built) -> None:
    init(project.root, "github")
    workflow = parsed(project.root / GITHUB)
    assert set(workflow["on"]) == {"pull_request", "push", "schedule"}
    assert workflow["on"]["push"] == {"tags": ["**"]}
    assert workflow["permissions"] == {"contents": "read"}
    conditions = {name: job["if"] for name, job in workflow["jobs"].items()}
    assert conditions == {
        "merge-request": "github.event_name == 'pull_request'",
        "release": "github.event_name == 'push' && github.ref_type == 'tag'",
        "nightly": "github.event_name == 'schedule'",
    }
    for job in workflow["jobs"].values():
        checkout = job["steps"][0]
        assert checkout["uses"].startswith("actions/checkout@")
        assert checkout["with"] == {"fetch-depth": 0, "persist-credentials": False}
        assert "permissions" not in job


def test_gitlab_runs_three_jobs_each_by_its_rule(project: Built) -> None:
    init(project.root, "gitlab")
    pipeline = parsed(project.root / GITLAB)
    rules = {name: job["rules"] for name, job in pipeline.items() if not name.startswith(".")}
    assert rules == {
        "kactl-merge-request": [{"if": '$CI_PIPELINE_SOURCE == "merge_request_event"'}],
        "kactl-release": [{"if": "$CI_COMMIT_TAG"}],
        "kactl-nightly": [{"if": '$CI_PIPELINE_SOURCE == "schedule"'}],
    }
    assert all(job["extends"] == ".kactl" for name, job in pipeline.items() if name in rules)
    assert pipeline[".kactl"]["variables"] == {"GIT_DEPTH": "0"}


@pytest.mark.parametrize("provider", PROVIDERS)
def test_the_version_is_pinned_and_nothing_foreign_is_put_into_the_shell(
    project: Built, provider: Provider
) -> None:
    init(project.root, provider)
    shell = list(scripts(project.root / PLACES[provider]))
    installs = [one for one in shell if "pip install" in one]
    assert installs
    assert set(installs) == {f'pip install "kactl=={__version__}"'}
    assert not any("${{" in one or "@kactl@" in one for one in shell)


@pytest.mark.parametrize("provider", PROVIDERS)
def test_merge_request_tag_and_night_each_run_their_command(project: Built, provider: Provider) -> None:
    init(project.root, provider)
    shell = "\n".join(scripts(project.root / PLACES[provider]))
    assert shell.count("kactl check --base ") == 1
    assert shell.count('kactl gate check "release@$') == 1
    assert shell.count("kactl check --due") == 1


@pytest.mark.skipif(os.name == "nt", reason="runs the jobs' shell")
@pytest.mark.parametrize("code", [0, 1, 3])
def test_a_job_on_github_keeps_the_exit_code_and_fills_the_summary(
    project: Built, tmp_path: Path, code: int
) -> None:
    init(project.root, "github")
    seen = tmp_path / "seen"
    stand_in = f"#!/bin/sh\nprintf '%s\\n' \"$*\" >> {seen}\necho '# result'\nexit {code}\n"
    (tmp_path / "kactl").write_text(stand_in, encoding="utf-8")
    (tmp_path / "kactl").chmod(0o755)
    for job in parsed(project.root / GITHUB)["jobs"].values():
        summary = tmp_path / "summary"
        environment = {
            **os.environ,
            "PATH": f"{tmp_path}:{os.environ['PATH']}",
            "GITHUB_STEP_SUMMARY": str(summary),
            "GITHUB_REF_NAME": "v1; touch hacked",
        }
        done = subprocess.run(
            ["bash", "-e", "-c", job["steps"][-1]["run"]],
            cwd=tmp_path, env=environment, capture_output=True, text=True, check=False,
        )  # fmt: skip
        assert (done.returncode, done.stdout) == (code, "# result\n"), done.stderr
        assert summary.read_text("utf-8") == "# result\n"
        summary.unlink()
    assert seen.read_text("utf-8").splitlines() == [
        "check --base HEAD^1 --format markdown",
        "gate check release@v1; touch hacked --format markdown",
        "check --due --format markdown",
    ]
    assert not (tmp_path / "hacked").exists()


@pytest.mark.parametrize("provider", PROVIDERS)
def test_an_engagement_in_a_subfolder_is_named_in_the_commands(git_repo: Path, provider: Provider) -> None:
    released(build(git_repo / "交付 a")).commit("Begin")
    report = init(git_repo / "交付 a", provider)
    assert files(report) == [(PLACES[provider], "create")]
    shell = "\n".join(scripts(git_repo / PLACES[provider]))
    assert shell.count("kactl -C '交付 a' ") == 3
    assert git(git_repo, "-c", "core.quotePath=false", "status", "--porcelain") == ""
    assert init(git_repo / "交付 a", provider).files == ()


@pytest.mark.parametrize("provider", PROVIDERS)
def test_an_older_pin_is_renewed(project: Built, provider: Provider) -> None:
    init(project.root, provider)
    place = project.root / PLACES[provider]
    place.write_text(place.read_text("utf-8").replace(f"kactl=={__version__}", "kactl==0.0.1"), "utf-8")
    project.commit("An older one")
    report = init(project.root, provider)
    assert files(report) == [(PLACES[provider], "change")]
    assert __version__ in report.message
    assert "0.0.1" not in place.read_text("utf-8")


def test_a_file_that_people_changed_is_kept(project: Built) -> None:
    init(project.root, "github")
    place = project.root / GITHUB
    place.write_text(place.read_text("utf-8").replace("17 21", "3 19"), "utf-8")
    project.commit("Another hour")
    report = init(project.root, "github")
    assert (files(report), codes(report)) == ([(GITHUB, "kept")], {("ci.edited", "warning")})
    assert "3 19" in place.read_text("utf-8")


def test_another_file_in_the_way_is_kept_and_fails(project: Built) -> None:
    project.write(GITHUB, "on: push\n")
    report = init(project.root, "github")
    assert (files(report), codes(report)) == ([(GITHUB, "kept")], {("ci.foreign", "error")})
    assert (project.root / GITHUB).read_text("utf-8") == "on: push\n"


def test_line_ends_of_windows_are_no_change(project: Built) -> None:
    init(project.root, "gitlab")
    place = project.root / GITLAB
    place.write_bytes(place.read_bytes().replace(b"\n", b"\r\n"))
    assert init(project.root, "gitlab").files == ()


def test_beside_a_pipeline_of_the_project_a_part_is_written_to_include(project: Built) -> None:
    project.write(GITLAB, "build:\n  script: make\n")
    project.commit("Build")
    report = init(project.root, "gitlab")
    assert (files(report), codes(report)) == ([(GITLAB_PART, "create")], {("ci.include", "warning")})
    note = next(one for one in report.notes if one.code == "ci.include")
    assert note.values["line"] == "- local: .gitlab/kactl.yml"
    assert (project.root / GITLAB).read_text("utf-8") == "build:\n  script: make\n"
    assert codes(init(project.root, "gitlab")) == {("ci.include", "warning")}


def test_once_it_is_included_nothing_is_left_to_say(project: Built) -> None:
    project.write(GITLAB, "include:\n  - local: .gitlab/kactl.yml\n")
    project.commit("Include")
    assert codes(init(project.root, "gitlab")) == set()
    again = init(project.root, "gitlab")
    assert (again.files, again.notes) == ((), ())


def test_gitlab_is_told_that_the_night_wants_a_schedule(project: Built) -> None:
    assert ("ci.schedule", "note") in {(one.code, one.severity) for one in init(project.root, "gitlab").notes}


def test_a_playbook_without_a_release_gate_is_told(engagement: Built) -> None:
    assert codes(init(engagement.root, "github")) == {("ci.no-release", "warning")}
