"""What the jobs of the written pipelines run, with which rights, and what their forges say of them."""

import json
import os
import re
import subprocess
import sys
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, HTTPServer
from pathlib import Path
from threading import Thread
from typing import Any, ClassVar, Literal

import pytest
from tests.building import Built, build, git
from tests.pipelining import PLACES, PROVIDERS, SCHEMAS, init, muted, parsed, released, scripts

from kactl import __version__
from kactl.workflows.pipelines import GITEE, GITHUB, GITLAB, JENKINS, Provider

LANGUAGES: tuple[Literal["zh", "en"], ...] = ("zh", "en")
posix = pytest.mark.skipif(os.name == "nt", reason="runs the jobs' shell")


@pytest.fixture
def project(git_repo: Path) -> Built:
    built = released(build(git_repo))
    built.commit("Begin")
    return built


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("provider", SCHEMAS)
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
    found: list[Any] = []
    for language in LANGUAGES:
        root = tmp_path / language
        root.mkdir()
        git(root, "init", "-q")
        released(build(root), language).commit("Begin")
        init(root, provider)
        place = root / PLACES[provider]
        if provider == "jenkins":
            found.append(re.sub(r"//.*|stage\('.*'\)", "", place.read_text("utf-8")))
        else:
            found.append(muted(parsed(place)))
    assert found[0] == found[1]


@pytest.mark.parametrize("provider", PROVIDERS)
def test_the_version_is_pinned_and_nothing_foreign_is_put_into_the_shell(
    project: Built, provider: Provider
) -> None:
    init(project.root, provider)
    shell = list(scripts(project.root / PLACES[provider]))
    pins = re.findall(r"install \"(.*?)\"", "\n".join(shell))
    assert pins
    assert set(pins) == {f"kactl=={__version__}"}
    assert not any("${{" in one or "@kactl@" in one or "@tags" in one for one in shell)


@pytest.mark.parametrize("provider", PROVIDERS)
def test_merge_request_tag_and_night_each_run_their_command(project: Built, provider: Provider) -> None:
    init(project.root, provider)
    shell = "\n".join(scripts(project.root / PLACES[provider]))
    assert "kactl check --base " in shell
    assert "kactl gate check --base " in shell
    assert 'kactl gate check "release@$' in shell
    assert "kactl check --due" in shell


@pytest.mark.parametrize("provider", PROVIDERS)
def test_the_tags_are_those_that_the_settings_name(project: Built, provider: Provider) -> None:
    settings = (project.root / "kactl.yaml").read_text("utf-8")
    project.write("kactl.yaml", settings + 'tags: "app/v1.*"\n')
    project.commit("Name them")
    init(project.root, provider)
    text = (project.root / PLACES[provider]).read_text("utf-8")
    assert ('tags: ["app/v1.**"]' if provider == "github" else r"app\/v1\..*") in text


@pytest.mark.parametrize("provider", PROVIDERS)
def test_a_pattern_that_could_break_out_means_every_tag(project: Built, provider: Provider) -> None:
    settings = (project.root / "kactl.yaml").read_text("utf-8")
    project.write("kactl.yaml", settings + "tags: 'v\"]; evil'\n")
    project.commit("Name them")
    init(project.root, provider)
    assert "evil" not in (project.root / PLACES[provider]).read_text("utf-8")


def test_github_runs_each_job_on_its_event(project: Built) -> None:
    init(project.root, "github")
    workflow = parsed(project.root / GITHUB)
    assert set(workflow["on"]) == {"pull_request", "push", "schedule"}
    assert workflow["on"]["push"] == {"tags": ["v**"]}
    jobs = workflow["jobs"]
    assert jobs["merge-request"]["if"] == "github.event_name == 'pull_request'"
    assert jobs["release"]["if"] == "github.event_name == 'push' && github.ref_type == 'tag'"
    assert jobs["nightly"]["if"] == "github.event_name == 'schedule'"


def test_github_lets_only_a_job_write_that_runs_nothing_of_the_request(project: Built) -> None:
    init(project.root, "github")
    workflow = parsed(project.root / GITHUB)
    assert workflow["permissions"] == {"contents": "read"}
    own = {name: job["permissions"] for name, job in workflow["jobs"].items() if "permissions" in job}
    assert own == {
        "comment": {"pull-requests": "write"},
        "code-scanning": {"contents": "read", "security-events": "write"},
    }
    for name, job in workflow["jobs"].items():
        uses = [step.get("uses", "") for step in job["steps"]]
        shell = "".join(step.get("run", "") for step in job["steps"])
        if name in own:
            assert "github.event.pull_request.head.repo.full_name == github.repository" in job["if"]
            assert not any("checkout" in one for one in uses)
            assert "kactl check" not in shell
            assert "pip" not in shell
        else:
            checkout = job["steps"][0]
            assert uses[0].startswith("actions/checkout@")
            assert checkout["with"] == {"fetch-depth": 0, "persist-credentials": False}


