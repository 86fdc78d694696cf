"""Lint a playbook: compose, validate, and look for everything that can be known to be wrong."""

from collections import Counter
from collections.abc import Iterator

from kactl.checks.registry import catalogue
from kactl.gates.feasibility import impossible
from kactl.gates.staffing import MOST, least
from kactl.model.base import Text
from kactl.model.findings import SEVERITIES, Finding
from kactl.model.playbook import Playbook
from kactl.model.playbook_reports import LintReport, Staffing
from kactl.playbooks.lint import lint
from kactl.workflows.calling import Call
from kactl.workflows.sources import Draft, draft_of, engagement_draft


def lint_playbook(call: Call, source: str | None = None) -> LintReport:
    """Return all findings about a playbook by its name or folder, or about the engagement's own."""
    draft = draft_of(source, call.start) if source else engagement_draft(call.start)
    found = findings_of(draft)
    staffing = _staffing(draft) if all(one.severity != "error" for one in found) else ()
    found = (*found, *_unstaffed(draft, staffing))
    counted = Counter(one.severity for one in found)
    return LintReport(
        schemaVersion=1,
        playbook=draft.name if source else draft.label,
        findings=found,
        counts={severity: counted[severity] for severity in SEVERITIES},
        staffing=tuple(one for one in staffing if one.people),
    )


def _staffing(draft: Draft) -> tuple[Staffing, ...]:
    """Return the least staffing of each tier; 0 people where nobody could ever pass every gate."""
    playbook, _ = draft.validated
    if playbook is None or playbook.abstract:
        return ()
    tiers: dict[str | None, Text] = {one.id: one.title for one in playbook.tiers}
    tiers = tiers or {None: playbook.title}
    return tuple(
        Staffing(tier=tier or "-", title=title, people=least(playbook, tier) or 0)
        for tier, title in tiers.items()
    )


def _unstaffed(draft: Draft, staffing: tuple[Staffing, ...]) -> tuple[Finding, ...]:
    """Return the tiers that no staffing can serve."""
    return tuple(
        draft.composition.finding("ballot.no-staffing", ("gates",), {"tier": one.title, "most": MOST})
        for one in staffing
        if not one.people
    )


def findings_of(draft: Draft) -> tuple[Finding, ...]:
    """Return what composing and validating say; a playbook that stands is linted too."""
    playbook, faults = draft.validated
    if playbook is None:
        return faults
    found = lint(playbook, draft.composition, catalogue(), draft.templates)
    return (*faults, *found, *_never(playbook, draft))


def _never(playbook: Playbook, draft: Draft) -> Iterator[Finding]:
    """Yield approvals that no staffing can complete, where they stand."""
    for number, gate in enumerate(playbook.gates):
        declared = () if gate.approvals == "none" else gate.approvals
        for approval, code, values in impossible(declared, playbook):
            loc = ("gates", number, "approvals", declared.index(approval))
            shown = {"gate": gate.title, "role": approval.role, **values}
            finding = draft.composition.finding(f"gate.{code}", loc, shown)
            yield finding.model_copy(update={"subject": gate.id})
