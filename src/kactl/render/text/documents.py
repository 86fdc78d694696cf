"""Documents as text."""

from kactl.model.document_reports import DocumentHistoryReport, DocumentReport, DocumentsReport, SectionLine
from kactl.render.documents import Shelf
from kactl.render.look import Look
from kactl.render.text.findings import findings
from kactl.render.text.page import Page


def documents(report: DocumentsReport, look: Look) -> str:
    """Return every document with its state, version, owner and gate."""
    page, shelf = Page(look), Shelf(look.language)
    page.table(shelf.rows(report), header=shelf.header())
    findings(page, report.findings)
    return page.text()


def document(report: DocumentReport, look: Look) -> str:
    """Return one document: what it is, its sections, who reads it."""
    page, shelf = Page(look), Shelf(look.language)
    page.say(page.named(report.document.title, report.document.key), style="bold")
    page.table(shelf.about(report), indent=2)
    if report.sections:
        page.heading(shelf.says("sections"))
        for one in report.sections:
            _section(page, shelf, one)
    if report.front:
        page.heading(shelf.says("front"))
        page.table(report.front.items(), indent=2)
    page.heading(shelf.says("read-by"))
    rows = [(one.gate, one.criterion, one.title[look.language]) for one in report.read_by]
    page.table(rows, indent=2)
    if not rows:
        page.say(shelf.says("nobody-reads"), indent=2)
    findings(page, report.findings)
    return page.text()


def history(report: DocumentHistoryReport, look: Look) -> str:
    """Return each version and what bound it, oldest first."""
    page, shelf = Page(look), Shelf(look.language)
    page.say(
        f"{page.named(report.document.title, report.document.key)}  {report.document.path}", style="bold"
    )
    for one in report.versions:
        page.say(shelf.version(one, report), mark="note")
        for record in one.bound:
            page.say(shelf.bound(record), indent=4, mark="done" if record.counts else "")
    if not report.versions:
        page.say(shelf.says("no-versions"))
    findings(page, report.findings)
    return page.text()


def _section(page: Page, shelf: Shelf, one: SectionLine) -> None:
    mark = {"filled": "done", "open": "warning", "empty": "error"}[one.state]
    page.say(shelf.section(one), indent=2, mark="" if one.optional and one.state == "empty" else mark)
    for gap in shelf.gaps(one):
        page.say(gap, indent=6)
