"""Every recorded deployment keeps the rules of its environment, or somebody else reviewed that it did not."""

from collections.abc import Iterator, Mapping
from typing import Final

from kactl.checks.reading.deploying import Breach, Rulebook
from kactl.checks.reading.deployments import Deployed
from kactl.checks.reading.rulebooks import ALL, Judged, read_rulebook, rulebook_parts
from kactl.checks.reading.told_deployments import told
from kactl.model.base import Id, Model
from kactl.model.findings import Finding, Judgement, judged, unknown
from kactl.model.subjects import Subject
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
HAPPENED: Final = frozenset(
    CODES[rule]
    for rule in (
        "data", "no-procedure", "unchecked-data", "deployer", "window", "freeze", "limit", "skipped",
        "other-parts", "unreviewed",
    )
)  # fmt: skip
"""What no edit of the file mends, since it happened: only a review answers it."""
_SOFT: Final = frozenset({"twice"})


class Parameters(Model):
    """Which environments."""

    environments: tuple[Id, ...] = ()
    """The environments whose deployments are looked at; all unless given."""


def subject(parameters: Parameters, setting: Setting) -> Subject:
    """Return the deployments and their reviews, the rules, the calendar and who held which role."""
    return rulebook_parts(setting, parameters.environments or ALL)


def judge(view: View, parameters: Parameters, setting: Setting) -> Judgement:
    """Hold when nothing is broken but what was reviewed."""
    found = read_rulebook(view, setting, parameters.environments or ALL)
    if found is None:
        path = setting.inside("calendar.yaml")
        return unknown(Finding(code="deployments-kept.bad-calendar", path=path, line=1, column=1))
    return judged([*found.faults, *found.deployed.faults, *broken_rules(found, setting)])


def broken_rules(found: Judged, setting: Setting) -> Iterator[Finding]:
    """Yield a finding for each rule that a deployment breaks."""
    rules, deployed = found.rules, found.deployed
    for breach in (*rules.breaches(deployed), *_emergencies(rules, deployed)):
        yield _weighed(breach, told(breach, rules, setting, CODES), rules, deployed)


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
