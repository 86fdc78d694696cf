"""Who may carry a client's word in: not the one person whose own word the gate cannot do without."""

import shlex
from pathlib import Path

from kactl.gates.forfeiting import forfeited, irreplaceable
from kactl.gates.keeping import ours
from kactl.workflows.problems import decline
from kactl.workflows.stating import Pen


def must_be_spared(pen: Pen, role: str, person: str, evidence: Path) -> None:
    """Refuse a carrier who alone can decide or approve: without that word the gate would be stuck."""
    base, desk = pen.base(), pen.desk
    needed = irreplaceable(base, desk.actor)
    if not needed:
        return
    team, day = desk.snapshot.team, desk.call.today(desk.engagement.zone)
    free = [one for one in ours(team, desk.snapshot.playbook, day) if not forfeited(base, one)]
    file = shlex.quote(str(evidence))
    fix = f"kactl gate approve {pen.key} --as {role} --on-behalf-of {shlex.quote(person)} --evidence {file}"
    decline(
        "statement.carrier-needed", fix, person=team.people[desk.actor].name, gate=pen.key,
        roles=[pen.role_title(one) for one in needed], others=[team.people[one].name for one in free] or "-",
    )  # fmt: skip
