"""Lint a playbook: compose, validate, and look for everything that can be known to be wrong."""

from collections import Counter

from kactl.checks.registry import catalogue
from kactl.model.findings import SEVERITIES, Finding
from kactl.model.listing_reports import LintReport
from kactl.playbooks.lint import lint
from kactl.workflows.calling import Call
from kactl.workflows.sources import Draft, draft_of, engagement_draft


def lint_playbook(call: Call, source: str | None = None) -> LintReport:
    """Return all findings about a playbook by its name or folder, or about the engagement's own."""
    draft = draft_of(source, call.start) if source else engagement_draft(call.start)
    found = findings_of(draft)
    counted = Counter(one.severity for one in found)
    return LintReport(
        schemaVersion=1,
        playbook=draft.name if source else draft.label,
        findings=found,
        counts={severity: counted[severity] for severity in SEVERITIES},
    )


def findings_of(draft: Draft) -> tuple[Finding, ...]:
    """Return what composing and validating say; a playbook that stands is linted too."""
    playbook, faults = draft.validated
    if playbook is None:
        return faults
    return (*faults, *lint(playbook, draft.composition, catalogue(), draft.templates))
