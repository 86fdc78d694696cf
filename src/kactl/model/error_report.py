"""What is said when there is no report to give."""

from typing import Literal

from kactl.model.findings import Finding
from kactl.model.reports import Report


class ErrorReport(Report):
    """What stands in place of a report when there is none."""

    kind: Literal["error"] = "error"
    code: str
    message: str
    why: str | None
    mend: str | None
    """What to do, in words."""
    fix: str | None
    """The command that mends, or null."""
    findings: tuple[Finding, ...] = ()
    """What exactly is wrong, each at its place."""
    said: tuple[str, ...] = ()
    """The lines that git, a hook or another program wrote, as they are."""
