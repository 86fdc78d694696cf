"""Who should move a gate on where no finding names somebody: people of the firm who answer for it."""

from collections import Counter
from collections.abc import Iterator
from datetime import date

from kactl.gates.assessing import Assessment
from kactl.model.playbook import Playbook
from kactl.model.team import Team


def ours(team: Team, playbook: Playbook, day: date) -> tuple[str, ...]:
    """Return everybody of the team who is with the engagement on that day, the client's people apart."""
    client = {one.id for one in playbook.roles if one.side == "client"}
    present = (person for person in team.people if team.active(person, day))
    return tuple(one for one in present if not _only(client, team.roles_of(one, day)))


def _only(client: set[str], roles: tuple[str, ...]) -> bool:
    return bool(roles) and client.issuperset(roles)


def keeper(base: Assessment) -> str | None:
    """Return the role of the firm that answers for most of what the gate asks; else the firm's decider."""
    owned = Counter(_owners(base))
    if owned:
        return max(owned, key=lambda role: owned[role])
    decider = base.gate.decider
    return decider if decider and not base.ballot.client_side(decider) else None


def _owners(base: Assessment) -> Iterator[str]:
    for one in base.criteria:
        owner = one.effective.criterion.owner
        if owner is not None and not base.ballot.client_side(owner):
            yield owner
