import os
import sys
from pathlib import Path

import pytest

from kactl.memo import shelf

posix = pytest.mark.skipif(sys.platform == "win32", reason="the owner of a file is a matter of POSIX")


@pytest.fixture
def place() -> Path:
    """Return the folder of the memo, which is not made yet."""
    found = shelf.folder()
    assert found is not None
    return Path(found)


@pytest.fixture
def root(tmp_path: Path) -> str:
    (tmp_path / "project/.git").mkdir(parents=True)
    return str(tmp_path / "project")


def test_what_is_kept_is_found_and_is_for_its_user_alone(place: Path, root: str) -> None:
    shelf.write("a", b"1", root)
    shelf.write("a", b"2", root)
    assert shelf.read("a") == b"2"
    assert shelf.read("b") is None
    assert [one.name for one in place.iterdir()] == ["a"]
    if sys.platform != "win32":
        assert (place.stat().st_mode & 0o777, (place / "a").stat().st_mode & 0o777) == (0o700, 0o600)


@posix
def test_what_others_could_have_written_is_not_believed(place: Path, root: str) -> None:
    shelf.write("a", b"1", root)
    (place / "a").chmod(0o620)
    assert shelf.read("a") is None
    (place / "a").chmod(0o600)
    place.chmod(0o770)
    assert shelf.read("a") is None
    shelf.write("b", b"1", root)
    assert not (place / "b").exists()


@posix
def test_links_pipes_and_folders_are_not_read(place: Path, root: str, tmp_path: Path) -> None:
    shelf.write("a", b"1", root)
    (place / "link").symlink_to(place / "a")
    os.mkfifo(place / "pipe", 0o600)
    (place / "folder").mkdir(0o700)
    assert [shelf.read(one) for one in ("link", "pipe", "folder")] == [None] * 3
    place.rename(tmp_path / "moved")
    place.symlink_to(tmp_path / "moved")
    assert shelf.read("a") is None


@posix
@pytest.mark.skipif(os.name == "posix" and os.geteuid() != 0, reason="only root may give files away")
def test_what_belongs_to_somebody_else_is_not_read(place: Path, root: str) -> None:
    shelf.write("a", b"1", root)
    os.chown(place / "a", 12345, -1)
    assert shelf.read("a") is None


def test_nothing_is_kept_in_the_repository(
    root: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("XDG_CACHE_HOME", f"{root}/cache")
    (tmp_path / "project/inner").mkdir()
    shelf.write("a", b"1", f"{root}/inner")
    assert not (tmp_path / "project/cache").exists()


def test_a_folder_that_cannot_be_made_is_no_reason_to_fail(place: Path, root: str) -> None:
    place.parent.parent.mkdir(parents=True)
    place.parent.write_bytes(b"")
    shelf.write("a", b"1", root)
    shelf.used("a")
    assert shelf.read("a") is None


def test_a_relative_cache_folder_is_passed_over(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("XDG_CACHE_HOME", "cache")
    assert "cache" not in Path(str(shelf.folder())).parts
    assert Path(str(shelf.folder())).is_absolute()


def test_what_was_used_longest_ago_makes_room(
    place: Path, root: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(shelf, "_ROOM", 100)
    for number in range(4):
        shelf.write(f"{number}", b"x" * 25, root)
        os.utime(place / f"{number}", ns=(number, number))
    shelf.used("0")
    shelf.write("new", b"x" * 25, root)
    assert sorted(one.name for one in place.iterdir()) == ["0", "2", "3", "new"]


def test_many_small_ones_make_room_too(place: Path, root: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(shelf, "_MOST", 3)
    for number in range(5):
        shelf.write(f"{number}", b"", root)
        os.utime(place / f"{number}", ns=(number, number))
    assert sorted(one.name for one in place.iterdir()) == ["2", "3", "4"]


def test_what_is_too_large_is_not_kept(root: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(shelf, "LARGEST", 10)
    shelf.write("a", b"x" * 10, root)
    assert shelf.read("a") is None
