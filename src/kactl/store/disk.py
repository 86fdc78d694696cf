"""The engagement's folder on disk: every way in begins at its root and follows no symbolic link."""

import errno
import os
import re
import stat
from pathlib import Path
from typing import Final, NamedTuple

from kactl.store.names import native
from kactl.store.objects import LARGEST
from kactl.store.problems import refuse

_BY_FOLDER: Final = os.open in os.supports_dir_fd
_FOLDER: Final = os.O_RDONLY | getattr(os, "O_DIRECTORY", 0) | getattr(os, "O_NOFOLLOW", 0)
_READING: Final = (
    os.O_RDONLY | getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0)
)
_IMPROPER: Final = re.compile(r"(?:^|/)(?:\.{0,2}|\.[gG][iI][tT])(?:/|\Z)|[\\\0]")
_UNPORTABLE: Final = re.compile('[\x00-\x1f\x7f<>:"|?*\\\\]')
_DEVICE: Final = re.compile(r"(?i)(con|prn|aux|nul|com[0-9]|lpt[0-9]|git~[0-9])(\..*)?")


class Spot(NamedTuple):
    """A name within an open folder; where the system has no such thing, the whole path."""

    name: str
    folder: int | None


class Status(NamedTuple):
    """What a file was when it was listed: a read that finds another is refused."""

    mode: int
    size: int
    modified: int
    node: int


def proper(path: str) -> bool:
    """Tell whether a relative path stays inside: no step up, no empty step, nothing of git's own."""
    return not _IMPROPER.search(path) and not os.path.splitdrive(path)[0]


def portable(path: str) -> bool:
    """Tell whether every system can hold a path: kactl makes no others."""
    steps = path.split("/")
    return not any(
        _UNPORTABLE.search(step) or step.endswith((".", " ")) or _DEVICE.fullmatch(step) for step in steps
    )


class Disk:
    """Reads below one root; the folder that was last looked into stays open."""

    def __init__(self, root: Path) -> None:
        """Keep the root, which is a real folder."""
        self.root = root
        self._folder: str | None = None
        self._place: int | Path | None = None

    def __del__(self) -> None:
        """Close the folder that is open."""
        self.leave()

    def leave(self) -> None:
        """Forget the folder that was last looked into, so that the next look goes its whole way again."""
        if isinstance(self._place, int):
            os.close(self._place)
        self._folder = self._place = None

    def spot(self, path: str) -> Spot:
        """Return the place of a path; a symbolic link among its folders is a NotADirectoryError."""
        if not proper(path):
            refuse("tree.outside", path=path)
        folder, _, name = native(path).rpartition("/")
        if folder != self._folder:
            self._enter(folder)
        return (
            Spot(name, self._place) if isinstance(self._place, int) else Spot(f"{self._place}/{name}", None)
        )

    def _enter(self, folder: str) -> None:
        self.leave()
        steps = folder.split("/") if folder else []
        self._place = _opened(self.root, steps) if _BY_FOLDER else _plain(self.root, steps)
        self._folder = folder

    def status(self, path: str) -> Status | None:
        """Return what stands at a path, links not followed; None when nothing does."""
        try:
            spot = self.spot(path)
            return _status(os.stat(spot.name, dir_fd=spot.folder, follow_symlinks=False))
        except (FileNotFoundError, NotADirectoryError):
            return None

    def read(self, path: str, known: Status | None = None) -> bytes:
        """Return a file's bytes, or a link's target; one that is not as it was known is a KactlError."""
        try:
            return _read(self.spot(path), path, known)
        except OSError as error:
            refuse("tree.unreadable", path=path, problem=error.strerror or "")


def _opened(root: Path, steps: list[str]) -> int:
    """Open the folder below the root, step by step."""
    place = os.open(root, os.O_RDONLY | getattr(os, "O_DIRECTORY", 0))
    for step in steps:
        outer = place
        try:
            place = os.open(step, _FOLDER, dir_fd=outer)
        except OSError as error:
            if error.errno == errno.ELOOP:
                raise NotADirectoryError(errno.ENOTDIR, os.strerror(errno.ENOTDIR), step) from None
            raise
        finally:
            os.close(outer)
    return place


def _plain(root: Path, steps: list[str]) -> Path:
    """Return the folder below the root where the system cannot open folders, links refused."""
    place = root
    for step in steps:
        place /= step
        if place.is_symlink():
            raise NotADirectoryError(errno.ENOTDIR, os.strerror(errno.ENOTDIR), step)
    return place


def _status(found: os.stat_result) -> Status:
    return Status(found.st_mode, found.st_size, found.st_mtime_ns, found.st_ino)


def _read(spot: Spot, path: str, known: Status | None) -> bytes:
    mode = known.mode if known else os.stat(spot.name, dir_fd=spot.folder, follow_symlinks=False).st_mode
    if stat.S_ISLNK(mode):
        return os.fsencode(os.readlink(spot.name, dir_fd=spot.folder))
    handle = os.open(spot.name, _READING, dir_fd=spot.folder)
    with open(handle, "rb", buffering=0) as file:  # noqa: PTH123 - an open handle has no path
        found = _status(os.fstat(handle))
        if not stat.S_ISREG(found.mode):
            refuse("tree.not-a-file", path=path)
        if found.size > LARGEST:
            refuse("tree.size", path=path, limit=LARGEST >> 20)
        data = file.read()
        after = _status(os.fstat(handle))
    if (known is not None and found != known) or after != found or len(data) != found.size:
        refuse("tree.changed", path=path)
    return data
