"""Weigh the approvals of a gate: who counts for which role, who does not and why."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

from kactl.gates.ballots.ballot import Ballot
from kactl.gates.ballots.causes import assurance_of, bar
from kactl.gates.ballots.countersigning import first_things_first, settled
from kactl.gates.ballots.polls import poll, voters, yes_needed
from kactl.gates.ballots.rules import rule_of
from kactl.gates.ballots.voices import Said, Weighed, weighed
from kactl.gates.seating import Voice, seat
from kactl.gates.wording import said
from kactl.model.gates import Approval
from kactl.model.records import StoredRecord
from kactl.model.reports import ApprovalReport, Given


@dataclass(frozen=True, slots=True)
class Count:
    """The weighed votes: a report for each approving role, and the rejections in force."""

    approvals: tuple[ApprovalReport, ...]
    rejections: tuple[StoredRecord, ...]
    stale: tuple[StoredRecord, ...]
    """Approvals of something that has changed since."""

    @property
    def complete(self) -> bool:
        """Tell whether no approval is missing and nobody's rejection stands."""
        return not self.rejections and all(one.missing == 0 for one in self.approvals)

    @property
    def short(self) -> tuple[ApprovalReport, ...]:
        """Return the approvals that too few people of the team could give."""
        return tuple(one for one in self.approvals if one.short)


def count(ballot: Ballot, now: datetime) -> Count:
    """Weigh every vote and seat distinct people in the places of the roles.

    A body votes by itself; once it has said yes, it takes one place, so that nobody alone is two approvals.
    """
    found = {one.role: weighed(one, ballot) for one in ballot.gate.approvals}
    first_things_first(found, ballot)
    single = [one for one in found.values() if ballot.vote_of(one.approval) is None]
    polls = {one.approval.role: _of_poll(one, ballot, now) for one in found.values() if one not in single}
    spoken = [found[role] for role, one in polls.items() if one.poll and one.poll.carried and one.given]
    seats = _Seats(ballot, single, spoken, now)
    reports = tuple(
        seats.report(one) if one in single else seats.of_body(one, polls[one.approval.role])
        for one in found.values()
    )
    return Count(
        tuple(_waiting(one, found, ballot, now) for one in reports),
        tuple(vote.vote for one in single for vote in one.no),
        tuple(vote for one in found.values() for vote in one.stale),
    )


def _waiting(
    report: ApprovalReport, found: Mapping[str, Weighed], ballot: Ballot, now: datetime
) -> ApprovalReport:
    """Return the report with the roles that must approve before this one counts."""
    approval = found[report.role].approval
    end = len(ballot.records)
    early = tuple(
        one.role
        for other in found.values()
        if (one := other.approval) is not approval
        and set(one.roles) & set(approval.after)
        and not settled(other, ballot, now, end)
    )
    return report.model_copy(update={"waits_for": early}) if early else report


