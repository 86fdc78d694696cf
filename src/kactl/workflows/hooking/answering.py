"""What a hook answers: findings of what it was called for, as the report of a check."""

from collections import Counter
from collections.abc import Iterable
from zoneinfo import ZoneInfo

from kactl.errors import KactlError
from kactl.gates.wording import said
from kactl.model.base import Text
from kactl.model.findings import SEVERITIES, Finding
from kactl.model.reports import CheckReport
from kactl.workflows.calling import Call


def answer(call: Call, tree: str, findings: Iterable[Finding] = ()) -> CheckReport:
    """Return the report of a hook that ran no rule; `tree` says what it looked at."""
    found = tuple(sorted(findings, key=lambda one: SEVERITIES.index(one.severity)))
    weights = Counter(one.severity for one in found)
    return CheckReport(
        engagement="",
        commit=None,
        tree=tree,
        today=call.today(ZoneInfo("UTC")),
        findings=found,
        rules_run=(),
        skipped=(),
        counts={severity: weights[severity] for severity in SEVERITIES},
        by_principle={},
    )


def supplemented(report: CheckReport, findings: Iterable[Finding]) -> CheckReport:
    """Return the report of a check with what the hook found besides, the gravest first."""
    found = tuple(sorted((*findings, *report.findings), key=lambda one: SEVERITIES.index(one.severity)))
    weights = Counter(one.severity for one in found)
    return report.model_copy(
        update={"findings": found, "counts": {severity: weights[severity] for severity in SEVERITIES}}
    )


def undecided(call: Call, tree: str, error: KactlError) -> CheckReport:
    """Report that the engagement cannot be judged: what is wrong with it is told where it is made."""
    values = {"code": error.code}
    told = Finding(code="hook.undecided", severity="warning", fix="kactl check", values=values)
    return answer(call, tree, (told,))


def reason_of(error: KactlError) -> Text:
    """Return what an error says, to be told within a finding."""
    values = {name: one if isinstance(one, Text | int) else str(one) for name, one in error.values.items()}
    return said(error.code, **values)
