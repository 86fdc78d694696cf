"""What the reading commands answer with: status, log, roles, explanations."""

from datetime import date
from typing import Any, Literal

from pydantic import AwareDatetime, Field

from kactl.model.base import Model, Text
from kactl.model.figures import Cause, Share, Variance
from kactl.model.findings import Finding
from kactl.model.mine_reports import Mine
from kactl.model.people import Side
from kactl.model.people_reports import Substitution
from kactl.model.reports import NextStep, Report, Status


class StageLine(Model):
    """A stage of the engagement and how far it is."""

    stage: str
    title: Text
    gate: str
    """The gate that ends it."""
    state: Literal["done", "not-needed", "grandfathered", "current", "ahead"]
    """`not-needed`: its gate is for items of which there are none."""


class NextGate(Model):
    """The gate that comes next."""

    gate: str
    """`gate` or `gate@instance`."""
    title: Text
    status: Status
    met: int
    total: int
    """How many criteria are asked."""


class Duty(Model):
    """Something that is due."""

    what: Text
    who: tuple[str, ...]
    due: date
    subject: str | None = None
    """The gate, item or activity it is about."""


class Waiting(Model):
    """Somebody for whom others wait."""

    who: tuple[str, ...]
    what: Text
    subject: str | None = None
    since: date | None = None
    names: tuple[Text, ...] = ()
    """What people call those of `who`, in the same order."""


class StatusReport(Report):
    """What `status` answers."""

    kind: Literal["status"] = "status"
    engagement: str
    title: str
    """The client, or what else names the engagement to people."""
    commit: str | None
    tree: str
    today: date
    pretended: bool = False
    stage: str | None
    stages: tuple[StageLine, ...]
    next_gate: NextGate | None
    overdue: tuple[Duty, ...] = ()
    upcoming: tuple[Duty, ...] = ()
    waiting_on: tuple[Waiting, ...] = ()
    steps: tuple[NextStep, ...] = ()
    """What to do, in the order to do it."""
    unpushed: int = 0
    """How many records no remote has yet."""
    mine: Mine | None = None
    """With `--mine`: what waits for the one who asks, and what they hold."""
    shares: tuple[Share, ...] = ()
    """Of the tasks: how much is rework, unplanned, urgent."""
    rework_causes: tuple[Cause, ...] = ()
    """Why tasks are rework, the most frequent cause first."""
    variances: tuple[Variance, ...] = ()
    """How far the four baselines of an ordinary project are off."""
    findings: tuple[Finding, ...] = ()
    """What could not be read."""


class LogEntry(Model):
    """One statement, as the log shows it."""

    at: AwareDatetime
    kind: str
    gate: str | None
    """`gate` or `gate@instance`, or null for what concerns no gate."""
    person: str
    role: str | None
    record: str
    """The record's name: its file without the ending."""
    commit: str | None
    """The commit that brought it, or null while it is not committed."""
    summary: Text
    ignored: Text | None = None
    """Why it does not count, or null where nothing stands against it."""


class LogReport(Report):
    """What `log` answers, latest first."""

    kind: Literal["log"] = "log"
    engagement: str
    timezone: str = "UTC"
    """The engagement's; instants are UTC here and are shown in it."""
    entries: tuple[LogEntry, ...]
    findings: tuple[Finding, ...] = ()
    """Records that could not be read."""


class Explanation(Report):
    """What `explain` answers."""

    kind: Literal["explanation"] = "explanation"
    code: str
    message: Text
    """With `…` for what differs from case to case."""
    why: Text | None
    mend: Text | None
    docs: str | None


class Holding(Model):
    """A person who holds a role."""

    person: str
    name: str
    since: date | None
    until: date | None
    backup: bool
    active: bool
    """Whether it holds today."""


class RoleLine(Model):
    """A role and who holds it."""

    role: str
    title: Text
    side: Side
    core: bool
    vacant: bool
    """Whether nobody holds it today."""
    holders: tuple[Holding, ...]
    stand_ins: tuple[Substitution, ...] = ()


class RolesReport(Report):
    """What `role list` answers."""

    kind: Literal["roles"] = "roles"
    engagement: str
    today: date
    roles: tuple[RoleLine, ...]
    findings: tuple[Finding, ...] = ()


class RaciLine(Model):
    """One activity: roles by their part in it, with the people who hold them."""

    activity: str
    title: Text
    accountable: str
    responsible: tuple[str, ...]
    consulted: tuple[str, ...]
    informed: tuple[str, ...]
    people: dict[str, tuple[str, ...]]
    """The people of each role named here."""
    due: date | None


class RaciStage(Model):
    """The activities of one stage."""

    stage: str
    title: Text
    activities: tuple[RaciLine, ...]


class RaciReport(Report):
    """What `role raci` answers."""

    kind: Literal["raci"] = "raci"
    engagement: str
    stages: tuple[RaciStage, ...]
    findings: tuple[Finding, ...] = ()
    names: dict[str, Text] = Field(default={})
    """What people call the roles and people that are named here by their ids."""


class SchemaReport(Report):
    """What `schema` answers: JSON Schemas by the name of what they describe."""

    kind: Literal["schemas"] = "schemas"
    schemas: dict[str, dict[str, Any]]


class DemoStep(Model):
    """One command of the demonstration: why it is run, what it is and how it ended."""

    says: Text
    command: str
    exit_code: int
    output: str = ""


class DemoReport(Report):
    """What `demo` answers."""

    kind: Literal["demo"] = "demo"
    path: str
    steps: tuple[DemoStep, ...]
    next: tuple[NextStep, ...] = ()
    findings: tuple[Finding, ...] = ()
    """Why the story ended before its end."""
