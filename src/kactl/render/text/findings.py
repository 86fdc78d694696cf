"""Findings as text: what, where, why, who can act and the command that mends."""

from collections.abc import Iterable
from itertools import groupby

from kactl.model.findings import Finding
from kactl.render.text.page import Page
from kactl.render.wording import mend, place, said


def findings(page: Page, shown: Iterable[Finding], *, indent: int = 0) -> None:
    """Write each finding; what explains several of one kind, one after the other, is said after the last."""
    for _, group in groupby(shown, key=lambda one: one.code):
        alike = list(group)
        for one in alike[:-1]:
            _finding(page, one, indent=indent, explained=False)
        _finding(page, alike[-1], indent=indent, explained=True)


def _finding(page: Page, one: Finding, *, indent: int, explained: bool) -> None:
    """Write one finding: its sentence after its place, then what helps to mend it."""
    where = place(one)
    page.say(
        f"{where}  {one.message}" if where else one.message or one.code, indent=indent, mark=one.severity
    )
    if page.look.verbosity < 0:
        return
    inner = indent + 2
    if one.why and explained:
        page.say(one.why, indent=inner)
    if one.who:
        page.say(page.word("who", people=said(one.who, page.look.language)), indent=inner)
    if one.fix:
        page.command(one.fix, indent=inner)
    elif explained and (words := mend(one, page.look.language)):
        page.say(words, indent=inner)
    if page.look.verbosity > 0:
        page.say(page.word("code", code=one.code), indent=inner)
