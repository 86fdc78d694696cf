"""The clocks of a register's items as text."""

from datetime import datetime
from typing import Final
from zoneinfo import ZoneInfo

from kactl.model.clock_reports import ClockFigure, ClockLine, ClocksReport, ClockState
from kactl.model.faults import shortened
from kactl.render.look import Look
from kactl.render.text.findings import findings
from kactl.render.text.page import MARKS, Page
from kactl.texts.catalogue import message

_MARKS: Final[dict[ClockState, str]] = {
    "breached": "error", "warned": "warning", "unmeasurable": "warning", "met-late": "error",
    "running": "note", "met": "done",
}  # fmt: skip
_COLUMNS: Final = ("id", "title", "owner", "clock", "within", "due", "used", "state")
_MOST: Final = 24
_HOUR: Final = 60


def clocks(report: ClocksReport, look: Look) -> str:
    """Return a line a clock, the most urgent first, and how each clock was kept."""
    page, zone = Page(look), ZoneInfo(report.timezone)
    if report.lines:
        header = [_word(look, key) for key in _COLUMNS]
        page.table((_line(one, zone, look) for one in report.lines), header=header)
    else:
        page.say(_word(look, "none", register=report.title[look.language]))
    for one in report.figures:
        if one.ended or one.breached or one.running:
            page.say(_figure(one, look))
    findings(page, report.findings)
    return page.text()


def _line(line: ClockLine, zone: ZoneInfo, look: Look) -> tuple[str, ...]:
    state = f"{MARKS[_MARKS[line.state]]} {_word(look, line.state)}"
    if line.cause:
        state = _word(look, "because", state=state, cause=_word(look, line.cause))
    on = "7×24" if line.on == "7x24" else line.on
    due = _time(line.due, zone) if line.due else ""
    return (
        line.item if line.name is None else f"{line.name} {line.item}" if look.verbosity > 0 else line.name,
        line.title if look.verbosity > 0 else shortened(line.title, _MOST),
        line.owner or "",
        line.clock_title[look.language],
        f"{line.within} {on}",
        _word(look, "provisional", due=due) if line.provisional and due else due,
        "" if line.used is None else f"{line.used}%",
        state,
    )


def _figure(figure: ClockFigure, look: Look) -> str:
    title, language = figure.title[look.language], look.language
    if figure.median_minutes is None:
        return _word(look, "open-only", clock=title, running=figure.running, breached=figure.breached)
    hours = f"{figure.median_minutes / _HOUR:.1f}"
    return message(
        "clocks.figure", language,
        {
            "clock": title, "percent": figure.percent_in_time, "in_time": figure.in_time,
            "ended": figure.ended, "median": hours, "running": figure.running, "breached": figure.breached,
        },
    )  # fmt: skip


def _time(instant: datetime, zone: ZoneInfo) -> str:
    return f"{instant.astimezone(zone):%Y-%m-%d %H:%M}"


def _word(look: Look, key: str, **values: object) -> str:
    return message(f"clocks.{key}", look.language, values or None)
