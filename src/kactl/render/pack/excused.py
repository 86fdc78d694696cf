"""What a gate is passed with or without: waivers, conditions and break-glass, in plain words."""

from collections.abc import Iterable
from typing import Final

from kactl.model.exceptions import ConditionReport, WaiverReport
from kactl.model.reports import GateVerdict
from kactl.render.pack.rows import ConditionRow, WaiverRow
from kactl.render.pack.words import day, joined, said
from kactl.texts.catalogue import Language

_MARKS: Final = {"granted": "good", "asked": "open", "open": "open", "overdue": "bad", "closed": "good"}


def people(identities: Iterable[str], verdict: GateVerdict, language: Language) -> str:
    """Return the names of people and roles."""
    return joined(tuple(verdict.name(one)[language] for one in identities), language)


def waiver(one: WaiverReport, verdict: GateVerdict, language: Language) -> WaiverRow:
    """Return a waiver as a row: what for, why, who asked and answered, until when."""
    titles = {criterion.id: criterion.title[language] for criterion in verdict.criteria}
    words = {
        "asked": people([one.asked_by], verdict, language),
        "answered": people([one.answered_by] if one.answered_by else [], verdict, language),
        "cause": one.cause[language] if one.cause else "",
    }
    return WaiverRow(
        criterion=titles.get(one.criterion, one.criterion),
        reason=one.reason,
        state=said(f"waiver-{one.state}", language, **words),
        mark=_MARKS.get(one.state, "none"),
        until=day(one.until),
        record=one.record,
    )


def condition(one: ConditionReport, verdict: GateVerdict, language: Language) -> ConditionRow:
    """Return a condition as a row: what, who, by when, and how it stands."""
    return ConditionRow(
        text=one.text[language],
        name=one.name,
        owner=people(one.owner, verdict, language),
        due=day(one.due),
        state=said(f"condition-{one.state}", language),
        mark=_MARKS[one.state],
    )


def break_glass(verdict: GateVerdict, language: Language) -> str:
    """Return who passed the gate by and why, or nothing."""
    broken = verdict.break_glass
    if broken is None:
        return ""
    words = {"person": people([broken.by], verdict, language), "reason": broken.reason}
    return said("break-glass", language, **words, day=day(broken.at.date()), until=day(broken.until.date()))
