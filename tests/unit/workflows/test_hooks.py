"""Installing the hook, and what it says of a commit in the making."""

import os
import shlex
import subprocess
import sys
from pathlib import Path

import pytest
from tests.building import Built, build, git
from tests.founding import called
from tests.ruled import ruled

from kactl.errors import KactlError
from kactl.model.reports import ChangeSetReport
from kactl.syntax.yaml import read_yaml
from kactl.workflows.calling import Writing
from kactl.workflows.hooking.scripts import HookName
from kactl.workflows.hooks import install_hook, install_receiver, uninstall_hook

HOOK = ".git/hooks/pre-commit"


@pytest.fixture
def project(git_repo: Path) -> Built:
    built = ruled(build(git_repo))
    built.commit("Begin")
    return built


def install(root: Path, *names: HookName, **options: bool) -> ChangeSetReport:
    """Lay the hook before a commit, or the named ones."""
    return install_hook(called(root), names=names or ("pre-commit",), writing=Writing(**options))  # type: ignore[arg-type]  # flags only


def files(report: ChangeSetReport) -> list[tuple[str, str]]:
    return [(one.path, one.action) for one in report.files]


def codes(report: ChangeSetReport) -> list[tuple[str, str]]:
    return [(one.code, one.severity) for one in report.notes]


def test_the_hook_is_laid_executable_and_not_committed(project: Built) -> None:
    head = git(project.root, "rev-parse", "HEAD")
    report = install(project.root)
    assert files(report) == [(HOOK, "create")]
    assert (report.commit, report.notes, report.planned) == (None, (), False)
    assert os.access(project.root / HOOK, os.X_OK)
    assert git(project.root, "rev-parse", "HEAD") == head
    assert git(project.root, "status", "--porcelain") == ""


def test_the_hook_runs_the_kactl_that_installed_it(project: Built) -> None:
    install(project.root)
    script = (project.root / HOOK).read_text("utf-8")
    assert f"python={shlex.quote(Path(sys.executable).as_posix())}\n" in script
    assert subprocess.run(["sh", "-n", HOOK], cwd=project.root, check=False).returncode == 0


def test_installing_again_changes_nothing(project: Built) -> None:
    install(project.root)
    before = (project.root / HOOK).stat()
    assert files(install(project.root)) == [(HOOK, "identical")]
    assert (project.root / HOOK).stat().st_mtime_ns == before.st_mtime_ns


@pytest.mark.skipif(os.name == "nt", reason="Windows has no executable bit")
def test_a_hook_of_ours_that_git_would_ignore_is_laid_again(project: Built) -> None:
    install(project.root)
    (project.root / HOOK).chmod(0o644)
    assert files(install(project.root)) == [(HOOK, "create")]
    assert os.access(project.root / HOOK, os.X_OK)


def test_a_hook_of_an_older_kactl_is_renewed(project: Built) -> None:
    project.write(HOOK, "#!/bin/sh\n# kactl:hook\nan elder version\n").chmod(0o755)
    assert files(install(project.root)) == [(HOOK, "change")]
    assert "an elder version" not in (project.root / HOOK).read_text("utf-8")


def test_a_dry_run_lays_nothing(project: Built) -> None:
    report = install(project.root, dry_run=True, diff=True)
    assert files(report) == [(HOOK, "create")]
    assert report.planned
    assert "+# kactl:hook\n" in (report.diff or "")
    assert not (project.root / HOOK).exists()


def test_a_plan_that_is_not_agreed_to_lays_nothing(project: Built) -> None:
    install_hook(called(project.root), writing=Writing(confirm=lambda _plan: False))
    assert not (project.root / HOOK).exists()


def test_a_hook_that_was_there_is_kept_and_runs_first(project: Built) -> None:
    project.write(HOOK, "#!/bin/sh\nmake lint\n").chmod(0o755)
    report = install(project.root)
    assert files(report) == [(f"{HOOK}.before-kactl", "create"), (HOOK, "change")]
    assert codes(report) == [("hook.chained", "note")]
    assert (project.root / f"{HOOK}.before-kactl").read_text("utf-8") == "#!/bin/sh\nmake lint\n"
    assert files(install(project.root)) == [(HOOK, "identical")]


