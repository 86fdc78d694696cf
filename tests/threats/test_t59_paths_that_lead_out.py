"""T59: paths with `..`, absolute ones and links do not lead out of the engagement, to read or to write."""

from contextlib import suppress
from datetime import UTC, datetime
from pathlib import Path

import pytest
from tests.building import Built

from kactl.errors import KactlError
from kactl.model.changes import Change
from kactl.model.subjects import FilePart, GlobPart
from kactl.store.apply import apply
from kactl.store.disk import Disk

NOW = datetime(2026, 11, 22, tzinfo=UTC)
PATHS = [
    "../secret.md",
    "process/../../secret.md",
    "/etc/hostname",
    "C:/secret.md",
    ".git/config",
    "process/./a.md",
]


@pytest.mark.parametrize("path", PATHS)
def test_t59_a_subject_reads_nothing_outside(engagement: Built, tmp_path: Path, path: str) -> None:
    (tmp_path / "secret.md").write_text("secret")
    view = engagement.snapshot.view((FilePart(path), GlobPart("../*")), NOW, {}, None)
    assert view.file(path) is None
    assert view.files("../*") == []


@pytest.mark.parametrize("path", [*PATHS, "a\0b", "a\\..\\b"])
def test_t59_nothing_is_written_outside(engagement: Built, path: str) -> None:
    with pytest.raises(KactlError):
        apply(engagement.home, [Change(path, b"x")], message="m", commit=True)


@pytest.mark.parametrize("path", PATHS)
def test_t59_the_disk_itself_refuses(engagement: Built, path: str) -> None:
    with pytest.raises(KactlError):
        Disk(engagement.root).read(path)


def test_t59_a_folder_that_became_a_link_is_not_followed(engagement: Built, tmp_path: Path) -> None:
    tree = engagement.home.worktree()
    tree.listing()
    (tmp_path / "other").mkdir()
    honest = (engagement.root / "process/charter.md").read_bytes()
    (tmp_path / "other/charter.md").write_text("forged")
    (engagement.root / "process").rename(tmp_path / "moved")
    (engagement.root / "process").symlink_to(tmp_path / "other")
    with suppress(KactlError):
        assert tree.read("process/charter.md") == honest
    fresh = engagement.home.worktree()
    assert "process/charter.md" not in fresh.listing()
