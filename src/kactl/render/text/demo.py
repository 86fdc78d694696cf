"""The demonstration as text: each command, why it is run and what it said."""

from kactl.model.listing_reports import DemoReport
from kactl.render.look import Look
from kactl.render.text.findings import findings
from kactl.render.text.page import Page
from kactl.render.text.steps import steps


def demo(report: DemoReport, look: Look) -> str:
    """Return the story in order."""
    page = Page(look)
    for number, step in enumerate(report.steps, start=1):
        page.blank()
        page.say(step.says[look.language], lead=f"{number}. ", style="bold")
        page.command(f"$ {step.command}", indent=2)
        for line in step.output.splitlines():
            page.verbatim(f"    {line}")
        if step.exit_code:
            page.say(page.word("exit", code=step.exit_code), indent=4)
    page.blank()
    findings(page, report.findings)
    page.say(page.word("demo-place", path=report.path))
    steps(page, report.next)
    return page.text()
