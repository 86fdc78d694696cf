"""The plan of an import, and an export, as text."""

from collections.abc import Iterator
from typing import Final

from kactl.model.import_reports import ExportReport, ImportDifference, ImportRefusal, ImportReport
from kactl.model.reports import ChangeSetReport
from kactl.render.look import Look
from kactl.render.text.changes import changes
from kactl.render.text.findings import findings
from kactl.render.text.page import Page
from kactl.render.wording import mend
from kactl.texts.catalogue import message

_SHORT: Final = 12


def import_plan(report: ImportReport, look: Look) -> str:
    """Return counts, the first differences, what is refused and why, and what was written."""
    page = Page(look)
    page.say(head(report, look), style="bold")
    page.say(told(look, "counts", **report.counts.model_dump()))
    if report.counts.closed:
        page.say(told(look, "closed", closed=report.counts.closed))
    if report.differences and look.verbosity >= 0:
        page.heading(told(look, "differences"))
        page.table(difference(one, look) for one in report.differences)
        if report.more:
            page.say(told(look, "more", count=report.more))
    if report.refusals:
        page.heading(told(look, "refused"))
        for one in report.refusals:
            refusal(page, one)
    if report.notes:
        page.blank()
        findings(page, report.notes)
    page.blank()
    _ending(page, report)
    return page.text()


def export(report: ExportReport, look: Look) -> str:
    """Return which file has how many items."""
    page = Page(look)
    values = {"title": report.title[look.language], "file": report.file, "items": report.items}
    if report.changed is None:
        page.say(message("exporting.done", look.language, values), mark="done")
    else:
        values |= {"changed": report.changed, "added": report.added or 0}
        page.say(message("exporting.done-onto", look.language, values), mark="done")
    if report.commit:
        page.say(message("exporting.numbers", look.language, {"commit": report.commit[:_SHORT]}), mark="note")
    if report.planned:
        page.say(message("exporting.planned", look.language))
    findings(page, report.notes)
    return page.text()


def head(report: ImportReport, look: Look) -> str:
    """Return what was imported into what."""
    values = {"title": report.title[look.language], "file": report.file, "sheet": report.sheet}
    return told(look, "from-sheet" if report.sheet else "from", **values)


def difference(one: ImportDifference, look: Look) -> tuple[str, ...]:
    """Return a difference as cells of a table: where, which item, which field, what."""
    cell = one.cell or ""
    if one.kind == "new":
        return cell, told(look, "new-item"), "", one.after
    title = one.title[look.language] if one.title else ""
    empty = told(look, "empty")
    said = f"{one.before or empty} → {one.after or empty}"
    known = one.name not in (None, one.item)
    named = told(look, "named-item", name=one.name, id=one.item) if known else one.item
    return cell or told(look, "gone-item"), named, title, said


def places(one: ImportRefusal, look: Look) -> str:
    """Return the cells that are refused, the first of many."""
    cells = ", ".join(one.cells)
    return cells if one.count <= len(one.cells) else told(look, "cells", cells=cells, count=one.count)


def told(look: Look, key: str, **values: object) -> str:
    """Return a word or phrase about imports."""
    return message(f"importing.{key}", look.language, values or None)


def refusal(page: Page, one: ImportRefusal) -> None:
    """Write why rows are refused, and the mend."""
    page.say("  ".join(_parts(one, page.look)), mark="error")
    if page.look.verbosity < 0:
        return
    if one.finding.fix:
        page.command(one.finding.fix, indent=2)
    elif words := mend(one.finding, page.look.language):
        page.say(words, indent=2)


def _parts(one: ImportRefusal, look: Look) -> Iterator[str]:
    yield places(one, look)
    yield one.finding.message or one.finding.code


def _ending(page: Page, report: ImportReport) -> None:
    """Write what became of the plan, as every command that writes says it."""
    if report.refusals and report.commit is None and not report.files:
        page.say(told(page.look, "nothing-written"))
        return
    look = Look(page.look.language, page.look.width, page.look.colour, min(page.look.verbosity, 0))
    few = report.files if page.look.verbosity > 0 else ()
    ending = ChangeSetReport(
        schemaVersion=1, files=few, message=report.message, commit=report.commit, planned=report.planned,
        diff=report.diff,
    )  # fmt: skip
    for line in changes(ending, look).splitlines():
        page.verbatim(line)
