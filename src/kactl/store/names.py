"""Paths as git names them: bytes, of which nearly all are UTF-8."""

import os
from pathlib import Path


def named(raw: bytes) -> str:
    """Return the text for a path's bytes; what is not UTF-8 survives."""
    return raw.decode("utf-8", "surrogateescape")


def raw(path: str) -> bytes:
    """Return a path's bytes, the same on every system and in every locale."""
    return path.encode("utf-8", "surrogateescape")


def listed(output: bytes) -> list[bytes]:
    """Return the parts of an output whose parts are ended by NUL."""
    return output.split(b"\0")[:-1]


def native(path: str) -> str:
    """Return a path as this system's calls want it, whatever the locale's encoding is."""
    return path if os.name == "nt" or path.isascii() else os.fsdecode(raw(path))


def below(root: Path, folder: Path) -> str:
    """Return the path of a folder seen from a root above it, with `/`; the root itself is the empty text."""
    return "" if root == folder else folder.relative_to(root).as_posix()
