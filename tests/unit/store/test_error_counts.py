"""Counts of errors are kept for trees as they are, for one day, and never believed blindly."""

from datetime import date
from pathlib import Path

import pytest
from tests.changing import Held

from kactl.store.error_counts import ErrorCounts

DAY = date(2026, 11, 22)
FIRST, SECOND = Held({"a": "1"}), Held({"a": "2"})


@pytest.fixture(autouse=True)
def remembering(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let the cache be used, which is off in all other tests."""
    monkeypatch.delenv("KACTL_NO_CACHE")


def kept(surroundings: Path) -> Path:
    (found,) = (surroundings / ".cache").rglob("*.errors")
    return found


def test_a_count_is_known_for_the_same_files_on_the_same_day(git_repo: Path) -> None:
    ErrorCounts(git_repo, DAY).keep({FIRST: 3, SECOND: 4})
    found = ErrorCounts(git_repo, DAY)
    assert (found.known(Held({"a": "1"})), found.known(SECOND)) == (3, 4)
    assert found.known(Held({"a": "1"}, {"a": "100755"})) is None
    assert ErrorCounts(git_repo, date(2026, 11, 23)).known(FIRST) is None
    assert ErrorCounts(git_repo.parent, DAY).known(FIRST) is None


def test_the_last_trees_are_kept(git_repo: Path, surroundings: Path) -> None:
    for number in range(40):
        ErrorCounts(git_repo, DAY).keep({Held({"a": str(number)}): number})
    assert ErrorCounts(git_repo, DAY).known(Held({"a": "39"})) == 39
    assert ErrorCounts(git_repo, DAY).known(Held({"a": "0"})) is None
    assert len(kept(surroundings).read_text("ascii").splitlines()) == 16


@pytest.mark.parametrize(
    "data", [b"", b"\xff\0", b"{key} -3\n", b"{key} 3x\n", b"{key}\n", "{key} ²\n".encode()]
)
def test_what_is_no_count_is_none(git_repo: Path, surroundings: Path, data: bytes) -> None:
    ErrorCounts(git_repo, DAY).keep({FIRST: 3})
    key = kept(surroundings).read_bytes().split()[0]
    kept(surroundings).write_bytes(data.replace(b"{key}", key))
    assert ErrorCounts(git_repo, DAY).known(FIRST) is None


def test_without_a_cache_nothing_is_read_and_nothing_kept(
    git_repo: Path, surroundings: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    ErrorCounts(git_repo, DAY).keep({FIRST: 3})
    before = kept(surroundings).read_bytes()
    monkeypatch.setenv("KACTL_NO_CACHE", "1")
    found = ErrorCounts(git_repo, DAY)
    assert found.known(FIRST) is None
    found.keep({FIRST: 5})
    assert kept(surroundings).read_bytes() == before
