"""A check report as text."""

from typing import Final

from kactl.model.findings import SEVERITIES
from kactl.model.reports import CheckReport
from kactl.render.look import Look
from kactl.render.pack.principles import principles
from kactl.render.text.findings import findings
from kactl.render.text.page import Page

_HOOKED: Final = ("code", "message", "push")
"""What hooks look at without running rules: nothing is counted, and without a finding nothing is said."""


def check(report: CheckReport, look: Look) -> str:
    """Return the findings, the gravest first, and one line that counts them; when quiet, without notes."""
    page = Page(look)
    shown = (one for one in report.findings if look.verbosity >= 0 or one.severity != "note")
    grave = sorted(shown, key=lambda one: (SEVERITIES.index(one.severity), one.code))
    findings(page, grave)
    for group in principles(report.principles, look.language):
        page.heading(group.title)
        for line in group.lines:
            page.say(line, indent=2)
    for one in report.skipped:
        page.say(page.word("skipped", what=one), mark="warning")
    if report.tree in _HOOKED and report.base is None:
        return page.text()
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