@pytest.mark.parametrize(
    ("line", "told"),
    [
        ("make lint && kactl hook run", "hook.called"),
        ("kactl -C sub hook run || exit", "hook.called"),
        ("kactl hook run --stage pre-commit", "hook.called"),
        ("kactl hook run --stage pre-push", "hook.chained"),
        ("# kactl hook run", "hook.chained"),
    ],
)
def test_a_hook_that_calls_kactl_already_is_content(project: Built, line: str, told: str) -> None:
    project.write(HOOK, f"#!/bin/sh\n{line}\n").chmod(0o755)
    report = install(project.root)
    assert codes(report) == [(told, "note")]
    assert (report.files[0].action == "kept") is (told == "hook.called")


def test_the_usual_hooks_are_laid_and_one_for_messages_where_settings_ask(project: Built) -> None:
    laid = [".git/hooks/pre-commit", ".git/hooks/pre-push"]
    assert [one.path for one in install_hook(called(project.root), writing=Writing()).files] == laid
    settings = (project.root / "kactl.yaml").read_text("utf-8")
    project.write("kactl.yaml", settings + "commit: {held: [item]}\n")
    told = install_hook(called(project.root), writing=Writing())
    assert [one.path for one in told.files if one.action == "create"] == [".git/hooks/commit-msg"]


def test_what_is_taken_away_gives_the_former_hook_its_name_back(project: Built) -> None:
    project.write(HOOK, "#!/bin/sh\nmake lint\n").chmod(0o755)
    install(project.root, "pre-commit", "pre-push")
    report = uninstall_hook(called(project.root), writing=Writing())
    shown = [(HOOK, "change"), (f"{HOOK}.before-kactl", "remove"), (".git/hooks/pre-push", "remove")]
    assert files(report) == shown
    assert (project.root / HOOK).read_text("utf-8") == "#!/bin/sh\nmake lint\n"
    assert os.access(project.root / HOOK, os.X_OK)
    assert not (project.root / ".git/hooks/pre-push").exists()
    assert uninstall_hook(called(project.root), writing=Writing()).files == ()


def test_a_hook_of_the_repository_itself_is_not_moved(project: Built) -> None:
    git(project.root, "config", "core.hooksPath", "hooks")
    project.write("hooks/pre-commit", "#!/bin/sh\ntrue\n").chmod(0o755)
    project.commit("Hooks for everybody")
    report = install(project.root)
    assert (files(report), codes(report)) == ([("hooks/pre-commit", "kept")], [("hook.foreign", "error")])
    assert report.notes[0].values["command"] == "kactl hook run"


def test_two_former_hooks_are_for_a_person_to_choose_from(project: Built) -> None:
    project.write(HOOK, "#!/bin/sh\n").chmod(0o755)
    project.write(f"{HOOK}.before-kactl", "#!/bin/sh\n").chmod(0o755)
    report = install(project.root)
    assert (files(report), codes(report)) == ([(HOOK, "kept")], [("hook.two", "error")])


@pytest.mark.skipif(os.name == "nt", reason="Windows has no executable bit")
def test_a_hook_that_git_passed_over_is_passed_over_still(project: Built) -> None:
    project.write(HOOK, "#!/bin/sh\nexit 3\n")
    assert codes(install(project.root)) == [("hook.idle", "note")]
    assert run_script(project.root, os.environ["PATH"]).returncode == 0


FRAMEWORK = "#!/usr/bin/env bash\n# File generated by pre-commit: https://pre-commit.com\n"
HUSKY = '#!/usr/bin/env sh\n. "$(dirname "$0")/h"\n'


@pytest.mark.parametrize(
    ("name", "config", "told"),
    [
        ("pre-commit", "repos: [{repo: x, rev: y, hooks: [{id: kactl}]}]\n", "hook.called"),
        ("pre-commit", "repos:\n- repo: x\n  hooks:\n  - id: kactl\n", "hook.called"),
        ("pre-push", "repos:\n- repo: x\n  hooks:\n  - id: kactl\n", "hook.managed"),
        ("pre-push", "repos:\n- repo: x\n  hooks:\n  - id: kactl-pre-push\n", "hook.called"),
        ("commit-msg", None, "hook.managed"),
    ],
)
def test_the_framework_pre_commit_is_told_instead(
    project: Built, name: HookName, config: str | None, told: str
) -> None:
    project.write(f".git/hooks/{name}", FRAMEWORK).chmod(0o755)
    if config:
        project.write(".pre-commit-config.yaml", config)
    report = install(project.root, name)
    assert [one.code for one in report.notes] == [told]
    assert (project.root / f".git/hooks/{name}").read_text("utf-8") == FRAMEWORK


