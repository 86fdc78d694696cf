"""The figures of hand-overs as text."""

from collections.abc import Iterator
from zoneinfo import ZoneInfo

from kactl.model.handoff_reports import HandoffReport, RouteFigures
from kactl.render.look import Look
from kactl.render.text.findings import findings
from kactl.render.text.page import Page
from kactl.texts.catalogue import message


def figures(report: HandoffReport, look: Look) -> str:
    """Return a line a route, then what waits for an answer."""
    page, zone = Page(look), ZoneInfo(report.timezone)
    page.say(_word(look, "figures", register=report.title[look.language]), style="bold")
    columns = ("route", "count-accepted", "count-returned", "bounce", "median", "p85", "count-waiting")
    page.table((_line(one, look) for one in report.routes), header=[_word(look, one) for one in columns])
    waiting = [row for one in report.routes for row in _waiting(one, zone, look)]
    if waiting:
        page.heading(_word(look, "waiting"))
        page.table(waiting, header=[_word(look, one) for one in ("handoff", "subject", "hours", "due")])
    findings(page, report.findings)
    return page.text()


def _line(one: RouteFigures, look: Look) -> tuple[str, ...]:
    bounce = "" if one.bounce_percent is None else f"{one.bounce_percent}%"
    waits = _hours(one.median_hours), _hours(one.p85_hours)
    title, waiting = one.title[look.language], str(len(one.waiting))
    return title, str(one.accepted), str(one.returned), bounce, *waits, waiting


def _waiting(route: RouteFigures, zone: ZoneInfo, look: Look) -> Iterator[tuple[str, ...]]:
    for one in route.waiting:
        due = "" if one.due is None else f"{one.due.astimezone(zone):%Y-%m-%d %H:%M}"
        late = f" {_word(look, 'late')}" if one.late else ""
        yield one.id, one.title, _hours(one.hours), due + late


def _hours(value: float | None) -> str:
    return "" if value is None else f"{value:g}"


def _word(look: Look, key: str, **values: object) -> str:
    return message(f"handoff.{key}", look.language, values or None)
