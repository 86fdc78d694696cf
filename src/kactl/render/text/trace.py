"""A traceability matrix as text."""

from kactl.model.trace_reports import TraceReport
from kactl.render.look import Look
from kactl.render.pack.trace import sheet
from kactl.render.text.findings import findings
from kactl.render.text.page import Page


def trace(report: TraceReport, look: Look) -> str:
    """Return a line an item, the sums, and the orphans."""
    page, found = Page(look), sheet(report, look)
    page.say(found.title, style="bold")
    if found.lines:
        page.table((one.cells for one in found.lines), header=found.header)
    for line in found.sums:
        page.say(line)
    if found.orphans:
        page.heading(found.orphan_header[1])
        page.table(found.orphans)
    findings(page, report.findings)
    return page.text()
