"""Who may speak for which role on which day."""

from datetime import date

from tests.reference.world import Gate, Team, World


def active(team: Team, person: str, day: date) -> bool:
    """Tell whether somebody is known and has not left."""
    return any(one == person and (last is None or day <= last) for one, last in team.people)


def holders(team: Team, role: str, day: date, *, backups: bool = True) -> list[str]:
    """Return who holds a role in their own right."""
    return [
        one.person
        for one in team.assignments
        if one.role == role
        and (one.first is None or one.first <= day)
        and (one.last is None or day <= one.last)
        and (backups or not one.backup)
        and active(team, one.person, day)
    ]


def voice(team: Team, gate: Gate, role: str, person: str, day: date) -> frozenset[str] | None:
    """Return whose word a person's word is in a role: nobody's where they may not speak for it.

    A stand-in speaks for somebody who holds the role themselves, never for another stand-in.
    """
    own = holders(team, role, day)
    if person in own:
        return frozenset({person})
    for one in team.stand_ins:
        named = (one.role, one.to) == (role, person) and (not one.gates or gate.id in one.gates)
        if named and one.first <= day <= one.last and one.by in own and active(team, person, day):
            return frozenset({person, one.by})
    return None


def barred(world: World, role: str, people: frozenset[str], day: date) -> bool:
    """Tell whether any of those who speak together holds a role that nobody may hold beside this one."""
    others = {other for pair in world.conflicts if role in pair for other in pair if other != role}
    return any(one in holders(world.team, other, day, backups=False) for other in others for one in people)


def speaks(world: World, gate: Gate, role: str | None, person: str, day: date) -> bool:
    """Tell whether a person may speak for a role; where none is named, anybody of the team may."""
    if role is None:
        return active(world.team, person, day)
    return voice(world.team, gate, role, person, day) is not None


def decides(world: World, gate: Gate, person: str, day: date) -> bool:
    """Tell whether a person may decide a gate."""
    if gate.decides is None:
        return active(world.team, person, day)
    people = voice(world.team, gate, gate.decides, person, day)
    return people is not None and not barred(world, gate.decides, people, day)
