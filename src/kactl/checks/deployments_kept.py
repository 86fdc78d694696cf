"""Every recorded deployment keeps the rules of its environment, or somebody else reviewed that it did not."""

from collections.abc import Iterator, Mapping
from typing import Final

from kactl.checks.reading.deployers import deployer_parts, read_deployers
from kactl.checks.reading.deploying import Breach, Rulebook
from kactl.checks.reading.deployments import (
    Deployed,
    deployment_pattern,
    read_deployments,
    review_pattern,
)
from kactl.checks.reading.environments import environments_part, read_environments
from kactl.checks.reading.levels import calendar_part, read_calendar
from kactl.checks.reading.told_deployments import told
from kactl.model.base import Id, Model
from kactl.model.findings import Finding, Judgement, judged, unknown
from kactl.model.subjects import GlobPart, Subject
from kactl.model.view import Setting, View

ID = "deployments-kept"
REVISION = 1

CODES: Final[Mapping[str, str]] = {
    "unknown-environment": "deployments-kept.unknown-environment",
    "future": "deployments-kept.future",
    "twice": "deployments-kept.twice",
    "data": "deployments-kept.data",
    "no-procedure": "deployments-kept.no-procedure",
    "unchecked-data": "deployments-kept.unchecked-data",
    "deployer": "deployments-kept.deployer",
    "window": "deployments-kept.window",
    "freeze": "deployments-kept.freeze",
    "limit": "deployments-kept.limit",
    "skipped": "deployments-kept.skipped",
    "other-parts": "deployments-kept.other-parts",
    "unreviewed": "deployments-kept.unreviewed",
    "review-due": "deployments-kept.review-due",
}
"""The rules that a deployment can break, and the code of each."""
_SOFT: Final = frozenset({"twice"})


class Parameters(Model):
    """Which environments."""

    environments: tuple[Id, ...] = ()
    """The environments whose deployments are looked at; all unless given."""


def subject(parameters: Parameters, setting: Setting) -> Subject:
    """Return the deployments and their reviews, the rules, the calendar and who held which role."""
    patterns = (
        pattern
        for one in parameters.environments or ("*",)
        for pattern in (deployment_pattern(setting, one), review_pattern(setting, one))
    )
    return (
        *map(GlobPart, patterns),
        environments_part(setting),
        calendar_part(setting),
        *deployer_parts(setting),
    )


def judge(view: View, parameters: Parameters, setting: Setting) -> Judgement:
    """Hold when nothing is broken but what was reviewed."""
    known = read_environments(view, setting)
    calendar = read_calendar(view, setting)
    if calendar is None:
        path = setting.inside("calendar.yaml")
        return unknown(Finding(code="deployments-kept.bad-calendar", path=path, line=1, column=1))
    asked = parameters.environments or ("*",)
    deployed = read_deployments(
        [file for one in asked for file in view.files(deployment_pattern(setting, one))],
        [file for one in asked for file in view.files(review_pattern(setting, one))],
        setting,
    )
    times = known.times(calendar, setting)
    rules = Rulebook(
        known.environments, times, read_deployers(view, setting), calendar, view.reached, known.broken
    )
    found = (
        told(one, rules, setting, CODES)
        for one in (*rules.breaches(deployed), *_emergencies(rules, deployed))
    )
    weighed = (_weighed(breach, finding, rules, deployed) for breach, finding in found)
    return judged([*known.faults, *deployed.faults, *weighed])


def _emergencies(rules: Rulebook, deployed: Deployed) -> Iterator[Breach]:
    """Yield the emergency deployments that nobody reviewed, those whose time is over as broken."""
    for one in deployed.deployments:
        if one.deployment.emergency is None or rules.review(one, deployed.reviews):
            continue
        due, ends = rules.review_due(one.deployment)
        rule = "unreviewed" if rules.reached(ends) else "review-due"
        yield Breach(rule, one, {"due": due.isoformat()}, calendar=True)


def _weighed(breach: Breach, finding: Finding, rules: Rulebook, deployed: Deployed) -> Finding:
    """Return a finding as grave as it is: what was reviewed, or is not due yet, is only said."""
    if breach.rule == "review-due" or rules.review(breach.placed, deployed.reviews):
        return finding.model_copy(update={"severity": "note", "calendar": False})
    return finding.model_copy(update={"severity": "warning"}) if breach.rule in _SOFT else finding
