"""A lock on an open file that the system releases when its holder ends, however it ends."""

import os
import sys
from typing import Final

_FAR: Final = 1 << 30
"""On Windows a region is locked; this one lies behind everything that is read."""


def lock(handle: int) -> bool:
    """Lock an open file without waiting; tell whether it worked."""
    try:
        if sys.platform == "win32":
            import msvcrt  # noqa: PLC0415 - Windows only

            os.lseek(handle, _FAR, os.SEEK_SET)
            msvcrt.locking(handle, msvcrt.LK_NBLCK, 1)
            os.lseek(handle, 0, os.SEEK_SET)
        else:
            import fcntl  # noqa: PLC0415 - everywhere else

            fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except OSError:
        return False
    return True
