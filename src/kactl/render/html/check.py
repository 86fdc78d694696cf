"""A check report as a page to read and print."""

from kactl.model.reports import CheckReport
from kactl.render.html.page import page
from kactl.render.look import Look
from kactl.render.pack.principles import principles
from kactl.render.pack.words import found
from kactl.texts.catalogue import message


def check(report: CheckReport, look: Look) -> str:
    """Return the findings in their order, and what serves the principles that were asked for."""
    counts = {f"{one}s": report.counts.get(one, 0) for one in ("error", "warning", "note")}
    return page(
        "check.html",
        look.language,
        counted=message("report.checked", look.language, {"rules": len(report.rules_run), **counts}),
        findings=[found(one, one.severity, ", ".join(one.who), look.language) for one in report.findings],
        groups=principles(report.principles, look.language),
    )
