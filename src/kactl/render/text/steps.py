"""Next steps as a numbered list: who, what, until when, and the command."""

from collections.abc import Sequence

from kactl.model.reports import NextStep
from kactl.render.text.page import Page


def steps(page: Page, following: Sequence[NextStep]) -> None:
    """Write the steps in their order; nothing when there is none, or when only the verdict is wanted."""
    if not following or page.look.verbosity < 0:
        return
    page.heading(page.word("next"))
    for number, step in enumerate(following, start=1):
        page.say(_step(page, step), lead=f"{number}. ")
        page.command(step.command, indent=len(f"{number}. "))


def _step(page: Page, step: NextStep) -> str:
    what = step.what[page.look.language]
    if step.deadline:
        what = page.word("step-until", what=what, day=step.deadline.isoformat())
    return page.word("step-by", who=", ".join(step.who), what=what) if step.who else what
