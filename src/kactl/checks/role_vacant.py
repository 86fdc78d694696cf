"""Roles are held by people who are with the engagement, and a second one stands by where that is wanted."""

from collections.abc import Iterator
from typing import Literal

from kactl.checks.reading.playbook import in_force
from kactl.checks.reading.team import Staff, read_staff, team_owner, team_parts
from kactl.model.base import Id, Model
from kactl.model.findings import Finding, Judgement, judged, unknown
from kactl.model.people import Role
from kactl.model.subjects import Subject
from kactl.model.view import Setting, View

ID = "role-vacant"
REVISION = 1


class Parameters(Model):
    """Which roles, and what is asked about them."""

    roles: tuple[Id, ...] = ()
    """The roles; all core ones unless given."""
    ask: Literal["holders", "backups", "both"] = "holders"
    """Whether people hold the roles, whether a second one stands by where the playbook says so, or both."""


def subject(parameters: Parameters, setting: Setting) -> Subject:
    """Return the assignments of the roles and people's last days: names and addresses are no part of it."""
    return team_parts(setting, [one.id for one in _roles(parameters, setting)])


def judge(view: View, parameters: Parameters, setting: Setting) -> Judgement:
    """Hold when enough people hold each role this day."""
    unheard = [one for one in parameters.roles if setting.playbook.role(one) is None]
    if unheard:
        return unknown(
            *(Finding(code="role-vacant.no-such-role", subject=one, values={"role": one}) for one in unheard)
        )
    roles = _roles(parameters, setting)
    if not roles:
        return unknown(Finding(code="role-vacant.empty"))
    staff = read_staff(view, setting, [one.id for one in roles])
    if staff.broken:
        return unknown(*staff.misfits("role-vacant.bad-team"))
    owner = team_owner(setting)
    return judged(
        one.model_copy(update={"who": owner})
        for role in roles
        for one in _findings(role, staff, ask=parameters.ask)
    )


def _roles(parameters: Parameters, setting: Setting) -> tuple[Role, ...]:
    chosen = parameters.roles
    return tuple(
        one for one in in_force(setting.playbook.roles, setting) if (one.id in chosen if chosen else one.core)
    )


def _findings(role: Role, staff: Staff, *, ask: str) -> Iterator[Finding]:
    held, needed = staff.holders(role.id), max(role.least, 1)
    if ask != "backups" and len(held) < needed:
        code = "role-vacant.too-few" if held else "role-vacant.vacant"
        calendar = len(staff.named(role.id)) >= needed
        yield _finding(code, role, staff, count=len(held), needed=needed).model_copy(
            update={"calendar": calendar}
        )
    if ask != "holders" and role.backup and not set(staff.holders(role.id, backup=True)) - set(held):
        calendar = bool(staff.named(role.id, backup=True) - set(held))
        yield _finding("role-vacant.no-backup", role, staff, " --backup").model_copy(
            update={"calendar": calendar}
        )


def _finding(code: str, role: Role, staff: Staff, option: str = "", **values: int) -> Finding:
    line, column = staff.view.locate(staff.path, "roles", role.id)
    return Finding(
        code=code,
        path=staff.path,
        line=line,
        column=column,
        subject=role.id,
        fix=f"kactl role assign {role.id} PERSON{option}",
        values={"role": role.title, **values},
    )
