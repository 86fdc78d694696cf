"""Core roles change hands seldom, and none hangs on one person."""

from collections.abc import Iterator, Sequence

from pydantic import Field

from kactl.checks.reading.days import begun, over
from kactl.checks.reading.playbook import in_force
from kactl.checks.reading.stability import Departure, departures
from kactl.checks.reading.team import Staff, read_staff, team_owner, team_parts
from kactl.model.base import Model
from kactl.model.findings import Finding, Judgement, judged, unknown
from kactl.model.people import Role
from kactl.model.periods import Period, period_of
from kactl.model.subjects import Subject
from kactl.model.view import Setting, View

ID = "team-stable"
REVISION = 1


class Parameters(Model):
    """How much change is too much."""

    at_most: int = Field(default=1, ge=0, le=50)
    """How many core roles of ours may change hands in a quarter."""
    alone: bool = True
    """Whether a core role that one person holds without a backup is warned of."""


def subject(parameters: Parameters, setting: Setting) -> Subject:  # noqa: ARG001 - every check has both
    """Return the assignments of our core roles, and people's last days."""
    return team_parts(setting, [one.id for one in _roles(setting)])


def judge(view: View, parameters: Parameters, setting: Setting) -> Judgement:
    """Warn of a quarter with more changes than wanted, and of roles that one person holds alone."""
    roles = _roles(setting)
    if not roles:
        return unknown(Finding(code="team-stable.empty"))
    staff = read_staff(view, setting, [one.id for one in roles])
    if staff.broken:
        return unknown(*staff.misfits("team-stable.bad-team"))
    owner = team_owner(setting)
    found = [*_churn(staff, parameters), *(_alone(staff, roles) if parameters.alone else ())]
    return judged(one.model_copy(update={"who": owner, "severity": "warning"}) for one in found)


def _roles(setting: Setting) -> tuple[Role, ...]:
    ours = in_force(setting.playbook.roles, setting)
    return tuple(one for one in ours if one.core and one.side == "ours")


def _churn(staff: Staff, parameters: Parameters) -> Iterator[Finding]:
    """Tell of the quarter at hand when more people left core roles in it than may."""
    left: dict[Period, list[Departure]] = {}
    for one in departures(staff.holdings, staff.people):
        if over(staff.view, one.last, staff.zone):
            left.setdefault(period_of("quarter", one.last), []).append(one)
    for quarter, gone in left.items():
        now = begun(staff.view, quarter.start, staff.zone) and not over(staff.view, quarter.end, staff.zone)
        if now and len(gone) > parameters.at_most:
            values: dict[str, object] = {
                "quarter": quarter.name,
                "count": len(gone),
                "most": parameters.at_most,
            }
            values["people"] = ", ".join(one.person for one in gone)
            yield Finding(code="team-stable.churn", path=staff.path, subject=quarter.name, values=values)


def _alone(staff: Staff, roles: Sequence[Role]) -> Iterator[Finding]:
    for role in roles:
        held = staff.holders(role.id)
        if len(held) == 1 and not set(staff.holders(role.id, backup=True)) - set(held):
            line, column = staff.view.locate(staff.path, "roles", role.id)
            yield Finding(
                code="team-stable.alone",
                path=staff.path,
                line=line,
                column=column,
                subject=role.id,
                fix=f"kactl role assign {role.id} PERSON --backup",
                values={"role": role.title, "person": held[0]},
            )
