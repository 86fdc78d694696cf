"""The status as text: where the engagement stands, and what to do in which order."""

from collections.abc import Iterator
from typing import Final

from kactl.model.listing_reports import StatusReport, Waiting
from kactl.render.look import Look
from kactl.render.text.findings import findings
from kactl.render.text.mine import work
from kactl.render.text.page import Page
from kactl.render.text.steps import brief_steps
from kactl.render.wording import said

_CAUSES: Final = 3
"""So many causes of rework are shown, the most frequent ones."""


def status(report: StatusReport, look: Look) -> str:
    """Return the status, short enough to be read at a glance."""
    page = Page(look)
    page.say(_where(page, report), style="bold")
    if report.mine is not None:
        findings(page, report.findings)
        work(page, report, report.mine)
        return page.text()
    if gate := report.next_gate:
        words = page.word("gate-line", gate=page.named(gate.title, gate.gate), status=page.word(gate.status))
        page.say(page.word("next-gate", gate=words, met=gate.met, total=gate.total))
    findings(page, report.findings)
    for one in report.waiting_on:
        page.say(_waiting(page, one), mark="warning")
    if report.unpushed:
        page.say(page.word("unpushed", count=report.unpushed), mark="warning")
    for line in _figures(page, report):
        page.say(line)
    late = [one for one in report.steps if one.deadline and one.deadline < report.today]
    brief_steps(page, report.steps, late)
    return page.text()


def _where(page: Page, report: StatusReport) -> str:
    states = [one.stage for one in report.stages]
    stage = next((one for one in report.stages if one.stage == report.stage), None)
    if stage is None:
        return page.word("finished", title=report.title, day=report.today.isoformat())
    return page.word(
        "stage",
        title=report.title,
        stage=stage.title[page.look.language],
        number=states.index(stage.stage) + 1,
        of=len(states),
        day=report.today.isoformat(),
    )


def _figures(page: Page, report: StatusReport) -> Iterator[str]:
    """Yield a line for the shares of work that there are, and one for the baselines."""
    language = page.look.language
    found = [one for one in report.shares if one.percent]
    if found:
        shown = [page.word("share", what=one.title[language], percent=one.percent) for one in found]
        yield page.word("shares", shares=" · ".join(shown))
    if report.rework_causes:
        top = report.rework_causes[:_CAUSES]
        shown = [page.word("rework-cause", cause=one.cause, count=one.tasks) for one in top]
        yield page.word("rework-causes", causes=" · ".join(shown))
    if report.variances:
        shown = [
            page.word("variance", what=one.title[language], percent=f"{one.percent:+g}")
            for one in report.variances
        ]
        yield page.word("variances", variances=" · ".join(shown))


def _waiting(page: Page, waiting: Waiting) -> str:
    what = waiting.what[page.look.language]
    if waiting.since:
        what = page.word("since", what=what, day=waiting.since.isoformat())
    return page.word("waits", who=said(waiting.names or waiting.who, page.look.language), what=what)
