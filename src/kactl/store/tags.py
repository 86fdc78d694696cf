"""The tags of the repository."""

from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Final

from kactl.store.names import named
from kactl.store.repository import Repository

_FORMAT: Final = "%(refname:strip=2)%00%(objectname)%00%(*objectname)%00%(creatordate:unix)"


@dataclass(frozen=True, slots=True)
class Tag:
    """A name that was given to a commit, and when: an annotated tag says so, of another one its commit."""

    name: str
    commit: str
    at: datetime


def tags(repository: Repository) -> tuple[Tag, ...]:
    """Return the tags in order of time; one of something that is no commit has no time and is left out."""
    lines = repository.git.run("for-each-ref", f"--format={_FORMAT}", "refs/tags").output.splitlines()
    found = []
    for line in lines:
        name, own, peeled, stamp = line.split(b"\0")
        if stamp:
            at = datetime.fromtimestamp(int(stamp), UTC)
            found.append(Tag(named(name), (peeled or own).decode(), at))
    return tuple(sorted(found, key=lambda one: (one.at, one.name)))
