"""Review a deployment afterwards: an emergency, or one that broke a rule; by another person."""

from kactl.checks.reading.deployments import Placed, review_file
from kactl.model.changes import Change, ChangeSet
from kactl.model.deployments import DeploymentReview
from kactl.model.findings import Finding
from kactl.model.reports import ChangeSetReport
from kactl.texts.catalogue import message
from kactl.workflows.calling import Call, Writing
from kactl.workflows.carrying_out import carry_out
from kactl.workflows.deploying.ground import Ground, stand
from kactl.workflows.desk import open_to_write
from kactl.workflows.problems import decline, misuse, suggestions


def review(call: Call, name: str, *, reason: str, writing: Writing) -> ChangeSetReport:
    """Write the review of a deployment; of somebody who may not review it none is written."""
    if not reason.strip():
        misuse("deploying.no-reason")
    ground = stand(open_to_write(call, writing.by))
    desk, one = ground.desk, _named(ground, name)
    rules, person = ground.judged.rules, desk.actor
    summary = message("deploying.reviewed", desk.engagement.language, {"deployment": one.name})
    if rules.review(one, ground.judged.deployed.reviews) is not None:
        note = Finding(code="deploying.reviewed-before", severity="note", values={"deployment": one.name})
        return carry_out(desk, ChangeSet((), summary), writing, notes=(note,))
    if not rules.may_review(one.deployment, person, call.now):
        environment = rules.environments.get(one.deployment.environment)
        roles = ", ".join(environment.reviewers) if environment else ""
        decline("deploying.may-not-review", person=person, deployer=one.deployment.by, roles=roles or "-")
    found = DeploymentReview(
        deployment=one.sha256, by=person, at=call.now.replace(microsecond=0), reason=reason.strip()
    )
    path, data = review_file(found, one)
    return carry_out(desk, ChangeSet((Change(path, data),), summary), writing)


def _named(ground: Ground, name: str) -> Placed:
    """Return the one deployment that a file's name, or an unambiguous part of it, means."""
    wanted = name.rsplit("/", 1)[-1].removesuffix(".json")
    found = [one for one in ground.deployments if one.name == wanted]
    found = found or [one for one in ground.deployments if wanted in one.name]
    if len(found) != 1:
        known = [one.name for one in found or ground.deployments[-5:]]
        code = "deploying.ambiguous" if found else "deploying.no-deployment"
        misuse(code, "kactl env check", deployment=name, known=suggestions(name, known) or "-")
    return found[0]
