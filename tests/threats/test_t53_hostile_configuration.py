"""T53: the configuration of a repository that somebody sent names programs."""

from pathlib import Path

import pytest
from tests.building import Built, git

from kactl.model.subjects import GlobPart
from kactl.store.authors import authors
from kactl.store.history import CommitHistory


@pytest.fixture
def marker(engagement: Built, tmp_path: Path) -> Path:
    """Arm every setting that names a program; the marker appears when one of them ran."""
    marker = tmp_path / "ran"
    program = tmp_path / "program"
    program.write_text(f"#!/bin/sh\ntouch '{marker}'\ncat\n")
    program.chmod(0o755)
    engagement.record()
    engagement.commit()
    engagement.write(".gitattributes", "* filter=evil diff=evil merge=evil\n")
    hooks = engagement.root / "hooks"
    hooks.mkdir()
    for name in ("post-index-change", "reference-transaction", "post-checkout", "fsmonitor-watchman"):
        (hooks / name).write_text(program.read_text())
        (hooks / name).chmod(0o755)
    for setting in (
        "core.fsmonitor", "core.sshCommand", "core.pager", "core.editor", "core.askPass", "core.gitProxy",
        "diff.external", "diff.evil.textconv", "diff.evil.command", "filter.evil.clean", "filter.evil.smudge",
        "filter.evil.process", "merge.evil.driver", "gpg.program", "gpg.ssh.program", "credential.helper",
        "pager.log", "pager.ls-files", "uploadpack.packObjectsHook", "alias.rev-parse", "alias.cat-file",
    ):  # fmt: skip
        git(
            engagement.root, "config", setting, f"!{program}" if setting.startswith("alias") else str(program)
        )
    for setting, value in (
        ("core.hooksPath", str(hooks)),
        ("log.showSignature", "true"),
        ("core.alternateRefsCommand", str(program)),
        ("extensions.partialClone", "origin"),
        ("remote.origin.promisor", "true"),
        ("remote.origin.url", f"ext::{program}"),
        ("core.repositoryFormatVersion", "1"),
    ):
        git(engagement.root, "config", setting, value)
    marker.unlink(missing_ok=True)
    return marker


def test_t53_reading_starts_no_program_of_the_repository(engagement: Built, marker: Path) -> None:
    home = engagement.home
    for tree in (home.worktree(), home.index(), home.at("HEAD")):
        for path in tree.listing():
            tree.read(path)
    snapshot = engagement.snapshot
    assert len(snapshot.records) == 1
    snapshot.digest((GlobPart("**"),))
    repository = home.repository
    repository.identity()
    repository.operation()
    repository.unpushed()
    authors(repository)
    head = str(repository.head())
    assert repository.is_ancestor(head, head)
    assert CommitHistory(home).at(head) is not None
    assert CommitHistory(home).introduced("kactl.yaml") is not None
    assert not marker.exists()


def test_t53_a_missing_object_is_never_fetched(engagement: Built, marker: Path) -> None:
    assert not engagement.home.repository.has("1" * 40)
    assert CommitHistory(engagement.home).at("1" * 40) is None
    assert not marker.exists()
