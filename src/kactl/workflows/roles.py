"""Who holds which role: list, assign, unassign, and the RACI of the stages."""

from collections.abc import Sequence
from datetime import date, timedelta

from kactl.gates.assessing import setting_of
from kactl.gates.deadlines import Deadlines
from kactl.gates.people_troubles import troubles
from kactl.gates.stepping import named
from kactl.model.changes import ChangeSet
from kactl.model.findings import Finding
from kactl.model.listing_reports import (
    Holding,
    RaciLine,
    RaciReport,
    RaciStage,
    RoleLine,
    RolesReport,
)
from kactl.model.people import Activity, Role, Stage
from kactl.model.people_reports import Substitution
from kactl.model.reports import ChangeSetReport
from kactl.model.team import Assignment, StandIn, Team
from kactl.playbooks.tailoring import applies, roles_in_force
from kactl.store.yaml_edit import append, set_entry
from kactl.syntax.values import Value
from kactl.texts.catalogue import message
from kactl.workflows.calling import Call, Writing
from kactl.workflows.carrying_out import carry_out
from kactl.workflows.desk import Desk, open_desk, open_to_write
from kactl.workflows.joining import Somebody, joined
from kactl.workflows.problems import decline, misuse, suggestions
from kactl.workflows.team_file import known_role, team_file


def list_roles(call: Call) -> RolesReport:
    """Return every role in force and who holds it, today and otherwise."""
    desk = open_desk(call)
    today = call.today(desk.engagement.zone)
    roles = roles_in_force(desk.snapshot.playbook, setting_of(desk.snapshot).facts)
    return RolesReport(
        engagement=desk.engagement.engagement,
        today=today,
        roles=tuple(_line(one, desk.snapshot.team, today) for one in roles),
        findings=(*desk.snapshot.faults, *troubles(desk.snapshot, today)),
    )


def _line(role: Role, team: Team, today: date) -> RoleLine:
    return RoleLine(
        role=role.id,
        title=role.title,
        side=role.side,
        core=role.core,
        vacant=not team.holders(role.id, today),
        holders=tuple(_holding(one, team, today) for one in team.roles.get(role.id, ())),
        stand_ins=tuple(_standing_in(one, team, today) for one in team.stand_ins if one.role == role.id),
    )


def _standing_in(one: StandIn, team: Team, today: date) -> Substitution:
    person = team.people.get(one.to)
    return Substitution(
        person=one.to,
        name=person.name if person else one.to,
        stands_for=one.by,
        since=one.from_,
        until=one.until,
        gates=one.gates,
        active=one.covers(None, today) and team.active(one.to, today),
    )


def _holding(one: Assignment, team: Team, today: date) -> Holding:
    person = team.people.get(one.person)
    return Holding(
        person=one.person,
        name=person.name if person else one.person,
        since=one.from_,
        until=one.until,
        backup=one.backup,
        active=one.holds(today) and team.active(one.person, today),
    )


def assign(  # noqa: PLR0913 - a person is described by this many words
    call: Call,
    role: str,
    person: str,
    *,
    writing: Writing,
    name: str | None = None,
    email: str | None = None,
    since: date | None = None,
    until: date | None = None,
    backup: bool = False,
) -> ChangeSetReport:
    """Give one role, or several with commas between them, to a person; a new one joins the team."""
    desk = open_to_write(call)
    if since and until and until < since:
        misuse("role.window", since=since.isoformat(), until=until.isoformat())
    roles = [known_role(desk, one.strip()) for one in role.split(",") if one.strip()]
    file = team_file(desk)
    asked = call.interactive and not writing.yes
    new = joined(file.data, desk.snapshot.team, Somebody(person, name, email), roles, asked=asked)
    data, identity = new.data, new.person
    today = call.today(desk.engagement.zone)
    given = []
    for one in roles:
        if identity not in desk.snapshot.team.holders(one.id, since or today) or until or backup:
            entry: dict[str, Value] = {"person": identity, "from": (since or today).isoformat()}
            entry |= {"until": until.isoformat()} if until else {}
            entry |= {"backup": True} if backup else {}
            data = append(data, ("roles", one.id), entry)
            given.append(one)
    notes = new.notes if given or data != file.data else (_unchanged(identity, roles),)
    titles = _titles(given or roles, desk)
    summary = message("role.assigned", desk.engagement.language, {"person": identity, "roles": titles})
    return carry_out(desk, ChangeSet(file.changes(data), summary), writing, notes=notes)


