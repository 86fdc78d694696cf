"""Votes: whose count, and whether different people fill all places; tried in every way."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import combinations

from tests.reference.people import barred, holders, voice
from tests.reference.statements import in_force
from tests.reference.world import Content, Gate, Record, World, day_of

Voice = tuple[str, frozenset[str]]
"""A role, and the people whose word somebody gives in it."""


@dataclass(frozen=True)
class Tally:
    """What the votes of a gate come to."""

    rejected: bool
    missing: int
    """How many places nobody fills who said yes."""
    short: bool
    """Whether the team could not fill them all."""
    stale: frozenset[bool]
    """Whether an approval of other content is what a place lacks; both, where that depends on the seating."""


def last_votes(world: World, gate: Gate, role: str, bound: Content) -> list[Record]:
    """Return each person's last word in a role: on what lies there now, else on anything."""
    words: dict[str, Record] = {}
    votes = [one for one in in_force(world, gate) if one.kind in ("approve", "reject", "abstain")]
    for present in (False, True):
        for one in votes:
            if one.role == role and (one.bound == bound or not present):
                words[one.by] = one
    return list(words.values())


def tally(world: World, gate: Gate, bound: dict[str, Content]) -> Tally:
    """Weigh every vote; `bound` is what an approval of each role binds now."""
    yes: list[Voice] = []
    stale: set[str] = set()
    rejected = False
    for approval in gate.approvals:
        role = approval.role
        for vote in last_votes(world, gate, role, bound[role]):
            people = voice(world.team, gate, role, vote.by, day_of(vote.at))
            if people is None:
                continue
            fresh, free = vote.bound == bound[role], not barred(world, role, people, day_of(vote.at))
            rejected = rejected or (vote.kind == "reject" and fresh)
            if vote.kind == "approve" and free:
                yes += [(role, people)] if fresh else []
                stale |= set() if fresh else {role}
    places = [one.role for one in gate.approvals for _ in range(one.needed)]
    filled = seatings(places, yes)
    able = [*yes, *_able(world, gate)]
    return Tally(
        rejected,
        len(places) - sum(len(one) for one in filled[:1]),
        len(seatings(places, able)[0]) < len(places),
        frozenset(bool(stale & set(_left(places, one))) for one in filled),
    )


def _able(world: World, gate: Gate) -> Iterable[Voice]:
    """Yield everybody who could approve today."""
    day = day_of(world.now)
    for approval in gate.approvals:
        asked = [one.to for one in world.team.stand_ins if one.role == approval.role]
        for person in [*holders(world.team, approval.role, day), *asked]:
            people = voice(world.team, gate, approval.role, person, day)
            if people is not None and not barred(world, approval.role, people, day):
                yield approval.role, people


def seatings(places: Sequence[str], voices: Sequence[Voice]) -> list[tuple[Voice, ...]]:
    """Return every largest choice of voices that fills places of their roles with nobody twice."""
    for size in range(min(len(places), len(voices)), -1, -1):
        found = [one for one in combinations(dict.fromkeys(voices), size) if _fits(places, one)]
        if found:
            return found
    return [()]


def _fits(places: Sequence[str], chosen: Sequence[Voice]) -> bool:
    people = [person for _, group in chosen for person in group]
    roles = [role for role, _ in chosen]
    distinct = len(people) == len(set(people))
    return distinct and all(roles.count(one) <= places.count(one) for one in set(roles))


def _left(places: Sequence[str], seated: Sequence[Voice]) -> Iterable[str]:
    taken = [role for role, _ in seated]
    return (one for one in set(places) if taken.count(one) < places.count(one))
