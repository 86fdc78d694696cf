"""Days of the engagement, asked as instants: a check never sees a clock."""

import re
from datetime import date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from kactl.model.view import View

_DAY = re.compile(r"\d{4}-\d{2}-\d{2}")
_INSTANT = re.compile(r"\d{4}-\d{2}-\d{2}[Tt ]\d{2}:\d{2}(:\d{2}(\.\d+)?)?([Zz]|[+-]\d{2}:\d{2})")


def day_of(value: object) -> date | None:
    """Return the day that a raw value writes as YYYY-MM-DD, or None when it is no real date."""
    if not isinstance(value, str) or not _DAY.fullmatch(value):
        return None
    try:
        return date.fromisoformat(value)
    except ValueError:
        return None


def instant_of(value: object) -> datetime | None:
    """Return the instant that a raw value writes as RFC 3339 does, offset included, or None."""
    if not isinstance(value, str) or not _INSTANT.fullmatch(value):
        return None
    try:
        return datetime.fromisoformat(value)
    except ValueError:
        return None


def begun(view: View, day: date, zone: ZoneInfo) -> bool:
    """Tell whether the day has begun in the zone."""
    return view.reached(datetime.combine(day, time(), tzinfo=zone))


def over(view: View, day: date, zone: ZoneInfo) -> bool:
    """Tell whether the day has ended in the zone."""
    return day < date.max and begun(view, day + timedelta(days=1), zone)
