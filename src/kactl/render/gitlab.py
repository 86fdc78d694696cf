"""Findings as a Code Quality report of GitLab: a list of problems, each with a fingerprint of its own."""

from collections.abc import Iterable, Mapping
from types import MappingProxyType
from typing import Any, Final

from kactl.model.findings import Severity
from kactl.model.reports import CheckReport, GateReport
from kactl.render import json
from kactl.render.cleaning import clean
from kactl.render.issues import Issue, of_check, of_gates
from kactl.render.look import Look

_SEVERITIES: Final[Mapping[Severity, str]] = MappingProxyType(
    {"error": "major", "warning": "minor", "note": "info"}
)


def check(report: CheckReport, look: Look) -> str:  # noqa: ARG001 - every renderer is told the look
    """Return the findings of a check."""
    return _problems(of_check(report))


def gates(report: GateReport, look: Look) -> str:
    """Return what the gates' criteria found, and what else keeps them from being passed."""
    return _problems(of_gates(report, look.language))


def _problems(issues: Iterable[Issue]) -> str:
    return json.text([_problem(one) for one in issues])


def _problem(issue: Issue) -> dict[str, Any]:
    return {
        "description": issue.message,
        "check_name": issue.finding.code,
        "fingerprint": issue.fingerprint,
        "severity": _SEVERITIES[issue.level],
        "location": {"path": clean(issue.path), "lines": {"begin": issue.line}},
    }
