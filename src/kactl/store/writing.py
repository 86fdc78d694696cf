"""Writes below one root: whole files, through a temporary name beside them, never through a symbolic link."""

import os
import stat
from contextlib import suppress
from typing import Final

from kactl.store.disk import Disk, Spot
from kactl.store.problems import refuse

TEMPORARY: Final = ".kactl-tmp"
_NEW: Final = os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_BINARY", 0)
_USUAL: Final = 0o666


class Writer(Disk):
    """A disk that can be written to."""

    def missing_folders(self, path: str) -> list[str]:
        """Return the folders above a path that are not there, the outermost first."""
        steps = path.split("/")[:-1]
        folders = ["/".join(steps[: end + 1]) for end in range(len(steps))]
        return [folder for folder in folders if self.status(folder) is None]

    def make_folder(self, path: str) -> None:
        """Make a folder; its parent is there."""
        spot = self.spot(path)
        os.mkdir(spot.name, dir_fd=spot.folder)

    def remove_folder(self, path: str) -> None:
        """Remove a folder if it is empty."""
        self.leave()
        with suppress(OSError):
            spot = self.spot(path)
            os.rmdir(spot.name, dir_fd=spot.folder)

    def lay(self, path: str, data: bytes, mode: int | None) -> None:
        """Write the bytes beside the path, under its temporary name, and down to the disk."""
        spot = self.spot(path + TEMPORARY)
        _unlink(spot)
        handle = os.open(spot.name, _NEW, _USUAL, dir_fd=spot.folder)
        with open(handle, "wb", buffering=0) as file:  # noqa: PTH123 - an open handle has no path
            rest = memoryview(data)
            while rest:
                rest = rest[file.write(rest) :]
            if mode is not None and os.name != "nt":
                os.fchmod(handle, stat.S_IMODE(mode))
            os.fsync(handle)

    def place(self, path: str) -> None:
        """Give what was laid its name, in one step."""
        old, new = self.spot(path + TEMPORARY), self.spot(path)
        os.replace(old.name, new.name, src_dir_fd=old.folder, dst_dir_fd=new.folder)

    def write(self, path: str, data: bytes, mode: int | None = None) -> None:
        """Write a file whole."""
        self.lay(path, data, mode)
        self.place(path)

    def remove(self, path: str) -> None:
        """Remove a file if it is there."""
        with suppress(NotADirectoryError, FileNotFoundError):
            _unlink(self.spot(path))

    def file_mode(self, path: str) -> int | None:
        """Return the mode of the file at a path, None when there is none; what is no file is a KactlError."""
        status = self.status(path)
        if status is None:
            return None
        return status.mode if stat.S_ISREG(status.mode) else refuse("tree.not-a-file", path=path)


def _unlink(spot: Spot) -> None:
    with suppress(FileNotFoundError):
        os.unlink(spot.name, dir_fd=spot.folder)
