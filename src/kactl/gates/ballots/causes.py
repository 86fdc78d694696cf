"""Why somebody's vote does not count, whatever it says of the content."""

from dataclasses import dataclass
from datetime import date
from typing import Final, Literal, get_args

from kactl.gates.ballots.ballot import Ballot, transcribed_for
from kactl.gates.identities import canonical, same
from kactl.gates.ordering import names
from kactl.gates.standing_in import refusal
from kactl.gates.wording import said
from kactl.model.base import Text
from kactl.model.gates import Approval
from kactl.model.people import DutyConflict
from kactl.model.records import StoredRecord

Assured = Literal["claimed", "transcribed", "verified"]
_ASSURED: Final[tuple[Assured, ...]] = get_args(Assured)


@dataclass(frozen=True, slots=True)
class Cause:
    """Why a vote does not count."""

    reason: Text
    void: bool = True
    """Whether it is no vote at all; else only consent is taken away, and an objection stands."""
    unverified: bool = False
    """Whether a second person's look at the proof is what it lacks."""


def cause_of(vote: StoredRecord, approval: Approval, ballot: Ballot) -> Cause | None:
    """Return why a vote does not count, or None."""
    record, role = vote.record, vote.record.role or approval.role
    person, day = record.person(), ballot.day(vote.issued_at)
    title = ballot.title(role)
    if record.subject is None:
        return Cause(said("gate.excluded-no-subject"))
    if not ballot.held(person, role, vote.issued_at, record.delegation):
        why = refusal(person, role, ballot.electorate, day, record.delegation)
        return Cause(why or said("gate.excluded-not-holder", role=title))
    if record.on_behalf_of:
        code = _of_transcript(vote, role, approval, ballot)
        if code is not None:
            return Cause(said(code, role=title))
    if _ASSURED.index(assurance_of(vote, ballot)) < _ASSURED.index(approval.assurance):
        carried = record.on_behalf_of is not None
        code = "gate.excluded-unverified" if carried else "gate.excluded-claimed"
        return Cause(said(code, record=vote.name), void=False, unverified=carried)
    return bar(person, role, approval, ballot, day, named=record.delegation, own=not record.on_behalf_of)


def assurance_of(vote: StoredRecord, ballot: Ballot) -> Assured:
    """Return how well it is known whose word a vote is: by git, by a proof, by two who saw it."""
    if not vote.record.on_behalf_of:
        return "claimed"
    return "verified" if verifier_of(vote, ballot) else "transcribed"


def hands_in(vote: StoredRecord) -> tuple[str, ...]:
    """Return everybody who had a hand in a statement: they cannot verify its proof."""
    record = vote.record
    return tuple(one for one in (record.by, record.person(), record.transcribed_by) if one)


def verifier_of(vote: StoredRecord, ballot: Ballot) -> str | None:
    """Return who verified the proof of a vote: of the team, and nobody who has a hand in the vote."""
    record = vote.record
    hands = {same(ballot.team, one) for one in hands_in(vote)}
    verified = [(record.verified_by, vote.issued_at)] + [
        (one.record.by, one.issued_at)
        for one in ballot.records
        if one.record.kind == "verify" and not one.record.on_behalf_of and names(one.record.target, vote)
    ]
    return next(
        (
            one
            for one, when in verified
            if one and ballot.known(one, when) and same(ballot.team, one) not in hands
        ),
        None,
    )


def _of_transcript(vote: StoredRecord, role: str, approval: Approval, ballot: Ballot) -> str | None:
    proof = vote.record.proof
    if approval.carried == "client" and not ballot.client_side(role):
        return "gate.excluded-own-firm"
    if proof is None:
        return "gate.excluded-no-proof"
    if proof.code is None and approval.unbound is not True and vote.record.kind == "approve":
        return "gate.excluded-unbound"
    return None if ballot.known(vote.record.by, vote.issued_at) else "gate.excluded-stranger"


def bar(
    person: str,
    role: str,
    approval: Approval,
    ballot: Ballot,
    day: date,
    *,
    named: str | None = None,
    own: bool = True,
) -> Cause | None:
    """Return what keeps a person who speaks for a role from approving, whatever they say, or None.

    `own`: they say it themselves; whoever is on the client's side may have it carried in.
    """
    speakers = sorted(ballot.speakers(person, role, day, named))
    allowed = {same(ballot.team, one) for one in approval.allowed}
    if allowed and not allowed & set(speakers):
        return Cause(said("ballot.not-allowed"))
    for one in speakers:
        if own and (carried := transcribed_for(one, ballot)):
            return Cause(said("gate.excluded-transcriber", of=carried))
    for one in speakers:
        wrote = ballot.authorship.wrote(one, ballot.gate.bound_by(approval))
        if wrote is not None:
            values = {"person": one, "criterion": wrote[0], "commit": wrote[1][:10]}
            return Cause(said("ballot.author", **values), void=False)
        concerned = ballot.authorship.concerned(one, ballot.gate.bound_by(approval))
        if concerned is not None:
            return Cause(concerned, void=False)
    for conflict in (conflict_of(one, role, ballot, day) for one in speakers):
        if conflict is None:
            continue
        other, declared = conflict
        this, that = ballot.title(role), ballot.title(other)
        return Cause(said("ballot.duties", one=this, other=that, reason=declared.reason), void=False)
    return None


def conflict_of(person: str, role: str, ballot: Ballot, day: date) -> tuple[str, DutyConflict] | None:
    """Return the role that the person may not hold beside this one, and does; as a backup they do not act."""
    known, own = canonical(ballot.team), same(ballot.team, person)
    ids = [one for one in known if known[one] == own]
    for declared in ballot.conflicts:
        if role not in declared.roles:
            continue
        for other in declared.roles:
            holders = ballot.team.holders(other, day, backups=False) if other != role else ()
            if any(one in holders for one in ids):
                return other, declared
    return None
