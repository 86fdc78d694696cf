"""What is wrong with the people: two ids for one, names that pretend, what never counts."""

from collections.abc import Iterator
from datetime import date

from kactl.gates.electorate import Electorate
from kactl.gates.identities import findings
from kactl.gates.standing_in import useless
from kactl.model.findings import Finding
from kactl.model.view import Snapshot
from kactl.playbooks.nearest import nearest


def troubles(snapshot: Snapshot, day: date) -> tuple[Finding, ...]:
    """Return the findings about a team's people and stand-ins."""
    path = f"{snapshot.engagement.process}/team.yaml"
    electorate = Electorate(snapshot.team, snapshot.playbook)
    return (*findings(snapshot.team, path), *_strange(snapshot, path), *useless(electorate, day, path))


def _strange(snapshot: Snapshot, path: str) -> Iterator[Finding]:
    """Give a warning for each role with holders that the playbook does not have: most are slips of a key."""
    known = sorted(one.id for one in snapshot.playbook.roles)
    for role, held in snapshot.team.roles.items():
        if held and role not in known:
            values = {"role": role, "near": nearest(role, known)}
            yield Finding(code="identity.no-role", severity="warning", path=path, subject=role, values=values)
