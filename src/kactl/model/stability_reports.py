"""What `role list --stability` answers with: who holds core roles since when, and how often they changed."""

from datetime import date
from typing import Literal

from kactl.model.base import Model, Text
from kactl.model.findings import Finding
from kactl.model.reports import Report


class Tenure(Model):
    """Somebody who holds a role today."""

    person: str
    name: str
    since: date | None
    days: int | None
    """How long, today included; null where nobody wrote since when."""


class StableRole(Model):
    """One core role."""

    role: str
    title: Text
    holders: tuple[Tenure, ...]
    backups: tuple[str, ...]
    """The names of those who stand by."""
    alone: bool
    """Whether it hangs on one person: a single holder and no backup."""


class Change(Model):
    """Somebody's last day in a core role."""

    role: str
    title: Text
    person: str
    name: str
    last: date


class QuarterOfChanges(Model):
    """A quarter and the changes in it."""

    quarter: str
    changes: tuple[Change, ...]


class StabilityReport(Report):
    """What `role list --stability` answers."""

    kind: Literal["stability"] = "stability"
    engagement: str
    today: date
    roles: tuple[StableRole, ...]
    quarters: tuple[QuarterOfChanges, ...]
    """The quarter at hand and the three before it."""
    median_days: int | None
    """The median of the tenures that are known."""
    findings: tuple[Finding, ...] = ()
