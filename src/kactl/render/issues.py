"""The findings of a report in one list, as tools outside take them: how grave, where, which."""

import json
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from hashlib import sha256
from typing import Final

from kactl.gates.wording import said
from kactl.model.findings import SEVERITIES, Finding, Severity
from kactl.model.reports import CheckReport, CriterionReport, GateReport, GateVerdict
from kactl.render.cleaning import clean
from kactl.render.wording import worded_finding
from kactl.texts.catalogue import Language, template

ROOT_MARKER: Final = "kactl.yaml"
"""Where a finding stands that names no file."""

_MOVES: Final = ("line", "column")
"""Values that change when lines move."""

_DECIDABLE: Final = ("READY", "STALE", "EXPIRED")
"""Where nothing but statements is missing."""


@dataclass(frozen=True, slots=True)
class Issue:
    """A finding as it weighs here and now."""

    finding: Finding
    level: Severity
    path: str
    """From the repository's root."""
    fingerprint: str
    """The same for the same finding wherever its line went; no two issues of a report share one."""
    gate: str | None = None
    """`gate` or `gate@instance`, where a gate asked."""
    criterion: CriterionReport | None = None

    @property
    def message(self) -> str:
        """Return what it says, in one line."""
        return clean(self.finding.message or self.finding.code)

    @property
    def line(self) -> int:
        """Return its line; the first where none is known."""
        return max(self.finding.line or 1, 1)

    @property
    def waiver(self) -> str | None:
        """Return the record that excuses it."""
        return self.criterion.waiver if self.criterion else None


@dataclass(frozen=True, slots=True)
class _Draft:
    finding: Finding
    level: Severity
    gate: str | None = None
    criterion: CriterionReport | None = None

    def identity(self) -> tuple[str | None, ...]:
        """Return what makes it the same finding in the next report: neither line nor language."""
        one = self.finding
        shown = sorted((key, str(value)) for key, value in one.values.items() if key not in _MOVES)
        brought = None if template(one.code, "en") else one.message
        criterion = self.criterion.id if self.criterion else None
        return one.code, one.path, one.subject, json.dumps(shown), brought, self.gate, criterion


def of_check(report: CheckReport) -> tuple[Issue, ...]:
    """Return the findings of a check."""
    return tuple(_numbered((_Draft(one, one.severity) for one in report.findings), report.folder))


def of_gates(report: GateReport, language: Language) -> tuple[Issue, ...]:
    """Return what the gates' criteria found, and an error for whatever else keeps one from being passed."""
    drafts = [draft for one in report.gates for draft in _of_gate(one, language)]
    if report.pretended:
        pretended = Finding(code="verdict.pretended", values={"day": report.today.isoformat()})
        drafts.append(_Draft(worded_finding(pretended, language), "error"))
    return tuple(_numbered(drafts, report.folder))


def is_passed(verdict: GateVerdict) -> bool:
    """Tell whether a decision to pass the gate is in force."""
    return verdict.status in ("PASSED", "CONDITIONAL")


def level(criterion: CriterionReport, verdict: GateVerdict, found: Severity | None = None) -> Severity:
    """Return how a criterion, or a finding of it, weighs: what a decision or waiver covers is not wrong."""
    if is_passed(verdict) or criterion.waiver or criterion.outcome not in ("unmet", "unknown"):
        return "note"
    return max(criterion.severity, found or criterion.severity, key=SEVERITIES.index)


def not_passed(verdict: GateVerdict, language: Language) -> Finding:
    """Return that a gate is not passed, with its status and the next command."""
    score = verdict.score
    values = {
        "gate": verdict.title,
        "key": verdict.key,
        "status": said(f"report.{verdict.status}"),
        "met": score.met,
        "total": score.asked,
    }
    step = verdict.next[0] if verdict.next else None
    finding = Finding(
        code="verdict.not-passed",
        subject=verdict.key,
        who=step.who if step else (),
        fix=step.command if step else None,
        values=values,
    )
    return worded_finding(finding, language)


def missing_approvals(verdict: GateVerdict, language: Language) -> Iterator[Finding]:
    """Yield the approvals that are still owed."""
    for one in verdict.approvals:
        if one.missing:
            values = {"gate": verdict.title, "key": verdict.key, "role": one.title, "id": one.role}
            count = {"given": len(one.given), "needed": one.needed}
            finding = Finding(
                code="verdict.approval-missing",
                subject=f"{verdict.key}/{one.role}",
                who=one.candidates,
                values={**values, **count},
            )
            yield worded_finding(finding, language)


def other_blockers(verdict: GateVerdict) -> Iterator[Finding]:
    """Yield what blocks a gate and is no finding of its criteria."""
    told = {one.identity() for criterion in verdict.criteria for one in criterion.findings}
    yield from (one for one in verdict.blockers if one.identity() not in told)


def _of_gate(verdict: GateVerdict, language: Language) -> Iterator[_Draft]:
    for criterion in verdict.criteria:
        for one in criterion.findings:
            yield _Draft(one, level(criterion, verdict, one.severity), verdict.key, criterion)
    for one in other_blockers(verdict):
        yield _Draft(one, one.severity, verdict.key)
    for one in verdict.notes:
        yield _Draft(one, "warning" if one.severity == "warning" else "note", verdict.key)
    if not is_passed(verdict):
        if verdict.status in _DECIDABLE:
            yield from (_Draft(one, "error", verdict.key) for one in missing_approvals(verdict, language))
        yield _Draft(not_passed(verdict, language), "error", verdict.key)


def _numbered(drafts: Iterable[_Draft], folder: str) -> Iterator[Issue]:
    """Make issues of drafts; of several alike each has its number in the fingerprint."""
    seen: Counter[tuple[str | None, ...]] = Counter()
    for one in drafts:
        identity = one.identity()
        seen[identity] += 1
        text = json.dumps([folder, *identity, seen[identity]])
        path = one.finding.path or ROOT_MARKER
        yield Issue(
            finding=one.finding,
            level=one.level,
            path=f"{folder}/{path}" if folder else path,
            fingerprint=sha256(text.encode()).hexdigest(),
            gate=one.gate,
            criterion=one.criterion,
        )
