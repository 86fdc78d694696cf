"""Time zones by name: of the zone database, or any offset from UTC."""

import re
from datetime import UTC, timedelta, timezone, tzinfo
from typing import Annotated, Final
from zoneinfo import ZoneInfo

from pydantic import AfterValidator

from kactl.model.refusals import RefusedError

_OFFSET: Final = re.compile(r"([+-])(0\d|1[0-4]):([0-5]\d)")


def zone_of(name: str) -> tzinfo:
    """Return the zone that `Asia/Shanghai`, `+08:00`, `Z` or `UTC` names; another name is a RefusedError."""
    if name in ("UTC", "Z"):
        return UTC
    if found := _OFFSET.fullmatch(name):
        offset = timedelta(hours=int(found[2]), minutes=int(found[3]))
        return timezone(offset if found[1] == "+" else -offset)
    try:
        return ZoneInfo(name)
    except (OSError, ValueError, LookupError):
        code = "model.timezone"
        raise RefusedError(code, found=name) from None


def _known(name: str) -> str:
    zone_of(name)
    return name


ZoneName = Annotated[str, AfterValidator(_known)]
"""The name of a time zone: `Asia/Shanghai`, `+08:00`, `UTC`."""
