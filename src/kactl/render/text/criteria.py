"""The criteria of a gate as text: what was expected, what is there, who can act, by when and how."""

from collections.abc import Sequence
from itertools import groupby

from kactl.model.findings import Finding
from kactl.model.reports import CriterionReport, GateVerdict, NextStep
from kactl.render.text.page import Page
from kactl.render.wording import mend, place, said

FEW = 3
"""How many findings and commands of one criterion are shown, unless everything is asked for."""


def criteria(page: Page, verdict: GateVerdict) -> None:
    """Write the criteria that do not hold; with more detail asked, all of them."""
    everything = page.look.verbosity > 0
    decided = verdict.status in ("PASSED", "CONDITIONAL")
    unheld = [one for one in verdict.criteria if is_open(one)]
    shown = list(verdict.criteria) if everything else [] if decided else unheld
    if shown:
        page.heading(page.word("criteria" if everything else "open-criteria", count=len(shown)))
    for one in shown:
        _criterion(page, one, verdict)
    if decided and unheld and not everything:
        page.say(page.word("open-should", count=len(unheld)), indent=2)


def is_open(criterion: CriterionReport) -> bool:
    """Tell whether a criterion does not hold and nothing excuses it."""
    return criterion.outcome in ("unmet", "unknown") and not criterion.waiver


def _criterion(page: Page, criterion: CriterionReport, verdict: GateVerdict) -> None:
    words = [page.word(criterion.outcome), page.word(criterion.strength)]
    if criterion.waiver:
        words.append(page.word("waived", record=criterion.waiver))
    if criterion.owner:
        words.append(verdict.name(criterion.owner)[page.look.language])
    text = f"{page.named(criterion.title, criterion.id)} {' · '.join(words)}"
    page.say(text, mark=criterion.severity if is_open(criterion) else "done")
    if not is_open(criterion) or page.look.verbosity < 0:
        return
    most = len(criterion.findings) if page.look.verbosity > 0 else FEW if criterion.severity == "error" else 1
    _findings(page, criterion.findings, most)
    _steps(page, [one for one in verdict.next if one.criterion == criterion.id])


def _findings(page: Page, found: Sequence[Finding], most: int) -> None:
    """Write the first findings; what explains them is said once for findings of one kind."""
    shown = found[:most]
    for code, group in groupby(shown, key=lambda one: one.code):
        alike = list(group)
        for one in alike:
            where = place(one)
            page.say(f"{where}  {one.message}" if where else one.message or code, indent=4)
        if page.look.verbosity > 0:
            page.say(alike[-1].why or "", indent=6)
            page.say(page.word("code", code=code), indent=6)
    if len(found) > len(shown):
        page.say(page.word("more-findings", count=len(found) - len(shown)), indent=4)
    words = mend(found[0], page.look.language) if found and not found[0].fix else None
    if words and page.look.verbosity >= 0:
        page.say(words, indent=4)


def _steps(page: Page, steps: Sequence[NextStep]) -> None:
    if not steps:
        return
    language = page.look.language
    who = said(tuple(dict.fromkeys(name[language] for step in steps for name in step.names)), language)
    words = page.word("who", people=who)
    if steps[0].deadline:
        words += page.word("by", day=steps[0].deadline.isoformat())
    page.say(words, indent=4)
    commands(page, [one.command for one in steps], indent=4)


def commands(page: Page, lines: Sequence[str], *, indent: int) -> None:
    """Write the first commands, and how many more of their kind there are."""
    most = len(lines) if page.look.verbosity > 0 else FEW
    for line in lines[:most]:
        page.command(line, indent=indent)
    if len(lines) > most:
        page.say(page.word("more-commands", count=len(lines) - most), indent=indent)
