"""Record a deployment: one new file, judged as it is written; what happened is never refused."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Final, Literal

from kactl.checks.reading.deploying import CLOCKS_APART
from kactl.checks.reading.deployments import Placed
from kactl.checks.reading.promoting import arrived
from kactl.checks.reading.releases import artifact_field
from kactl.gates.wording import said
from kactl.model.artifacts import Artifact, artifacts_of, read_artifact
from kactl.model.base import ID_PATTERN
from kactl.model.changes import ChangeSet
from kactl.model.deployments import Deployment, Emergency
from kactl.model.environments import DataKind
from kactl.model.findings import Finding
from kactl.model.reports import ChangeSetReport, NextStep
from kactl.model.subjects import ItemsPart
from kactl.store.tested import tested_commit
from kactl.texts.catalogue import message
from kactl.workflows.calling import Call, Writing
from kactl.workflows.carrying_out import carry_out
from kactl.workflows.deploying.ground import Ground, stand
from kactl.workflows.deploying.placing import place
from kactl.workflows.desk import Desk, open_to_write
from kactl.workflows.problems import misuse

RELEASES: Final = "release"
"""The register whose items say what a version is made of."""
Result = Literal["succeeded", "failed", "rolled-back"]


@dataclass(frozen=True, slots=True)
class Told:
    """What is said of a deployment on the command line."""

    environment: str
    version: str
    at: str | None = None
    artifacts: Sequence[str] = ()
    result: Result = "succeeded"
    rehearsal: bool = False
    minutes: float | None = None
    data: DataKind | None = None
    data_checked_by: str | None = None
    emergency: str | None = None
    incident: str | None = None
    note: str | None = None
    run: str | None = None


def deploy(call: Call, told: Told, writing: Writing) -> ChangeSetReport:
    """Write the file of a deployment, and say what it breaks; the same one again writes nothing."""
    ground = stand(open_to_write(call, writing.by))
    one = deployment_told(ground, told)
    if known := already(ground, one):
        note = Finding(code="deploying.known", severity="note", path=known.path, values={"path": known.path})
        return carry_out(ground.desk, ChangeSet((), _summary(ground, one)), writing, notes=(note,))
    return place(ground, (one,), writing, _summary(ground, one), steps=tuple(_next(ground, one)))


def deployment_told(ground: Ground, told: Told) -> Deployment:
    """Return the deployment that is told, with what is left open filled in."""
    desk, (key, _) = ground.desk, ground.environment(told.environment)
    if not re.fullmatch(ID_PATTERN, told.version):
        misuse("deploying.bad-version", version=told.version)
    if told.incident and not told.emergency:
        misuse("deploying.incident-alone")
    emergency = Emergency(reason=told.emergency, incident=told.incident) if told.emergency else None
    return Deployment(
        engagement=desk.engagement.engagement,
        environment=key,
        version=told.version,
        at=_instant(ground, key, told.at),
        by=_deployer(desk),
        artifacts=_artifacts(ground, told),
        result=told.result,
        rehearsal=told.rehearsal,
        minutes=told.minutes,
        data=told.data,
        data_checked_by=desk.person(told.data_checked_by) if told.data_checked_by else None,
        emergency=emergency,
        note=told.note,
        run=told.run,
    )


def already(ground: Ground, one: Deployment) -> Placed | None:
    """Return the file that says the same: same version, place, result, and time or run."""
    what = (one.environment, one.version, one.result, one.rehearsal)
    for each in ground.deployments:
        other = each.deployment
        same = what == (other.environment, other.version, other.result, other.rehearsal)
        if same and (one.at == other.at or (one.run is not None and one.run == other.run)):
            return each
    return None


def _deployer(desk: Desk) -> str:
    """Return who deploys: a person of the team, else the mail address that git has."""
    if desk.by is not None:
        return desk.actor
    mail = desk.home.repository.settings("user").get("user.email", "").strip()
    return desk.snapshot.team.by_email(mail) or mail or desk.actor


def _instant(ground: Ground, environment: str, told: str | None) -> datetime:
    """Return when it happened; a time without an offset is one of the environment's zone."""
    now = ground.desk.call.now
    if told is None:
        return now.replace(microsecond=0)
    try:
        found = datetime.fromisoformat(told)
        at = found if found.tzinfo else found.replace(tzinfo=ground.judged.rules.times[environment].zone)
        late = at > now + CLOCKS_APART
    except (ValueError, OverflowError):
        misuse("deploying.bad-instant", found=told)
    if late:
        misuse("deploying.future", f"kactl env check {environment}", at=told)
    return at


def _artifacts(ground: Ground, told: Told) -> tuple[Artifact, ...]:
    """Return the parts: as said, as the release names them, as deployed before, or the tested commit."""
    if told.artifacts:
        return tuple(_artifact(one) for one in told.artifacts)
    if named := _of_release(ground, told.version):
        return named
    earlier = [one for one in arrived(ground.deployments) if one.deployment.version == told.version]
    if earlier:
        return earlier[-1].deployment.artifacts
    desk = ground.desk
    if desk.engagement.repositories or desk.home.repository.head() is None:
        return ()
    return (Artifact(commit=tested_commit(desk.home, desk.engagement.process)),)


def _artifact(words: str) -> Artifact:
    found = read_artifact(words)
    return found if found is not None else misuse("deploying.bad-artifact", found=words)


def _of_release(ground: Ground, version: str) -> tuple[Artifact, ...]:
    register = ground.setting.playbook.register_of(RELEASES)
    field = artifact_field(register) if register else None
    if register is None or field is None:
        return ()
    view = ground.desk.snapshot.view((ItemsPart(register.id, (field,)),), ground.desk.call.now, {}, None)
    found = (one for one in view.items(register.id).items if one.id.casefold() == version.casefold())
    return next((artifacts_of(one.fields.get(field)) for one in found), ())


def _summary(ground: Ground, one: Deployment) -> str:
    name = f"deploying.{'rehearsed' if one.rehearsal else one.result}"
    values = {"version": one.version, "environment": one.environment}
    return message(name, ground.desk.engagement.language, values)


def _next(ground: Ground, one: Deployment) -> Sequence[NextStep]:
    """Return where the version goes next."""
    if one.result != "succeeded" or one.rehearsal:
        return ()
    following = (
        key for key, each in ground.judged.rules.environments.items() if each.promoted_from == one.environment
    )
    return [
        NextStep(
            who=(),
            command=f"kactl env check {key} {one.version}",
            deadline=None,
            what=said("deploying.step-check", environment=key),
        )
        for key in following
    ]
