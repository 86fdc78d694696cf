"""T47: a submodule, a large-file pointer or a symbolic link where a file is expected."""

from datetime import UTC, datetime
from pathlib import Path

from tests.building import Built, git

from kactl.model.subjects import FilePart
from kactl.model.view import File

EVIDENCE = "process/evidence/report.md"
NOW = datetime(2026, 11, 22, tzinfo=UTC)


def seen(built: Built, revision: str | None = None) -> File | None:
    snapshot = built.snapshot if revision is None else built.at(revision)
    return snapshot.view((FilePart(EVIDENCE),), NOW, {}, None).file(EVIDENCE)


def test_t47_a_symbolic_link_is_handed_out_as_one_and_never_followed(
    engagement: Built, tmp_path: Path
) -> None:
    (tmp_path / "outside.md").write_text("passed")
    (engagement.root / "process/evidence").mkdir()
    (engagement.root / EVIDENCE).symlink_to(tmp_path / "outside.md")
    engagement.commit()
    for one in (seen(engagement), seen(engagement, "HEAD")):
        assert one is not None
        assert (one.mode, one.data) == ("120000", str(tmp_path / "outside.md").encode())


def test_t47_what_a_link_points_to_changes_no_digest_but_its_target_does(
    engagement: Built, tmp_path: Path
) -> None:
    (tmp_path / "outside.md").write_text("passed")
    (engagement.root / "process/evidence").mkdir()
    link = engagement.root / EVIDENCE
    link.symlink_to(tmp_path / "outside.md")
    before = engagement.snapshot.digest((FilePart(EVIDENCE),))
    (tmp_path / "outside.md").write_text("failed")
    assert engagement.snapshot.digest((FilePart(EVIDENCE),)) == before
    link.unlink()
    link.symlink_to(tmp_path / "other.md")
    assert engagement.snapshot.digest((FilePart(EVIDENCE),)) != before


def test_t47_a_link_in_the_place_of_a_file_changes_the_digest(engagement: Built) -> None:
    engagement.write(EVIDENCE, "target.md")
    before = engagement.snapshot.digest((FilePart(EVIDENCE),))
    engagement.remove(EVIDENCE)
    (engagement.root / EVIDENCE).symlink_to("target.md")
    assert engagement.snapshot.digest((FilePart(EVIDENCE),)) != before


def test_t47_a_folder_behind_a_link_belongs_to_no_tree(engagement: Built, tmp_path: Path) -> None:
    engagement.write(EVIDENCE, "passed")
    engagement.commit()
    (engagement.root / EVIDENCE).unlink()
    (engagement.root / "process/evidence").rmdir()
    (tmp_path / "elsewhere").mkdir()
    (tmp_path / "elsewhere/report.md").write_text("passed")
    (engagement.root / "process/evidence").symlink_to(tmp_path / "elsewhere")
    assert seen(engagement) is None


def test_t47_a_submodule_is_pinned_by_its_commit_and_not_followed(engagement: Built, tmp_path: Path) -> None:
    git(tmp_path, "init", "-q", "library")
    (tmp_path / "library/a.md").write_text("x")
    git(tmp_path / "library", "add", "-A")
    git(tmp_path / "library", "commit", "-qm", "One")
    pinned = git(tmp_path / "library", "rev-parse", "HEAD")
    (engagement.root / "process/evidence").mkdir()
    git(
        engagement.root,
        "-c",
        "protocol.file.allow=always",
        "submodule",
        "--quiet",
        "add",
        str(tmp_path / "library"),
        EVIDENCE,
    )
    engagement.commit()
    for one in (seen(engagement), seen(engagement, "HEAD")):
        assert one is not None
        assert (one.mode, one.data) == ("160000", pinned.encode())
    assert f"{EVIDENCE}/a.md" not in engagement.home.worktree().listing()


def test_t47_a_large_file_pointer_is_read_as_the_pointer_it_is(engagement: Built) -> None:
    pointer = "version https://git-lfs.github.com/spec/v1\noid sha256:" + "0" * 64 + "\nsize 12345\n"
    engagement.write(EVIDENCE, pointer)
    engagement.write(".gitattributes", "*.md filter=lfs diff=lfs merge=lfs -text\n")
    git(engagement.root, "config", "filter.lfs.smudge", "echo smudged")
    git(engagement.root, "config", "filter.lfs.clean", "cat")
    engagement.commit()
    one = seen(engagement, "HEAD")
    assert one is not None
    assert one.data == pointer.encode()
