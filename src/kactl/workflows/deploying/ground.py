"""An engagement opened for questions about its environments."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from kactl.checks.deployments_kept import broken_rules
from kactl.checks.reading.deployments import Deployed, Placed
from kactl.checks.reading.rulebooks import Judged, read_rulebook, rulebook_parts
from kactl.errors import ExitCode, KactlError
from kactl.gates.assessing import setting_of
from kactl.gates.deployment_troubles import troubles_of
from kactl.model.environments import Environment
from kactl.model.findings import Finding
from kactl.model.view import Setting
from kactl.workflows.desk import Desk
from kactl.workflows.problems import misuse, suggestions


@dataclass(frozen=True, slots=True)
class Ground:
    """A desk with its environments, their rules, and what was deployed."""

    desk: Desk
    setting: Setting
    judged: Judged

    @property
    def deployments(self) -> tuple[Placed, ...]:
        """Return the deployments in order of time."""
        return self.judged.deployed.deployments

    def environment(self, name: str) -> tuple[str, Environment]:
        """Return the environment that a name means; an unknown one is misuse."""
        known = self.judged.rules.environments
        found = next((key for key in known if key.casefold() == name.casefold()), None)
        if found is None and name in self.judged.rules.broken:
            faults = self.judged.faults
            raise KactlError(
                "deploying.broken-rules",
                exit_code=ExitCode.UNDECIDED,
                values={"environment": name, "count": len(faults), "findings": faults},
            )
        if found is None:
            near = suggestions(name, known)
            misuse("deploying.no-environment", "kactl env list", environment=name, known=near or "-")
        return found, known[found]

    def of(self, environment: str) -> tuple[Placed, ...]:
        """Return the deployments into an environment."""
        return tuple(one for one in self.deployments if one.deployment.environment == environment)

    def with_more(self, more: Sequence[Placed]) -> "Ground":
        """Return the ground as it is with further deployments."""
        found = sorted((*self.deployments, *more), key=lambda one: (one.deployment.at, one.path))
        deployed = self.judged.deployed
        grown = Deployed(tuple(found), deployed.reviews, deployed.faults)
        return replace(self, judged=replace(self.judged, deployed=grown))

    def findings(self, paths: frozenset[str] | None = None) -> Iterator[Finding]:
        """Yield what deployments break, all of them or those at some paths."""
        asked = [one for one in self.deployments if paths is None or one.path in paths]
        if paths is None:
            yield from (*self.judged.faults, *self.judged.deployed.faults)
        yield from (
            one for one in broken_rules(self.judged, self.setting) if paths is None or one.path in paths
        )
        yield from troubles_of(self.desk.evaluator, self.judged, asked)


def stand(desk: Desk) -> Ground:
    """Return the ground of a desk; without a calendar that can be read nothing can be judged."""
    setting = setting_of(desk.snapshot)
    view = desk.snapshot.view(rulebook_parts(setting), desk.evaluator.now, {}, None)
    judged = read_rulebook(view, setting)
    if judged is None:
        path = setting.inside("calendar.yaml")
        raise KactlError(
            "deploying.no-calendar",
            exit_code=ExitCode.UNDECIDED,
            fix="kactl calendar refresh",
            values={"path": path},
        )
    return Ground(desk, setting, judged)
