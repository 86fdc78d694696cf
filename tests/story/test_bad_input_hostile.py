"""A repository that somebody sent: its configuration names programs, and no verb that reads starts one."""

from pathlib import Path

import pytest
from tests.bad_input import kactl
from tests.building import Built, git

PROGRAMS = (
    "core.fsmonitor", "core.sshCommand", "core.pager", "core.editor", "core.askPass", "core.gitProxy",
    "diff.external", "diff.evil.textconv", "diff.evil.command", "filter.evil.clean", "filter.evil.smudge",
    "filter.evil.process", "merge.evil.driver", "gpg.program", "gpg.ssh.program", "gpg.ssh.defaultKeyCommand",
    "credential.helper", "sequence.editor", "pager.log", "pager.ls-files", "uploadpack.packObjectsHook",
    "core.alternateRefsCommand", "gc.recentObjectsHook", "trailer.evil.command", "alias.rev-parse",
)  # fmt: skip
HOOKS = (
    "post-index-change", "reference-transaction", "post-checkout", "fsmonitor-watchman", "pre-auto-gc",
    "pre-commit", "prepare-commit-msg", "commit-msg", "post-commit",
)  # fmt: skip
READING = (
    ("status",), ("check",), ("check", "--staged"), ("check", "--at", "HEAD"), ("check", "--base", "HEAD"),
    ("gate", "check"), ("gate", "check", "--all", "--at", "HEAD"), ("gate", "list"),
    ("gate", "show", "kickoff"), ("role", "list"), ("role", "raci"), ("req", "list"),
    ("req", "show", "REQ-7K3F9"), ("playbook", "show"),
    ("explain", "yaml.tag"), ("hook", "run"), ("schema",), ("doctor",),
    ("init", "--playbook", "normal", "--no-input", "--set", "client=A"),
)  # fmt: skip
PLANNING = (
    ("role", "assign", "qa", "zhou", "--name", "Z", "--email", "z@example.com"), ("commit",), ("undo",),
    ("gate", "approve", "kickoff", "--as", "delivery-manager"), ("gate", "open", "kickoff"),
)  # fmt: skip


@pytest.fixture
def marker(engagement: Built, tmp_path: Path) -> Path:
    """Arm every setting that names a program; the marker appears when one of them runs."""
    marker = tmp_path / "ran"
    program = tmp_path / "program"
    program.write_text(f'#!/bin/sh\necho "$0 $*" >> "{marker}"\ncat\n')
    program.chmod(0o755)
    engagement.write("process/requirements/REQ-7K3F9.yaml", "title: x\nstatus: draft\n")
    engagement.commit("Add")
    engagement.write(".gitattributes", "* filter=evil diff=evil merge=evil\n")
    engagement.write("process/charter.md", "edited")
    hooks = tmp_path / "hooks"
    hooks.mkdir()
    for name in HOOKS:
        (hooks / name).symlink_to(program)
    for setting in PROGRAMS:
        value = f"!{program}" if setting.startswith("alias") else str(program)
        git(engagement.root, "config", setting, value)
    git(engagement.root, "config", "core.hooksPath", str(hooks))
    git(engagement.root, "config", "log.showSignature", "true")
    marker.unlink(missing_ok=True)
    return marker


@pytest.mark.parametrize("verb", [*READING, *((*one, "--dry-run") for one in PLANNING)], ids=" ".join)
def test_no_verb_that_reads_starts_a_program_of_the_repository(
    engagement: Built, marker: Path, verb: tuple[str, ...]
) -> None:
    kactl(engagement.root, *verb)
    assert not marker.exists(), marker.read_text()


def test_the_programs_are_armed(engagement: Built, marker: Path) -> None:
    git(engagement.root, "status")
    assert marker.exists()


def test_only_git_runs_the_users_own_hooks_when_it_commits(engagement: Built, marker: Path) -> None:
    for setting in PROGRAMS:
        git(engagement.root, "config", "--unset", setting)
    marker.unlink(missing_ok=True)
    order = ("role", "assign", "qa", "zhou", "--name", "Z", "--email", "z@example.com")
    assert kactl(engagement.root, *order).code == 0
    ran = {Path(line.split(" ")[0]).name for line in marker.read_text().splitlines()}
    assert {"pre-commit", "commit-msg", "post-commit"} <= ran
