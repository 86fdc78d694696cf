"""Items laid out against two fields, as text."""

from kactl.model.matrix_reports import MatrixReport
from kactl.render.look import Look
from kactl.render.pack.heat_map import heat_map as in_words
from kactl.render.text.findings import findings
from kactl.render.text.page import Page


def heat_map(report: MatrixReport, look: Look) -> str:
    """Return a matrix a kind, the items of the gravest level under each, and what could not be placed."""
    page, found = Page(look), in_words(report, look.language)
    page.say(found.title, style="bold")
    page.say(found.axes)
    for sheet in found.sheets:
        page.blank()
        if sheet.title:
            page.say(sheet.title, style="bold")
        page.table(((name, *(one.text for one in cells)) for name, cells in sheet.rows), header=sheet.header)
        if sheet.items:
            page.say(sheet.gravest)
            page.table(sheet.items, indent=2)
    page.blank()
    page.say(found.sum)
    if found.unplaced:
        page.heading(found.unplaced_title)
        page.table(found.unplaced, indent=2)
    findings(page, report.findings)
    return page.text()
