"""Playbooks as text."""

from typing import Final

from kactl.model.playbook_reports import GateLine, LintReport, PlaybookList, PlaybookReport, ProfilesReport
from kactl.render.look import Look
from kactl.render.text.findings import findings
from kactl.render.text.page import Page
from kactl.render.wording import said

TIMES: Final = " × "
"""Between a role and how many of it are wanted."""


def playbooks(report: PlaybookList, look: Look) -> str:
    """Return the playbooks that can be used; bases for others only when everything is asked for."""
    page = Page(look)
    shown = [one for one in report.playbooks if look.verbosity > 0 or not one.abstract]
    header = [page.word(key) for key in ("playbook", "version", "title", "source")]
    page.table(
        ((one.name, one.version, one.title[look.language], one.source) for one in shown), header=header
    )
    return page.text()


def playbook(report: PlaybookReport, look: Look) -> str:
    """Return a playbook's gates in order, or which layer said something."""
    page = Page(look)
    page.say(page.named(report.title, f"{report.name} {report.version}"), style="bold")
    if report.summary:
        page.say(report.summary[look.language])
    page.say(page.word("layers", layers=" → ".join(report.layers)))
    if report.why:
        page.blank()
        page.table((one.path, str(one.value), one.layer) for one in report.why)
        return page.text()
    page.blank()
    header = [
        page.word(key) for key in ("gate", "title", "gate-kind", "criteria-must", "approving", "decider")
    ]
    page.table((_gate(report, one, page) for one in report.gates), header=header)
    page.heading(page.word("roles"))
    asked = {_role(one) for line in report.gates for one in (*line.approvals, line.decides or "")}
    page.table(((text[look.language], key) for key, text in report.names.items() if key in asked), indent=2)
    return page.text()


def profiles(report: ProfilesReport, look: Look) -> str:
    """Return the six axes as rows, the kinds of engagement as columns; this engagement's kind is marked."""
    page = Page(look)
    language = look.language
    marked = {key: f"{title[language]} {page.word('this-one')}" for key, title in report.profiles.items()}
    titles = [marked[key] if key == report.here else one[language] for key, one in report.profiles.items()]
    rows = [
        (axis.title[language], *(axis.profiles[key][language] for key in report.profiles))
        for axis in report.axes
    ]
    page.table(rows, header=["", *titles])
    return page.text()


def lint(report: LintReport, look: Look) -> str:
    """Return the findings and the least staffing of each tier."""
    page = Page(look)
    findings(page, report.findings)
    for one in report.staffing:
        page.say(page.word("staffing", tier=one.title[look.language], people=one.people))
    errors, warnings = report.counts.get("error", 0), report.counts.get("warning", 0)
    words = page.word("linted", playbook=report.playbook, errors=errors, warnings=warnings)
    page.say(words, mark="error" if errors else "done")
    return page.text()


def _gate(report: PlaybookReport, line: GateLine, page: Page) -> tuple[str, ...]:
    language = page.look.language
    return (
        line.gate,
        line.title[language] + (page.word("recurring") if line.recurs else ""),
        page.word(line.kind),
        f"{line.criteria}/{line.must}",
        said([_called(report, one, page) for one in line.approvals], language) or "-",
        _called(report, line.decides, page) if line.decides else "-",
    )


def _role(approval: str) -> str:
    """Return the role of an approval that may say how many are wanted: `developer × 2`."""
    return approval.partition(TIMES)[0]


def _called(report: PlaybookReport, approval: str, page: Page) -> str:
    """Return an approval with what people call its role."""
    role, *rest = approval.partition(TIMES)
    text = report.names.get(role)
    return "".join((text[page.look.language] if text else role, *rest))
