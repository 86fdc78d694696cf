"""What a person gives up by carrying somebody else's word in: their own at that gate."""

from kactl.gates.assessing import Assessment
from kactl.gates.ballots.ballot import transcribed_for


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
