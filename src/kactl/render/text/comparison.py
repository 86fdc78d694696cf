"""A comparison of gates as text."""

from kactl.model.comparison_reports import ComparedGate, ComparisonReport
from kactl.render.look import Look
from kactl.render.pack.comparison import conclusion, effects, phrase, status
from kactl.render.text.page import Page

FEW = 3
"""How many details of one effect are shown, unless everything is asked for."""


def comparison(report: ComparisonReport, look: Look) -> str:
    """Return the conclusion, then each gate that differs: its status before and now, and why."""
    page = Page(look)
    page.say(phrase("head", look.language, base=report.base), style="bold")
    for one in report.gates:
        if one.differs:
            _gate(page, one)
    page.blank()
    for line in conclusion(report, look.language):
        page.say(line)
    return page.text()


def _gate(page: Page, gate: ComparedGate) -> None:
    language = page.look.language
    page.blank()
    then, now = (status(one, language) for one in (gate.then, gate.now))
    line = phrase("gate-line", language, gate=page.named(gate.title, gate.key), then=then, now=now)
    page.say(line, mark="error" if gate.faults else "done", style="bold")
    if page.look.verbosity < 0:
        return
    for one in effects(gate, language):
        page.say(one.text, indent=2, mark=one.mark)
        shown = one.details if page.look.verbosity > 0 else one.details[:FEW]
        for detail in shown:
            page.say(detail, indent=4)
        if len(one.details) > len(shown):
            page.say(page.word("more-findings", count=len(one.details) - len(shown)), indent=4)
        if one.fix:
            page.command(one.fix, indent=4)