def unassign(
    call: Call, role: str, person: str, *, writing: Writing, until: date | None = None
) -> ChangeSetReport:
    """End a person's holding of a role, with yesterday unless a day is given; past statements count on.

    One that has an end already can end sooner: people leave before their time.
    """
    desk = open_to_write(call)
    known = known_role(desk, role)
    identity = _person(desk, person)
    held = desk.snapshot.team.roles.get(known.id, ())
    asked = until or call.today(desk.engagement.zone) - timedelta(days=1)
    own = {index: one for index, one in enumerate(held) if one.person == identity}
    open_ones = {index: one for index, one in own.items() if one.until is None or one.until > asked}
    if not open_ones:
        decline("role.not-held", "kactl role list", person=identity, role=known.title)
    begun = {index: one for index, one in open_ones.items() if one.from_ is None or one.from_ <= asked}
    if until and not begun:
        first = min(one.from_ or asked for one in open_ones.values())
        misuse("role.window", since=first.isoformat(), until=until.isoformat())
    ended = begun if until else open_ones
    # Who began today holds the role today: a last day before the first would be no window.
    last = max(asked, *(one.from_ or asked for one in ended.values()))
    file = team_file(desk)
    data = file.data
    for index in ended:
        data = set_entry(data, ("roles", known.id, index, "until"), last.isoformat())
    values = {"person": identity, "roles": known.title[desk.engagement.language], "until": last.isoformat()}
    summary = message("role.unassigned", desk.engagement.language, values)
    return carry_out(desk, ChangeSet(file.changes(data), summary), writing)


def raci(call: Call, *, stage: str | None = None) -> RaciReport:
    """Return the activities of the stages with the roles and people of each, and when they are due."""
    desk = open_desk(call)
    stages = desk.snapshot.playbook.stages
    chosen = [one for one in stages if stage in (None, one.id)]
    if stage is not None and not chosen:
        misuse("role.no-stage", stage=stage, near=suggestions(stage, (one.id for one in stages)))
    shown = tuple(raci_of(desk, one) for one in chosen)
    people = [one.people for stage_ in shown for one in stage_.activities]
    mentioned = dict.fromkeys(who for held in people for role in held for who in (role, *held[role]))
    return RaciReport(
        engagement=desk.engagement.engagement,
        stages=shown,
        findings=desk.snapshot.faults,
        names={one: named(one, desk.snapshot.team, desk.snapshot.playbook) for one in mentioned},
    )


def raci_of(desk: Desk, stage: Stage) -> RaciStage:
    """Return the activities of a stage with the people of each role today."""
    facts = setting_of(desk.snapshot).facts
    asked = (one for one in stage.activities if applies(one.when, facts))
    return RaciStage(
        stage=stage.id, title=stage.title, activities=tuple(_raci(desk, stage, one) for one in asked)
    )


def _raci(desk: Desk, stage: Stage, activity: Activity) -> RaciLine:
    today = desk.call.today(desk.engagement.zone)
    named = (activity.accountable, *activity.responsible, *activity.consulted, *activity.informed)
    return RaciLine(
        activity=activity.id,
        title=activity.title,
        accountable=activity.accountable,
        responsible=activity.responsible,
        consulted=activity.consulted,
        informed=activity.informed,
        people={role: desk.snapshot.team.holders(role, today) for role in dict.fromkeys(named)},
        due=Deadlines(desk.evaluator).due(stage, activity),
    )


def _person(desk: Desk, words: str) -> str:
    found = desk.snapshot.team.find(words)
    if len(found) != 1:
        code = "statement.person-ambiguous" if found else "statement.no-person"
        misuse(code, "kactl role list", person=words)
    return found[0]


def _unchanged(person: str, roles: Sequence[Role]) -> Finding:
    values = {"person": person, "roles": tuple(one.title for one in roles)}
    return Finding(code="role.held-already", severity="note", subject=person, values=values)


def _titles(roles: Sequence[Role], desk: Desk) -> str:
    language = desk.engagement.language
    return ("、" if language == "zh" else ", ").join(one.title[language] for one in roles)
