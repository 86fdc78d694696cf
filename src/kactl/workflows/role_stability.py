"""Show how stable the core team is: tenure, changes a quarter, roles that hang on one person."""

from collections.abc import Iterator
from datetime import date, timedelta
from statistics import median

from kactl.checks.reading.stability import departures
from kactl.checks.reading.team import Holding
from kactl.gates.assessing import setting_of
from kactl.model.people import Role
from kactl.model.periods import period_of
from kactl.model.stability_reports import Change, QuarterOfChanges, StabilityReport, StableRole, Tenure
from kactl.model.team import Team
from kactl.playbooks.tailoring import roles_in_force
from kactl.workflows.calling import Call
from kactl.workflows.desk import open_desk

_QUARTERS = 4


def show_stability(call: Call) -> StabilityReport:
    """Return the core roles of ours with tenure, and who left them in the last four quarters."""
    desk = open_desk(call)
    team, today = desk.snapshot.team, call.today(desk.engagement.zone)
    ours = roles_in_force(desk.snapshot.playbook, setting_of(desk.snapshot).facts)
    core = [one for one in ours if one.core and one.side == "ours"]
    roles = tuple(_role(one, team, today) for one in core)
    days = [one.days for role in roles for one in role.holders if one.days is not None]
    return StabilityReport(
        schemaVersion=1,
        engagement=desk.engagement.engagement,
        today=today,
        roles=roles,
        quarters=tuple(_quarters(core, team, today)),
        median_days=int(median(days)) if days else None,
        findings=desk.snapshot.faults,
    )


def _role(role: Role, team: Team, today: date) -> StableRole:
    held = team.holders(role.id, today, backups=False)
    backups = [one for one in team.holders(role.id, today) if one not in held]
    return StableRole(
        role=role.id,
        title=role.title,
        holders=tuple(_tenure(role, one, team, today) for one in dict.fromkeys(held)),
        backups=tuple(team.people[one].name for one in dict.fromkeys(backups)),
        alone=len(set(held)) == 1 and not backups,
    )


def _tenure(role: Role, person: str, team: Team, today: date) -> Tenure:
    """Return since when somebody holds a role without a break."""
    own = [one for one in team.roles.get(role.id, ()) if one.person == person and not one.backup]
    since: date | None = today
    while since is not None:
        before = [one for one in own if one.holds(since)]
        first = (
            None if any(one.from_ is None for one in before) else min(one.from_ or since for one in before)
        )
        earlier = first is not None and any(one.holds(first - timedelta(days=1)) for one in own)
        since = first - timedelta(days=1) if earlier and first else first
        if not earlier:
            break
    days = (today - since).days + 1 if since else None
    return Tenure(person=person, name=team.people[person].name, since=since, days=days)


def _quarters(core: list[Role], team: Team, today: date) -> Iterator[QuarterOfChanges]:
    titles = {one.id: one.title for one in core}
    holdings = [
        Holding(role, one.person, one.from_, one.until, one.backup, ())
        for role in titles
        for one in team.roles.get(role, ())
    ]
    people = {key: one.until for key, one in team.people.items()}
    gone = [one for one in departures(holdings, people) if one.last < today]
    quarter = period_of("quarter", today)
    for _ in range(_QUARTERS):
        found = sorted(
            (one for one in gone if quarter.start <= one.last <= quarter.end), key=lambda one: one.last
        )
        changes = tuple(
            Change(
                role=one.role,
                title=titles[one.role],
                person=one.person,
                name=team.people[one.person].name if one.person in team.people else one.person,
                last=one.last,
            )
            for one in found
        )
        yield QuarterOfChanges(quarter=quarter.name, changes=changes)
        quarter = period_of("quarter", quarter.start - timedelta(days=1))
