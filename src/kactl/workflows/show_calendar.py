"""Show what is due and held in the next weeks, or write it as a file that calendars import."""

from datetime import timedelta
from pathlib import Path
from typing import Final

from kactl.exchange.ics import calendar_bytes, is_calendar
from kactl.exchange.outside_files import write_outside
from kactl.model.calendar_reports import CalendarReport
from kactl.workflows.calendar_events import Agenda
from kactl.workflows.calling import Call
from kactl.workflows.desk import open_desk
from kactl.workflows.problems import misuse

_WEEKS: Final = timedelta(days=27)
_YEAR: Final = timedelta(days=366)
_BEFORE: Final = timedelta(days=31)
_ENDING: Final = ".ics"


def show_calendar(call: Call, *, file: Path | None = None, person: str | None = None) -> CalendarReport:
    """Return four weeks from today on, with what is overdue; into a file, a year and the month before."""
    desk = open_desk(call)
    today = call.today(desk.engagement.zone)
    who = desk.person(person) if person else None
    first, last = (today - _BEFORE, today + _YEAR) if file else (today, today + _WEEKS)
    events = Agenda(desk, first, last).events()
    report = CalendarReport(
        schemaVersion=1,
        engagement=desk.engagement.engagement,
        title=desk.title,
        today=today,
        until=last,
        timezone=desk.engagement.timezone,
        person=who,
        events=tuple(one for one in events if who is None or who in one.people),
        findings=desk.snapshot.faults,
    )
    if file is None:
        return report
    place = file if file.is_absolute() else call.start / file
    if place.suffix.lower() != _ENDING:
        misuse("calendar.no-ics", file=file.name)
    if not is_calendar(place):
        misuse("calendar.other-file", file=str(file))
    write_outside(place, calendar_bytes(report, desk.engagement.language, call.now))
    return report.model_copy(update={"written": str(file)})
