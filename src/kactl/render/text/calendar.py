"""What is due and held, week by week, as text."""

from collections.abc import Iterable
from datetime import date, timedelta
from typing import Final
from zoneinfo import ZoneInfo

from kactl.model.calendar_reports import CalendarReport, Event
from kactl.render.look import Look
from kactl.render.text.findings import findings
from kactl.render.text.page import Page
from kactl.texts.catalogue import message

_DAYS: Final = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
_WEEK: Final = timedelta(days=6)


def calendar(report: CalendarReport, look: Look) -> str:
    """Return what is overdue and then each week; of a file that was written, its name."""
    page = Page(look)
    if report.written:
        page.say(_word(look, "written", file=report.written, count=len(report.events)), mark="done")
        findings(page, report.findings)
        return page.text()
    late = [one for one in report.events if one.day < report.today]
    if late:
        page.heading(_word(look, "overdue"))
        _table(page, report, late)
    weeks = dict.fromkeys(_monday(one.day) for one in report.events if one.day >= report.today)
    for monday in weeks:
        page.heading(_word(look, "week", first=monday.isoformat(), last=(monday + _WEEK).isoformat()))
        held = [one for one in report.events if one.day >= report.today and _monday(one.day) == monday]
        _table(page, report, held)
    if not report.events:
        page.say(_word(look, "empty", until=report.until.isoformat()))
    findings(page, report.findings)
    return page.text()


def _table(page: Page, report: CalendarReport, events: Iterable[Event]) -> None:
    look, zone = page.look, ZoneInfo(report.timezone)
    header = [_word(look, "day"), "", *(_word(look, key) for key in ("time", "kind", "what", "people"))]
    page.table((_row(one, zone, look) for one in events), header=header)


def _row(one: Event, zone: ZoneInfo, look: Look) -> tuple[str, ...]:
    day, weekday = one.day.isoformat(), _word(look, _DAYS[one.day.weekday()])
    at = f"{one.at.astimezone(zone):%H:%M}" if one.at else ""
    moved = f" · {_word(look, 'moved', day=one.planned.isoformat())}" if one.planned else ""
    people = ("、" if look.language == "zh" else ", ").join(one.names)
    return day, weekday, at, _word(look, one.event), one.title[look.language] + moved, people


def _monday(day: date) -> date:
    return day - timedelta(days=day.weekday())


def _word(look: Look, key: str, **values: object) -> str:
    return message(f"calendar.{key}", look.language, values or None)