def test_a_hook_of_ours_that_the_framework_runs_is_enough(project: Built) -> None:
    install(project.root)
    (project.root / HOOK).rename(project.root / f"{HOOK}.legacy")
    project.write(HOOK, FRAMEWORK).chmod(0o755)
    assert codes(install(project.root)) == [("hook.called", "note")]


def test_husky_is_told_which_line_to_add_and_found_content_then(project: Built) -> None:
    git(project.root, "config", "core.hooksPath", ".husky/_")
    project.write(".husky/_/pre-push", HUSKY).chmod(0o755)
    assert codes(install(project.root, "pre-commit")) == [("hook.managed", "error")]
    report = install(project.root, "pre-push")
    assert codes(report) == [("hook.managed", "error")]
    line = str(report.notes[0].values["line"])
    assert line == 'kactl hook run --stage pre-push -- "$@"'
    project.write(".husky/pre-push", f"npm test\n{line}\n")
    assert codes(install(project.root, "pre-push")) == [("hook.called", "note")]


def test_lefthook_is_told_what_to_run(project: Built) -> None:
    project.write(HOOK, "#!/bin/sh\ncall_lefthook run pre-commit\n").chmod(0o755)
    report = install(project.root)
    assert codes(report) == [("hook.managed", "error")]
    assert report.notes[0].values["config"] == "lefthook.yml"
    project.write("lefthook.yml", f"{report.notes[0].values['line']}\n")
    assert codes(install(project.root)) == [("hook.called", "note")]


def test_the_hook_of_a_server_is_laid_in_bare_repositories_only(project: Built, tmp_path: Path) -> None:
    git(tmp_path, "init", "-q", "--bare", "served.git")
    report = install_receiver(called(tmp_path / "served.git"), writing=Writing())
    assert files(report) == [("hooks/pre-receive", "create")]
    script = (tmp_path / "served.git/hooks/pre-receive").read_text("utf-8")
    assert "hook run --stage pre-receive --lang en" in script
    with pytest.raises(KactlError) as met:
        install_receiver(called(project.root), writing=Writing())
    assert met.value.code == "hook.not-bare"
    assert files(uninstall_hook(called(tmp_path / "served.git"), writing=Writing())) == [
        ("hooks/pre-receive", "remove")
    ]


def test_a_linked_hook_is_not_ours_whatever_it_says(project: Built) -> None:
    install(project.root)
    (project.root / HOOK).rename(project.root / ".git/shared")
    (project.root / HOOK).symlink_to("../shared")
    report = install(project.root)
    assert (files(report), codes(report)) == ([(HOOK, "kept")], [("hook.called", "note")])


def test_a_configured_folder_in_the_repository_is_used_and_told(project: Built) -> None:
    git(project.root, "config", "core.hooksPath", ".githooks")
    report = install(project.root)
    assert files(report) == [(".githooks/pre-commit", "create")]
    assert codes(report) == [("hook.configured", "warning")]
    assert report.notes[0].values["folder"] == ".githooks"


def test_a_configured_folder_in_the_home_is_used_and_told(project: Built, surroundings: Path) -> None:
    git(project.root, "config", "--global", "core.hooksPath", "~/hooks")
    report = install(project.root)
    assert files(report) == [((surroundings / "hooks/pre-commit").as_posix(), "create")]
    assert codes(report) == [("hook.configured", "warning")]


def test_a_configured_folder_elsewhere_is_left_alone(project: Built, tmp_path: Path) -> None:
    git(project.root, "config", "core.hooksPath", str(tmp_path / "firm"))
    report = install(project.root)
    assert codes(report) == [("hook.out-of-reach", "error")]
    assert files(report) == [((tmp_path / "firm/pre-commit").as_posix(), "skipped")]
    assert not (tmp_path / "firm").exists()


def test_one_hook_serves_every_engagement_of_a_repository(git_repo: Path) -> None:
    for folder in ("客户 甲", "b"):
        build(git_repo / folder)
        install(git_repo / folder)
    script = (git_repo / HOOK).read_text("utf-8")
    assert "for folder in b '客户 甲'; do\n" in script
    assert files(install(git_repo / "b")) == [(HOOK, "identical")]


