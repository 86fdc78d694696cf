"""Lay deployments down as new files, judged together."""

from collections.abc import Sequence
from hashlib import sha256

from kactl.checks.reading.deployments import Placed, deployment_file
from kactl.gates.wording import said
from kactl.model.changes import Change, ChangeSet
from kactl.model.deployments import Deployment
from kactl.model.findings import Finding
from kactl.model.reports import ChangeSetReport, NextStep
from kactl.workflows.calling import Writing
from kactl.workflows.carrying_out import carry_out
from kactl.workflows.deploying.ground import Ground


def placed(ground: Ground, one: Deployment) -> tuple[Placed, bytes]:
    """Return a deployment with its path, and the bytes of its file."""
    path, data = deployment_file(one, ground.desk.engagement.process)
    return Placed(path, sha256(data).hexdigest(), one), data


def place(
    ground: Ground,
    deployments: Sequence[Deployment],
    writing: Writing,
    summary: str,
    *,
    steps: Sequence[NextStep] = (),
    notes: Sequence[Finding] = (),
) -> ChangeSetReport:
    """Write the files of deployments; an error among the notes says that one was written and broke a rule."""
    found = [placed(ground, one) for one in deployments]
    changes = tuple(Change(one.path, data) for one, data in found)
    grown = ground.with_more([one for one, _ in found])
    judged = tuple(grown.findings(frozenset(one.path for one, _ in found)))
    reviews = [_review(grown, one) for one, _ in found if one.deployment.emergency is not None]
    return carry_out(
        ground.desk,
        ChangeSet(changes, summary),
        writing,
        next_steps=(*reviews, *steps),
        notes=(*notes, *judged),
    )


def _review(ground: Ground, one: Placed) -> NextStep:
    environment = ground.judged.rules.environments.get(one.deployment.environment)
    due, _ = ground.judged.rules.review_due(one.deployment)
    what = said(
        "deployment.step-review", version=one.deployment.version, environment=one.deployment.environment
    )
    return NextStep(
        who=environment.reviewers if environment else (),
        command=f'kactl env review {one.name} --reason "…"',
        deadline=due,
        what=what,
    )
