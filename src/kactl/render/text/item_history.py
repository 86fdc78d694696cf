"""The life of an item, as text."""

from kactl.model.history_reports import ItemHistoryReport
from kactl.render.item_history import Life
from kactl.render.look import Look
from kactl.render.text.findings import findings
from kactl.render.text.page import Page


def item_history(report: ItemHistoryReport, look: Look) -> str:
    """Return each event with what it changed, oldest first."""
    page, life = Page(look), Life(report, look)
    name = report.names.get(report.id)
    page.say("  ".join(one for one in (name, report.id, report.path) if one), style="bold")
    for event in report.events:
        parts = (life.when(event), life.who(event), life.what(event), life.commit(event))
        page.say("  ".join(one for one in parts if one), mark="note")
        if look.verbosity > 0 and event.summary:
            page.say(event.summary, indent=4)
        for change in life.changes(event):
            page.say(change, indent=4)
    page.say(life.count())
    findings(page, report.findings)
    return page.text()
