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
        who = ", ".join(step.who)
        until = page.word("until", day=step.deadline.isoformat()) if step.deadline else ""
        words = [f"{who}:" if who else "", step.what[page.look.language], until]
        page.say(" ".join(one for one in words if one), lead=f"{number}. ")
        page.command(step.command, indent=len(f"{number}. "))
