"""What the commands about playbooks answer with, besides the listings."""

from typing import Any, Literal

from pydantic import Field

from kactl.model.base import Model, Text
from kactl.model.findings import Finding, Severity
from kactl.model.listing_reports import StageLine
from kactl.model.reports import Report


class PlaybookLine(Model):
    """A playbook that can be used here."""

    name: str
    version: str
    title: Text
    summary: Text | None
    abstract: bool
    profile: str | None
    source: str
    """`bundled`, a folder, or where else it came from."""


class PlaybookList(Report):
    """What `playbook list` answers."""

    kind: Literal["playbooks"] = "playbooks"
    playbooks: tuple[PlaybookLine, ...]


class Provenance(Model):
    """Who said something: an entry's path in the playbook, the value said, and the layer as `file:line`."""

    path: str
    value: Any
    layer: str


class GateLine(Model):
    """A gate as its playbook declares it."""

    gate: str
    title: Text
    stage: str
    kind: Literal["business", "technical"]
    recurs: bool
    must: int
    """How many criteria are `must`."""
    criteria: int
    approvals: tuple[str, ...]
    decides: str | None


class PlaybookReport(Report):
    """What `playbook show` answers."""

    kind: Literal["playbook-report"] = "playbook-report"
    name: str
    version: str
    title: Text
    summary: Text | None
    source: str
    layers: tuple[str, ...]
    """The playbooks it is composed of, base first."""
    stages: tuple[StageLine, ...] = ()
    gates: tuple[GateLine, ...] = ()
    why: tuple[Provenance, ...] = ()
    """With `--why PATH`: who said so."""
    names: dict[str, Text] = Field(default={})
    """What people call the roles that are named here by their ids."""


class Staffing(Model):
    """The fewest people of the firm who can pass every gate of a tier."""

    tier: str
    title: Text
    people: int


class LintReport(Report):
    """What `playbook lint` answers."""

    kind: Literal["playbook-lint"] = "playbook-lint"
    playbook: str
    findings: tuple[Finding, ...]
    counts: dict[Severity, int]
    staffing: tuple[Staffing, ...] = ()


class AxisLine(Model):
    """One of the six axes, and what an engagement of each profile is like on it, by profile."""

    axis: str
    title: Text
    profiles: dict[str, Text]


class ProfilesReport(Report):
    """What `playbook show --profiles` answers: ordinary projects beside key accounts."""

    kind: Literal["profiles"] = "profiles"
    profiles: dict[str, Text]
    """The title of each profile, by its id."""
    axes: tuple[AxisLine, ...]
    here: str | None = None
    """The profile of the engagement around the folder, where there is one."""
