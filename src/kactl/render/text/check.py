"""A check report as text."""

from kactl.model.findings import SEVERITIES
from kactl.model.reports import CheckReport
from kactl.render.look import Look
from kactl.render.text.findings import findings
from kactl.render.text.page import Page


def check(report: CheckReport, look: Look) -> str:
    """Return the findings, the gravest first, and one line that counts them."""
    page = Page(look)
    grave = sorted(report.findings, key=lambda one: SEVERITIES.index(one.severity))
    findings(page, grave)
    for one in report.skipped:
        page.say(page.word("skipped", what=one), mark="warning")
    if grave:
        page.blank()
    if report.base is not None and report.known:
        page.say(page.word("known", count=report.known, base=report.base))
    errors = report.counts.get("error", 0)
    page.say(
        page.word(
            "checked",
            rules=len(report.rules_run),
            errors=errors,
            warnings=report.counts.get("warning", 0),
            notes=report.counts.get("note", 0),
        ),
        mark="error" if errors else "done",
    )
    return page.text()
