"""Countersigning: an approval given before those that it countersigns does not count yet."""

from collections.abc import Mapping
from datetime import datetime
from graphlib import CycleError, TopologicalSorter

from kactl.gates.ballots.ballot import Ballot
from kactl.gates.ballots.polls import poll
from kactl.gates.ballots.voices import Weighed
from kactl.gates.seating import seat
from kactl.gates.wording import said
from kactl.model.gates import Approval


def first_things_first(found: Mapping[str, Weighed], ballot: Ballot) -> None:
    """Leave out every approval that came before what it countersigns, in the order of countersigning."""
    for role in _in_order(found, ballot):
        weighed = found[role]
        before = [one for one in _before(weighed.approval, ballot) if one in found]
        for one in list(weighed.yes):
            early = [
                each for each in before if not settled(found[each], ballot, one.vote.issued_at, one.place)
            ]
            if early:
                weighed.yes.remove(one)
                weighed.leave_out(one.vote, said("ballot.early", roles=ballot.titles(early)))


def settled(weighed: Weighed, ballot: Ballot, when: datetime, place: int) -> bool:
    """Tell whether an approval was complete by what had been said before a place among the records."""
    approval = weighed.approval
    there = [one for one in weighed.yes if one.since < place]
    vote = ballot.vote_of(approval)
    if vote is not None:
        earlier = Weighed(
            approval,
            there,
            [one for one in weighed.no if one.place < place],
            [one for one in weighed.abstained if one.place < place],
        )
        return poll(vote, earlier, ballot, when).carried
    places = [approval.role] * ballot.needed(approval, ballot.day(when))
    return len(seat(places, {approval.role: [one.voice for one in there]})) == len(places)


def _before(approval: Approval, ballot: Ballot) -> tuple[str, ...]:
    """Return the first roles of the approvals that this one countersigns."""
    return tuple(
        one.role
        for one in ballot.gate.approvals
        if one is not approval and set(one.roles) & set(approval.after)
    )


def _in_order(found: Mapping[str, Weighed], ballot: Ballot) -> tuple[str, ...]:
    """Return the approvals, those that are countersigned first; the lint refuses a circle."""
    links = {role: _before(one.approval, ballot) for role, one in found.items()}
    try:
        return tuple(TopologicalSorter(links).static_order())
    except CycleError:
        return tuple(found)
