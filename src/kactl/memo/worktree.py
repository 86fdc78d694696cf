"""What lies in a working tree, seen through what git tells of it."""

import errno
import hashlib
import os
import stat
import time

STATUS = (
    "-c", "core.trustctime=true", "-c", "core.checkStat=default", "-c", "core.ignoreStat=false",
    "-c", "core.untrackedCache=false", "-c", "core.symlinks=true",
    "status", "--porcelain=v2", "-z", "--branch", "--no-ahead-behind", "-uall", "--no-renames",
    "--ignore-submodules=dirty", "--", ".",
)  # fmt: skip
LISTED = ("ls-files", "-c", "-o", "-s", "-t", "-z", "--exclude-standard")
_MOST_FILES = 20_000
_MOST_BYTES = 64 << 20
_GRAIN = 2_000_000_000
"""Nanoseconds within which a file system may give two changes the same time."""
_READING = (
    os.O_RDONLY | getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0)
)
_UNCHANGED = b"."
_FIELDS = {b"1": 8, b"u": 10}
"""How many fields stand before the path, by the kind of line; a `?` has but itself."""


def differing(top: str, status: bytes) -> bytes:
    """Return the digest of what lies at the paths that differ from the index; too much is a ValueError."""
    digest, left = hashlib.sha256(), _MOST_BYTES
    paths = [path for line in status.split(b"\0") if (path := _path(line)) is not None]
    if len(paths) > _MOST_FILES:
        raise ValueError
    for path in paths:
        seen = _seen(os.path.join(top, os.fsdecode(path)), left)
        left -= len(seen)
        digest.update(b"%d\0" % len(seen))
        digest.update(seen)
    return digest.digest()


def _path(line: bytes) -> bytes | None:
    """Return the path of a line of status whose file on disk is not the one of the index."""
    kind = line[:1]
    if kind == b"?":
        return line[2:]
    if kind not in _FIELDS or (kind == b"1" and line[3:4] == _UNCHANGED):
        return None
    return line.split(b" ", _FIELDS[kind])[-1]


def _seen(path: str, most: int) -> bytes:
    """Return mode and bytes of what lies at a path."""
    try:
        found = os.lstat(path)
        mode = b"%o\0" % found.st_mode
        if stat.S_ISLNK(found.st_mode):
            return mode + os.fsencode(os.readlink(path))
        if not stat.S_ISREG(found.st_mode):
            return mode
        if found.st_size > most:
            raise ValueError
        with open(os.open(path, _READING), "rb", buffering=0) as file:
            data = file.read(most + 1)
    except OSError as error:
        return (errno.errorcode.get(error.errno or 0) or "?").encode()
    if len(data) > most:
        raise ValueError
    return mode + data


def marks(root: str, listed: bytes) -> bytes:
    """Return the digest of the marks that every listed file has; one changed just now is a ValueError."""
    digest, newest = hashlib.sha256(), time.time_ns() - _GRAIN
    for line in listed.split(b"\0"):
        path = line.partition(b"\t")[2] if line[:2] != b"? " else line[2:]
        try:
            found = os.lstat(os.path.join(root, os.fsdecode(path)))
        except OSError as error:
            digest.update(b"%d\0" % (error.errno or 0))
            continue
        if max(found.st_mtime_ns, found.st_ctime_ns) > newest and not stat.S_ISDIR(found.st_mode):
            raise ValueError  # a second change might leave the same marks
        seen = (found.st_mode, found.st_size, found.st_ino, found.st_mtime_ns, found.st_ctime_ns)
        digest.update(b"%o %d %d %d %d\0" % seen)
    return digest.digest()
