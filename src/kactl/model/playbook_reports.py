"""What the commands about playbooks answer with, besides the listings."""

from typing import Literal

from kactl.model.base import Model, Text
from kactl.model.reports import Report


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
