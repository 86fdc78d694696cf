"""A day is whole, in the engagement's zone; it ends at the instant of the next midnight."""

from datetime import UTC, date, datetime, time, timedelta
from typing import Final
from zoneinfo import ZoneInfo

_GRAIN: Final = timedelta(microseconds=1)


def end_of(day: date, zone: ZoneInfo) -> datetime:
    """Return the instant at which a day ends."""
    return datetime.combine(day + timedelta(days=1), time(), zone).astimezone(UTC)


def last_day(end: datetime, zone: ZoneInfo) -> date:
    """Return the last day of something that ends at an instant: the day before, where it is a midnight."""
    return (end - _GRAIN).astimezone(zone).date()
