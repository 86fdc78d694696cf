"""What lies between two commits of a code repository: what its commits say, which files they change."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from typing import Final

from kactl.store.names import listed, named
from kactl.store.repository import Repository

MOST: Final = 20_000
"""So many commits are looked at, no more."""
_NOTHING: Final = 128


@dataclass(frozen=True, slots=True)
class Span:
    """The commits after one commit and up to another."""

    messages: tuple[str, ...]
    files: tuple[str, ...]
    """The files that differ between its two ends."""
    lines: int
    """How many lines were added or taken away; of a file that is no text, none."""


def nearest(repository: Repository, commit: str, known: Collection[str]) -> str | None:
    """Return the known commit that was last before a commit, itself left out; None where there is none."""
    if not known:
        return None
    asked = ("rev-list", "--topo-order", f"--max-count={MOST}", commit)
    before = repository.git.run(*asked).output.decode().split()
    return next((one for one in before if one != commit and one in known), None)


def span(repository: Repository, since: str | None, until: str, without: Sequence[str] = ()) -> Span:
    """Return what lies between two commits but for files in some places; without `since`, from the start."""
    git = repository.git
    scope = (until,) if since is None else (until, f"^{since}")
    said = git.run("log", "-z", f"--max-count={MOST}", "--format=%B", *scope).output
    first = since or git.run("hash-object", "-t", "tree", "--stdin").output.decode().strip()
    places = ("--", ":(top)", *(f":(top,exclude,literal){one}" for one in without))
    how = ("-r", "-z", "--no-renames", "--no-ext-diff", "--no-textconv", "--numstat")
    told = listed(git.run("diff-tree", *how, first, until, *places, literal=False).output)
    counts = [line.split(b"\t", 2) for line in told]
    lines = sum(int(one) for added, gone, _ in counts for one in (added, gone) if one.isdigit())
    messages = tuple(text for one in said.split(b"\0") if (text := one.decode("utf-8", "replace").strip()))
    return Span(messages, tuple(named(path) for _, _, path in counts), lines)


def changed_since(repository: Repository, commit: str, folder: str) -> frozenset[str]:
    """Return the files of a folder that differ between a commit and HEAD."""
    asked = ("diff-tree", "-r", "-z", "--no-renames", "--name-only", commit, "HEAD", "--", folder)
    done = repository.git.run(*asked, allowed=(0, _NOTHING))
    return frozenset(map(named, listed(done.output)))


def newest_adding(repository: Repository, paths: Sequence[str]) -> str | None:
    """Return the newest commit of HEAD that added one of these files, None where none did."""
    if not paths or repository.head() is None:
        return None
    asked = ("log", "--max-count=1", "--diff-filter=A", "--format=%H", "HEAD", "--", *paths)
    return repository.git.run(*asked).output.decode().strip() or None
