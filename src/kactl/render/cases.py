"""What is judged, as cases of a test: each passed, failed, could not be judged or was skipped.

A case fails where it keeps the gate from being passed, or where a rule is broken; it is skipped where nothing
was asked, and where what does not hold keeps nothing from passing.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Literal

from kactl.model.findings import Finding
from kactl.model.reports import ApprovalReport, CriterionReport, GateVerdict
from kactl.render import issues
from kactl.render.wording import place
from kactl.texts.catalogue import Language, message


@dataclass(frozen=True, slots=True)
class Case:
    """One case and how it ended; without an end it passed."""

    name: str
    end: Literal["failure", "error", "skipped"] | None = None
    type: str = ""
    message: str = ""
    lines: Sequence[str] = ()


def skipped(name: str, why: str) -> Case:
    """Return a case that was not run, and why."""
    return Case(name, "skipped", message=why)


@dataclass(frozen=True, slots=True)
class Cases:
    """Makes cases of what is judged, in one language."""

    language: Language

    def word(self, key: str, **values: object) -> str:
        """Return a word or phrase of the family `report`."""
        return message(f"report.{key}", self.language, values or None)

    def rule(self, rule: str, findings: Iterable[Finding]) -> Case:
        """Return the case of a rule: errors fail it."""
        broken = [one for one in findings if one.rule == rule and one.severity == "error"]
        return self.failed(rule, broken) if broken else Case(rule)

    def failed(self, name: str, findings: Sequence[Finding]) -> Case:
        """Return a case that failed for these findings."""
        lines = [self.line(one) for one in findings]
        return Case(name, "failure", findings[0].code, findings[0].message or findings[0].code, lines)

    def line(self, finding: Finding) -> str:
        """Return a finding in a line: where, what, and the command that mends."""
        parts = (place(finding), finding.message or finding.code, finding.fix and f"({finding.fix})")
        return " ".join(one for one in parts if one)

    def gate(self, verdict: GateVerdict) -> Iterator[Case]:
        """Yield the cases of a gate; one of them fails unless it is passed."""
        yield from (self.criterion(one, verdict) for one in verdict.criteria)
        yield from (self.approval(one, verdict) for one in verdict.approvals)
        yield self.decision(verdict)

    def mild(self, verdict: GateVerdict) -> list[str]:
        """Return what the criteria found that fails no case."""
        found = [
            self.line(finding)
            for one in verdict.criteria
            if issues.level(one, verdict) != "error"
            for finding in one.findings
        ]
        found += [self.line(one) for one in verdict.notes]
        return [*found, *(f"{one.criterion}: {one.name} ({self.word(one.change)})" for one in verdict.drift)]

    def criterion(self, one: CriterionReport, verdict: GateVerdict) -> Case:
        """Return the case of a criterion."""
        name = self.word("named", title=one.title[self.language], id=one.id)
        told = " · ".join(self.word(key) for key in (one.outcome, one.strength))
        if one.outcome == "met":
            return Case(name)
        if one.outcome == "not-applicable":
            return skipped(name, told)
        if one.waiver:
            return skipped(name, self.word("waived", record=one.waiver))
        if issues.level(one, verdict) != "error":
            return skipped(name, told)
        end: Literal["failure", "error"] = "failure" if one.outcome == "unmet" else "error"
        return Case(name, end, one.outcome, told, [self.line(found) for found in one.findings])

    def approval(self, one: ApprovalReport, verdict: GateVerdict) -> Case:
        """Return the case of a role's approvals."""
        name = f"{self.word('approvals')}: " + self.word("named", title=one.title[self.language], id=one.role)
        count = f"{len(one.given)}/{one.needed}"
        if not one.missing:
            return Case(name)
        if issues.is_passed(verdict):
            return skipped(name, count)
        why = (self.excluded(verdict, who.person, who.reason[self.language]) for who in one.excluded)
        return Case(name, "failure", "verdict.approval-missing", count, [*why])

    def excluded(self, verdict: GateVerdict, person: str, reason: str) -> str:
        """Return why a statement does not count."""
        return self.word("excluded", person=verdict.name(person)[self.language], reason=reason)

    def decision(self, verdict: GateVerdict) -> Case:
        """Return the case of the gate itself."""
        name = self.word("decision")
        if issues.is_passed(verdict):
            return Case(name)
        told = issues.not_passed(verdict, self.language)
        blockers = [self.line(one) for one in issues.other_blockers(verdict)]
        commands = [f"{one.what[self.language]}: {one.command}" for one in verdict.next]
        return Case(name, "failure", told.code, told.message or told.code, [*blockers, *commands])
