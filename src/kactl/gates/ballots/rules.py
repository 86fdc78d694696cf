"""The rule of an approval in words, so that nobody is surprised at the review."""

from datetime import date

from kactl.gates.ballots.ballot import Ballot
from kactl.gates.ballots.polls import quorum_of
from kactl.gates.ballots.windows import side_of
from kactl.gates.wording import said
from kactl.model.ballots import Vote
from kactl.model.base import Text
from kactl.model.gates import Approval


def rule_of(approval: Approval, ballot: Ballot, day: date) -> Text:
    """Return how many must approve and in which way; empty where one person's word is all."""
    vote = ballot.vote_of(approval)
    parts = _of_vote(vote, approval, ballot) if vote is not None else _of_people(approval, ballot, day)
    if approval.allowed:
        people = ", ".join(_named(one, ballot) for one in approval.allowed)
        parts.append(said("ballot.rule-allowed", people=people))
    if approval.after:
        parts.append(said("ballot.rule-after", roles=ballot.titles(approval.after)))
    return Text(zh="，".join(one.zh for one in parts), en=", ".join(one.en for one in parts))


def _of_people(approval: Approval, ballot: Ballot, day: date) -> list[Text]:
    count = ballot.needed(approval, day)
    if approval.any_of:
        return [said("ballot.rule-any-of", count=count, roles=ballot.titles(approval.any_of))]
    if approval.needed == "all":
        return [said("ballot.rule-everybody", count=count)]
    return [said("ballot.rule-people", count=count)] if count > 1 else []


def _of_vote(vote: Vote, approval: Approval, ballot: Ballot) -> list[Text]:
    threshold = str(vote.threshold)
    known = threshold if threshold in ("majority", "two-thirds", "all") else None
    parts = [
        said(f"ballot.rule-{known}") if known else said("ballot.rule-votes", threshold=threshold),
    ]
    quorum = quorum_of(vote, approval, ballot)
    if quorum is not None:
        parts.append(said("ballot.rule-quorum", count=quorum))
    if vote.minimum_days:
        parts.append(said("ballot.rule-open", count=vote.minimum_days))
    client = side_of(approval, ballot) == "client"
    if client and vote.deemed_days is not None:
        parts.append(said("ballot.rule-deemed", count=vote.deemed_days))
    elif vote.lazy_days is not None:
        parts.append(said("ballot.rule-lazy", count=vote.lazy_days))
    return parts


def _named(person: str, ballot: Ballot) -> str:
    known = ballot.team.people.get(person)
    return known.name if known is not None else person
