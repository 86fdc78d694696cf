"""What a deployment breaks of its environment's rules, as far as files and calendar tell."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, time, timedelta
from typing import Any, Final

from kactl.checks.reading.changing import ChangeTimes
from kactl.checks.reading.deployers import Deployers
from kactl.checks.reading.deployments import Deployed, Placed
from kactl.checks.reading.promoting import before, same_parts
from kactl.model.calendar import Calendar
from kactl.model.deployments import Deployment, DeploymentReview
from kactl.model.environments import Environment

CLOCKS_APART: Final = timedelta(minutes=10)
"""A clock that is so much ahead is no fault yet."""
_DAY: Final = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class Breach:
    """A rule that a deployment breaks."""

    rule: str
    placed: Placed
    values: Mapping[str, Any] = field(default_factory=dict)
    calendar: bool = False
    """Whether time alone made it."""


@dataclass(frozen=True, slots=True)
class Rulebook:
    """The environments with their times, the team, the calendar, and whether an instant has come."""

    environments: Mapping[str, Environment]
    times: Mapping[str, ChangeTimes]
    deployers: Deployers
    calendar: Calendar
    reached: Callable[[datetime], bool]
    broken: frozenset[str] = frozenset()
    """The environments whose rules cannot be understood: nobody can say what they forbid."""

    def day(self, one: Deployment) -> date:
        """Return the day of a deployment where its environment is."""
        return one.at.astimezone(self.times[one.environment].zone).date()

    def breaches(self, deployed: Deployed) -> Iterator[Breach]:
        """Yield what deployments break, those of an environment in order of time."""
        by_environment: dict[str, list[Placed]] = defaultdict(list)
        for one in deployed.deployments:
            by_environment[one.deployment.environment].append(one)
        yield from _twice(deployed.deployments)
        for key, found in by_environment.items():
            environment = self.environments.get(key)
            if key in self.broken:
                continue
            if environment is None:
                yield from (Breach("unknown-environment", one) for one in found)
                continue
            judged: list[Placed] = []
            for one in found:
                if not self.reached(one.deployment.at - CLOCKS_APART):
                    yield Breach("future", one)
                elif not environment.since or self.day(one.deployment) >= environment.since:
                    judged.append(one)
            earlier = by_environment.get(environment.promoted_from or "", [])
            ways = _by_version(earlier)
            yield from self._too_many(environment, judged)
            for one in judged:
                yield from self._of_one(environment, one, ways.get(one.deployment.version, ()))

    def _of_one(
        self, environment: Environment, placed: Placed, earlier: Sequence[Placed]
    ) -> Iterator[Breach]:
        one = placed.deployment
        yield from self._data(environment, placed)
        if not self._might_deploy(environment, one):
            yield Breach("deployer", placed, {"person": one.by, "roles": environment.deployers})
        if one.emergency is not None or one.result == "rolled-back":
            return
        times = self.times[one.environment]
        if times.window(one.at) is None:
            yield Breach("window", placed)
        if frozen := times.freeze(one.at):
            yield Breach("freeze", placed, {"freeze": frozen.freeze.title, "until": frozen.ends})
        if not one.rehearsal:
            yield from _promotion(environment, placed, earlier)

    def _data(self, environment: Environment, placed: Placed) -> Iterator[Breach]:
        one = placed.deployment
        if one.data is None:
            return
        if one.data not in environment.data:
            yield Breach("data", placed, {"kind": one.data, "allowed": environment.data})
        elif one.data == "masked" and environment.masking is None:
            yield Breach("no-procedure", placed)
        elif one.data == "masked" and not self._looked_at(environment, one):
            yield Breach("unchecked-data", placed)

    def _looked_at(self, environment: Environment, one: Deployment) -> bool:
        """Tell whether somebody of the team looked at the masked data, for this once or before it."""
        standing, day = environment.masking_checked, self.day(one)
        if one.data_checked_by is not None:
            return self.deployers.active(one.data_checked_by, day)
        return standing is not None and standing.on <= day and standing.by in self.deployers.staff.people

    def _might_deploy(self, environment: Environment, one: Deployment) -> bool:
        if self.deployers.is_machine(one.by):
            return True
        return self.deployers.held(self.deployers.person(one.by), environment.deployers, self.day(one))

    def _too_many(self, environment: Environment, found: Iterable[Placed]) -> Iterator[Breach]:
        limit, counts = environment.limit, defaultdict[object, int](int)
        if limit is None:
            return
        for placed in found:
            one = placed.deployment
            if one.rehearsal or one.result == "rolled-back":
                continue
            period = _period(self.day(one), limit.per)
            counts[period] += 1
            if counts[period] > limit.count and one.emergency is None:
                yield Breach(
                    "limit", placed, {"count": limit.count, "number": counts[period], "per": limit.per}
                )

    def review_due(self, one: Deployment) -> tuple[date, datetime]:
        """Return the last day on which an emergency deployment is reviewed in time, and when it is over."""
        environment = self.environments.get(one.environment)
        days = environment.review_within if environment else 2
        times = self.times.get(one.environment)
        zone = times.zone if times else UTC
        due = self.calendar.working_days_after(one.at.astimezone(zone).date(), days, "ours")
        return due, datetime.combine(due + _DAY, time(), zone).astimezone(UTC)

    def review(
        self, placed: Placed, reviews: Mapping[str, Sequence[DeploymentReview]]
    ) -> DeploymentReview | None:
        """Return the review that counts: by another person of the team who may review there."""
        found = (
            one
            for one in reviews.get(placed.sha256, ())
            if self.may_review(placed.deployment, one.by, one.at)
        )
        return min(found, key=lambda one: one.at, default=None)

    def may_review(self, one: Deployment, person: str, at: datetime) -> bool:
        """Tell whether a person may review a deployment: somebody else, of the roles that do."""
        environment = self.environments.get(one.environment)
        times = self.times.get(one.environment)
        day = at.astimezone(times.zone if times else UTC).date()
        if person == self.deployers.person(one.by):
            return False
        roles = environment.reviewers if environment else ()
        return self.deployers.held(person, roles, day) if roles else self.deployers.active(person, day)


def _promotion(environment: Environment, placed: Placed, earlier: Sequence[Placed]) -> Iterator[Breach]:
    one = placed.deployment
    if environment.promoted_from is None:
        return
    came = before(earlier, one.version, one.at)
    if not came:
        yield Breach("skipped", placed, {"before": environment.promoted_from})
    elif all(same_parts(each.deployment.artifacts, one.artifacts) is False for each in came):
        yield Breach("other-parts", placed, {"before": environment.promoted_from})


def _by_version(found: Iterable[Placed]) -> Mapping[str, Sequence[Placed]]:
    ways: dict[str, list[Placed]] = defaultdict(list)
    for one in found:
        ways[one.deployment.version].append(one)
    return ways


def _period(day: date, per: str) -> object:
    if per == "day":
        return day
    return day.isocalendar()[:2] if per == "week" else (day.year, day.month)


def _twice(found: Iterable[Placed]) -> Iterator[Breach]:
    """Yield deployments that say the same as an earlier one: same version, place, result, and time or run."""
    known: set[tuple[object, ...]] = set()
    for placed in found:
        one = placed.deployment
        what = (one.environment, one.version, one.result, one.rehearsal)
        names = {(*what, one.at), *({(*what, one.run)} if one.run else ())}
        if names & known:
            yield Breach("twice", placed)
        known |= names
