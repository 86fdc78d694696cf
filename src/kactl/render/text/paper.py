"""Papers that were written, as text."""

from kactl.model.paper_report import PaperReport, PapersReport
from kactl.render.look import Look
from kactl.render.text.findings import findings
from kactl.render.text.page import Page
from kactl.texts.catalogue import message


def paper(report: PaperReport, look: Look) -> str:
    """Return what was written where, with the code to quote and the day of the answer."""
    page = Page(look)
    page.say(message("sheet.written", look.language, {"path": report.path}), style="bold")
    if report.code:
        page.say(message("sheet.written-code", look.language, {"code": report.code}), indent=2)
    if report.reply_by:
        page.say(message("sheet.written-until", look.language, {"day": report.reply_by}), indent=2)
    findings(page, report.notes)
    return page.text()


def papers(report: PapersReport, look: Look) -> str:
    """Return each paper that was written."""
    return "\n".join(paper(one, look) for one in report.papers)
