"""What commands answer with: one value that every format shows."""

from datetime import date
from typing import Literal

from pydantic import AwareDatetime, Field

from kactl.model.base import Model, Text
from kactl.model.exceptions import BreakGlassReport, ConditionReport, WaiverReport
from kactl.model.findings import Finding, Outcome, Severity
from kactl.model.gates import Principle, Strength
from kactl.model.principle_reports import PrincipleGroup
from kactl.model.vote_reports import PollReport

Status = Literal["PASSED", "CONDITIONAL", "READY", "BLOCKED", "STALE", "EXPIRED", "BYPASSED", "ERROR"]


class Assurance(Model):
    """How far what was judged can be trusted."""

    signatures: Literal["all", "some", "none"] = "none"
    root: Literal["pinned", "first-use", "none"] = "none"
    history: Literal["full", "shallow"] = "full"
    time: Literal["local", "witness"] = "local"


class Report(Model):
    """The head of every JSON document."""

    schema_version: Literal[1] = Field(default=1, alias="schemaVersion")


class CriterionReport(Model):
    """One criterion as judged."""

    id: str
    title: Text
    phase: Literal["entrance", "success"]
    strength: Strength
    outcome: Outcome
    severity: Severity
    """How an unmet criterion weighs: `must` is an error."""
    principle: Principle
    owner: str | None
    declared: bool
    """Whether a person's answer is its only source."""
    answer: str | None
    """The record of the answer that counts."""
    waiver: str | None
    """The request of the waiver in force, whatever the outcome."""
    findings: tuple[Finding, ...]


class Given(Model):
    """An approval that counts."""

    person: str
    at: AwareDatetime
    record: str
    assurance: str
    """`claimed` (git's identity), `transcribed` or `verified`."""
    stands_for: str | None = None
    """Whose word a stand-in gave."""


class Excluded(Model):
    """A statement or person that does not count, and why."""

    person: str
    reason: Text
    record: str | None = None
    unverified: bool = False
    """Whether it would count once a second person has looked at its proof."""


class ApprovalReport(Model):
    """One role's approvals."""

    role: str
    title: Text
    needed: int
    given: tuple[Given, ...]
    missing: int
    candidates: tuple[str, ...]
    excluded: tuple[Excluded, ...]
    fingerprint: str
    """What an approval of this role binds."""
    roles: tuple[str, ...] = ()
    """The roles of which any holder may approve."""
    rule: Text = Text(zh="", en="")
    """How many must approve, in which way."""
    binds: tuple[str, ...] = ()
    """The criteria that an approval vouches for."""
    waits_for: tuple[str, ...] = ()
    """The roles that must approve first and have not."""
    short: int = 0
    """How many places nobody of the team could fill now."""
    poll: PollReport | None = None
    """How the vote stands, where a body votes."""


class NextStep(Model):
    """Who does what next."""

    who: tuple[str, ...]
    """People, or a role that nobody holds."""
    names: tuple[Text, ...] = ()
    """The same as people read them: the person's name, the role's title."""
    command: str
    deadline: date | None
    what: Text
    criterion: str | None = None
    """The criterion that it serves; null for approvals and the decision."""


class DriftPart(Model):
    """Something that changed since the decision."""

    criterion: str
    name: str
    change: Literal["added", "removed", "changed"]


class ReviewReport(Model):
    """An open review."""

    commit: str
    opened_by: str
    opened_at: AwareDatetime
    lapses: AwareDatetime


class Decided(Model):
    """The decision in force."""

    at: AwareDatetime
    commit: str
    fingerprint: str
    by: str
    record: str


class Score(Model):
    """How many criteria are what; percentages never round up to 100."""

    met: int
    unmet: int
    not_applicable: int
    unknown: int
    waived: int
    percent: int
    percent_without_waivers: int

    @property
    def asked(self) -> int:
        """Return how many criteria are asked: those that apply."""
        return self.met + self.unmet + self.unknown + self.waived


