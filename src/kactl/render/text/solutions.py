"""The gates that items go through before work on them begins, as text."""

from collections.abc import Mapping
from typing import Any, Final

from kactl.model.faults import shortened
from kactl.model.solution_reports import SolutionLine, SolutionsReport
from kactl.render.called import called
from kactl.render.documents import Shelf
from kactl.render.items import Words
from kactl.render.look import Look
from kactl.render.text.findings import findings
from kactl.render.text.page import MARKS, Page
from kactl.render.wording import said
from kactl.texts.catalogue import message

_MARKS: Final = {
    "PASSED": "done", "CONDITIONAL": "done", "grandfathered": "done", "READY": "note", "not-begun": "note",
    "BYPASSED": "warning",
}  # fmt: skip
_MOST: Final = 24


def solutions(report: SolutionsReport, look: Look) -> str:
    """Return a line an item and gate, what began too early, and who acts next on each."""
    page, words = Page(look), Words(report, look)
    if not report.lines:
        page.say(_word(look, "none", register=report.title[look.language]))
    else:
        titles = [_word(look, key) for key in ("item", "documents", "gate", "state", "work")]
        header = [titles[0], *map(words.title, report.columns), *titles[1:]]
        items = {str(one["id"]): one for one in report.items}
        page.table((_line(report, one, items[one.id], words) for one in report.lines), header=header)
    for one in report.lines:
        if one.early:
            by = said([called(report, each, look) for each in one.begun_by], look.language)
            values = {"item": called(report, one.id, look), "gate": one.gate, "by": by}
            page.say(_word(look, "early", **values), mark="error")
    _steps(page, report)
    findings(page, report.findings)
    return page.text()


def _line(
    report: SolutionsReport, line: SolutionLine, item: Mapping[str, Any], words: Words
) -> tuple[str, ...]:
    look, shelf = words.look, Shelf(words.language)
    title = str(item.get("title", ""))
    name = f"{called(report, line.id, look)} {title if look.verbosity > 0 else shortened(title, _MOST)}"
    facts = (words.value(one, item.get(one)) for one in report.columns)
    if line.state == "not-needed":
        return (name, *facts, "", "", _word(look, "not-needed"), "")
    papers = said([shelf.state(one) for one in line.documents], look.language)
    state = f"{MARKS[_MARKS.get(line.state, 'error')]} {message(f'report.{line.state}', look.language)}"
    if line.decided is not None:
        state = f"{state} {line.decided.isoformat()}"
    work = ""
    if line.begun_by:
        work = f"{MARKS['error']} {_word(look, 'too-early')}" if line.early else _word(look, "begun")
    return (name, *facts, papers, line.gate, state, work)


def _steps(page: Page, report: SolutionsReport) -> None:
    """Write who acts next on every gate that waits for somebody."""
    waiting = [(one.gate, one.next) for one in report.lines if one.next is not None]
    if not waiting or page.look.verbosity < 0:
        return
    page.heading(page.word("next"))
    for gate, step in waiting:
        who, what = said(step.names or step.who, page.look.language), step.what[page.look.language]
        told = page.word("step-by", who=who, what=what) if who else what
        page.say(_word(page.look, "step", gate=gate, what=told), mark="note")
        page.command(step.command, indent=3)


def _word(look: Look, key: str, **values: object) -> str:
    return message(f"solutions.{key}", look.language, values or None)
