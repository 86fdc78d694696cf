"""Take in what pipelines left: files of deployments, or tags; all of them, or none where one is wrong."""

from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Final

from kactl.checks.reading.deploying import CLOCKS_APART
from kactl.checks.reading.deployments import deployment_of
from kactl.exchange.outside_files import read_outside
from kactl.model.changes import ChangeSet
from kactl.model.deployments import Deployment
from kactl.model.findings import Finding
from kactl.model.reports import ChangeSetReport
from kactl.texts.catalogue import message
from kactl.workflows.calling import Call, Writing
from kactl.workflows.carrying_out import carry_out
from kactl.workflows.deploying.ground import Ground, stand
from kactl.workflows.deploying.placing import place
from kactl.workflows.deploying.recording import already
from kactl.workflows.deploying.tagged import tagged
from kactl.workflows.desk import open_to_write
from kactl.workflows.problems import decline

_MOST: Final = 64 << 10


def take_files(call: Call, files: Sequence[Path], writing: Writing) -> ChangeSetReport:
    """Take deployments in from files that pipelines left."""
    ground = stand(open_to_write(call, writing.by))
    found: list[Deployment] = []
    faults: list[Finding] = []
    for file in files:
        one, wrong = deployment_of(read_outside(call.start / file, _MOST), file.name)
        faults += wrong
        if one is not None:
            faults += _strange(ground, one, file.name)
            found.append(_ours(ground, one))
    if faults:
        decline("deploying.unreadable", count=len(faults), findings=faults)
    return _taken(ground, found, writing)


def take_tags(call: Call, writing: Writing) -> ChangeSetReport:
    """Take deployments in from the tags of the clones at hand."""
    ground = stand(open_to_write(call, writing.by))
    notes, found = tagged(ground)
    late = [one for one in found if one.at > call.now + CLOCKS_APART]
    told = [
        Finding(code="deploying.future-file", severity="warning", values={"path": one.run, "at": str(one.at)})
        for one in late
    ]
    return _taken(ground, [one for one in found if one not in late], writing, (*notes, *told))


def _taken(
    ground: Ground, found: Sequence[Deployment], writing: Writing, notes: Sequence[Finding] = ()
) -> ChangeSetReport:
    new: list[Deployment] = []
    said: list[Finding] = [*notes]
    for one in found:
        known = already(ground, one)
        if known is not None or one in new:
            path = known.path if known else one.version
            said.append(Finding(code="deploying.known", severity="note", values={"path": path}))
        else:
            new.append(one)
    summary = message("deploying.taken", ground.desk.engagement.language, {"count": len(new)})
    if not new:
        return carry_out(ground.desk, ChangeSet((), summary), writing, notes=said)
    return place(ground, new, writing, summary, notes=said)


def _ours(ground: Ground, one: Deployment) -> Deployment:
    """Return a deployment as it is kept: with this engagement's id, and its person by id."""
    by = ground.desk.snapshot.team.by_email(one.by) or one.by
    return one.model_copy(update={"engagement": ground.desk.engagement.engagement, "by": by})


def _strange(ground: Ground, one: Deployment, path: str) -> Iterator[Finding]:
    """Tell what of a file cannot be of this engagement, or of this day."""
    own = ground.desk.engagement.engagement
    if one.engagement not in (None, own):
        values = {"path": path, "engagement": str(one.engagement)}
        yield Finding(code="deployment-file.other-engagement", path=path, line=1, values=values)
    if one.environment not in ground.judged.rules.environments:
        values = {"path": path, "environment": one.environment}
        yield Finding(code="deploying.strange-environment", path=path, line=1, values=values)
    if one.at > ground.desk.call.now + CLOCKS_APART:
        values = {"path": path, "at": one.at.isoformat()}
        yield Finding(code="deploying.future-file", path=path, line=1, values=values)
