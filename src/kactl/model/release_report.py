"""Everything about one release on one page."""

from typing import Literal

from pydantic import AwareDatetime

from kactl.model.base import Model, Text
from kactl.model.findings import Finding
from kactl.model.reports import GateReport, Report


class ReleaseArtifact(Model):
    """A commit that the release is made of, and the tag as the clone on this machine has it."""

    repo: str | None
    tag: str | None
    commit: str
    digest: str | None
    tagged: str | None = None
    """The commit to which the tag leads now; null where there is no such tag, or no clone."""
    tagged_at: AwareDatetime | None = None


class ReleaseStop(Model):
    """An environment on the way, and what became of the release there; rehearsals are none."""

    environment: str
    title: Text
    at: AwareDatetime | None = None
    """When it was brought there last; null: not yet."""
    by: str | None = None
    result: str | None = None


class ReleaseRehearsal(Model):
    """The last time that the way back was walked."""

    at: AwareDatetime
    environment: str | None
    minutes: float | None
    by: str | None
    recorded: bool
    """Whether a deployment says so; else the release's item does."""


class ReleaseItem(Model):
    """An item that goes out with the release."""

    register_title: Text
    id: str
    title: str | None
    status: Text | None


class ReleaseEvidence(Model):
    """A report about one of the commits."""

    name: str
    kind: str
    repo: str | None
    commit: str
    producer: str
    """`ci`, or who says so."""
    fits: bool
    """Whether it is of a commit that the release is made of."""


class ReleaseReport(Report):
    """What `kactl release check` answers."""

    kind: Literal["release-report"] = "release-report"
    release: str
    noun: str
    title: str | None
    status: Text | None
    derived: Text | None
    """The class that follows from the facts."""
    item_class: Text | None
    """The class that counts: the one that follows, or the heavier one that people chose."""
    facts: dict[str, str]
    """What the class follows from, by the fields' titles."""
    planned: str | None
    batches: tuple[str, ...]
    artifacts: tuple[ReleaseArtifact, ...]
    path: tuple[ReleaseStop, ...]
    rehearsal: ReleaseRehearsal | None
    contents: tuple[ReleaseItem, ...]
    evidence: tuple[ReleaseEvidence, ...]
    gate: GateReport | None
    """Criteria, approvals, what is missing and the next commands."""
    findings: tuple[Finding, ...]
