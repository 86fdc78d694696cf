"""What is wrong with the people: one under two ids, names that pretend, stand-ins that never count."""

from datetime import date

from kactl.gates.electorate import Electorate
from kactl.gates.identities import findings
from kactl.gates.standing_in import useless
from kactl.model.findings import Finding
from kactl.model.view import Snapshot


def troubles(snapshot: Snapshot, day: date) -> tuple[Finding, ...]:
    """Return the findings about a team's people and stand-ins."""
    path = f"{snapshot.engagement.process}/team.yaml"
    electorate = Electorate(snapshot.team, snapshot.playbook)
    return (*findings(snapshot.team, path), *useless(electorate, day, path))