def test_the_hook_of_a_subfolder_names_its_folder(git_repo: Path) -> None:
    build(git_repo / "sub")
    report = install(git_repo / "sub")
    assert report.next[0].command == "kactl -C sub hook run"
    assert "for folder in sub; do\n" in (git_repo / HOOK).read_text("utf-8")


def run_script(root: Path, path: str) -> "subprocess.CompletedProcess[str]":
    """Run the laid hook as git does, with a search path of its own."""
    environment = {**os.environ, "PATH": path}
    return subprocess.run(
        ["/bin/sh", str(root / HOOK)], cwd=root, env=environment, capture_output=True, text=True, check=False
    )


def without_its_python(project: Built) -> None:
    install(project.root)
    place = project.root / HOOK
    python = shlex.quote(Path(sys.executable).as_posix())
    place.write_text(place.read_text("utf-8").replace(python, "/gone/python"), encoding="utf-8")


@pytest.mark.skipif(os.name == "nt", reason="names /bin/sh")
def test_without_its_python_the_hook_takes_kactl_from_the_path(project: Built, tmp_path: Path) -> None:
    without_its_python(project)
    seen = tmp_path / "seen"
    (tmp_path / "kactl").write_text(f'#!/bin/sh\necho "$@" > {seen}\nexit 3\n', encoding="utf-8")
    (tmp_path / "kactl").chmod(0o755)
    assert run_script(project.root, str(tmp_path)).returncode == 3
    assert seen.read_text("utf-8") == "-C ./. hook run --stage pre-commit --\n"


@pytest.mark.skipif(os.name == "nt", reason="names /bin/sh")
def test_without_any_kactl_the_hook_says_so_in_one_line(project: Built, tmp_path: Path) -> None:
    without_its_python(project)
    done = run_script(project.root, str(tmp_path))
    assert done.returncode == 1
    assert len(done.stderr.splitlines()) == 1
    assert "kactl hook install" in done.stderr


@pytest.mark.skipif(os.name == "nt", reason="names /bin/sh")
def test_where_there_is_no_engagement_the_hook_does_nothing(project: Built, tmp_path: Path) -> None:
    without_its_python(project)
    project.remove("kactl.yaml")
    done = run_script(project.root, str(tmp_path))
    assert (done.returncode, done.stderr) == (0, "")


def test_the_repository_of_kactl_serves_its_hooks_to_pre_commit() -> None:
    hooks = read_yaml((Path(__file__).parents[3] / ".pre-commit-hooks.yaml").read_bytes())
    assert isinstance(hooks, list)
    told = {one["id"]: (one["entry"], one["stages"], one["pass_filenames"]) for one in hooks}  # type: ignore[index, call-overload]  # read back from YAML
    assert told == {
        "kactl": ("kactl hook run", ["pre-commit"], False),
        "kactl-commit-msg": ("kactl hook run --stage commit-msg", ["commit-msg"], True),
        "kactl-pre-push": ("kactl hook run --stage pre-push", ["pre-push"], False),
    }


@pytest.mark.skipif(os.name == "nt", reason="runs a script of sh")
@pytest.mark.parametrize("code", [0, 3])
def test_the_former_hook_gets_arguments_and_input_and_its_failure_counts(
    project: Built, tmp_path: Path, code: int
) -> None:
    seen = tmp_path / "seen 甲"
    script = f'#!/bin/sh\n{{ echo "$@"; cat; }} > "{seen}"\nexit {code}\n'
    project.write(".git/hooks/pre-push", script).chmod(0o755)
    install(project.root, "pre-push")
    git(tmp_path, "init", "-q", "--bare", "hub.git")
    git(project.root, "remote", "add", "origin", "../hub.git")
    done = subprocess.run(
        ["git", "push", "origin", "main"], cwd=project.root, capture_output=True, check=False
    )
    assert done.returncode == (1 if code else 0), done.stderr
    head, nothing = git(project.root, "rev-parse", "HEAD"), "0" * 40
    line = f"refs/heads/main {head} refs/heads/main {nothing}"
    assert seen.read_text("utf-8").splitlines() == ["origin ../hub.git", line]
    assert git(tmp_path / "hub.git", "for-each-ref") == ("" if code else f"{head} commit\trefs/heads/main")
