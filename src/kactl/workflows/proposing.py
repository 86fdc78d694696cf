"""Propose the team of a new engagement: the person at the keyboard, and git's authors."""

import re

from kactl.model.team import Person, Team
from kactl.store.authors import authors
from kactl.workflows.founding import Ground

MOST = 12
ROBOTS = re.compile(
    r"\[bot\]|(^|[^a-z])bot([^a-z]|$)|noreply@|no-reply@|^ci@|jenkins|dependabot|renovate", re.IGNORECASE
)


def proposed_team(ground: Ground) -> Team:
    """Return the people whom git knows, without roles: who holds which is for people to say."""
    identity = ground.identity()
    found = [(identity.name, identity.email)]
    known = authors(ground.home.repository) if ground.home else ()
    found += [(one.name, one.email) for one in known if not is_robot(one.name, one.email)]
    people: dict[str, Person] = {}
    seen: set[str] = set()
    for name, email in found:
        if email.casefold() not in seen and len(people) < MOST:
            seen.add(email.casefold())
            people[person_id(email, name, people)] = Person(name=name, email=email)
    return Team(people=people)


def is_robot(name: str, email: str) -> bool:
    """Tell whether an author is a machine."""
    return bool(ROBOTS.search(name) or ROBOTS.search(email))


def person_id(email: str, name: str, taken: dict[str, Person]) -> str:
    """Return an id for a person: the mail's local part, or the name's letters; numbered when it is taken."""
    kept = _letters(email.partition("@")[0]) or _letters(name) or "person"
    candidate, number = kept, 2
    while candidate in taken:
        candidate, number = f"{kept}-{number}", number + 1
    return candidate


def _letters(text: str) -> str:
    return re.sub(r"[^A-Za-z0-9._-]+", ".", text).strip("._-").lower()[:48]
