"""A change set as text: what happened to each file, the commit, the next steps."""

from kactl.model.reports import ChangeSetReport
from kactl.render.look import Look
from kactl.render.text.findings import findings
from kactl.render.text.page import Page
from kactl.render.text.steps import steps

_SHORT = 12
_QUIET = ("identical", "skipped")
_UNTOUCHED = ("identical", "kept", "skipped")


def changes(report: ChangeSetReport, look: Look) -> str:
    """Return the files that changed; those that stayed as they were only when everything is asked for."""
    page = Page(look)
    shown = [one for one in report.files if look.verbosity > 0 or one.action not in _QUIET]
    if look.verbosity >= 0:
        page.table((page.word(f"file-{one.action}"), one.path) for one in shown)
    if report.diff and look.verbosity >= 0:
        for line in report.diff.splitlines():
            page.verbatim(line)
    findings(page, report.notes)
    page.say(*_ending(page, report))
    steps(page, report.next)
    return page.text()


def _ending(page: Page, report: ChangeSetReport) -> tuple[str]:
    if report.planned:
        return (page.word("planned"),)
    if report.commit is None and all(one.action in _UNTOUCHED for one in report.files):
        return (page.word("unchanged"),)
    if report.commit is None:
        return (page.word("written" if report.message else "laid"),)
    return (page.word("committed", commit=report.commit[:_SHORT], subject=report.message.partition("\n")[0]),)
