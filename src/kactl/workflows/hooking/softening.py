"""What happened already stops no commit and no push: to refuse what tells of it would hide it."""

from collections import Counter
from typing import Final

from kactl.checks.deployments_kept import HAPPENED
from kactl.model.findings import SEVERITIES, Finding
from kactl.model.reports import CheckReport

_FAMILIES: Final = ("tagged.", "deployment.")
"""What tags of code repositories, and the state of gates at a deployment, have broken."""


def softened(report: CheckReport) -> CheckReport:
    """Return the report with a warning of each error that is a deployment that was, or a tag that is out."""
    found = tuple(
        one.model_copy(update={"severity": "warning"}) if _happened(one) else one for one in report.findings
    )
    weights = Counter(one.severity for one in found)
    counts = {severity: weights[severity] for severity in SEVERITIES}
    return report.model_copy(update={"findings": found, "counts": counts})


def _happened(finding: Finding) -> bool:
    """Tell whether an error is one that no edit mends."""
    return finding.severity == "error" and (finding.code in HAPPENED or finding.code.startswith(_FAMILIES))