class GateVerdict(Model):
    """One gate, judged."""

    gate: str
    instance: str | None
    title: Text
    stage: str
    kind: Literal["business", "technical"]
    status: Status
    result: str | None
    fingerprint: str | None
    content: str | None
    """The fingerprint without its cycle: what downstream gates bind."""
    criteria: tuple[CriterionReport, ...]
    approvals: tuple[ApprovalReport, ...]
    decides: str | None
    deciders: tuple[str, ...] = ()
    """Who can decide today."""
    blockers: tuple[Finding, ...]
    drift: tuple[DriftPart, ...]
    review: ReviewReport | None
    decided: Decided | None
    grandfathered: bool = False
    waivers: tuple[WaiverReport, ...] = ()
    """Every request of the present cycle to waive one of its criteria."""
    conditions: tuple[ConditionReport, ...] = ()
    """What its conditional pass, or the review of its break-glass, still wants or wanted."""
    break_glass: BreakGlassReport | None = None
    notes: tuple[Finding, ...] = ()
    """What is to be known and blocks nothing."""
    next: tuple[NextStep, ...]
    score: Score
    names: dict[str, Text] = Field(default={})
    """What people call the roles and people that are named here by their ids."""

    @property
    def key(self) -> str:
        """Return `gate` or `gate@instance`."""
        return f"{self.gate}@{self.instance}" if self.instance else self.gate

    @property
    def called(self) -> Text:
        """Return what people call it: the title and the instance."""
        return self.title.with_name(self.instance)

    def name(self, identity: str) -> Text:
        """Return what people call a role or person."""
        return self.names.get(identity, Text(zh=identity, en=identity))


class GateReport(Report):
    """What `gate check` answers."""

    kind: Literal["gate-report"] = "gate-report"
    engagement: str
    title: str = ""
    """The client, or what else names the engagement to people."""
    folder: str = ""
    """Where the engagement lies in its repository; empty at its root. Paths are relative to it."""
    commit: str | None
    tree: str
    today: date
    timezone: str = "UTC"
    """The engagement's; instants are UTC here and are shown in it."""
    pretended: bool
    """Whether the day was given with `--today`: then nothing passes."""
    assurance: Assurance
    skipped_checks: tuple[str, ...]
    gates: tuple[GateVerdict, ...]
    not_committed: tuple[str, ...] = ()
    """The facts of evidence that count here and are not committed yet, by the paths where they will lie."""
    bundle: str | None = None
    """Where they wait, for whoever may commit them."""
    notes: tuple[Finding, ...] = ()


class CheckReport(Report):
    """What `check` answers."""

    kind: Literal["check-report"] = "check-report"
    engagement: str
    folder: str = ""
    """Where the engagement lies in its repository; empty at its root. Paths are relative to it."""
    commit: str | None
    tree: str
    today: date
    findings: tuple[Finding, ...]
    rules_run: tuple[str, ...]
    skipped: tuple[str, ...]
    counts: dict[Severity, int]
    by_principle: dict[str, int]
    principles: tuple[PrincipleGroup, ...] = ()
    """What serves the principles that were asked for; empty where none was."""
    base: str | None = None
    """The revision that the findings are new against; others are only counted."""
    known: int = 0
    """How many errors the base had already; they are not listed."""


class FileChange(Model):
    """One file of a change set, as it is shown."""

    path: str
    action: Literal["create", "change", "remove", "identical", "kept", "skipped", "conflict", "merged"]


class ChangeSetReport(Report):
    """What a writing command did, or would do."""

    kind: Literal["change-set"] = "change-set"
    files: tuple[FileChange, ...]
    message: str
    commit: str | None
    """The new commit, or null when nothing was committed."""
    undone: str | None = None
    """The commit that was taken back."""
    planned: bool = False
    """Whether this is a plan: nothing was written."""
    diff: str | None = None
    """The difference, when it was asked for."""
    next: tuple[NextStep, ...] = ()
    notes: tuple[Finding, ...] = ()
    """What is to be known about it; an error means that it was written and does not count."""
