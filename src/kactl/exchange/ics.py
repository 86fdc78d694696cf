"""Calendars as other programs import them: RFC 5545, by the library `icalendar`."""

from datetime import UTC, datetime, timedelta
from importlib import import_module
from pathlib import Path
from typing import Any, Final
from zoneinfo import ZoneInfo

from kactl.model.calendar_reports import CalendarReport, Event
from kactl.texts.catalogue import Language, message

_EPOCH: Final = datetime(2020, 1, 1, tzinfo=UTC)
_BEGIN: Final = b"BEGIN:VCALENDAR"
_MINUTE: Final = timedelta(minutes=1)


def calendar_bytes(report: CalendarReport, language: Language, now: datetime) -> bytes:
    """Return the events as an iCalendar file: dues last the whole day, meetings stand in their time zone.

    Each event keeps its UID from file to file and gets a higher SEQUENCE, so that a new import updates it.
    """
    library: Any = import_module("icalendar")
    calendar = library.Calendar()
    calendar.add("prodid", "-//kactl//kactl//EN")
    calendar.add("version", "2.0")
    calendar.add("method", "PUBLISH")
    calendar.add("x-wr-calname", message("calendar.name", language, {"title": report.title}))
    calendar.add("x-wr-timezone", report.timezone)
    for one in report.events:
        calendar.add_component(_event(library, one, ZoneInfo(report.timezone), language, now))
    calendar.add_missing_timezones()
    data: bytes = calendar.to_ical()
    return data


def is_calendar(place: Path) -> bool:
    """Tell whether there is no such file yet, or one that may be written over: a calendar."""
    if not place.exists():
        return True
    if not place.is_file():
        return False
    with place.open("rb") as file:
        return file.read(64).removeprefix(b"\xef\xbb\xbf").lstrip().upper().startswith(_BEGIN)


def _event(library: Any, one: Event, zone: ZoneInfo, language: Language, now: datetime) -> Any:  # noqa: ANN401
    event = library.Event()
    event.add("uid", one.uid)
    event.add("dtstamp", now)
    event.add("last-modified", now)
    event.add("sequence", int((now - _EPOCH) / _MINUTE))
    title = one.title[language]
    event.add("summary", title if one.at else message("calendar.due", language, {"what": title}))
    if one.at is None:
        event.add("dtstart", one.day)
        event.add("dtend", one.day + timedelta(days=1))
        event.add("transp", "TRANSPARENT")
    else:
        begin = one.at.astimezone(zone)
        event.add("dtstart", begin)
        event.add("dtend", begin + timedelta(minutes=one.minutes or 0))
    event.add("categories", [message(f"calendar.{one.event}", language)])
    notes = [message("calendar.who", language, {"names": ", ".join(one.names)})] if one.names else []
    notes += [message("calendar.moved", language, {"day": one.planned.isoformat()})] if one.planned else []
    notes += [message("calendar.provisional", language)] if one.provisional else []
    if notes:
        event.add("description", "\n".join(notes))
    return event
