"""Installing the hook, and what it says of a commit in the making."""

import os
import shlex
import subprocess
import sys
from datetime import UTC, datetime
from pathlib import Path

import pytest
from tests.building import Built, build, git

from kactl.model.reports import ChangeSetReport
from kactl.syntax.yaml import read_yaml
from kactl.workflows.calling import Call, Writing
from kactl.workflows.hooks import install_hook

RULE = "rules:\n  - {id: items, title: 条目有效, uses: items-valid, principle: clear-duty}\n"
PLAYBOOK = ".kactl/playbook/playbook.yaml"
HOOK = ".git/hooks/pre-commit"


def called(root: Path) -> Call:
    now = datetime(2026, 11, 22, 8, tzinfo=UTC)
    return Call(start=root, language="en", now=now, nonce=lambda: "0" * 32)


def ruled(built: Built) -> Built:
    built.write(PLAYBOOK, (built.root / PLAYBOOK).read_text("utf-8") + RULE)
    return built


@pytest.fixture
def project(git_repo: Path) -> Built:
    built = ruled(build(git_repo))
    built.commit("Begin")
    return built


def install(root: Path, **options: bool) -> ChangeSetReport:
    return install_hook(called(root), writing=Writing(**options))  # type: ignore[arg-type]  # flags only


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


def test_a_hook_that_is_not_ours_is_kept_and_fails(project: Built) -> None:
    project.write(HOOK, "#!/bin/sh\nmake lint\n").chmod(0o755)
    report = install(project.root)
    assert files(report) == [(HOOK, "kept")]
    assert codes(report) == [("hook.foreign", "error")]
    assert report.notes[0].values["command"] == "kactl hook run"
    assert (project.root / HOOK).read_text("utf-8") == "#!/bin/sh\nmake lint\n"


@pytest.mark.parametrize(
    ("line", "told"),
    [
        ("make lint && kactl hook run", ("hook.called", "note")),
        ("kactl -C sub hook run || exit", ("hook.called", "note")),
        ("# kactl hook run", ("hook.foreign", "error")),
    ],
)
def test_a_hook_that_calls_kactl_already_is_content(project: Built, line: str, told: tuple[str, str]) -> None:
    project.write(HOOK, f"#!/bin/sh\n{line}\n").chmod(0o755)
    report = install(project.root)
    assert (files(report), codes(report)) == ([(HOOK, "kept")], [told])


def test_a_linked_hook_is_not_ours_whatever_it_says(project: Built) -> None:
    install(project.root)
    (project.root / HOOK).rename(project.root / ".git/shared")
    (project.root / HOOK).symlink_to("../shared")
    assert files(install(project.root)) == [(HOOK, "kept")]


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
    assert seen.read_text("utf-8") == "-C ./. hook run\n"


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


def test_the_repository_of_kactl_serves_the_hook_to_pre_commit() -> None:
    hooks = read_yaml((Path(__file__).parents[3] / ".pre-commit-hooks.yaml").read_bytes())
    assert isinstance(hooks, list)
    hook = hooks[0]
    assert isinstance(hook, dict)
    told = {key: hook[key] for key in ("id", "language", "entry", "stages")}
    assert told == {
        "id": "kactl",
        "language": "python",
        "entry": "kactl hook run",
        "stages": ["pre-commit"],
    }
    assert (hook["pass_filenames"], hook["always_run"]) == (False, True)
