"""Deployments held against statements: what was to be decided before, what was frozen meanwhile.

Which statements there are is no check's subject; so this is no check with parameters but follows from what
the environments say.
"""

from collections.abc import Iterator, Sequence
from datetime import datetime, timedelta

from kactl.checks.reading.deploying import Breach, Rulebook
from kactl.checks.reading.deployments import Placed
from kactl.checks.reading.promoting import arrived
from kactl.checks.reading.rulebooks import Judged
from kactl.checks.reading.told_deployments import told
from kactl.gates.assessing import setting_of
from kactl.gates.classes import asked_for_version
from kactl.gates.decisions import PASSING
from kactl.gates.deploying import CODES, judged_deployments, unreviewed
from kactl.gates.evaluate import Evaluator
from kactl.gates.grandfathering import is_grandfathered
from kactl.gates.instances import parse_key
from kactl.gates.stepping import named
from kactl.gates.wording import said
from kactl.model.environments import Environment
from kactl.model.findings import Finding
from kactl.model.reports import NextStep


def deployment_troubles(evaluator: Evaluator) -> Iterator[Finding]:
    """Yield an error for each deployment that came before its gate, or while its environment was frozen."""
    found = judged_deployments(evaluator.snapshot, evaluator.now)
    if found is not None:
        yield from troubles_of(evaluator, found, found.deployed.deployments)


def troubles_of(evaluator: Evaluator, found: Judged, deployments: Sequence[Placed]) -> Iterator[Finding]:
    """Yield what these deployments break; one that was reviewed is only noted."""
    setting = setting_of(evaluator.snapshot)
    for one in deployments:
        for breach in _breaches(evaluator, found, one):
            finding = told(breach, found.rules, setting, CODES)
            kept = found.rules.review(one, found.deployed.reviews) is not None
            yield finding.model_copy(update={"severity": "note"}) if kept else finding


def _breaches(evaluator: Evaluator, found: Judged, placed: Placed) -> Iterator[Breach]:
    one, rules = placed.deployment, found.rules
    environment = rules.environments.get(one.environment)
    exempt = one.emergency is not None or one.result == "rolled-back" or one.at > evaluator.now
    if environment is None or exempt or _before_rules(environment, rules, placed):
        return
    for wanted in environment.wants if not one.rehearsal else ():
        name = wanted.replace("{version}", one.version)
        waits = asked_for_version(evaluator.snapshot, one.version, name.partition("@")[0])
        if waits and not decided_by(evaluator, name, one.at):
            yield Breach("undecided", placed, {"gate": name})
    for identity in environment.frozen_during:
        for key in reviewed_at(evaluator, identity, one.at):
            if not _is_reviewed(found, placed, key):
                yield Breach("under-review", placed, {"gate": key})


def _before_rules(environment: Environment, rules: Rulebook, placed: Placed) -> bool:
    return environment.since is not None and rules.day(placed.deployment) < environment.since


def decided_by(evaluator: Evaluator, name: str, at: datetime) -> bool:
    """Tell whether a gate was passed, or passed by in an emergency, by an instant."""
    key = parse_key(name, evaluator.snapshot.playbook)
    if key is None:
        return False
    gate, instance = key
    if is_grandfathered(gate, evaluator.snapshot):
        return True
    decided = (
        one
        for one in evaluator.records_of(gate, instance)
        if one.record.kind == "decision" and one.record.result in PASSING and one.issued_at <= at
    )
    broken = (
        one
        for one in evaluator.emergencies
        if (one.record.record.gate, one.record.record.instance) == (gate.id, instance)
    )
    return any(evaluator.worth(one).passes for one in decided) or any(
        one.record.issued_at <= at and one.holds(at) for one in broken
    )


def _is_reviewed(found: Judged, placed: Placed, key: str) -> bool:
    """Tell whether a deployment brings what is under review: that version, else the first one to come."""
    one, instance = placed.deployment, key.partition("@")[2]
    if instance:
        return one.version == instance
    here = (each for each in found.deployed.deployments if each.deployment.environment == one.environment)
    return not any(each.deployment.at < one.at for each in arrived(here))


def reviewed_at(evaluator: Evaluator, identity: str, at: datetime) -> Iterator[str]:
    """Yield the instances of a gate whose review was open at an instant, as people name them."""
    gate = evaluator.gate(identity)
    if gate is None:
        return
    window = timedelta(days=gate.review_window)
    for opened in evaluator.records:
        record = opened.record
        if record.kind != "review" or record.gate != gate.id or not opened.issued_at < at:
            continue
        ended = any(
            one.record.kind in ("decision", "reopen") and opened.issued_at <= one.issued_at <= at
            for one in evaluator.records_of(gate, record.instance)
        )
        if not ended and at < opened.issued_at + window:
            yield f"{gate.id}@{record.instance}" if record.instance else gate.id


def review_steps(evaluator: Evaluator) -> Iterator[NextStep]:
    """Yield who reviews each emergency deployment, how and until when."""
    snapshot = evaluator.snapshot
    found = judged_deployments(snapshot, evaluator.now)
    for one in unreviewed(found) if found else ():
        day = evaluator.now.astimezone(snapshot.engagement.zone).date()
        deployed, team = one.placed.deployment, snapshot.team
        holders = dict.fromkeys(who for role in one.reviewers for who in team.holders(role, day))
        others = [who for who in holders or team.people if who != deployed.by and team.active(who, day)]
        who = tuple(others) or one.reviewers
        yield NextStep(
            who=who,
            names=tuple(named(each, team, snapshot.playbook) for each in who),
            command=f'kactl env review {one.placed.name} --reason "…"',
            deadline=one.due,
            what=said("deployment.step-review", version=deployed.version, environment=deployed.environment),
        )
