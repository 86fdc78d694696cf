"""The fewest people of the firm who can pass every gate of a tier, worked out by trying.

A person is given as many roles as the conflicts of duty allow, so people differ only by which side of each
conflict they stand on. Somebody carries the client's statements in, who then says nothing of their own.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations_with_replacement, product

from kactl.gates.duties import conflicts_of_votes
from kactl.gates.effective import EffectiveGate, effective_gate
from kactl.gates.feasibility import yes_at_least
from kactl.gates.matching import match
from kactl.model.ballots import Vote
from kactl.model.conditions import Condition
from kactl.model.engagement import Engagement
from kactl.model.gates import Approval, Gate
from kactl.model.people import DutyConflict
from kactl.model.playbook import Playbook
from kactl.model.view import Setting

MOST = 12
"""More people than this are not tried."""
_ENGAGEMENT = Engagement(engagement="0" * 26, playbook="staffing", version="0.0.0")


@dataclass(frozen=True, slots=True)
class Place:
    """One place that a different person fills: the roles that do, and whether authors are barred from it."""

    roles: frozenset[str]
    independent: bool
    voices: int = 1
    """How many people must say yes together, where a body votes; one of them fills the place."""

    def open_to(self, held: frozenset[str], *, author: bool) -> bool:
        """Tell whether somebody with these roles may speak for it."""
        return bool(self.roles & held) and not (self.independent and author)


@dataclass(frozen=True, slots=True)
class Needs:
    """What one gate takes of the firm's people."""

    places: tuple[Place, ...]
    decider: str | None
    """The role of ours that decides; none: anybody, or the client."""
    transcribed: bool
    """Whether somebody carries a client's word in."""
    client_decides: bool
    independent: bool
    """Whether somebody wrote what others must approve."""


def least(playbook: Playbook, tier: str | None) -> int | None:
    """Return the fewest people of the firm who can pass every gate in a tier; None where none can."""
    facts = {"profile": playbook.profile, "tier": tier}
    setting = Setting(playbook, _ENGAGEMENT, facts)
    gates = [one for one in playbook.gates if _may_apply(one.when, facts)]
    needs = [_needs(_gate(one, setting), playbook) for one in gates]
    roles = _ours(playbook, facts)
    kinds = tuple(_kinds(roles, _separate(setting, facts)))
    for number in range(1, MOST + 1):
        for team in combinations_with_replacement(kinds, number):
            if _staffed(playbook, team, facts) and all(_passable(one, team) for one in needs):
                return number
    return None


def _may_apply(when: Condition | None, facts: Mapping[str, str | None]) -> bool:
    """Tell whether a condition may hold: one that asks for more than the tier is taken to."""
    return when is None or not when.fields() <= facts.keys() or when.holds(facts)


def _gate(gate: Gate, setting: Setting) -> EffectiveGate:
    """Return the gate with every approval that may be asked in the tier."""
    found = effective_gate(gate, setting)
    declared = () if gate.approvals == "none" else gate.approvals
    approvals = tuple(one for one in declared if _may_apply(one.when, setting.facts))
    return EffectiveGate(gate, None, found.criteria, approvals, found.decider)


def _separate(setting: Setting, facts: Mapping[str, str | None]) -> tuple[DutyConflict, ...]:
    """Return the conflicts that may be in force, and take votes away."""
    certain = conflicts_of_votes(setting)
    declared = setting.playbook.conflicts
    return tuple(
        one
        for one in declared
        if one in certain or (_may_apply(one.when, facts) and not _certain(one, facts))
    )


def _certain(conflict: DutyConflict, facts: Mapping[str, str | None]) -> bool:
    asked = [one.fields() for one in (conflict.when, conflict.lenient_when) if one is not None]
    return all(one <= facts.keys() for one in asked)


def _ours(playbook: Playbook, facts: Mapping[str, str | None]) -> frozenset[str]:
    return frozenset(one.id for one in playbook.roles if one.side == "ours" and _may_apply(one.when, facts))


def _kinds(roles: frozenset[str], conflicts: Sequence[DutyConflict]) -> Iterator[frozenset[str]]:
    """Yield the largest sets of roles that one person may hold."""
    found: set[frozenset[str]] = set()
    choices = [tuple(dict.fromkeys(one.roles)) for one in conflicts]
    for kept in product(*choices):
        barred = {
            role for one, role_kept in zip(choices, kept, strict=True) for role in one if role != role_kept
        }
        found.add(roles - barred)
    yield from sorted((one for one in found if not any(one < other for other in found)), key=sorted)


def _needs(gate: EffectiveGate, playbook: Playbook) -> Needs:
    """Return what a gate takes."""
    client = {one.id for one in playbook.roles if one.side == "client"}
    independent = {one.criterion.id for one in gate.criteria if one.criterion.independent}
    places = []
    for approval in gate.approvals:
        roles = frozenset(_members(approval, playbook)) - client
        bound = bool(independent & set(gate.bound_by(approval)))
        if not set(approval.roles) & client:
            places += _places(approval, roles, playbook, independent=bound)
    client_approves = any(set(one.roles) & client for one in gate.approvals)
    client_decides = gate.decider in client
    return Needs(
        tuple(places),
        None if client_decides else gate.decider,
        transcribed=client_approves or client_decides,
        client_decides=client_decides,
        independent=any(one.independent for one in places),
    )


def _members(approval: Approval, playbook: Playbook) -> Iterator[str]:
    """Yield the roles whose holders may fill a place: of a committee, its members' too."""
    for role in approval.roles:
        yield role
        declared = playbook.role(role)
        if declared is not None and declared.committee is not None:
            yield from declared.committee.members


def _places(
    approval: Approval, roles: frozenset[str], playbook: Playbook, *, independent: bool
) -> list[Place]:
    """Return the places of an approval when nobody objects: a body that votes has one."""
    bodies = (playbook.role(one) for one in approval.roles)
    body = any(one is not None and one.committee is not None for one in bodies)
    vote = approval.vote or (Vote() if body else None)
    if vote is not None:
        voices = 1 if vote.lazy_days is not None else yes_at_least(vote, approval, playbook)
        return [Place(roles, independent, voices)]
    return [Place(roles, independent)] * (1 if approval.needed == "all" else approval.needed)


def _staffed(playbook: Playbook, team: Sequence[frozenset[str]], facts: Mapping[str, str | None]) -> bool:
    """Tell whether every core role of ours has its holders."""
    return all(
        sum(one.id in held for held in team) >= one.least
        for one in playbook.roles
        if one.side == "ours" and one.core and _may_apply(one.when, facts)
    )


def _passable(needs: Needs, team: Sequence[frozenset[str]]) -> bool:
    """Tell whether some choice of who carries, who wrote and who decides lets a team pass the gate."""
    people = range(len(team))
    for carrier in people if needs.transcribed else (None,):
        able = [one for one in people if one != carrier]
        if not needs.client_decides and not any(needs.decider in (None, *team[one]) for one in able):
            continue
        for author in people if needs.independent else (None,):
            slots = [str(number) for number in range(len(needs.places))]
            willing = {
                str(number): [str(one) for one in able if place.open_to(team[one], author=one == author)]
                for number, place in enumerate(needs.places)
            }
            enough = all(
                len(willing[slot]) >= place.voices for slot, place in zip(slots, needs.places, strict=True)
            )
            if enough and len(match(slots, willing)) == len(slots):
                return True
    return False
