"""A workbook that goes out, and one that came back, as text."""

from typing import Final

from kactl.model.reports import ChangeSetReport
from kactl.model.workbook_reports import WorkbookConflict, WorkbookImportReport, WorkbookReport
from kactl.render.look import Look
from kactl.render.text.changes import changes
from kactl.render.text.exchange import difference, refusal, told
from kactl.render.text.findings import findings
from kactl.render.text.page import Page
from kactl.texts.catalogue import message

_SHORT: Final = 12


def workbook(report: WorkbookReport, look: Look) -> str:
    """Return which registers went out, at which commit, with which code."""
    page = Page(look)
    values = {"file": report.file, "code": report.code, "revision": report.revision[:_SHORT]}
    page.say(_said(look, "planned" if report.planned else "done", **values), mark="done")
    page.table((one.title[look.language], str(one.items)) for one in report.parts)
    if report.public_only:
        page.say(_said(look, "public-only"))
    if report.commit:
        page.say(message("exporting.numbers", look.language, {"commit": report.commit[:_SHORT]}), mark="note")
    findings(page, report.notes)
    if not report.planned:
        page.blank()
        page.command(f"kactl workbook import {report.file}", indent=2)
    return page.text()


def workbook_import(report: WorkbookImportReport, look: Look) -> str:
    """Return what a workbook changes, sheet by sheet, its conflicts, and what was written."""
    page = Page(look)
    values = {"file": report.file, "code": report.code, "revision": report.revision[:_SHORT]}
    page.say(_said(look, "from", **values), style="bold")
    page.say(told(look, "counts", **report.counts.model_dump()))
    for one in report.sheets:
        if one.differences and look.verbosity >= 0:
            page.heading(one.sheet)
            page.table(difference(each, look) for each in one.differences)
            if one.more:
                page.say(told(look, "more", count=one.more))
        if one.refusals:
            page.heading(f"{one.sheet}: {told(look, 'refused')}")
            for each in one.refusals:
                refusal(page, each)
    if report.conflicts:
        page.heading(_said(look, "conflicts"))
        for conflict in report.conflicts:
            _conflict(page, conflict)
    if report.notes:
        page.blank()
        findings(page, report.notes)
    page.blank()
    _ending(page, report)
    return page.text()


def _conflict(page: Page, one: WorkbookConflict) -> None:
    look = page.look
    empty = told(look, "empty")
    key = "conflict" if one.field else "conflict-gone"
    values = {
        "sheet": one.sheet, "cell": one.cell, "name": one.name,
        "field": one.title[look.language] if one.title else "",
        "base": one.base or empty, "here": one.here or empty, "theirs": one.theirs or empty,
    }  # fmt: skip
    page.say(_said(look, key, **values), mark="note" if one.taken else "error")
    if one.taken:
        page.say(_said(look, f"taken-{one.taken}"), indent=2)


def _ending(page: Page, report: WorkbookImportReport) -> None:
    """Write what became of the plan."""
    look = page.look
    undecided = any(one.taken is None for one in report.conflicts)
    if undecided or any(one.refusals for one in report.sheets):
        page.say(_said(look, "nothing-undecided" if undecided else "nothing-refused"))
        return
    ending = ChangeSetReport(
        schemaVersion=1,
        files=report.files if look.verbosity > 0 else (),
        message=report.message,
        commit=report.commit,
        planned=report.planned,
        diff=report.diff,
    )
    quiet = Look(look.language, look.width, look.colour, min(look.verbosity, 0))
    for line in changes(ending, quiet).splitlines():
        page.verbatim(line)


def _said(look: Look, key: str, **values: object) -> str:
    return message(f"workbook.{key}", look.language, values or None)
