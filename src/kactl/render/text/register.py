"""The items of a register, and one item, as text."""

from typing import Final

from kactl.model.faults import shortened
from kactl.model.item_reports import ItemReport, RegisterReport
from kactl.render.items import Words
from kactl.render.look import Look
from kactl.render.text.findings import findings
from kactl.render.text.page import Page

_MOST: Final = 60


def register(report: RegisterReport, look: Look) -> str:
    """Return the items as tables, group by group, each with what tells it from the others."""
    page, words = Page(look), Words(report, look)
    columns = words.columns(report)
    for part in words.parts(report):
        if part.title:
            page.heading(part.title)
        rows = [words.row(one, columns, report.derived.get(str(one["id"]))) for one in part.items]
        if look.verbosity <= 0:
            rows = [(row[0], *(shortened(one, _MOST) for one in row[1:])) for row in rows]
        if rows:
            page.table(rows, header=words.header(columns))
    if report.groups:
        page.blank()
    page.say(words.count(report))
    findings(page, report.findings)
    return page.text()


def item(report: ItemReport, look: Look) -> str:
    """Return every field of an item: its id to type, its title to read, its value."""
    page, words = Page(look), Words(report, look)
    if report.item is not None:
        identity = str(report.item["id"])
        name = report.names.get(identity)
        page.say("  ".join(one for one in (name, identity, report.path) if one), style="bold")
        header = [words.says(key) for key in ("field", "name", "value")]
        page.table(words.rows(report, report.item), header=header)
    if report.links:
        page.blank()
        page.table(words.linked(report), header=words.linked_header())
    findings(page, report.findings)
    return page.text()
