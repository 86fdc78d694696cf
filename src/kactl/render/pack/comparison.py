"""What a comparison says of each gate, line by line, ready for any encoding."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from kactl.model.comparison_reports import (
    ApprovalChange,
    ComparedGate,
    ComparisonReport,
    CriterionChange,
)
from kactl.model.findings import Finding
from kactl.model.reports import DriftPart, Status
from kactl.render.wording import mend, place, said
from kactl.texts.catalogue import Language, message

_OF_APPROVALS = {
    "stale": "error",
    "lost": "error",
    "withdrawn": "warning",
    "given": "done",
    "restored": "done",
}
_COUNTED = ("broken", "mended", "stale", "lost", "given")


@dataclass(frozen=True, slots=True)
class Effect:
    """One thing that a change does to a gate."""

    mark: str
    """`error`, `warning`, `note` or `done`."""
    text: str
    details: tuple[str, ...] = ()
    fix: str | None = None
    """A command that can be pasted."""


def effects(gate: ComparedGate, language: Language) -> Iterator[Effect]:
    """Yield what a change does to a gate: criteria, approvals, what else blocks, drift."""
    for criterion in gate.criteria:
        yield _of_criterion(criterion, language)
    for approval in gate.approvals:
        yield _of_approval(approval, language)
    told = {one.identity() for each in gate.criteria for one in each.findings}
    for one in gate.blockers:
        if one.identity() not in told:
            yield Effect("error", phrase("blocks", language, what=_found(one)), (), one.fix)
    for one in gate.unblocked:
        if one.identity() not in told:
            yield Effect("done", phrase("unblocked", language, what=_found(one)))
    if gate.drift:
        yield Effect("note", phrase("drift", language, what=_parts(gate.drift, language)))


def conclusion(report: ComparisonReport, language: Language) -> Iterator[str]:
    """Yield what the comparison comes to, in a sentence or a few."""
    if not report.begun:
        yield phrase("begins", language, base=report.base)
    if not report.gates:
        yield phrase("none", language)
        return
    worse = sum(bool(one.faults) for one in report.gates)
    yield phrase("worse", language, count=worse) if worse else phrase("fine", language)
    if same := sum(not one.differs for one in report.gates):
        yield phrase("same", language, count=same)
    if report.pretended:
        yield phrase("pretended", language, day=report.today.isoformat())


def summary(gate: ComparedGate, language: Language) -> str:
    """Return how much of what a change does to a gate, in a few words."""
    changes = [*(one.change for one in gate.criteria), *(one.change for one in gate.approvals)]
    found = [phrase(f"count-{one}", language, count=changes.count(one)) for one in _COUNTED if one in changes]
    return said(found, language)


def status(of: Status | None, language: Language) -> str:
    """Return a gate's status as people read it; without the gate, that there is none."""
    return message(f"report.{of}", language) if of else phrase("absent", language)


def phrase(key: str, language: Language, **values: object) -> str:
    """Return a phrase of the family `comparison`."""
    return message(f"comparison.{key}", language, values or None)


def _of_criterion(one: CriterionChange, language: Language) -> Effect:
    what = message("report.named", language, {"title": one.title[language], "id": one.id})
    outcome = message(f"report.{one.now}", language) if one.now else ""
    fails = one.change in ("broken", "added") and bool(one.findings)
    return Effect(
        _mark(one, fails=fails),
        phrase(one.change, language, what=what, outcome=outcome),
        (
            *_touched(one.parts, language),
            *(_found(finding, language) for finding in (one.findings if fails else ())),
        ),
        next((finding.fix for finding in one.findings if finding.fix), None) if fails else None,
    )


def _mark(one: CriterionChange, *, fails: bool) -> str:
    if fails or one.change == "broken":
        return "error" if one.strength == "must" else "warning"
    return {"mended": "done", "removed": "warning"}.get(one.change, "note")


def _of_approval(one: ApprovalChange, language: Language) -> Effect:
    who = phrase("approver", language, role=one.title[language], person=one.name[language])
    reason = (one.reason[language],) if one.reason else ()
    details = (*reason, *_touched(one.parts, language))
    return Effect(_OF_APPROVALS[one.change], phrase(one.change, language, who=who), details, one.fix)


def _touched(parts: Iterable[DriftPart], language: Language) -> tuple[str, ...]:
    shown = _parts(parts, language)
    return (phrase("touched", language, what=shown),) if shown else ()


def _parts(parts: Iterable[DriftPart], language: Language) -> str:
    """Return what was touched, each once, however many criteria look at it."""
    known = dict.fromkeys((one.name, one.change) for one in parts)
    shown = [
        phrase("part", language, name=name, change=message(f"report.{change}", language))
        for name, change in known
    ]
    return said(shown, language)


def _found(one: Finding, language: Language | None = None) -> str:
    where, text = place(one), one.message or one.code
    help_ = mend(one, language) if language and not one.fix else None
    return "  ".join(part for part in (where, text, help_) if part)
