"""Items laid out against two fields, to read and print."""

from kactl.model.matrix_reports import MatrixReport
from kactl.render.html.page import page
from kactl.render.look import Look
from kactl.render.pack.heat_map import heat_map as in_words
from kactl.render.pack.words import found


def heat_map(report: MatrixReport, look: Look) -> str:
    """Return the matrices on one page."""
    return page(
        "heat_map.html",
        look.language,
        map=in_words(report, look.language),
        findings=[found(one, one.severity, "", look.language) for one in report.findings],
    )
