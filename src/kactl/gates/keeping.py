"""Who should move a gate on where no finding names somebody: people of the firm who answer for it."""

from collections import Counter
from collections.abc import Iterable
from datetime import date

from kactl.gates.assessing import Assessment
from kactl.gates.statements import client_side
from kactl.model.gates import Gate
from kactl.model.playbook import Playbook
from kactl.model.team import Team
from kactl.model.view import Snapshot


def ours(team: Team, playbook: Playbook, day: date) -> tuple[str, ...]:
    """Return everybody of the team who is with the engagement on that day, the client's people apart."""
    client = {one.id for one in playbook.roles if one.side == "client"}
    present = (person for person in team.people if team.active(person, day))
    return tuple(one for one in present if not _only(client, team.roles_of(one, day)))


def _only(client: set[str], roles: tuple[str, ...]) -> bool:
    return bool(roles) and client.issuperset(roles)


def keeper(base: Assessment) -> str | None:
    """Return the role of the firm that answers for most of what the gate asks; else the firm's decider."""
    owners = (one.effective.criterion.owner for one in base.criteria)
    return _keeper(owners, base.gate.decider, base.setting.playbook)


def beginners(gate: Gate, snapshot: Snapshot, day: date) -> tuple[str, ...]:
    """Return who should begin an instance of a gate: its keepers, or their role while nobody holds it."""
    playbook, team = snapshot.playbook, snapshot.team
    role = _keeper((one.owner for one in gate.criteria()), gate.decides, playbook)
    return ours(team, playbook, day) if role is None else team.holders(role, day) or (role,)


def _keeper(owners: Iterable[str | None], decider: str | None, playbook: Playbook) -> str | None:
    owned = Counter(one for one in owners if one is not None and not client_side(playbook, one))
    if owned:
        return max(owned, key=lambda role: owned[role])
    return decider if decider and not client_side(playbook, decider) else None
