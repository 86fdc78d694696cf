"""An environment is frozen for a review: the version in question runs there, on data that may be there."""

from collections.abc import Iterator, Sequence

from kactl.checks.reading.deployments import Placed, deployment_pattern, read_deployments
from kactl.checks.reading.environments import environments_part, read_environments
from kactl.checks.reading.promoting import arrived, running
from kactl.model.base import Id, Model
from kactl.model.environments import Environment
from kactl.model.findings import Finding, Judgement, judged, unknown
from kactl.model.subjects import GlobPart, Subject
from kactl.model.view import Setting, View

ID = "environment-frozen"
REVISION = 1


class Parameters(Model):
    """Which environment."""

    environment: Id = "uat"
    """The environment that is frozen while the gate's review is open."""


def subject(parameters: Parameters, setting: Setting) -> Subject:
    """Return the environment's rules and its deployments."""
    key = parameters.environment
    return (GlobPart(deployment_pattern(setting, key)), environments_part(setting, key))


def judge(view: View, parameters: Parameters, setting: Setting) -> Judgement:
    """Hold when the gate freezes the environment, its version runs there, and the data is as it should be."""
    known = read_environments(view, setting, parameters.environment)
    environment = known.environments.get(parameters.environment)
    if environment is None:
        values = {"environment": parameters.environment}
        bad = Finding(code="environment-frozen.no-rules", path=known.path, line=1, values=values)
        return unknown(*known.faults, bad)
    deployed = read_deployments(view.files(deployment_pattern(setting, parameters.environment)), (), setting)
    if deployed.faults:
        return unknown(*deployed.faults)
    owners = tuple(one.owner for one in setting.playbook.documents if one.content == "environments")
    found = (
        *_freezing(view, known.path, environment, parameters, setting),
        *_version(environment, deployed.deployments, parameters, setting),
        *_data(view, known.path, environment, deployed.deployments, parameters),
    )
    return judged(one.model_copy(update={"who": owners}) for one in found)


def _freezing(
    view: View, path: str, environment: Environment, parameters: Parameters, setting: Setting
) -> Iterator[Finding]:
    if setting.gate is not None and setting.gate not in environment.frozen_during:
        line, column = view.locate(path, "environments", parameters.environment, "frozen_during")
        values = {"environment": environment.title, "gate": setting.gate}
        code = "environment-frozen.not-frozen"
        yield Finding(
            code=code, path=path, line=line, column=column, subject=parameters.environment, values=values
        )


def _version(
    environment: Environment, found: Sequence[Placed], parameters: Parameters, setting: Setting
) -> Iterator[Finding]:
    there, wanted = running(found), setting.instance
    version = wanted or "VERSION"
    masked = " --data masked --data-checked-by PERSON" if environment.data == ("masked",) else ""
    fix = f"kactl env deploy {parameters.environment} {version}{masked}"
    values = {"environment": environment.title, "version": version}
    if there is None:
        code = "environment-frozen.nothing-runs"
        yield Finding(code=code, subject=parameters.environment, fix=fix, values=values)
    elif wanted is not None and there.deployment.version != wanted:
        shown = {**values, "found": there.deployment.version}
        yield Finding(
            code="environment-frozen.other-version",
            path=there.path,
            line=1,
            subject=wanted,
            fix=fix,
            values=shown,
        )


def _data(
    view: View, path: str, environment: Environment, found: Sequence[Placed], parameters: Parameters
) -> Iterator[Finding]:
    if running(found) is None:
        return  # what is to come brings its data along
    brought = [one for one in arrived(found) if one.deployment.data is not None]
    last = brought[-1].deployment if brought else None
    line, column = view.locate(path, "environments", parameters.environment, "masking")
    place = {"path": path, "line": line, "column": column, "subject": parameters.environment}
    values = {"environment": environment.title}
    if last is not None and last.data not in environment.data:
        yield Finding(code="environment-frozen.wrong-data", subject=brought[-1].name, values=values)
    if (last.data if last else environment.data[0]) != "masked":
        return
    if environment.masking is None:
        yield Finding.model_validate({"code": "environment-frozen.no-procedure", "values": values, **place})
    elif not (last and last.data_checked_by) and environment.masking_checked is None:
        yield Finding.model_validate({"code": "environment-frozen.unchecked-data", "values": values, **place})
