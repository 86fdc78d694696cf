"""What kactl did last in this clone: git's own log of HEAD remembers it, and no commit carries a mark.

Every commit of ours moves HEAD under a word of ours. The log is of one clone, so that what came from
elsewhere is never taken for ours; a commit that was reworded or moved is known by what it changes.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from kactl.model.view import Entry
from kactl.store.names import listed, named
from kactl.store.repository import Repository

WROTE: Final = "kactl"
"""The word for a commit whose every byte kactl wrote, on files that were committed."""
GATHERED: Final = "kactl commit"
"""The word for a commit that also took in what people had edited."""
_MOST: Final = 20
_WALKED: Final = 1000
_SHARED: Final = ("refs/heads", "refs/remotes", "refs/tags")
_ABSENT: Final = "000000"


@dataclass(frozen=True, slots=True)
class Touched:
    """A file of the repository that a commit added, changed or removed: its entry before and after."""

    path: str
    before: Entry | None
    after: Entry | None


@dataclass(frozen=True, slots=True)
class Deed:
    """A commit of kactl's that HEAD stands on."""

    commit: str
    parent: str | None
    subject: str
    files: tuple[Touched, ...]
    gathered: bool
    """Whether it holds edits of people's, which are nowhere else."""


def last_deed(repository: Repository, head: str) -> Deed | None:
    """Return what HEAD's commit did, None when kactl did not make it here."""
    parents = repository.parents(head)
    if len(parents) > 1:
        return None
    files = touched(repository, head)
    word = next((word for commit, word in _ours(repository) if commit == head), None)
    if word is None:
        alike = (word for commit, word in _ours(repository) if touched(repository, commit) == files)
        word = next(alike, None)
    if word is None:
        return None
    return Deed(head, next(iter(parents), None), subject_of(repository, head), files, word == GATHERED)


def touched(repository: Repository, commit: str) -> tuple[Touched, ...]:
    """Return the files that a commit changes against its only parent, or against nothing."""
    asked = ("diff-tree", "-r", "-z", "--root", "--no-commit-id", "--no-renames", commit)
    parts = listed(repository.git.run(*asked).output)
    return tuple(_touched(line, path) for line, path in zip(parts[::2], parts[1::2], strict=True))


def subject_of(repository: Repository, commit: str) -> str:
    """Return the first line of a commit's message."""
    message = repository.objects.read(commit).partition(b"\n\n")[2]
    return named(message).partition("\n")[0]


def holders(repository: Repository, commit: str) -> tuple[str, ...]:
    """Return the branches and tags that hold a commit, remote ones too, besides HEAD's own branch."""
    own = branch(repository)
    asked = ("for-each-ref", f"--contains={commit}", "--format=%(refname)", *_SHARED)
    refs = named(repository.git.run(*asked).output).splitlines()
    return tuple(one.split("/", 2)[2] for one in refs if one != own)


def branch(repository: Repository) -> str | None:
    """Return the full name of the branch that HEAD stands on, None where it stands on a bare commit."""
    done = repository.git.run("symbolic-ref", "--quiet", "HEAD", allowed=(0, 1))
    return named(done.output).strip() or None


def _ours(repository: Repository) -> Iterator[tuple[str, str]]:
    """Yield the latest commits that were made under a word of ours, with the word."""
    asked = ("--walk-reflogs", f"--max-count={_WALKED}", "--no-show-signature", "--format=%H %gs")
    found = 0
    for line in repository.git.run("log", "-z", *asked, "HEAD", "--").output.split(b"\0"):
        commit, _, said = named(line).partition(" ")
        word = said.partition(":")[0]
        if word in (WROTE, GATHERED) and found < _MOST:
            found += 1
            yield commit, word


def _touched(line: bytes, path: bytes) -> Touched:
    before, after, old, new, _ = line.decode().removeprefix(":").split(" ")
    return Touched(named(path), _entry(before, old), _entry(after, new))


def _entry(mode: str, blob: str) -> Entry | None:
    return None if mode == _ABSENT else Entry(mode, blob)
