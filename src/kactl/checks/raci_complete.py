"""Every activity has one accountable role and someone who does it, and people hold those roles."""

from collections.abc import Iterator, Sequence
from itertools import chain

from kactl.checks.reading.playbook import PLAYBOOK, in_force
from kactl.checks.reading.team import Staff, read_staff, team_owner, team_parts
from kactl.model.base import Id, Model, Text
from kactl.model.findings import Finding, Judgement, judged, unknown
from kactl.model.gates import Gate
from kactl.model.people import Activity, Stage
from kactl.model.subjects import EntryPart, Subject
from kactl.model.view import Setting, View
from kactl.playbooks.tailoring import decider_of

ID = "raci-complete"
REVISION = 1


class Parameters(Model):
    """Whose activities."""

    stage: Id | None = None
    """One stage; all of them unless given."""


def subject(parameters: Parameters, setting: Setting) -> Subject:
    """Return the stages as composed, the assignments of the roles they name, and people's last days."""
    return EntryPart(PLAYBOOK, ("stages",)), *team_parts(setting, _roles(_activities(parameters, setting)))


def judge(view: View, parameters: Parameters, setting: Setting) -> Judgement:
    """Hold when each activity in force has its roles, and each of these is held."""
    if parameters.stage and not _stages(parameters, setting):
        return unknown(Finding(code="raci-complete.no-such-stage", values={"stage": parameters.stage}))
    activities = _activities(parameters, setting)
    if not activities:
        return unknown(Finding(code="raci-complete.empty", subject=parameters.stage))
    staff = read_staff(view, setting, _roles(activities))
    if staff.broken:
        return unknown(*staff.misfits("raci-complete.bad-team"))
    gates = [_gate_finding(stage, setting) for stage in _stages(parameters, setting)]
    return judged(
        chain(
            _role_findings(view, parameters, setting),
            _vacancies(staff, activities, setting),
            (one for one in gates if one),
        )
    )


def _stages(parameters: Parameters, setting: Setting) -> tuple[Stage, ...]:
    stages = setting.playbook.stages
    return tuple(one for one in stages if parameters.stage in (None, one.id))


def _activities(parameters: Parameters, setting: Setting) -> tuple[Activity, ...]:
    return tuple(
        chain.from_iterable(in_force(one.activities, setting) for one in _stages(parameters, setting))
    )


def _roles(activities: Sequence[Activity]) -> tuple[str, ...]:
    return tuple(sorted({role for one in activities for role in (one.accountable, *one.responsible)}))


def _role_findings(view: View, parameters: Parameters, setting: Setting) -> Iterator[Finding]:
    known = {one.id for one in in_force(setting.playbook.roles, setting)}
    for place, stage in enumerate(setting.playbook.stages):
        for number, one in enumerate(stage.activities):
            if parameters.stage not in (None, stage.id) or not in_force([one], setting):
                continue
            line, column = view.locate(PLAYBOOK, "stages", place, "activities", number)
            found = Finding(
                code="raci-complete.no-accountable",
                path=PLAYBOOK,
                line=line,
                column=column,
                subject=one.id,
                values={"title": one.title, "role": one.accountable},
            )
            if one.accountable not in known:
                yield found
            if not known & set(one.responsible):
                roles = ", ".join(one.responsible)
                values = {"title": one.title, "roles": roles}
                yield found.model_copy(update={"code": "raci-complete.no-responsible", "values": values})


def _vacancies(staff: Staff, activities: Sequence[Activity], setting: Setting) -> Iterator[Finding]:
    for role in in_force(setting.playbook.roles, setting):
        needing = [one.title for one in activities if role.id in (one.accountable, *one.responsible)]
        if not needing or staff.holders(role.id):
            continue
        line, column = staff.view.locate(staff.path, "roles", role.id)
        named = Text(zh="；".join(one.zh for one in needing[:3]), en="; ".join(one.en for one in needing[:3]))
        yield Finding(
            code="raci-complete.vacant",
            path=staff.path,
            line=line,
            column=column,
            subject=role.id,
            who=team_owner(setting),
            fix=f"kactl role assign {role.id} PERSON",
            values={"role": role.title, "count": len(needing), "activities": named},
            calendar=bool(staff.named(role.id)),
        )


def _gate_finding(stage: Stage, setting: Setting) -> Finding | None:
    gate = setting.playbook.gate(stage.exit)
    voices = _voices(gate, setting) if gate else set()
    accountable = {one.accountable for one in in_force(stage.activities, setting)}
    if not gate or not voices or not accountable or voices & accountable:
        return None
    values = {"gate": gate.title, "stage": stage.title, "roles": ", ".join(sorted(accountable))}
    return Finding(code="raci-complete.not-approver", severity="warning", subject=gate.id, values=values)


def _voices(gate: Gate, setting: Setting) -> set[str]:
    """Return the roles that approve or decide; none when the gate passes by itself."""
    approvals = () if gate.approvals == "none" else in_force(gate.approvals, setting)
    decider = decider_of(gate, setting.facts)
    return {one.role for one in approvals} | ({decider} if decider else set())
