"""What the hook says of a commit in the making."""

from dataclasses import replace
from pathlib import Path

import pytest
from tests.building import Built, build, git
from tests.founding import called
from tests.ruled import PLAYBOOK, ruled

from kactl.errors import ExitCode, KactlError
from kactl.workflows.run_hook import run_hook

GOOD = "title: 看板\nstatus: draft\n"
BAD = "title: 看板\nstatus: nonsense\n"


@pytest.fixture
def project(git_repo: Path) -> Built:
    built = ruled(build(git_repo))
    built.commit("Begin")
    return built


def test_an_error_in_the_index_is_found_whatever_lies_on_disk(project: Built) -> None:
    project.write("process/requirements/REQ-00001.yaml", BAD)
    git(project.root, "add", "-A")
    project.write("process/requirements/REQ-00001.yaml", GOOD)
    report = run_hook(called(project.root))
    assert [one.code for one in report.findings] == ["items-valid.bad-status", "hook.advisory"]
    assert (report.tree, report.base, report.counts["error"]) == ("index", "HEAD", 1)


def test_what_is_not_staged_is_not_judged(project: Built) -> None:
    project.write("process/requirements/REQ-00001.yaml", BAD)
    assert run_hook(called(project.root)).findings == ()


def test_old_errors_are_only_counted(project: Built) -> None:
    project.write("process/requirements/REQ-00001.yaml", BAD)
    project.commit("Bad already")
    project.write("process/requirements/REQ-00002.yaml", GOOD)
    git(project.root, "add", "-A")
    report = run_hook(called(project.root))
    assert (report.findings, report.counts["error"], report.known) == ((), 0, 1)


@pytest.mark.parametrize("path", ["src/main.c", None])
def test_a_commit_beside_the_engagement_meets_old_errors_only(project: Built, path: str | None) -> None:
    project.write("process/requirements/REQ-00001.yaml", BAD)
    project.commit("Bad already")
    if path:
        project.write(path, "int main;")
        git(project.root, "add", "-A")
    report = run_hook(called(project.root))
    assert (report.findings, report.base, report.known) == ((), "HEAD", 1)


def test_a_rule_that_looks_elsewhere_is_judged_too(project: Built) -> None:
    rule = (
        "  - {id: licence, title: 许可, uses: file-present, with: {pattern: /LICENSE}, principle: assets}\n"
    )
    project.write(PLAYBOOK, (project.root / PLAYBOOK).read_text("utf-8") + rule)
    project.write("LICENSE", "free")
    project.commit("Want a licence")
    git(project.root, "rm", "-q", "LICENSE")
    report = run_hook(called(project.root))
    assert report.counts["error"] == 1
    assert report.findings[0].code.startswith("file-present.")


def test_the_first_commit_has_no_base(git_repo: Path) -> None:
    built = ruled(build(git_repo))
    built.write("process/requirements/REQ-00001.yaml", BAD)
    git(git_repo, "add", "-A")
    report = run_hook(called(git_repo))
    assert (report.base, report.counts["error"]) == (None, 1)


def test_the_commit_that_brings_the_engagement_is_judged_whole(git_repo: Path) -> None:
    git(git_repo, "commit", "-q", "--allow-empty", "-m", "Code")
    built = ruled(build(git_repo))
    built.write("process/requirements/REQ-00001.yaml", BAD)
    git(git_repo, "add", "-A")
    report = run_hook(called(git_repo))
    assert (report.counts["error"], report.known) == (1, 0)


def test_the_index_of_the_commit_in_the_making_counts(project: Built, tmp_path: Path) -> None:
    index = tmp_path / "index"
    project.write("process/requirements/REQ-00001.yaml", BAD)
    git(project.root, "add", "-A", GIT_INDEX_FILE=str(index))
    assert run_hook(called(project.root)).counts["error"] == 0
    assert run_hook(replace(called(project.root), index=index)).counts["error"] == 1


def test_an_engagement_broken_before_stops_no_other_commit(project: Built) -> None:
    project.write("kactl.yaml", "{")
    project.commit("Break it")
    project.write("README.md", "hello")
    git(project.root, "add", "-A")
    report = run_hook(called(project.root))
    assert [(one.code, one.severity) for one in report.findings] == [("hook.undecided", "warning")]


def test_a_commit_that_breaks_the_engagement_is_undecided(project: Built) -> None:
    project.write("kactl.yaml", "{")
    git(project.root, "add", "-A")
    with pytest.raises(KactlError) as met:
        run_hook(called(project.root))
    assert met.value.exit_code is ExitCode.UNDECIDED


def test_a_commit_that_mends_the_engagement_passes(project: Built) -> None:
    settings = (project.root / "kactl.yaml").read_text("utf-8")
    project.write("kactl.yaml", "{")
    project.commit("Break it")
    project.write("kactl.yaml", settings)
    git(project.root, "add", "-A")
    assert run_hook(called(project.root)).counts["error"] == 0
