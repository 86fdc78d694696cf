"""The folder of the user's in which answers are kept: nobody else's, bounded, and never a reason to fail."""

import hashlib
import os
import stat
import sys

from kactl.memo.places import top_of

LARGEST = 16 << 20
_ROOM = 128 << 20
_MOST = 512
_READING = (
    os.O_RDONLY | getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0)
)
_NEW = os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_BINARY", 0)
_OTHERS = stat.S_IRWXG | stat.S_IRWXO


def folder() -> str | None:
    """Return where answers are kept, None where the user has no such place."""
    home = os.environ.get("XDG_CACHE_HOME", "")
    if not os.path.isabs(home):
        home = _usual()
    return os.path.join(home, "kactl", "memo") if os.path.isabs(home) else None


def _usual() -> str:
    if sys.platform == "win32":
        return os.environ.get("LOCALAPPDATA", "")
    if sys.platform == "darwin":
        return os.path.expanduser("~/Library/Caches")
    return os.path.expanduser("~/.cache")


def read(name: str) -> bytes | None:
    """Return what is kept under a name; None for what is not there, not ours, or open to others."""
    place = folder()
    if place is None:
        return None
    try:
        if not _private(os.lstat(place), stat.S_IFDIR):
            return None
        with open(os.open(os.path.join(place, name), _READING), "rb", buffering=0) as file:
            found = os.fstat(file.fileno())
            return file.read(LARGEST) if _private(found, stat.S_IFREG) and found.st_size < LARGEST else None
    except OSError:
        return None


def write(name: str, data: bytes, root: str) -> None:
    """Keep bytes under a name, whole or not at all; never in the repository around an engagement's root."""
    place = folder()
    if place is None or len(data) >= LARGEST or _is_within(place, top_of(root)):
        return
    temporary = os.path.join(place, f"{name}.{os.getpid()}.new")
    try:
        os.makedirs(place, 0o700, exist_ok=True)
        if not _private(os.lstat(place), stat.S_IFDIR):
            return
        _make_room(place, len(data))
        with open(os.open(temporary, _NEW, 0o600), "wb", buffering=0) as file:
            file.write(data)
        os.replace(temporary, os.path.join(place, name))
    except OSError:
        return  # an answer that cannot be kept is found anew


def used(name: str) -> None:
    """Note that what is kept under a name was of use, so that it stays longest."""
    try:
        os.utime(os.path.join(folder() or "", name))
    except OSError:
        return


def _is_within(place: str, folder: str) -> bool:
    return os.path.realpath(place).startswith(os.path.join(folder, ""))


def _private(found: os.stat_result, kind: int) -> bool:
    """Tell whether something is what it should be, ours, and closed to everybody else."""
    if stat.S_IFMT(found.st_mode) != kind:
        return False
    return sys.platform == "win32" or (found.st_uid == os.geteuid() and not found.st_mode & _OTHERS)


def _make_room(place: str, size: int) -> None:
    """Remove what was kept longest ago until there is room for one more of a size."""
    with os.scandir(place) as inside:
        kept = sorted(
            (one.stat(follow_symlinks=False).st_mtime_ns, one.stat().st_size, one.path) for one in inside
        )
    left, room = len(kept), sum(one[1] for one in kept) + size
    for _, freed, path in kept:
        if left < _MOST and room <= _ROOM:
            break
        os.unlink(path)
        left, room = left - 1, room - freed


def _named(path: str) -> str:
    return hashlib.sha256(os.fsencode(path)).hexdigest() + ".index"


def mark(index: str) -> bytes | None:
    """Return the marks of an index that was found to hide nothing."""
    return read(_named(index))


def keep_mark(index: str, marks: bytes, root: str) -> None:
    """Keep the marks of an index that hides nothing."""
    write(_named(index), marks, root)
