"""Approvals that nobody could ever give, whoever is assigned."""

from collections.abc import Iterator, Sequence

from kactl.gates.effective import EffectiveGate
from kactl.model.ballots import Vote
from kactl.model.findings import Finding
from kactl.model.gates import Approval
from kactl.model.playbook import Playbook


def never(gate: EffectiveGate, playbook: Playbook) -> tuple[Finding, ...]:
    """Return a finding for each approval of a gate that no staffing can complete."""
    fix = f"kactl gate show {gate.key}"
    found = []
    for approval, code, values in impossible(gate.approvals, playbook):
        shown = {"gate": gate.title, "role": approval.role, **values}
        found.append(Finding(code=f"gate.{code}", subject=gate.key, fix=fix, values=shown))
    return tuple(found)


def impossible(
    approvals: Sequence[Approval], playbook: Playbook
) -> Iterator[tuple[Approval, str, dict[str, str]]]:
    """Yield approvals that cannot be met, with the code's name and values."""
    for one in approvals:
        most, least = _most(one, playbook), _least(one, playbook)
        if most is not None and least > most:
            yield one, "cannot-be-met", {"needed": str(least), "most": str(most)}
        if _waits_for_itself(one, approvals):
            yield one, "countersigning-circle", {}


def _most(approval: Approval, playbook: Playbook) -> int | None:
    """Return how many people there can ever be for an approval; None where anybody may be assigned."""
    limits = [len(set(approval.allowed))] if approval.allowed else []
    bodies = [playbook.role(one) for one in approval.roles]
    if all(one is not None and one.committee is not None for one in bodies):
        members = {name for one in bodies if one and one.committee for name in one.committee.members}
        if all(playbook.role(one) is None for one in members) and approval.allowed:
            limits.append(len(members & set(approval.allowed)))
    return min(limits, default=None)


def _least(approval: Approval, playbook: Playbook) -> int:
    """Return how many people an approval takes at the least."""
    vote = approval.vote or _by_majority(approval, playbook)
    if vote is None:
        return 1 if approval.needed == "all" else approval.needed
    return yes_at_least(vote, approval, playbook)


def yes_at_least(vote: Vote, approval: Approval, playbook: Playbook) -> int:
    """Return how many must vote for it when nobody votes against."""
    bodies = (playbook.role(one) for one in approval.roles)
    quorums = [one.committee.quorum or 0 for one in bodies if one is not None and one.committee is not None]
    quorum = vote.quorum or max(quorums, default=0)
    return max(1, quorum, vote.threshold if isinstance(vote.threshold, int) else 1)


def _by_majority(approval: Approval, playbook: Playbook) -> Vote | None:
    bodies = (playbook.role(one) for one in approval.roles)
    return Vote() if any(one is not None and one.committee is not None for one in bodies) else None


def _waits_for_itself(approval: Approval, approvals: Sequence[Approval]) -> bool:
    """Tell whether an approval countersigns itself, in however many steps."""
    waiting, seen = [*approval.after], set[str]()
    while waiting:
        role = waiting.pop()
        if role in approval.roles:
            return True
        if role not in seen:
            seen.add(role)
            waiting += [each for one in approvals if role in one.roles for each in one.after]
    return False
