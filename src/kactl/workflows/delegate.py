"""Name a stand-in for a holder of a role: for a time, at some gates or all, and handed on to nobody."""

from collections.abc import Sequence
from datetime import date

from kactl.gates.electorate import Electorate
from kactl.gates.standing_in import flaw
from kactl.model.changes import Change, ChangeSet
from kactl.model.reports import ChangeSetReport
from kactl.model.team import StandIn
from kactl.store.yaml_edit import append
from kactl.syntax.values import Value
from kactl.texts.catalogue import message
from kactl.workflows.calling import Call, Writing
from kactl.workflows.carrying_out import carry_out
from kactl.workflows.desk import Desk, open_to_write
from kactl.workflows.problems import misuse, suggestions
from kactl.workflows.team_file import known_role, team_file


def delegate(
    call: Call,
    role: str,
    *,
    to: str,
    since: date,
    until: date,
    gates: Sequence[str] = (),
    writing: Writing,
) -> ChangeSetReport:
    """Let a person act for who states it, in a role between two days; what could never count is refused."""
    desk = open_to_write(call)
    declared = known_role(desk, role)
    named = tuple(dict.fromkeys(_gate(desk, one) for one in gates))
    people = desk.person(writing.by) if writing.by else desk.actor, desk.person(to)
    stand_in = StandIn.model_validate(
        {
            "role": declared.id,
            "by": people[0],
            "to": people[1],
            "from": since,
            "until": until,
            "gates": named,
        }
    )
    electorate = Electorate(desk.snapshot.team, desk.snapshot.playbook)
    cause = flaw(stand_in, electorate, call.today(desk.engagement.zone))
    if cause is not None:
        misuse("role.no-stand-in", "kactl role list", cause=cause[call.language])
    file = team_file(desk)
    known = stand_in in desk.snapshot.team.stand_ins
    data = file.data if known else append(file.data, ("stand_ins",), _entry(stand_in))
    values = {"by": people[0], "to": people[1], "role": declared.title[desk.engagement.language]}
    values |= {"since": since.isoformat(), "until": until.isoformat()}
    summary = message("role.delegated", desk.engagement.language, values)
    return carry_out(desk, ChangeSet((Change(file.path, data, file.before),), summary), writing)


def _entry(stand_in: StandIn) -> dict[str, Value]:
    entry: dict[str, Value] = {
        "role": stand_in.role,
        "by": stand_in.by,
        "to": stand_in.to,
        "from": stand_in.from_.isoformat(),
        "until": stand_in.until.isoformat(),
    }
    return entry | ({"gates": [*stand_in.gates]} if stand_in.gates else {})


def _gate(desk: Desk, name: str) -> str:
    """Return a gate's id; it may be named with an instance."""
    gates = desk.snapshot.playbook.gates
    identity = name.partition("@")[0]
    if all(one.id != identity for one in gates):
        near = suggestions(identity, (one.id for one in gates))
        misuse("statement.no-gate", "kactl gate list", gate=name, near=near)
    return identity
