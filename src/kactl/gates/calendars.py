"""The engagement's calendar, as its file says it."""

from datetime import date, datetime, timedelta
from typing import Final

from kactl.model.calendar import Calendar
from kactl.model.subjects import EntryPart
from kactl.model.view import Snapshot

OURS: Final = "ours"
"""The party whose days count for what the firm owes."""


def calendar_of(snapshot: Snapshot, now: datetime) -> Calendar:
    """Return the calendar of a snapshot; Monday to Friday where its file says nothing."""
    path = f"{snapshot.engagement.process}/calendar.yaml"
    view = snapshot.view((EntryPart(path, ("parties",)),), now, {}, None)
    return Calendar.from_entry(view.entry(path, "parties"))


def working_days_before(calendar: Calendar, day: date, count: int) -> date:
    """Return the day so many of our working days before another."""
    found = day
    while count > 0:
        found -= timedelta(days=1)
        count -= calendar.is_working(found, OURS)
    return found
