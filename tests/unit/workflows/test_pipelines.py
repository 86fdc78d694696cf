"""The pipelines that kactl writes: where they go, what is kept, what is said about them."""

from pathlib import Path

import pytest
from tests.building import Built, build, git
from tests.pipelining import PLACES, PROVIDERS, codes, files, init, released, scripts

from kactl import __version__
from kactl.errors import KactlError
from kactl.model.link import LINK
from kactl.workflows.pipelines import GITHUB, GITLAB, GITLAB_PART, JENKINS, JENKINS_PART, Provider


@pytest.fixture
def project(git_repo: Path) -> Built:
    built = released(build(git_repo))
    built.commit("Begin")
    return built


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


@pytest.mark.parametrize("provider", PROVIDERS)
def test_an_engagement_in_a_subfolder_is_named_in_the_commands(git_repo: Path, provider: Provider) -> None:
    released(build(git_repo / "交付 a")).commit("Begin")
    report = init(git_repo / "交付 a", provider)
    assert files(report) == [(PLACES[provider], "create")]
    shell = "\n".join(scripts(git_repo / PLACES[provider]))
    calls = shell.count("kactl check") + shell.count("kactl gate")
    assert calls == 0
    assert shell.count("kactl -C '交付 a' ") > 3
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


def test_beside_a_jenkinsfile_of_the_project_another_is_written(project: Built) -> None:
    project.write(JENKINS, "pipeline { agent any }\n")
    project.commit("Build")
    report = init(project.root, "jenkins")
    assert (files(report), codes(report)) == ([(JENKINS_PART, "create")], {("ci.script-path", "warning")})
    assert (project.root / JENKINS).read_text("utf-8") == "pipeline { agent any }\n"


def test_a_code_repository_that_links_to_its_engagement_is_told_where_to_go(
    project: Built, tmp_path: Path
) -> None:
    code = tmp_path / "code"
    code.mkdir()
    git(code, "init", "-q")
    engagement = project.snapshot.engagement.engagement
    (code / LINK).write_text(
        f"engagement: {engagement}\nrepository: api\nurl: {project.root}\n", encoding="utf-8"
    )
    with pytest.raises(KactlError) as met:
        init(code, "github")
    assert met.value.code == "ci.linked"
    assert not (project.root / GITHUB).exists()
