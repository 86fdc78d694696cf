"""What `doctor` answers with."""

from typing import Literal

from kactl.model.findings import Finding, Severity
from kactl.model.reports import ChangeSetReport, Report

Health = Literal["sound", "unsound", "undecided", "refused", "clashing", "untrusted"]
"""What the gravest error comes to: findings, nothing to judge, git that refuses, ids that clash, no trust."""


class DoctorReport(Report):
    """What `doctor` answers."""

    kind: Literal["doctor"] = "doctor"
    engagement: str | None
    """The engagement's folder, or null where there is none."""
    health: Health
    findings: tuple[Finding, ...]
    checks: tuple[str, ...]
    """What was looked at."""
    counts: dict[Severity, int]
    plan: ChangeSetReport | None = None
    """With `--fix`: what was changed, or would be."""
