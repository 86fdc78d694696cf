"""Nobody holds two roles that must be two people."""

from collections.abc import Iterator
from datetime import date
from itertools import combinations

from kactl.checks.reading.playbook import in_force
from kactl.checks.reading.team import Holding, Staff, read_staff, team_owner, team_parts
from kactl.model.base import Id, Model
from kactl.model.findings import Finding, Judgement, judged, unknown
from kactl.model.people import DutyConflict
from kactl.model.subjects import Subject
from kactl.model.view import Setting, View

ID = "duties-conflict"
REVISION = 1


class Parameters(Model):
    """Which conflicts, and whether a lone holder is let off."""

    conflicts: tuple[Id, ...] = ()
    """The playbook's conflicts of duty; all of them unless given."""
    unless_no_backup: bool = False
    """Only warn while nobody else is assigned to either role."""


def subject(parameters: Parameters, setting: Setting) -> Subject:
    """Return the assignments of the conflicting roles and people's last days."""
    return team_parts(setting, _roles(_conflicts(parameters, setting)))


def judge(view: View, parameters: Parameters, setting: Setting) -> Judgement:
    """Hold when no person's assignments to conflicting roles overlap, now or later."""
    known = {one.id for one in setting.playbook.conflicts}
    unheard = [one for one in parameters.conflicts if one not in known]
    if unheard:
        code = "duties-conflict.no-such-conflict"
        return unknown(*(Finding(code=code, subject=one, values={"conflict": one}) for one in unheard))
    conflicts = _conflicts(parameters, setting)
    staff = read_staff(view, setting, _roles(conflicts))
    if staff.broken:
        return unknown(*staff.misfits("duties-conflict.bad-team"))
    return judged(
        finding
        for conflict in conflicts
        for pair in _pairs(conflict, staff)
        for finding in [_finding(conflict, pair, staff, setting, lenient=parameters.unless_no_backup)]
    )


def _conflicts(parameters: Parameters, setting: Setting) -> tuple[DutyConflict, ...]:
    chosen = parameters.conflicts
    return tuple(
        one for one in in_force(setting.playbook.conflicts, setting) if not chosen or one.id in chosen
    )


def _roles(conflicts: tuple[DutyConflict, ...]) -> tuple[str, ...]:
    return tuple(sorted({role for one in conflicts for role in one.roles}))


def _pairs(conflict: DutyConflict, staff: Staff) -> Iterator[tuple[Holding, Holding]]:
    """Return each person's overlapping assignments to two of the roles; two backups do not act."""
    told = set()
    running = [
        one
        for role in conflict.roles
        for one in staff.of(role)
        if not staff.ended(one) and not staff.left(one.person)
    ]
    for one, other in combinations(running, 2):
        key = (one.person, one.role, other.role)
        apart = one.role == other.role or one.person != other.person or (one.backup and other.backup)
        if not apart and _overlap(one, other) and key not in told:
            told.add(key)
            yield one, other


def _overlap(one: Holding, other: Holding) -> bool:
    first = max(one.first or date.min, other.first or date.min)
    return first <= min(one.last or date.max, other.last or date.max)


def _finding(
    conflict: DutyConflict, pair: tuple[Holding, Holding], staff: Staff, setting: Setting, *, lenient: bool
) -> Finding:
    one, other = pair
    alone = all(each.person == one.person for role in (one.role, other.role) for each in staff.of(role))
    code = "duties-conflict.both"
    if one.backup or other.backup:
        code = "duties-conflict.as-backup"
    elif lenient and alone:
        code = "duties-conflict.nobody-else"
    line, column = staff.view.locate(staff.path, *other.keys)
    titles = [found.title if (found := setting.playbook.role(each.role)) else each.role for each in pair]
    return Finding(
        code=code,
        severity="error" if code == "duties-conflict.both" else "warning",
        path=staff.path,
        line=line,
        column=column,
        subject=one.person,
        who=team_owner(setting),
        fix=f"kactl role unassign {other.role} {one.person}",
        values={"person": one.person, "one": titles[0], "other": titles[1], "reason": conflict.reason},
    )
