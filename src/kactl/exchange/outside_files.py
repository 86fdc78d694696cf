"""Files outside the engagement: read whole within a bound, written whole or not at all."""

import errno
import os
import tempfile
from contextlib import suppress
from pathlib import Path
from typing import Final

from kactl.exchange.problems import misnamed, unreachable, unusable
from kactl.memo import recording

MOST_BYTES: Final = 100 * 2**20
_MIB: Final = 2**20
_LOCKS: Final = ("~${name}", ".~lock.{name}#")
"""How Excel and LibreOffice call what they lay beside a file."""


def read_outside(path: Path, most: int = MOST_BYTES) -> bytes:
    """Return a file's bytes; one that is missing, empty, too large or cannot be read is a KactlError."""
    recording.refuse()
    try:
        size = path.stat().st_size
        if not path.is_file():
            misnamed("outside-file.missing", path=str(path))
        if size > most:
            unusable("outside-file.too-large", path=str(path), size=size // _MIB, most=most // _MIB)
        data = path.read_bytes()
    except FileNotFoundError:
        misnamed("outside-file.missing", path=str(path))
    except OSError as error:
        unreachable("outside-file.unreadable", path=str(path), problem=error.strerror or str(error))
    return data or unusable("outside-file.empty", path=str(path))


def lock_beside(path: Path) -> Path | None:
    """Return the file that an office program lays beside one that it has open, None where there is none."""
    marks = (path.with_name(one.replace("{name}", path.name)) for one in _LOCKS)
    return next((one for one in marks if one.exists()), None)


def refuse_unwritable(path: Path) -> None:
    """Refuse what `write_outside` could not write, before anything else is done for it."""
    lock = lock_beside(path) if path.exists() else None
    if lock is not None:
        unreachable("outside-file.open", path=str(path), lock=lock.name)
    problem = (
        errno.ENOENT if not path.parent.exists()
        else errno.ENOTDIR if not path.parent.is_dir()
        else errno.EISDIR if path.is_dir()
        else errno.EACCES if not all(os.access(one, os.W_OK) for one in (path.parent, path) if one.exists())
        else None
    )  # fmt: skip
    if problem is not None:
        unreachable("outside-file.unwritable", path=str(path), problem=os.strerror(problem))


def write_outside(path: Path, data: bytes) -> None:
    """Write a file whole, through a name beside it; one that cannot be replaced stays as it was."""
    recording.refuse()
    refuse_unwritable(path)
    temporary: str | None = None
    try:
        handle, temporary = tempfile.mkstemp(prefix=f".{path.name}.", suffix=".kactl-tmp", dir=path.parent)
        with os.fdopen(handle, "wb") as file:
            file.write(data)
        mode = path.stat().st_mode & 0o777 if path.exists() else 0o666 & ~_umask()
        if os.name != "nt":
            Path(temporary).chmod(mode)
        Path(temporary).replace(path)
    except OSError as error:
        if temporary is not None:
            with suppress(OSError):
                Path(temporary).unlink()
        unreachable("outside-file.unwritable", path=str(path), problem=error.strerror or str(error))


def _umask() -> int:
    """Return the mask with which the user makes files."""
    mask = os.umask(0)
    os.umask(mask)
    return mask
