"""Next steps as a numbered list: who, what, until when, and the command."""

from collections.abc import Sequence

from kactl.model.reports import NextStep
from kactl.render.text.criteria import commands
from kactl.render.text.page import Page
from kactl.render.wording import said

MOST = 5
BRIEF = 8


def steps(page: Page, following: Sequence[NextStep]) -> None:
    """Write the steps in their order; nothing when there is none, or when only the verdict is wanted."""
    if not following or page.look.verbosity < 0:
        return
    page.heading(page.word("next"))
    grouped = _grouped(following)
    shown = grouped if page.look.verbosity > 0 else grouped[:MOST]
    for number, group in enumerate(shown, start=1):
        page.say(_step(page, group[0]), lead=f"{number}. ")
        commands(page, [one.command for one in group], indent=len(f"{number}. "))
    if len(grouped) > len(shown):
        page.say(page.word("more-steps", count=len(grouped) - len(shown)))


def brief_steps(page: Page, following: Sequence[NextStep], late: Sequence[NextStep] = ()) -> None:
    """Write a line for each step, then the command of the first: what fits on a small screen."""
    grouped = _grouped(following)
    shown = grouped if page.look.verbosity > 0 else grouped[:BRIEF]
    for number, group in enumerate(shown, start=1):
        page.line(_brief(page, group[0]), lead=f"{number}. ", mark="error" if group[0] in late else "")
        if page.look.verbosity > 0:
            commands(page, [one.command for one in group], indent=len(f"{number}. "))
    if len(grouped) > len(shown):
        page.say(page.word("more-steps", count=len(grouped) - len(shown)))
    if grouped and page.look.verbosity <= 0:
        page.command(f"1 → {grouped[0][0].command}", indent=0)


def _grouped(following: Sequence[NextStep]) -> list[list[NextStep]]:
    """Return the steps that serve one thing together, in order of the first of each."""
    found: dict[tuple[str | None, str], list[NextStep]] = {}
    for one in following:
        found.setdefault((one.criterion, one.what.en), []).append(one)
    return list(found.values())


def _step(page: Page, step: NextStep) -> str:
    what = step.what[page.look.language]
    if step.deadline:
        what = page.word("step-until", what=what, day=step.deadline.isoformat())
    return _by(page, step, what)


def _brief(page: Page, step: NextStep) -> str:
    """Return a step with its day first, where it is not cut off."""
    day = f"{step.deadline.isoformat()} " if step.deadline else ""
    return day + _by(page, step, step.what[page.look.language])


def _by(page: Page, step: NextStep, what: str) -> str:
    who = said(step.names or step.who, page.look.language)
    return page.word("step-by", who=who, what=what) if who else what
