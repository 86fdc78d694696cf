"""Judge deployments by the rules of their environments: those that were, or one that is planned."""

from shlex import quote

from kactl.checks.deployments_kept import CODES as KEPT
from kactl.gates.deploying import CODES
from kactl.model.deployments import Deployment
from kactl.model.environment_reports import EnvironmentCheck
from kactl.model.findings import Finding
from kactl.workflows.calling import Call
from kactl.workflows.deploying.ground import Ground, stand
from kactl.workflows.deploying.placing import placed
from kactl.workflows.deploying.recording import Told, deployment_told
from kactl.workflows.desk import open_desk


def check(call: Call, environment: str | None = None, version: str | None = None) -> EnvironmentCheck:
    """Return what breaks a rule: of all deployments, of those into one environment, or of one made now."""
    ground = stand(open_desk(call))
    key = ground.environment(environment)[0] if environment is not None else None
    if key is not None and version is not None:
        return _planned(ground, key, version)
    asked = ground.of(key) if key is not None else ground.deployments
    paths = frozenset(one.path for one in asked) if key is not None else None
    return EnvironmentCheck(
        schemaVersion=1,
        environment=key,
        version=None,
        at=ground.desk.evaluator.now,
        judged=len(asked),
        findings=tuple(ground.findings(paths)),
    )


def _planned(ground: Ground, environment: str, version: str) -> EnvironmentCheck:
    at = ground.desk.evaluator.now
    told = deployment_told(ground, Told(environment, version))
    planned: Deployment = told.model_copy(update={"at": at.replace(microsecond=0)})
    one, _ = placed(ground, planned)
    grown = ground.with_more([one])
    found = (
        finding.model_copy(update={"path": None, "line": None, "column": None, "fix": _beforehand(finding)})
        for finding in grown.findings(frozenset({one.path}))
    )
    return EnvironmentCheck(
        schemaVersion=1, environment=environment, version=version, at=at, judged=1, findings=tuple(found)
    )


def _beforehand(finding: Finding) -> str:
    """Return what helps before a deployment: there is nothing to review yet."""
    if finding.code == CODES["undecided"]:
        return f"kactl gate check {quote(str(finding.values['gate']))}"
    return "kactl role list" if finding.code == KEPT["deployer"] else "kactl env list"
