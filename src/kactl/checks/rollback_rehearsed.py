"""The way back from a release was walked, lately, and with these very artifacts."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Final

from pydantic import Field

from kactl.checks.reading.days import instant_of
from kactl.checks.reading.deployments import Deployed, deployment_pattern, read_deployments
from kactl.checks.reading.items import no_register
from kactl.checks.reading.releases import artifact_field, own_item, own_part
from kactl.model.artifacts import Artifact, artifacts_of
from kactl.model.base import Id, Model
from kactl.model.deployments import Deployment
from kactl.model.findings import Finding, Judgement, judged, unknown
from kactl.model.subjects import GlobPart, Subject
from kactl.model.view import Item, Setting, View

ID = "rollback-rehearsed"
REVISION = 1
_AT, _IN, _BY = "rehearsed_at", "rehearsed_in", "rehearsed_by"
_CLOCKS_APART: Final = timedelta(minutes=10)


class Parameters(Model):
    """Whose items, and how old a rehearsal may be."""

    register_: Id = Field(default="release", alias="register")
    """The register of releases."""
    days: int = Field(default=30, ge=1, le=3650)
    """How many days ago it may have been."""


def _pattern(setting: Setting) -> str:
    """Return where the deployments of the version lie."""
    return deployment_pattern(setting, version=setting.instance or "-")


@dataclass(frozen=True, slots=True)
class Rehearsal:
    """A walk back: when, and the code of why it does not count, if so."""

    at: datetime
    cause: str | None = None
    path: str | None = None


def subject(parameters: Parameters, setting: Setting) -> Subject:
    """Return what the release says of its rehearsal, and the deployments of this version."""
    register = setting.playbook.register_of(parameters.register_)
    if register is None:
        return (GlobPart(_pattern(setting)),)
    field = artifact_field(register)
    return (
        own_part(register, (_AT, _IN, _BY, *((field,) if field else ())), setting),
        GlobPart(_pattern(setting)),
    )


def judge(view: View, parameters: Parameters, setting: Setting) -> Judgement:
    """Hold when the newest rehearsal that counts is no older than so many days."""
    register = setting.playbook.register_of(parameters.register_)
    if register is None:
        return no_register("rollback-rehearsed.no-such-register", parameters.register_)
    item = own_item(view, register, setting)
    field = artifact_field(register)
    wanted = artifacts_of(item.fields.get(field)) if item is not None and field else ()
    deployed = read_deployments(view.files(_pattern(setting)), (), setting)
    if deployed.faults:
        return unknown(*deployed.faults)
    found = _deployed(deployed, setting.instance, wanted) + (_told(item) if item is not None else [])
    fix = f"kactl {register.noun} set {setting.instance} {_AT}=now {_IN}=test {_BY}=me"
    return judged(_findings(view, found, parameters.days, setting, fix))


def _deployed(deployed: Deployed, instance: str | None, wanted: Sequence[Artifact]) -> list[Rehearsal]:
    """Return the rehearsals of the version among deployments."""
    made = ((one.path, one.deployment) for one in deployed.deployments)
    return [
        Rehearsal(one.at, _cause(one, wanted), path)
        for path, one in made
        if one.rehearsal and one.version == instance
    ]


def _cause(one: Deployment, wanted: Sequence[Artifact]) -> str | None:
    """Return why a rehearsal does not count: it failed, or was of other commits than the release's."""
    if one.result == "failed":
        return "rollback-rehearsed.failed"
    commits = {(each.repo, each.commit) for each in wanted}
    other = commits and any((each.repo, each.commit) not in commits for each in one.artifacts)
    return "rollback-rehearsed.other-artifact" if other else None


def _told(item: Item) -> list[Rehearsal]:
    """Return the rehearsal that people wrote down; without place and person it says too little."""
    at = instant_of(item.fields.get(_AT))
    if at is None:
        return []
    whole = item.fields.get(_IN) and item.fields.get(_BY)
    return [Rehearsal(at, None if whole else "rollback-rehearsed.incomplete", item.path)]


def _findings(
    view: View, found: Sequence[Rehearsal], days: int, setting: Setting, fix: str
) -> Iterator[Finding]:
    values = {"instance": setting.instance or "-", "days": days}
    newest = sorted(found, key=lambda one: one.at, reverse=True)
    past = [one for one in newest if view.reached(one.at - _CLOCKS_APART)]
    counting = [one for one in past if one.cause is None]
    if counting:
        until = counting[0].at + timedelta(days=days)
        if view.reached(until):
            told = values | {"at": counting[0].at.date().isoformat()}
            code = "rollback-rehearsed.too-old"
            yield Finding(
                code=code,
                path=counting[0].path,
                subject=setting.instance,
                fix=fix,
                values=told,
                calendar=True,
            )
        return
    for one in past:
        yield Finding(
            code=one.cause or ID,
            path=one.path,
            subject=setting.instance,
            fix=fix,
            values=values,
        )
    for one in newest[: len(newest) - len(past)]:
        told = values | {"at": one.at.isoformat(timespec="minutes")}
        yield Finding(code="rollback-rehearsed.future", path=one.path, subject=setting.instance, values=told)
    if not found:
        yield Finding(code="rollback-rehearsed.missing", subject=setting.instance, fix=fix, values=values)
