"""List the environments: what runs where since when, when the next change may be, what is frozen."""

from datetime import datetime, timedelta
from typing import Final

from kactl.checks.reading.changing import ChangeTimes
from kactl.checks.reading.promoting import running
from kactl.gates.deploying import unreviewed
from kactl.model.environment_reports import EnvironmentLine, EnvironmentsReport, RunningVersion, Stretch
from kactl.model.environments import Environment
from kactl.workflows.calling import Call
from kactl.workflows.deploying.ground import Ground, stand
from kactl.workflows.deploying.tagged import tagged
from kactl.workflows.desk import Desk, open_desk

_AHEAD: Final = timedelta(days=60)


def list_environments(call: Call) -> EnvironmentsReport:
    """Return every environment in the order of its file, and what could not be read."""
    return environments_of(open_desk(call))


def environments_of(desk: Desk) -> EnvironmentsReport:
    """Return the environments of an engagement that is open already."""
    ground = stand(desk)
    known = ground.judged.rules.environments
    notes, found = tagged(ground)
    untaken = [one.environment for one in found]
    return EnvironmentsReport(
        schemaVersion=1,
        timezone=ground.desk.engagement.timezone,
        environments=tuple(_line(ground, key, one, untaken.count(key)) for key, one in known.items()),
        findings=(*ground.judged.faults, *ground.judged.deployed.faults, *notes),
    )


def _line(ground: Ground, key: str, environment: Environment, untaken: int) -> EnvironmentLine:
    now, times = ground.desk.evaluator.now, ground.judged.rules.times[key]
    waiting = (
        one.placed.name for one in unreviewed(ground.judged) if one.placed.deployment.environment == key
    )
    return EnvironmentLine(
        id=key,
        title=environment.title,
        promoted_from=environment.promoted_from,
        running=_running(ground, key),
        changeable=times.window(now) is not None and times.freeze(now) is None,
        frozen=times.freeze(now) is not None,
        opening=_opening(environment, times, now),
        freeze=_freeze(times, now),
        unreviewed=tuple(waiting),
        untaken=untaken,
    )


def _running(ground: Ground, key: str) -> RunningVersion | None:
    found = running(ground.of(key))
    if found is None:
        return None
    one = found.deployment
    return RunningVersion(
        version=one.version, since=one.at, by=one.by, path=found.path, emergency=one.emergency is not None
    )


def _opening(environment: Environment, times: ChangeTimes, now: datetime) -> Stretch | None:
    if not environment.windows:
        return None
    found = next(times.openings(now, now + _AHEAD), None)
    return Stretch(begins=found[0], ends=found[1]) if found else None


def _freeze(times: ChangeTimes, now: datetime) -> Stretch | None:
    found = next(iter(times.freezes(now, now + _AHEAD)), None)
    return Stretch(begins=found.begins, ends=found.ends, title=found.freeze.title) if found else None
