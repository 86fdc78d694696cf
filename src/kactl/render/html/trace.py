"""A traceability matrix to read and print."""

from kactl.model.trace_reports import TraceReport
from kactl.render.html.page import page
from kactl.render.look import Look
from kactl.render.pack.trace import sheet
from kactl.render.pack.words import found


def trace(report: TraceReport, look: Look) -> str:
    """Return the matrix on one page."""
    return page(
        "trace.html",
        look.language,
        sheet=sheet(report, look),
        findings=[found(one, one.severity, "", look.language) for one in report.findings],
    )
