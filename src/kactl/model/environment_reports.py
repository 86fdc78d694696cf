"""What `kactl env list` and `kactl env check` answer with."""

from typing import Literal

from pydantic import AwareDatetime

from kactl.model.base import Model, Text
from kactl.model.findings import Finding
from kactl.model.reports import Report


class RunningVersion(Model):
    """What runs in an environment."""

    version: str
    since: AwareDatetime
    by: str
    path: str
    emergency: bool


class Stretch(Model):
    """A stretch of time; of a freeze with its title."""

    begins: AwareDatetime
    ends: AwareDatetime
    title: Text | None = None


class EnvironmentLine(Model):
    """One environment as it stands now."""

    id: str
    title: Text
    promoted_from: str | None
    running: RunningVersion | None
    """The version that came last and was not rolled back; null where none is recorded."""
    changeable: bool
    """Whether a window is open now and nothing is frozen."""
    frozen: bool
    """Whether it is frozen now."""
    opening: Stretch | None
    """When a window is open next, or is open now; null where any time will do, or none is near."""
    freeze: Stretch | None
    """The freeze of now, or the next one."""
    unreviewed: tuple[str, ...]
    """Emergency deployments that want a review."""
    untaken: int
    """Deployments that only tags tell of."""


class EnvironmentsReport(Report):
    """What `kactl env list` answers."""

    kind: Literal["environment-list"] = "environment-list"
    timezone: str
    """The engagement's."""
    environments: tuple[EnvironmentLine, ...]
    findings: tuple[Finding, ...] = ()


class EnvironmentCheck(Report):
    """What `kactl env check` answers: what was deployed, or what would be, against the rules."""

    kind: Literal["environment-check"] = "environment-check"
    environment: str | None
    version: str | None
    """The version that would be deployed; null where what was deployed is judged."""
    at: AwareDatetime
    judged: int
    """How many deployments were looked at."""
    findings: tuple[Finding, ...]
