"""Who has worked in a repository: for proposing the team of a project in mid-flight."""

from collections import Counter
from dataclasses import dataclass

from kactl.store.names import named
from kactl.store.repository import Repository


@dataclass(frozen=True, slots=True)
class Author:
    """A person of the history: newest name, address, and how many of the commits looked at."""

    name: str
    email: str
    commits: int


def authors(repository: Repository, most: int = 5000) -> tuple[Author, ...]:
    """Return the authors of the newest commits, the busiest first."""
    if repository.head() is None:
        return ()
    done = repository.git.run("rev-list", f"--max-count={most}", "--format=%aE%x00%aN", "HEAD")
    names: dict[str, tuple[str, str]] = {}
    counts: Counter[str] = Counter()
    for line in done.output.split(b"\n"):
        email, mark, name = (named(part) for part in line.partition(b"\0"))
        if mark:
            names.setdefault(email.casefold(), (name, email))
            counts[email.casefold()] += 1
    found = (Author(*names[key], count) for key, count in counts.items())
    return tuple(sorted(found, key=lambda one: (-one.commits, one.email)))
