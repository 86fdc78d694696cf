"""What a gate is passed without, as text: its waivers, its conditions, an emergency."""

from kactl.model.exceptions import ConditionReport, WaiverReport
from kactl.model.reports import GateVerdict
from kactl.render.local import instant
from kactl.render.text.page import Page
from kactl.render.wording import said

_MARKS = {"open": "note", "overdue": "error", "closed": "done"}


def excused(page: Page, verdict: GateVerdict) -> None:
    """Write the break-glass, the waivers and the conditions of a gate; nothing where there are none."""
    if verdict.break_glass:
        page.say(bypass(page, verdict), mark="warning")
    if verdict.waivers:
        page.heading(page.word("waivers"))
    for one in verdict.waivers:
        page.say(waiver(page, one, verdict), indent=2)
    if verdict.conditions:
        page.heading(page.word("conditions"))
    for each in verdict.conditions:
        page.say(condition(page, each, verdict), mark=_MARKS[each.state])


def bypass(page: Page, verdict: GateVerdict) -> str:
    """Return who passed the gate by, until when and why."""
    report = verdict.break_glass
    if report is None:
        return ""
    return page.word(
        "bypassed-by",
        person=verdict.name(report.by)[page.look.language],
        day=report.at.date().isoformat(),
        until=instant(report.until),
        reason=report.reason,
    )


def waiver(page: Page, report: WaiverReport, verdict: GateVerdict) -> str:
    """Return one request, its state, and why it does not count or help."""
    language = page.look.language
    state = page.word(f"waiver-{report.state}")
    if report.state == "granted" and not report.used:
        state += f" · {page.word('waiver-unused')}"
    if report.cause is not None:
        state += f" · {report.cause[language]}"
    return page.word(
        "waiver-line",
        criterion=report.criterion,
        state=state,
        until=report.until.isoformat() if report.until else "-",
        person=verdict.name(report.asked_by)[language],
        reason=report.reason,
        record=report.record,
    )


def condition(page: Page, report: ConditionReport, verdict: GateVerdict) -> str:
    """Return one condition: what, who, until when, and its name."""
    language = page.look.language
    return page.word(
        "condition-line",
        text=report.text[language],
        people=said(tuple(map(verdict.name, report.owner)), language),
        due=report.due.isoformat(),
        state=page.word(f"condition-{report.state}"),
        name=report.name,
    )