def test_gitlab_runs_each_job_by_its_rule(project: Built) -> None:
    init(project.root, "gitlab")
    pipeline = parsed(project.root / GITLAB)
    rules = {name: job["rules"] for name, job in pipeline.items() if not name.startswith(".")}
    asked = '$CI_PIPELINE_SOURCE == "merge_request_event"'
    assert rules == {
        "kactl-merge-request": [{"if": asked}],
        "kactl-comment": [{"if": f"{asked} && $KACTL_TOKEN", "when": "always"}],
        "kactl-release": [{"if": "$CI_COMMIT_TAG =~ /^v.*$/"}],
        "kactl-nightly": [{"if": '$CI_PIPELINE_SOURCE == "schedule"'}],
    }
    assert pipeline[".kactl"]["variables"] == {"GIT_DEPTH": "0"}
    reports = pipeline["kactl-merge-request"]["artifacts"]["reports"]
    assert reports == {"codequality": "kactl-quality.json", "junit": "kactl.xml"}
    comment = pipeline["kactl-comment"]
    assert (comment["variables"], comment["allow_failure"]) == ({"GIT_STRATEGY": "none"}, True)
    assert "extends" not in comment


def stand_in(folder: Path, name: str, code: int, says: str = "# result") -> Path:
    """Lay a program that writes down how it was called, and return where."""
    seen = folder / f"{name}.seen"
    script = f"#!/bin/sh\nprintf '%s\\n' \"$*\" >> '{seen}'\necho '{says}'\nexit {code}\n"
    (folder / name).write_text(script, encoding="utf-8")
    (folder / name).chmod(0o755)
    return seen


def shell(folder: Path, script: str, **variables: str) -> "subprocess.CompletedProcess[str]":
    environment = {**os.environ, "PATH": f"{folder}:{os.environ['PATH']}", **variables}
    return subprocess.run(
        ["bash", "-e", "-c", script], cwd=folder, env=environment, capture_output=True, text=True, check=False
    )


@posix
@pytest.mark.parametrize("code", [0, 1, 3])
def test_a_job_on_github_keeps_the_exit_code_and_fills_the_summary(
    project: Built, tmp_path: Path, code: int
) -> None:
    init(project.root, "github")
    seen, summary = stand_in(tmp_path, "kactl", code), tmp_path / "summary"
    variables = {
        "GITHUB_STEP_SUMMARY": str(summary),
        "GITHUB_REF_NAME": "v1; touch hacked",
        "DEFAULT_BRANCH": "main",
    }
    for name in ("merge-request", "release", "nightly"):
        steps = parsed(project.root / GITHUB)["jobs"][name]["steps"]
        runs = [step["run"] for step in steps if "run" in step and "pip" not in step["run"]]
        done = [shell(tmp_path, one, **variables) for one in runs]
        assert [one.returncode for one in done] == [*(0 for _ in runs[1:]), code], done
        assert "# result" in summary.read_text("utf-8")
        summary.unlink()
    calls = seen.read_text("utf-8").splitlines()
    assert "check --base HEAD^1 --format github" in calls
    assert "gate check release@v1; touch hacked --at refs/remotes/origin/main --format github" in calls
    assert "check --due --format github" in calls
    assert not (tmp_path / "hacked").exists()
    assert (tmp_path / "kactl-reports/comment.md").read_text("utf-8") == "# result\n"


@posix
@pytest.mark.parametrize(("known", "verb"), [("", "POST"), ("42", "PATCH")])
def test_the_comment_on_github_is_written_once_and_then_renewed(
    project: Built, tmp_path: Path, known: str, verb: str
) -> None:
    init(project.root, "github")
    seen = stand_in(tmp_path, "gh", 0, known)
    (step,) = (one for one in parsed(project.root / GITHUB)["jobs"]["comment"]["steps"] if "run" in one)
    (tmp_path / "comment.md").write_text("", encoding="utf-8")
    assert shell(tmp_path, step["run"], GITHUB_REPOSITORY="o/r", NUMBER="7").returncode == 0
    assert not seen.exists()
    (tmp_path / "comment.md").write_text("<!-- kactl -->\n### x\n", encoding="utf-8")
    assert shell(tmp_path, step["run"], GITHUB_REPOSITORY="o/r", NUMBER="7").returncode == 0
    listing, writing = seen.read_text("utf-8").splitlines()
    assert listing.startswith("api --paginate repos/o/r/issues/7/comments --jq ")
    place = "repos/o/r/issues/comments/42" if known else "repos/o/r/issues/7/comments"
    assert writing == f"api --silent --method {verb} {place} -F body=@comment.md"


