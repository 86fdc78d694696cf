"""Responsibilities as a matrix to read and print."""

from kactl.model.listing_reports import RaciReport
from kactl.render.html.page import page
from kactl.render.look import Look
from kactl.render.pack.matrix import matrices
from kactl.render.pack.words import found


def raci(report: RaciReport, look: Look) -> str:
    """Return the matrix of each stage on one page."""
    return page(
        "raci.html",
        look.language,
        matrices=matrices(report, look.language),
        findings=[found(one, one.severity, "", look.language) for one in report.findings],
    )
