"""The forums as text: held, due or missed, the next one, and what the last one left to do."""

from datetime import date
from typing import Final

from kactl.model.forum_reports import ForumLine, ForumsReport, ForumState, OpenAction
from kactl.render.look import Look
from kactl.render.text.findings import findings
from kactl.render.text.page import MARKS, Page
from kactl.texts.catalogue import message

_MARKS: Final[dict[ForumState, str]] = {
    "held": "done", "due": "note", "missed": "error", "not-begun": "note", "no-record": "note",
    "unreadable": "error",
}  # fmt: skip
_COLUMNS: Final = ("forum", "title", "state", "wanted", "held-on", "kept", "next")


def forums(report: ForumsReport, look: Look) -> str:
    """Return a line a forum, and below them the open actions of their last meetings."""
    page = Page(look)
    if not report.forums:
        page.say(_word(look, "none"))
    else:
        page.table((_line(one, look) for one in report.forums), header=[_word(look, key) for key in _COLUMNS])
    for one in report.forums:
        if one.open_actions:
            page.heading(_word(look, "open", forum=one.title[look.language], meeting=one.meeting))
            page.table((_action(each, look) for each in one.open_actions), indent=2)
    findings(page, report.findings)
    return page.text()


def _line(line: ForumLine, look: Look) -> tuple[str, ...]:
    kept = f"{line.held}/{line.expected}" if line.expected and line.state != "no-record" else ""
    state = f"{MARKS[_MARKS[line.state]]} {_word(look, line.state)}"
    days = (line.wanted, line.held_on)
    shown = (one.isoformat() if one else "" for one in days)
    return (
        line.forum,
        line.title[look.language],
        state,
        *shown,
        kept,
        line.next.isoformat() if line.next else "",
    )


def _action(action: OpenAction, look: Look) -> tuple[str, ...]:
    due = action.due.isoformat() if isinstance(action.due, date) else _word(look, "no-due")
    return action.item, action.title, action.owner or _word(look, "no-owner"), due


def _word(look: Look, key: str, **values: object) -> str:
    return message(f"forums.{key}", look.language, values or None)
