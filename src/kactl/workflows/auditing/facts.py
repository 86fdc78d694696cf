"""The deployments into production that were recorded, as the audited commit holds them."""

from dataclasses import replace

from kactl.checks.reading.deployments import (
    Deployed,
    deployment_pattern,
    read_deployments,
    review_pattern,
)
from kactl.checks.reading.environments import environments_part, read_environments
from kactl.gates.assessing import setting_of
from kactl.model.subjects import GlobPart, Subject
from kactl.workflows.desk import Desk


def placed(desk: Desk) -> Deployed:
    """Return the deployments into environments from which nothing is promoted further.

    While an environment cannot be read, every deployment is returned: none is left out of an audit unseen.
    """
    setting = setting_of(desk.snapshot)
    made, seen = deployment_pattern(setting), review_pattern(setting)
    parts: Subject = (GlobPart(made), GlobPart(seen), environments_part(setting))
    view = desk.snapshot.view(parts, desk.evaluator.now, {}, None)
    known = read_environments(view, setting)
    passed_through = {one.promoted_from for one in known.environments.values()} if not known.faults else set()
    found = read_deployments(view.files(made), view.files(seen), setting)
    last = (one for one in found.deployments if one.deployment.environment not in passed_through)
    return replace(found, deployments=tuple(last), faults=(*found.faults, *known.faults))
