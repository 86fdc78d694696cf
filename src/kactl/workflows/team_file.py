"""The team's file, as the commands about people edit it."""

from dataclasses import dataclass

from kactl.gates.assessing import setting_of
from kactl.model.changes import Change
from kactl.model.people import Role
from kactl.playbooks.contents import team_yaml
from kactl.workflows.desk import Desk
from kactl.workflows.problems import decline, misuse, refuse, suggestions
from kactl.workflows.role_names import role_id

TEAM = "team.yaml"


@dataclass(frozen=True, slots=True)
class TeamFile:
    """The team's file: where it lies and what is in it."""

    path: str
    data: bytes
    """What an edit begins with: of a file that is missing, the one that `init` lays."""
    before: bytes | None

    def changes(self, data: bytes) -> tuple[Change, ...]:
        """Return the change that an edit makes, none where it makes none."""
        return (Change(self.path, data, self.before),) if data != self.data else ()


def team_file(desk: Desk) -> TeamFile:
    """Return the team's file; one that does not parse, or was only deleted here, must be mended first."""
    path = f"{desk.engagement.process}/{TEAM}"
    faulty = [one for one in desk.snapshot.faults if one.path == path]
    if faulty:
        decline("role.team-faulty", "kactl check", path=path, line=faulty[0].line or 1)
    tree = desk.snapshot.tree
    if path in tree.listing():
        data = tree.read(path)
        return TeamFile(path, data, data)
    if desk.home.repository.head() and path in desk.home.at("HEAD").listing():
        refuse("role.team-deleted", f"git checkout HEAD -- {path}", path=path)
    playbook, facts = desk.snapshot.playbook, setting_of(desk.snapshot).facts
    data = team_yaml(playbook, desk.engagement.language, desk.snapshot.team, facts, path)
    return TeamFile(path, data, None)


def known_role(desk: Desk, role: str) -> Role:
    """Return a role by its id or title; an unknown one is misuse, with the names that are near."""
    found = desk.snapshot.playbook.role(role_id(desk.snapshot.playbook, role))
    if found is None:
        near = suggestions(role, (one.id for one in desk.snapshot.playbook.roles))
        misuse("statement.no-role", "kactl role list", role=role, near=near)
    return found
