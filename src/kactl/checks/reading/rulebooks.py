"""Deployments together with all that they are judged by."""

from collections.abc import Sequence
from dataclasses import dataclass

from kactl.checks.reading.deployers import deployer_parts, read_deployers
from kactl.checks.reading.deploying import Rulebook
from kactl.checks.reading.deployments import (
    Deployed,
    deployment_pattern,
    read_deployments,
    review_pattern,
)
from kactl.checks.reading.environments import environments_part, read_environments
from kactl.checks.reading.levels import calendar_part, read_calendar
from kactl.model.findings import Finding
from kactl.model.subjects import GlobPart, Subject
from kactl.model.view import Setting, View

ALL: tuple[str, ...] = ("*",)


@dataclass(frozen=True, slots=True)
class Judged:
    """The rules, what was deployed, and what of `environments.yaml` cannot be understood."""

    rules: Rulebook
    deployed: Deployed
    faults: tuple[Finding, ...]


def rulebook_parts(setting: Setting, environments: Sequence[str] = ALL) -> Subject:
    """Return what a check declares that judges the deployments into some environments."""
    patterns = (
        pattern
        for one in environments
        for pattern in (deployment_pattern(setting, one), review_pattern(setting, one))
    )
    return (
        *map(GlobPart, patterns),
        environments_part(setting),
        calendar_part(setting),
        *deployer_parts(setting),
    )


def read_rulebook(
    view: View, setting: Setting, environments: Sequence[str] = ALL, *, holding: bytes = b""
) -> Judged | None:
    """Return rules and deployments, those whose bytes hold something; None where no calendar is read."""
    calendar = read_calendar(view, setting)
    if calendar is None:
        return None
    known = read_environments(view, setting)
    deployed = read_deployments(
        [
            file
            for one in environments
            for file in view.files(deployment_pattern(setting, one))
            if holding in file.data
        ],
        [file for one in environments for file in view.files(review_pattern(setting, one))],
        setting,
    )
    times, team = known.times(calendar, setting), read_deployers(view, setting)
    rules = Rulebook(known.environments, times, team, calendar, view.reached, known.broken)
    return Judged(rules, deployed, known.faults)
