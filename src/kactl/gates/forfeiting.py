"""What a person gives up by carrying somebody else's word in: their own at that gate."""

from kactl.gates.assessing import Assessment
from kactl.gates.ballots.ballot import transcribed_for
from kactl.gates.decisions import deciders


def forfeited(assessment: Assessment, person: str) -> tuple[str, ...]:
    """Return the roles for which a person could still approve or decide, and no longer could as transcriber.

    Whoever has carried a word in already has nothing left to lose.
    """
    ballot, gate = assessment.ballot, assessment.gate
    if transcribed_for(person, ballot):
        return ()
    asked = [role for one in gate.approvals for role in one.roles]
    roles = (*asked, gate.decider) if gate.decider else asked
    return tuple(
        role
        for role in dict.fromkeys(roles)
        if not ballot.client_side(role) and ballot.held(person, role, assessment.now)
    )


def irreplaceable(assessment: Assessment, person: str) -> tuple[str, ...]:
    """Return those of the forfeited roles that nobody else could speak for: the gate would be stuck."""
    return tuple(one for one in forfeited(assessment, person) if _only(person, one, assessment))


def _only(person: str, role: str, assessment: Assessment) -> bool:
    if role == assessment.gate.decider and set(deciders(assessment)) == {person}:
        return True
    return any(
        role in one.roles and one.missing and set(one.candidates) <= {person}
        for one in assessment.votes.approvals
    )
