"""An explanation of a code as text."""

from kactl.model.listing_reports import Explanation
from kactl.render.look import Look
from kactl.render.text.page import Page


def explanation(report: Explanation, look: Look) -> str:
    """Return what the code says, why it matters and what mends it."""
    page = Page(look)
    page.say(report.code, style="bold")
    page.say(report.message[look.language])
    if report.why:
        page.heading(page.word("because"))
        page.say(report.why[look.language])
    if report.mend:
        page.heading(page.word("mend"))
        page.say(report.mend[look.language])
    if report.docs:
        page.blank()
        page.command(report.docs, indent=0)
    return page.text()
