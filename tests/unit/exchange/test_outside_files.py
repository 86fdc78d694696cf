"""A file that is open elsewhere or cannot be replaced is refused in clear words, and stays as it was."""

import os
from pathlib import Path

import pytest

from kactl.errors import ExitCode, KactlError
from kactl.exchange.outside_files import refuse_unwritable, write_outside

OLD, NEW = b"old", b"new"


def refused(path: Path) -> str:
    """Return the code of the refusal, which leaves nothing beside the file."""
    before = sorted(one.name for one in path.parent.iterdir()) if path.parent.is_dir() else []
    with pytest.raises(KactlError) as early:
        refuse_unwritable(path)
    with pytest.raises(KactlError) as caught:
        write_outside(path, NEW)
    assert (early.value.code, early.value.values) == (caught.value.code, caught.value.values)
    assert caught.value.exit_code is ExitCode.REPOSITORY
    if path.parent.is_dir():
        assert sorted(one.name for one in path.parent.iterdir()) == before
    return caught.value.code


@pytest.mark.parametrize("lock", ["~$报价.xlsx", ".~lock.报价.xlsx#"])
def test_a_workbook_that_is_open_is_not_written(tmp_path: Path, lock: str) -> None:
    path = tmp_path / "报价.xlsx"
    path.write_bytes(OLD)
    (tmp_path / lock).write_bytes(b"")
    assert refused(path) == "outside-file.open"
    assert path.read_bytes() == OLD
    (tmp_path / lock).unlink()
    write_outside(path, NEW)
    assert path.read_bytes() == NEW


def test_what_is_left_of_a_file_that_is_gone_is_in_nobodys_way(tmp_path: Path) -> None:
    (tmp_path / "~$a.xlsx").write_bytes(b"")
    write_outside(tmp_path / "a.xlsx", NEW)
    assert (tmp_path / "a.xlsx").read_bytes() == NEW


def test_what_cannot_be_replaced_is_refused(tmp_path: Path) -> None:
    (tmp_path / "folder").mkdir()
    (tmp_path / "file").write_bytes(OLD)
    for place in ("folder", "nowhere/a.xlsx", "file/a.xlsx"):
        assert refused(tmp_path / place) == "outside-file.unwritable"
    assert (tmp_path / "file").read_bytes() == OLD


@pytest.mark.skipif(os.name == "nt" or os.geteuid() == 0, reason="root may write anywhere")
def test_a_file_that_is_only_to_be_read_stays_as_it_was(tmp_path: Path) -> None:
    path = tmp_path / "a.xlsx"
    path.write_bytes(OLD)
    path.chmod(0o400)
    assert refused(path) == "outside-file.unwritable"
    assert path.read_bytes() == OLD