class Forge(BaseHTTPRequestHandler):
    """As much of GitLab's notes as the job asks for."""

    notes: ClassVar[list[dict[str, Any]]] = []
    asked: ClassVar[list[tuple[str, str, Any]]] = []

    def _answer(self) -> None:
        data = self.rfile.read(int(self.headers.get("Content-Length") or 0))
        self.asked.append((self.command, self.path, json.loads(data) if data else None))
        page = self.path.endswith("&page=1")
        body = json.dumps([] if page else self.notes).encode()
        self.send_response(200)
        self.send_header("X-Next-Page", "2" if page else "")
        self.end_headers()
        self.wfile.write(body)

    do_GET = do_PUT = do_POST = _answer  # noqa: N815 - the library's names

    def log_message(self, *words: object) -> None:
        """Say nothing."""


@pytest.fixture
def forge() -> Iterator[str]:
    Forge.notes, Forge.asked = [], []
    server = HTTPServer(("127.0.0.1", 0), Forge)
    thread = Thread(target=server.serve_forever)
    thread.start()
    yield f"http://127.0.0.1:{server.server_port}"
    server.shutdown()
    thread.join()
    server.server_close()


@posix
@pytest.mark.parametrize("known", [False, True])
def test_the_comment_on_gitlab_is_written_once_and_then_renewed(
    project: Built, tmp_path: Path, forge: str, known: bool
) -> None:
    init(project.root, "gitlab")
    (script,) = parsed(project.root / GITLAB)["kactl-comment"]["script"]
    (tmp_path / "kactl-comment.md").write_text("<!-- kactl -->\n### 影响\n", encoding="utf-8")
    (tmp_path / "python").symlink_to(sys.executable)
    Forge.notes = [
        {"id": 1, "body": "hello"},
        *([{"id": 42, "body": "<!-- kactl -->\nold"}] if known else []),
    ]
    told = {"CI_API_V4_URL": forge, "CI_PROJECT_ID": "3", "CI_MERGE_REQUEST_IID": "7", "KACTL_TOKEN": "t"}
    done = shell(tmp_path, script, **told, no_proxy="*")
    assert done.returncode == 0, done.stderr
    place = "/projects/3/merge_requests/7/notes"
    listed = [("GET", f"{place}?per_page=100&page={page}", None) for page in (1, 2)]
    written = {"body": "<!-- kactl -->\n### 影响\n"}
    last = ("PUT", f"{place}/42", written) if known else ("POST", place, written)
    assert Forge.asked == [*listed, last]


@posix
@pytest.mark.parametrize(
    ("pull", "tag", "wanted"),
    [
        ("5", None, ["gate check --base 0123", "check --base 0123"]),
        ("", "v1.0.0", ["gate check release@v1.0.0"]),
        ("", None, ["check --due"]),
    ],
)
def test_gitee_runs_what_the_event_asks_for(
    project: Built, tmp_path: Path, pull: str, tag: str | None, wanted: list[str]
) -> None:
    init(project.root, "gitee")
    if tag:
        git(project.root, "tag", tag)
    seen = stand_in(tmp_path, "kactl", 0)
    stand_in(tmp_path, "python3", 0)
    (script,) = scripts(project.root / GITEE)
    done = shell(tmp_path, f"cd '{project.root}'; {script}", GITEE_PULL_ID=pull, GITEE_COMMIT="0123")
    assert done.returncode == 0, done.stderr
    assert seen.read_text("utf-8").splitlines() == wanted


def test_gitee_has_every_key_that_its_manual_asks_for(project: Built) -> None:
    init(project.root, "gitee")
    pipeline = parsed(project.root / GITEE)
    assert pipeline["version"] == "1.0"
    assert set(pipeline) == {"version", "name", "displayName", "triggers", "stages"}
    assert set(pipeline["triggers"]) == {"trigger", "pr", "push", "schedule"}
    (stage,) = pipeline["stages"]
    assert {"name", "displayName", "strategy", "trigger", "steps"} <= set(stage)
    (step,) = stage["steps"]
    assert {"step", "name", "displayName", "pythonVersion", "commands"} <= set(step)


DIRECTIVES = {"agent", "options", "triggers", "stages", "post"}


def test_the_jenkinsfile_is_a_declarative_pipeline(project: Built) -> None:
    init(project.root, "jenkins")
    text = (project.root / JENKINS).read_text("utf-8")
    code = re.sub(r"//[^\n]*|'''.*?'''|'[^'\n]*'", "", text, flags=re.DOTALL)
    depth, sections = 0, set()
    for line in code.splitlines():
        if depth == 1 and (word := re.match(r" {4}(\w+)\b", line)):
            sections.add(word[1])
        depth += line.count("{") - line.count("}")
        assert depth >= 0
    assert depth == 0
    assert code.strip().startswith("pipeline {")
    assert sections == DIRECTIVES
    assert '"' not in code
    assert text.count("stage('") == 4
