"""Polls: whether a body has said yes, by threshold, quorum, duration and silence."""

from collections.abc import Iterable, Sequence
from datetime import datetime

from kactl.gates.ballots.ballot import Ballot
from kactl.gates.ballots.causes import bar
from kactl.gates.ballots.voices import Said, Weighed
from kactl.gates.ballots.windows import closes, silence
from kactl.gates.identities import same
from kactl.model.ballots import Threshold, Vote
from kactl.model.gates import Approval
from kactl.model.vote_reports import PollReport

_PERCENT = 100


def poll(vote: Vote, weighed: Weighed, ballot: Ballot, when: datetime) -> PollReport:
    """Return what the votes of a body come to at an instant."""
    approval = weighed.approval
    yes, no, abstained = _each_once(weighed)
    members = len(voters(approval, ballot, when))
    quorum = quorum_of(vote, approval, ballot)
    needed = yes_needed(vote.threshold, len(no), members)
    chaired = vote.threshold == "majority" and len(yes) == len(no) > 0 and _chaired(yes, ballot)
    voted = len(yes) + len(no) + len(abstained)
    open_until = closes(vote, approval, ballot, yes, when)
    due = open_until is None or ballot.day(when) > open_until
    if vote.minimum_days and open_until is None:
        due = False
    quiet = silence(vote, approval, ballot, when)
    consents = quiet is not None and quiet.consents and not weighed.no and members > 0
    carried = (len(yes) >= needed or chaired) and len(yes) > 0 and voted >= (quorum or 0) and due
    return PollReport(
        yes=len(yes),
        no=len(no),
        abstained=len(abstained),
        members=members,
        needed=needed,
        quorum=quorum,
        open_until=open_until,
        silence=quiet,
        carried=carried or consents,
        by_silence=consents and not carried,
    )


def quorum_of(vote: Vote, approval: Approval, ballot: Ballot) -> int | None:
    """Return how many must have voted: the vote's own, else the committee's."""
    if vote.quorum is not None:
        return vote.quorum
    bodies = [ballot.playbook.role(one) for one in approval.roles]
    return next(
        (one.committee.quorum for one in bodies if one is not None and one.committee is not None), None
    )


def yes_needed(threshold: Threshold, against: int, members: int) -> int:
    """Return how many must say yes against so many who say no; at least one."""
    if threshold == "all":
        return max(1, members)
    if threshold == "majority":
        return against + 1
    if threshold == "two-thirds":
        return max(1, 2 * against)
    if isinstance(threshold, int):
        return threshold
    percent = int(threshold.rstrip("%"))
    if percent == _PERCENT:
        return 1 if not against else max(members, against) + 1
    return max(1, -(-percent * against // (_PERCENT - percent)))


def voters(approval: Approval, ballot: Ballot, when: datetime) -> tuple[str, ...]:
    """Return the members who have a vote on that day, each person once; who is recused has none."""
    day = ballot.day(when)
    found: dict[str, str] = {}
    for role in approval.roles:
        own = not ballot.client_side(role)
        for person in ballot.electorate.principals(role, day):
            if bar(person, role, approval, ballot, day, own=own) is None:
                found.setdefault(same(ballot.team, person), person)
    return tuple(found.values())


def _each_once(weighed: Weighed) -> tuple[list[Said], list[Said], list[Said]]:
    """Return the votes of different people: one's own word before that of a stand-in, a no before a yes."""
    taken: set[str] = set()
    kept: list[list[Said]] = [[], [], []]
    groups: Sequence[Iterable[Said]] = (weighed.no, weighed.yes, weighed.abstained)
    for own in (True, False):
        for group, found in zip(groups, kept, strict=True):
            for one in group:
                if one.in_own_right is own and not one.people & taken:
                    taken |= one.people
                    found.append(one)
    return kept[1], kept[0], kept[2]


def _chaired(yes: Sequence[Said], ballot: Ballot) -> bool:
    """Tell whether the chair is among those who said yes."""
    return any(
        ballot.electorate.chairs(
            one.vote.record.person(), one.vote.record.role or "", ballot.day(one.vote.issued_at)
        )
        for one in yes
    )
