"""A version went through the environments one after the other, made of the parts that are to be released."""

from collections.abc import Iterator, Mapping, Sequence

from pydantic import Field

from kactl.checks.reading.deployments import Placed, deployment_pattern, read_deployments
from kactl.checks.reading.promoting import arrived, same_parts
from kactl.checks.reading.releases import artifact_field, own_item, own_part
from kactl.model.artifacts import Artifact, artifacts_of
from kactl.model.base import Id, Model, Text
from kactl.model.findings import Finding, Judgement, judged, unknown
from kactl.model.registers import Register
from kactl.model.subjects import GlobPart, Subject
from kactl.model.view import Setting, View

ID = "promoted"
REVISION = 1


class Parameters(Model):
    """The way, and where the parts of the version stand."""

    through: tuple[Id, ...] = Field(min_length=1)
    """The environments in which the version must have been, in this order."""
    register_: Id = Field(default="release", alias="register")
    """The register whose item names the version's parts; where it names none, the first deployment does."""


def subject(parameters: Parameters, setting: Setting) -> Subject:
    """Return the version's deployments into these environments, and the parts that its item names."""
    patterns = tuple(
        GlobPart(deployment_pattern(setting, one, _version(setting))) for one in parameters.through
    )
    register = setting.playbook.register_of(parameters.register_)
    field = artifact_field(register) if register else None
    return (*patterns, own_part(register, (field,), setting)) if register and field else patterns


def judge(view: View, parameters: Parameters, setting: Setting) -> Judgement:
    """Hold when each environment had the version, after the one before it, and always the same one."""
    files = [
        file
        for one in parameters.through
        for file in view.files(deployment_pattern(setting, one, _version(setting)))
    ]
    deployed = read_deployments(files, (), setting)
    if deployed.faults:
        return unknown(*deployed.faults)
    own = [one for one in deployed.deployments if one.deployment.version == _version(setting)]
    found = {
        key: arrived(one for one in own if one.deployment.environment == key) for key in parameters.through
    }
    wanted = _wanted(view, parameters, setting)
    silent = [ways[-1] for ways in found.values() if ways and not ways[-1].deployment.artifacts]
    if silent:
        return unknown(*(_about("promoted.unnamed-parts", one, setting) for one in silent))
    return judged(_findings(found, wanted, setting))


def _findings(
    found: Mapping[str, Sequence[Placed]], wanted: Sequence[Artifact], setting: Setting
) -> Iterator[Finding]:
    last: Placed | None = None
    for key, ways in found.items():
        if not ways:
            values = {"environment": _title(key, setting), "version": _version(setting)}
            fix = f"kactl env deploy {key} {_version(setting)}"
            yield Finding(code="promoted.missing", subject=key, fix=fix, values=values)
            continue
        parts = wanted or (last or ways[-1]).deployment.artifacts
        same = [one for one in ways if same_parts(one.deployment.artifacts, parts)]
        if not same:
            yield _about("promoted.other-parts", ways[-1], setting)
        elif last is not None and all(one.deployment.at <= last.deployment.at for one in same):
            yield _about(
                "promoted.out-of-order",
                same[-1],
                setting,
                before=_title(last.deployment.environment, setting),
            )
        last = min(same, key=lambda one: one.deployment.at, default=None) or last


def _wanted(view: View, parameters: Parameters, setting: Setting) -> tuple[Artifact, ...]:
    register: Register | None = setting.playbook.register_of(parameters.register_)
    field = artifact_field(register) if register else None
    item = own_item(view, register, setting) if register and field else None
    return artifacts_of(item.fields.get(field)) if item and field else ()


def _version(setting: Setting) -> str:
    return setting.instance or ""


def _about(code: str, placed: Placed, setting: Setting, **values: object) -> Finding:
    one = placed.deployment
    shown = {"environment": _title(one.environment, setting), "version": one.version, **values}
    return Finding(code=code, path=placed.path, line=1, column=1, subject=one.environment, values=shown)


def _title(key: str, setting: Setting) -> Text:
    found = next((one for one in setting.playbook.environments if one.id == key), None)
    return found.title if found else Text(zh=key, en=key)
