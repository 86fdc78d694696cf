"""The votes for one approval, each weighed: who says yes or no, who abstains, who does not count and why."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from kactl.gates.ballots.ballot import Ballot
from kactl.gates.ballots.causes import cause_of
from kactl.gates.seating import Voice
from kactl.gates.statements import VOTES, votes_for
from kactl.gates.wording import said
from kactl.model.base import Text
from kactl.model.gates import Approval
from kactl.model.records import StoredRecord
from kactl.model.reports import Excluded


@dataclass(frozen=True, slots=True)
class Said:
    """A vote on the present content."""

    vote: StoredRecord
    people: frozenset[str]
    """Whose word it is: the voter's, and that of whom the voter stands in for."""
    place: int
    """Where the vote stands among the gate's records."""
    since: int
    """Where the person began to say so, without a break."""

    @property
    def voice(self) -> Voice:
        """Return the vote as one who could fill a place."""
        return Voice(self.vote.name, self.people)

    @property
    def in_own_right(self) -> bool:
        """Tell whether nobody is stood in for."""
        return len(self.people) == 1


@dataclass(slots=True)
class Weighed:
    """The votes for one approval."""

    approval: Approval
    yes: list[Said] = field(default_factory=list)
    no: list[Said] = field(default_factory=list)
    abstained: list[Said] = field(default_factory=list)
    excluded: list[Excluded] = field(default_factory=list)
    stale: list[StoredRecord] = field(default_factory=list)

    def leave_out(self, one: StoredRecord, reason: Text, *, unverified: bool = False) -> None:
        """Say why a vote does not count."""
        person = one.record.person()
        self.excluded.append(Excluded(person=person, reason=reason, record=one.name, unverified=unverified))


def weighed(approval: Approval, ballot: Ballot) -> Weighed:
    """Weigh the votes of everybody who spoke for a role of the approval: the last word of each counts."""
    found, fingerprint = Weighed(approval), ballot.fingerprints[approval.role]
    places = {one.sha256: number for number, one in enumerate(ballot.records)}
    poll = ballot.vote_of(approval) is not None
    for role in approval.roles:
        for vote in votes_for(ballot.records, role, fingerprint):
            _weigh(vote, found, ballot, places, poll=poll)
    return found


def _weigh(
    vote: StoredRecord, found: Weighed, ballot: Ballot, places: Mapping[str, int], *, poll: bool
) -> None:
    cause = cause_of(vote, found.approval, ballot)
    subject, kind = vote.record.subject, vote.record.kind
    fresh = subject is None or subject.fingerprint == ballot.fingerprints[found.approval.role]
    if cause is None and not fresh:
        if kind == "approve":
            found.stale.append(vote)
        found.leave_out(vote, _stale(vote, ballot))
    elif cause is not None and (cause.void or poll or kind != "reject" or not fresh):
        found.leave_out(vote, cause.reason, unverified=cause.unverified and fresh and kind == "approve")
    else:
        one = _said(vote, found.approval, ballot, places)
        {"approve": found.yes, "reject": found.no, "abstain": found.abstained}[kind].append(one)
        if kind == "reject" and not poll:
            found.leave_out(vote, said("gate.excluded-rejected", why=vote.record.reason or ""))


def _said(vote: StoredRecord, approval: Approval, ballot: Ballot, places: Mapping[str, int]) -> Said:
    record, role = vote.record, vote.record.role or approval.role
    day = ballot.day(vote.issued_at)
    people = ballot.speakers(record.person(), role, day, record.delegation)
    place = places[vote.sha256]
    since = place
    for number in range(place, -1, -1):
        other = ballot.records[number].record
        if (other.person(), other.role) != (record.person(), record.role) or other.kind not in VOTES:
            continue
        if other.kind != record.kind or other.subject != record.subject:
            break
        since = number
    return Said(vote, people, place, since)


def _stale(vote: StoredRecord, ballot: Ballot) -> Text:
    subject = vote.record.subject
    changed = changed_criteria(subject.criteria if subject else {}, ballot.criteria)
    if subject is not None and subject.definition != ballot.definition:
        return said("gate.excluded-definition")
    return (
        said("gate.excluded-stale", changed=", ".join(changed)) if changed else said("gate.excluded-upstream")
    )


def changed_criteria(before: Mapping[str, str], now: Mapping[str, str]) -> tuple[str, ...]:
    """Return the criteria whose subjects differ from what a statement bound, in order of id."""
    return tuple(sorted(name for name, digest in before.items() if now.get(name) != digest))
