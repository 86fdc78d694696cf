"""The calendar and the service levels as a check may see them."""

from collections.abc import Mapping
from typing import Any, Final

from pydantic import ValidationError
from pydantic_core import to_json

from kactl.checks.reading.item_clocks import ClockRoom
from kactl.model.calendar import Calendar
from kactl.model.subjects import EntryPart
from kactl.model.view import Setting, View

_AGREED: Final = ("severities", "feedback", "working_hours")


def calendar_part(setting: Setting) -> EntryPart:
    """Return what a check declares that counts working days."""
    return EntryPart(setting.inside("calendar.yaml"), ("parties",))


def read_calendar(view: View, setting: Setting) -> Calendar | None:
    """Return the engagement's calendar; None when its file says what is none."""
    parties = view.entry(setting.inside("calendar.yaml"), "parties")
    if parties is None:
        return Calendar()
    try:
        return Calendar.model_validate_json(to_json({"parties": parties}))
    except ValidationError:
        return None


def level_parts(setting: Setting) -> tuple[EntryPart, ...]:
    """Return what a check declares that reads the agreed service levels."""
    return tuple(EntryPart(setting.inside("sla.yaml"), (key,)) for key in _AGREED)


def read_levels(view: View, setting: Setting) -> Mapping[str, Any]:
    """Return what the client agreed to, as plain values."""
    path = setting.inside("sla.yaml")
    return {key: view.entry(path, key) for key in _AGREED}


def clock_room(view: View, setting: Setting) -> ClockRoom | None:
    """Return what clocks are read by; None when the calendar cannot be read."""
    calendar = read_calendar(view, setting)
    if calendar is None:
        return None
    return ClockRoom(calendar, setting.engagement.zone, read_levels(view, setting), view.reached)
