"""Files outside the engagement: read whole within a bound, written whole or not at all."""

import os
import tempfile
from contextlib import suppress
from pathlib import Path
from typing import Final

from kactl.exchange.problems import misnamed, unreachable, unusable
from kactl.memo import recording

MOST_BYTES: Final = 100 * 2**20
_MIB: Final = 2**20


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


def write_outside(path: Path, data: bytes) -> None:
    """Write a file whole, through a name beside it; one that cannot be replaced stays as it was."""
    recording.refuse()
    temporary: str | None = None
    try:
        handle, temporary = tempfile.mkstemp(prefix=f".{path.name}.", suffix=".kactl-tmp", dir=path.parent)
        with os.fdopen(handle, "wb") as file:
            file.write(data)
        mode = path.stat().st_mode & 0o777 if path.exists() else 0o666 & ~_umask()
        if os.name != "nt":
            Path(temporary).chmod(mode)
        if path.exists() and not os.access(path, os.W_OK):
            raise PermissionError(13, os.strerror(13))
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