class _Seats:
    """The places of the approvals that single people give, one of each body that said yes, who fills them."""

    def __init__(
        self, ballot: Ballot, single: Sequence[Weighed], bodies: Sequence[Weighed], now: datetime
    ) -> None:
        """Seat those who said yes, as many as can be."""
        self.ballot, self.now, self.day = ballot, now, ballot.day(now)
        self.needed = {one.approval.role: ballot.needed(one.approval, self.day) for one in single}
        self.needed |= {one.approval.role: 1 for one in bodies}
        self.places = [role for role, number in self.needed.items() for _ in range(number)]
        self.willing = {one.approval.role: _in_order(one.yes) for one in (*single, *bodies)}
        self.filled = seat(self.places, self.willing)
        self.seated = {voice.name: self.places[place] for place, voice in self.filled.items()}
        self.able = {one.approval.role: self._able(one.approval) for one in (*single, *bodies)}
        everybody = {
            role: [*self.willing[role], *(voice for _, voice in self.able[role])] for role in self.needed
        }
        possible = seat(self.places, everybody)
        self.free = [self.places[place] for place in range(len(self.places)) if place not in possible]

    def _able(self, approval: Approval) -> list[tuple[str, Voice]]:
        """Return the people who could approve today, those in their own right first."""
        ballot, day = self.ballot, self.day
        return [
            (person, Voice(person, ballot.speakers(person, role, day)))
            for role in approval.roles
            for person in ballot.electorate.holders(role, day)
            if bar(person, role, approval, ballot, day, own=not ballot.client_side(role)) is None
        ]

    def report(self, one: Weighed) -> ApprovalReport:
        """Return the report of one approval."""
        approval, ballot = one.approval, self.ballot
        given = [vote for vote in one.yes if self.seated.get(vote.vote.name) == approval.role]
        for vote in one.yes:
            if vote not in given:
                one.leave_out(
                    vote.vote, said("gate.excluded-spare", role=ballot.title(self._elsewhere(vote)))
                )
        found = _report(one, ballot, self.now, given)
        return found.model_copy(
            update={
                "needed": self.needed[approval.role],
                "missing": max(0, self.needed[approval.role] - len(given)),
                "candidates": self._candidates(approval.role),
                "short": self.free.count(approval.role),
            }
        )

    def of_body(self, one: Weighed, report: ApprovalReport) -> ApprovalReport:
        """Return the report of a body's vote; where all who said yes fill other places, one more must."""
        role = one.approval.role
        if role not in self.needed or role in self.seated.values():
            return report
        for vote in one.yes:
            one.leave_out(
                vote.vote, said("gate.excluded-spare", role=self.ballot.title(self._elsewhere(vote)))
            )
        more = {"given": (), "excluded": tuple(one.excluded), "missing": 1, "short": self.free.count(role)}
        return report.model_copy(update={**more, "candidates": self._candidates(role)})

    def _elsewhere(self, spare: Said) -> str:
        """Return the role for which somebody is counted already, who is also behind a spare vote."""
        for place, voice in self.filled.items():
            if voice.people & spare.people:
                return self.places[place]
        return spare.vote.record.role or ""

    def _candidates(self, role: str) -> tuple[str, ...]:
        """Return those whose word would bring the gate further."""
        further = (
            person
            for person, voice in self.able[role]
            if len(seat(self.places, {**self.willing, role: [*self.willing[role], voice]})) > len(self.filled)
        )
        return tuple(dict.fromkeys(further))


def _in_order(yes: Sequence[Said]) -> list[Voice]:
    """Return the voices, those of people in their own right first."""
    return [one.voice for one in sorted(yes, key=lambda each: not each.in_own_right)]


def _of_poll(one: Weighed, ballot: Ballot, now: datetime) -> ApprovalReport:
    """Return the report of an approval on which a body votes."""
    approval, vote = one.approval, ballot.vote_of(one.approval)
    if vote is None:
        raise AssertionError
    found = poll(vote, one, ballot, now)
    spoken = {person for each in (*one.yes, *one.no, *one.abstained) for person in each.people}
    members = voters(approval, ballot, now)
    least = max(found.quorum or 1, yes_needed(vote.threshold, 0, found.members))
    return _report(one, ballot, now, one.yes).model_copy(
        update={
            "needed": found.needed,
            "missing": 0 if found.carried else max(1, found.needed - found.yes),
            "candidates": tuple(person for person in members if person not in spoken),
            "short": 0 if found.carried else max(0, least - len(members)),
            "poll": found,
        }
    )


def _report(one: Weighed, ballot: Ballot, now: datetime, given: Sequence[Said]) -> ApprovalReport:
    """Return what is said of every approval, however it is given."""
    approval = one.approval
    return ApprovalReport(
        role=approval.role,
        title=ballot.titles(approval.roles),
        needed=0,
        given=tuple(_given(each, approval, ballot) for each in given),
        missing=0,
        candidates=(),
        excluded=tuple(one.excluded),
        fingerprint=ballot.fingerprints[approval.role],
        roles=approval.roles,
        rule=rule_of(approval, ballot, ballot.day(now)),
        binds=ballot.gate.bound_by(approval),
    )


def _given(one: Said, approval: Approval, ballot: Ballot) -> Given:
    vote, record = one.vote, one.vote.record
    role, day = record.role or approval.role, ballot.day(vote.issued_at)
    principal = ballot.electorate.stands_for(record.person(), role, day, record.delegation)
    return Given(
        person=record.person(),
        at=record.issued_at,
        record=vote.name,
        assurance=assurance_of(vote, ballot),
        stands_for=principal,
    )
