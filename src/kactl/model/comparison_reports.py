"""What `gate check --base` answers with: what a change does to the gates."""

from datetime import date
from typing import Literal

from kactl.model.base import Model, Text
from kactl.model.findings import Finding, Outcome
from kactl.model.gates import Strength
from kactl.model.reports import DriftPart, Report, Status

Fault = Literal["criterion-broken", "approval-stale", "approval-lost", "passed-worse", "undecidable"]


class CriterionChange(Model):
    """A criterion that holds on one side of a change only, or stands on one side only."""

    id: str
    title: Text
    strength: Strength
    change: Literal["broken", "mended", "added", "removed"]
    """Broken: it held in the base and does not now. Added and removed: by the playbook or the answers."""
    then: Outcome | None
    now: Outcome | None
    parts: tuple[DriftPart, ...] = ()
    """What of its subject the change touched."""
    findings: tuple[Finding, ...] = ()
    """Why it does not hold: now where it is broken or added, in the base where it was mended or removed."""


class ApprovalChange(Model):
    """An approval that counts on one side of a change only."""

    role: str
    title: Text
    person: str
    name: Text
    record: str
    change: Literal["given", "restored", "stale", "withdrawn", "lost"]
    """Stale: it names other content than lies there now. Lost: it counts no more for another reason."""
    reason: Text | None = None
    """Why it counts no more."""
    parts: tuple[DriftPart, ...] = ()
    """What it vouches for and the change touched."""
    fix: str | None = None
    """The command with which it is given again."""


class ComparedGate(Model):
    """One gate in the base and now; null where there is none."""

    gate: str
    instance: str | None
    title: Text
    then: Status | None
    now: Status | None
    faults: tuple[Fault, ...] = ()
    """What the change is to blame for; none: the gate is not worse for it."""
    criteria: tuple[CriterionChange, ...] = ()
    approvals: tuple[ApprovalChange, ...] = ()
    blockers: tuple[Finding, ...] = ()
    """What blocks now and did not in the base."""
    unblocked: tuple[Finding, ...] = ()
    """What blocked in the base and does not now."""
    drift: tuple[DriftPart, ...] = ()
    """What the change touched of a subject that was decided; it blocks nothing."""

    @property
    def key(self) -> str:
        """Return `gate` or `gate@instance`."""
        return f"{self.gate}@{self.instance}" if self.instance else self.gate

    @property
    def differs(self) -> bool:
        """Tell whether the change does anything to the gate."""
        found = (self.criteria, self.approvals, self.blockers, self.unblocked, self.drift)
        return self.then != self.now or any(found)


class ComparisonReport(Report):
    """What `gate check --base` answers."""

    kind: Literal["gate-comparison"] = "gate-comparison"
    engagement: str
    title: str = ""
    """The client, or what else names the engagement to people."""
    folder: str = ""
    """Where the engagement lies in its repository; empty at its root. Paths are relative to it."""
    base: str
    """The revision as it was asked for."""
    base_commit: str | None
    begun: bool = True
    """Whether the base holds an engagement at all."""
    commit: str | None
    tree: str
    today: date
    """Both sides are judged on this day, so that the calendar makes no difference."""
    pretended: bool
    """Whether the day was given with `--today`: then the exit code is never 0."""
    gates: tuple[ComparedGate, ...]
