"""Deployments that only tags of the clones at hand tell of."""

from collections.abc import Iterator
from datetime import timedelta
from typing import Final

from pydantic import ValidationError

from kactl.checks.reading.promoting import same_parts
from kactl.model.artifacts import Artifact
from kactl.model.deployments import Deployment
from kactl.model.environments import Environment
from kactl.model.findings import Finding
from kactl.store.clones import Clone, clones
from kactl.store.deployment_tags import DeploymentTag, deployment_tags
from kactl.workflows.deploying.ground import Ground

_CLOSE: Final = timedelta(hours=1)
"""A tag and a file that are no further apart tell of one deployment."""


def tagged(ground: Ground) -> tuple[tuple[Finding, ...], tuple[Deployment, ...]]:
    """Return what could not be read, and the deployments that no file tells of yet; never by the network."""
    patterns = {key: one for key, one in ground.judged.rules.environments.items() if one.tags}
    if not patterns:
        return (), ()
    notes: list[Finding] = []
    found: list[Deployment] = []
    for clone in clones(ground.desk.home, ground.desk.engagement):
        notes += [clone.problem] if clone.problem else []
        for key, environment in patterns.items():
            found += _of_clone(ground, clone, key, environment, notes)
    return tuple(notes), tuple(sorted(found, key=lambda one: (one.at, one.environment, one.version)))


def _of_clone(
    ground: Ground, clone: Clone, environment: str, rules: Environment, notes: list[Finding]
) -> Iterator[Deployment]:
    if clone.repository is None or rules.tags is None:
        return
    for tag in deployment_tags(clone.repository, rules.tags):
        try:
            one = _deployment(ground, clone, environment, tag)
        except ValidationError:
            values = {"tag": tag.name, "environment": environment}
            notes.append(Finding(code="deploying.odd-tag", severity="warning", values=values))
            continue
        known = [each.deployment for each in ground.of(environment) if each.deployment.version == one.version]
        moved = [each for each in known if each.run == one.run and each.artifacts != one.artifacts]
        if moved:
            values = {"tag": tag.name, "commit": tag.commit[:12], "before": moved[0].artifacts[0].commit[:12]}
            notes.append(Finding(code="deploying.tag-moved", severity="warning", values=values))
        elif not any(_same(one, each) for each in known):
            yield one


def _deployment(ground: Ground, clone: Clone, environment: str, tag: DeploymentTag) -> Deployment:
    return Deployment(
        engagement=ground.desk.engagement.engagement,
        environment=environment,
        version=tag.version,
        at=tag.at,
        by=ground.desk.snapshot.team.by_email(tag.by) or tag.by or "-",
        artifacts=(Artifact(repo=clone.id, commit=tag.commit),),
        run=f"tag:{tag.name}",
    )


def _same(one: Deployment, other: Deployment) -> bool:
    if one.run == other.run:
        return True
    parts = same_parts(one.artifacts, other.artifacts) is not False
    return parts and other.result == one.result and abs(one.at - other.at) <= _CLOSE
