"""How long a mirror can be believed: from its last import until its register's `max_age` has passed."""

from datetime import UTC, datetime, time, timedelta
from typing import Final
from zoneinfo import ZoneInfo

from pydantic import ValidationError

from kactl.model.calendar import Calendar
from kactl.model.findings import Finding
from kactl.model.mirror import STAMP, MirrorStamp
from kactl.model.registers import Register
from kactl.store.items import Expiry
from kactl.store.reading import Files
from kactl.syntax.canonical import canonical_json

_UNITS: Final = {"m": timedelta(minutes=1), "h": timedelta(hours=1), "d": timedelta(days=1)}
_OURS: Final = "ours"


def stamp_of(files: Files, folder: str) -> MirrorStamp | None:
    """Return the stamp in a register's folder, None where there is none that can be read."""
    reading = files.yaml(f"{folder}/{STAMP}")
    if reading is None or reading.fault is not None:
        return None
    try:
        return MirrorStamp.model_validate_json(canonical_json(reading.value))
    except ValidationError:
        return None


def expiry(
    files: Files, register: Register, folder: str, calendar: Calendar, zone: ZoneInfo
) -> Expiry | None:
    """Return from when on a mirror is too old to be believed; None where its register does not say."""
    if register.max_age is None:
        return None
    path = f"{folder}/{STAMP}"
    values = {"register": register.title, "age": register.max_age}
    fix = f"kactl {register.noun} import FILE"
    stamp = stamp_of(files, folder)
    if stamp is None:
        begun = path in files.listing
        code = "mirror.unstamped" if begun else "mirror.never-imported"
        # what was never begun is unfinished, which breaks no commit; a stamp that was broken is wrong
        return Expiry(
            None,
            Finding(code=code, path=path, subject=register.id, fix=fix, values=values, calendar=not begun),
        )
    values |= {"at": stamp.at.astimezone(zone).strftime("%Y-%m-%d %H:%M"), "source": stamp.source}
    return Expiry(
        _ends(stamp.at, register.max_age, calendar, zone),
        Finding(code="mirror.too-old", path=path, subject=register.id, fix=fix, values=values, calendar=True),
    )


def _ends(start: datetime, age: str, calendar: Calendar, zone: ZoneInfo) -> datetime:
    """Return when the age is reached; working days end with their day, in the zone."""
    if age.endswith("wd"):
        day = calendar.working_days_after(start.astimezone(zone).date(), int(age[:-2]), _OURS)
        return datetime.combine(day + timedelta(days=1), time(), zone).astimezone(UTC)
    return start.astimezone(UTC) + int(age[:-1]) * _UNITS[age[-1]]
