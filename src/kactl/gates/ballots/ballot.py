"""A ballot: everything that the votes of one gate are weighed against."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Final
from zoneinfo import ZoneInfo

from kactl.gates.effective import EffectiveGate
from kactl.gates.electorate import Electorate
from kactl.gates.identities import same
from kactl.gates.independence import NOBODY, Authorship
from kactl.gates.statements import client_side
from kactl.model.ballots import Vote
from kactl.model.base import Text
from kactl.model.calendar import Calendar
from kactl.model.gates import Approval
from kactl.model.people import DutyConflict
from kactl.model.playbook import Playbook
from kactl.model.records import StoredRecord
from kactl.model.team import Team

PLAIN: Final = Calendar()


@dataclass(frozen=True, slots=True)
class Ballot:
    """Everything that the votes of one gate are weighed against."""

    gate: EffectiveGate
    playbook: Playbook
    team: Team
    """Whose word counts: the team at HEAD, or at the moment of a decision."""
    records: Sequence[StoredRecord]
    """The gate's records of its present cycle."""
    fingerprints: Mapping[str, str]
    """The present fingerprint of each approval, by its first role."""
    criteria: Mapping[str, str]
    """The present digest of each criterion."""
    definition: str
    zone: ZoneInfo
    authorship: Authorship = NOBODY
    conflicts: tuple[DutyConflict, ...] = ()
    """The conflicts of duty that take votes away here."""
    calendar: Calendar = PLAIN

    @property
    def electorate(self) -> Electorate:
        """Return who may speak for which role at this gate."""
        return Electorate(self.team, self.playbook, self.gate.gate.id)

    def day(self, when: datetime) -> date:
        """Return the day of an instant in the engagement's zone."""
        return when.astimezone(self.zone).date()

    def held(self, person: str, role: str, when: datetime, named: str | None = None) -> bool:
        """Tell whether the person held the role, or stood in for a holder, on the day of that instant."""
        return self.electorate.holds(person, role, self.day(when), named)

    def known(self, person: str, when: datetime) -> bool:
        """Tell whether the person was of the team on the day of that instant."""
        return self.team.active(person, self.day(when))

    def client_side(self, role: str) -> bool:
        """Tell whether a role belongs to the client's side."""
        return client_side(self.playbook, role)

    def title(self, role: str) -> Text:
        """Return what people call a role."""
        declared = self.playbook.role(role)
        return declared.title if declared else Text(zh=role, en=role)

    def titles(self, roles: Sequence[str]) -> Text:
        """Return what people call several roles."""
        shown = [self.title(one) for one in roles]
        return Text(zh="、".join(one.zh for one in shown), en=", ".join(one.en for one in shown))

    def speakers(self, person: str, role: str, day: date, named: str | None = None) -> frozenset[str]:
        """Return whose word a statement in a role is: the person's, and that of whom they stand in for."""
        principal = self.electorate.stands_for(person, role, day, named)
        return frozenset(same(self.team, one) for one in (person, principal) if one is not None)

    def vote_of(self, approval: Approval) -> Vote | None:
        """Return how the approval is voted on; None where single people approve."""
        if approval.vote is not None:
            return approval.vote
        bodies = (self.playbook.role(one) for one in approval.roles)
        return Vote() if any(one is not None and one.committee is not None for one in bodies) else None

    def needed(self, approval: Approval, day: date) -> int:
        """Return how many different people must approve; of all holders, at least one."""
        if approval.needed != "all":
            return approval.needed
        holders = {
            same(self.team, person)
            for role in approval.roles
            for person in self.electorate.principals(role, day, backups=False)
            if not approval.allowed or person in approval.allowed
        }
        return max(1, len(holders))


def transcribed_for(person: str, ballot: Ballot) -> str | None:
    """Return for whom the person transcribed a statement of this gate: who carries a word gives none."""
    own = same(ballot.team, person)
    return next(
        (
            one.record.person()
            for one in ballot.records
            if one.record.on_behalf_of
            and own in (_same(one.record.transcribed_by, ballot), _same(one.record.by, ballot))
        ),
        None,
    )


def _same(person: str | None, ballot: Ballot) -> str | None:
    return None if person is None else same(ballot.team, person)
