"""What `NOUN baseline` answers with: what was settled, what changed since, and how much of it."""

from typing import Literal

from kactl.model.base import Model
from kactl.model.findings import Finding
from kactl.model.item_reports import RegisterHead


class SettledReport(Model):
    """The baseline of one gate instance."""

    gate: str
    commit: str
    items: int | None
    """How many were settled; null where the commit cannot be read."""
    changes: tuple[str, ...]
    """The changes that were approved since and name one of them."""
    volatility_percent: float | None
    """Approved changes per settled item, in percent."""
    edited: tuple[str, ...]
    """The items that differ now, by an approved change or without one."""


class BaselineReport(RegisterHead):
    """What `NOUN baseline` answers."""

    kind: Literal["baseline-report"] = "baseline-report"
    baselines: tuple[SettledReport, ...]
    findings: tuple[Finding, ...] = ()
    """The edits that no approved change names."""
