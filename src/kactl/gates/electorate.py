"""Who may speak for a role: its holders, the members of a committee, and who stands in for them."""

from dataclasses import dataclass
from datetime import date

from kactl.model.people import Role
from kactl.model.playbook import Playbook
from kactl.model.team import StandIn, Team


@dataclass(frozen=True, slots=True)
class Electorate:
    """The people of a team as the roles of a playbook see them, at one gate."""

    team: Team
    playbook: Playbook
    gate: str | None = None

    def principals(self, role: str, day: date, *, backups: bool = True) -> tuple[str, ...]:
        """Return who holds a role in their own right; of a committee, its members."""
        declared = self.playbook.role(role)
        found = [*self.team.holders(role, day, backups=backups)]
        for member in self._members(declared):
            if self.playbook.role(member) is not None:
                found += self.team.holders(member, day, backups=backups)
            elif self.team.active(member, day):
                found.append(member)
        return tuple(dict.fromkeys(found))

    def _members(self, role: Role | None) -> tuple[str, ...]:
        return role.committee.members if role is not None and role.committee is not None else ()

    def stand_ins(self, role: str, day: date) -> tuple[StandIn, ...]:
        """Return the stand-ins in force: named by a holder, who hands on nothing that was handed to them."""
        principals = self.principals(role, day)
        return tuple(
            one
            for one in self.team.stand_ins
            if one.role == role
            and one.covers(self.gate, day)
            and one.by in principals
            and one.to != one.by
            and self.team.active(one.to, day)
        )

    def holders(self, role: str, day: date) -> tuple[str, ...]:
        """Return everybody who may speak for the role on that day, in their own right first."""
        stand_ins = (one.to for one in self.stand_ins(role, day))
        return tuple(dict.fromkeys((*self.principals(role, day), *stand_ins)))

    def stands_for(self, person: str, role: str, day: date, named: str | None = None) -> str | None:
        """Return for whom a person speaks in a role: nobody but themselves where they hold it.

        `named` is the person whom a statement names; without it, the first who asked them to.
        """
        if person in self.principals(role, day):
            return None
        asked = [one.by for one in self.stand_ins(role, day) if one.to == person]
        return next((one for one in asked if named in (None, one)), None)

    def holds(self, person: str, role: str, day: date, named: str | None = None) -> bool:
        """Tell whether a person may speak for a role on that day."""
        own = person in self.principals(role, day)
        return own or self.stands_for(person, role, day, named) is not None

    def chairs(self, person: str, role: str, day: date) -> bool:
        """Tell whether a person leads the committee that a role is."""
        declared = self.playbook.role(role)
        chair = declared.committee.chair if declared is not None and declared.committee is not None else None
        if chair is None:
            return False
        return person == chair or person in self.team.holders(chair, day)
