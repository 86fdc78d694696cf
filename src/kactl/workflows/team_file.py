"""The team's file, as the commands about people edit it."""

from kactl.model.people import Role
from kactl.workflows.desk import Desk
from kactl.workflows.problems import decline, misuse, suggestions

TEAM = "team.yaml"


def team_file(desk: Desk) -> tuple[str, bytes]:
    """Return the path and bytes of the team's file; one that does not parse must be mended first."""
    path = f"{desk.engagement.process}/{TEAM}"
    faulty = [one for one in desk.snapshot.faults if one.path == path]
    if faulty:
        decline("role.team-faulty", "kactl check", path=path, line=faulty[0].line or 1)
    tree = desk.snapshot.tree
    return path, tree.read(path) if path in tree.listing() else b"people: {}\nroles: {}\n"


def known_role(desk: Desk, role: str) -> Role:
    """Return a role of the playbook; an unknown one is misuse, with the names that are near."""
    found = desk.snapshot.playbook.role(role)
    if found is None:
        near = suggestions(role, (one.id for one in desk.snapshot.playbook.roles))
        misuse("statement.no-role", "kactl role list", role=role, near=near)
    return found
