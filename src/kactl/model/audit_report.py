"""What `kactl audit` answers with: what was decided in a period, by whom, and how to repeat it."""

from datetime import date
from typing import Literal

from pydantic import AwareDatetime, Field

from kactl.model.base import Model, Text
from kactl.model.findings import Finding, Outcome
from kactl.model.gates import Strength
from kactl.model.records import Proof, RecordKind
from kactl.model.reports import Report

DeployedState = Literal["decided", "conditional", "bypassed", "undecided", "not-gated"]


class Deployed(Model):
    """A tag, an item of the register of releases that was released, or a deployment that was recorded."""

    name: str
    what: Literal["tag", "release", "deployment"]
    title: str | None
    day: date | None
    commit: str | None
    """Of a tag."""
    gate: str | None
    """The gate that is its own, `gate@instance`; null where no gate has such an instance."""
    state: DeployedState
    record: str | None
    """The decision, or the break-glass."""
    decided_at: AwareDatetime | None
    late: bool
    """Whether it was decided on a later day than it was deployed; of a deployment, at a later instant."""
    environment: str | None = None
    """Of a deployment; so are the next ones."""
    by: str | None = None
    result: Literal["succeeded", "failed", "rolled-back"] | None = None
    emergency: str | None = None
    """Why it could not wait."""
    reviewed_by: tuple[str, ...] = ()
    """Who looked at it afterwards."""


class AuditApproval(Model):
    """An approval behind a decision, or a word that did not count."""

    gate: str
    decision: str
    """The record of the decision."""
    role: str
    title: Text
    person: str
    name: str
    at: AwareDatetime | None
    assurance: str | None
    stands_for: str | None
    record: str | None
    counts: bool
    cause: Text | None = None
    """Why it does not count."""
    proof: Proof | None = None
    transcribed_by: str | None = None
    verified_by: str | None = None


class AuditCriterion(Model):
    """A criterion as it was judged where the gate was decided."""

    gate: str
    decision: str
    criterion: str
    title: Text
    strength: Strength
    outcome: Outcome
    answer: str | None
    waiver: str | None
    digest: str
    """Of what it looked at."""
    controls: tuple[str, ...]
    independent: bool
    authors: tuple[str, ...]
    """Of an independent one, the people who wrote what it looks at: none of them may approve it."""


class AuditDecision(Model):
    """A decision of the period, weighed where it was taken."""

    gate: str
    title: Text
    at: AwareDatetime
    person: str
    name: str
    decides: str | None
    """The role that decides; null where nobody does, and the last needed approval passes the gate."""
    result: str | None
    record: str
    commit: str | None
    """What was judged."""
    fingerprint: str | None
    counts: bool
    cause: Text | None
    unproven: tuple[str, ...]
    """The codes of what kept independence from being told."""
    readable: bool
    """Whether the commit is there, so that approvals and criteria could be weighed."""


class AuditWaiver(Model):
    """A request to waive a criterion, and its answer."""

    gate: str
    criterion: str
    record: str
    asked_by: str
    reason: str
    asked_at: AwareDatetime
    until: AwareDatetime | None
    answer: Literal["granted", "denied"] | None
    answered_by: str | None
    answered: str | None
    """The record of the answer."""
    cause: Text | None
    """Why the request does not count."""


class AuditBreakGlass(Model):
    """An emergency, and its review."""

    gate: str
    record: str
    person: str
    role: str | None
    reason: str
    at: AwareDatetime
    until: AwareDatetime
    review_due: date | None
    reviewed_by: str | None
    reviewed_at: AwareDatetime | None
    cause: Text | None


class Holding(Model):
    """Somebody's holding of a role, as `team.yaml` said it."""

    role: str
    title: Text
    person: str
    name: str
    since: date | None
    until: date | None
    backup: bool
    stands_for: str | None
    entered: AwareDatetime
    """When the file first said so."""
    entered_in: str
    """The commit."""
    removed: AwareDatetime | None
    """When it no longer said so."""
    removed_in: str | None


class ControlUse(Model):
    """A criterion that serves a control, and what it came to in the decisions of the period."""

    control: str
    gate: str
    criterion: str
    title: Text
    decisions: tuple[tuple[str, str], ...]
    """`gate` or `gate@instance`, and the outcome there."""


class AuditStatement(Model):
    """A record of the period."""

    record: str
    kind: RecordKind
    gate: str | None
    person: str
    role: str | None
    at: AwareDatetime
    path: str
    sha256: str
    commit: str | None
    """The commit that brought it; null while it is not committed."""
    cause: Text | None
    """Why it does not count."""


class SubjectFile(Model):
    """A file that was judged."""

    path: str
    blob: str
    sha256: str


class Sample(Model):
    """One approval with everything that repeats it."""

    record: str
    gate: str
    role: str
    title: Text
    person: str
    name: str
    at: AwareDatetime
    path: str
    """In the repository."""
    sha256: str
    commit: str | None
    """The commit that brought the record."""
    judged: str
    """The commit that was approved."""
    fingerprint: str
    reproduced: bool
    """Whether the record's own fields give the fingerprint that it names."""
    recomputed_at: str | None
    """The commit in which judging the content anew gives it; null where it was not got from any."""
    transcribed_by: str | None
    """Who carried it in; null where people spoke for themselves."""
    proof: Proof | None
    held: bool | None
    """Whether the person held the role on that day by the team of the commit that was judged."""
    files: tuple[SubjectFile, ...]
    commands: tuple[str, ...]
    """What repeats it in a shell, line by line; a line that begins with `#` says what must come out."""


class AuditReport(Report):
    """What `kactl audit` answers."""

    kind: Literal["audit"] = "audit"
    engagement: str
    title: str
    first: date
    last: date
    today: date
    timezone: str
    commit: str | None
    history: Literal["full", "shallow"]
    control: str | None
    seed: int
    deployments: tuple[Deployed, ...]
    unread: tuple[Finding, ...] = ()
    """What could not be read, so that nothing of it is told: clones that are not here, faulty files."""
    decisions: tuple[AuditDecision, ...]
    approvals: tuple[AuditApproval, ...]
    criteria: tuple[AuditCriterion, ...]
    waivers: tuple[AuditWaiver, ...]
    break_glass: tuple[AuditBreakGlass, ...]
    holders: tuple[Holding, ...]
    controls: tuple[ControlUse, ...]
    statements: tuple[AuditStatement, ...]
    approvals_in_period: int
    """Of how many approvals the sample is drawn."""
    sample: tuple[Sample, ...]
    names: dict[str, str] = Field(default={})
    """The names of the people that are named here by their ids."""
