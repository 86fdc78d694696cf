"""The figures of gates and people as text."""

from kactl.model.figures_reports import FiguresReport
from kactl.render.look import Look
from kactl.render.pack.figures import awaited, gates, head, notes, people, phrase
from kactl.render.text.findings import findings
from kactl.render.text.page import Page


def figures(report: FiguresReport, look: Look) -> str:
    """Return a table of the gates, one of the people, and for whom gates wait now."""
    page, language = Page(look), look.language
    title, *period = head(report, language)
    page.say(title, style="bold")
    for line in period:
        page.say(line)
    header, rows = gates(report, language)
    if rows:
        page.table(rows, header=header)
    for line in notes(report, language):
        page.say(line)
    page.heading(phrase("people", language))
    header, rows = people(report, language)
    if rows:
        page.table(rows, header=header)
    for line in awaited(report, language):
        page.say(line, mark="warning" if report.people else "")
    if report.pretended:
        page.say(page.word("pretended", day=report.today.isoformat()), mark="warning")
    findings(page, report.findings)
    return page.text()
