"""The log of statements as text."""

from kactl.model.listing_reports import LogReport
from kactl.render.local import log_at_home
from kactl.render.look import Look
from kactl.render.text.findings import findings
from kactl.render.text.page import Page

_SHORT = 8


def log(report: LogReport, look: Look) -> str:
    """Return the statements, latest first, each with who made it and what it says."""
    page = Page(look)
    for one in log_at_home(report).entries:
        who = page.word("named", title=one.person, id=one.role) if one.role else one.person
        commit = one.commit[:_SHORT] if one.commit else page.word("uncommitted")
        line = (one.at.date().isoformat(), page.word(one.kind), one.gate or "-", who, commit)
        page.say("  ".join(line), style="bold")
        page.say(one.summary[look.language], indent=2)
        if one.ignored is not None:
            page.say(page.word("not-counting", cause=one.ignored[look.language]), mark="warning")
        if look.verbosity > 0:
            page.say(one.record, indent=2)
    if not report.entries:
        page.say(page.word("no-records"))
    findings(page, report.findings)
    return page.text()
