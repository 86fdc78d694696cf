"""The life of one file in the history of HEAD: every commit that changed it, its names followed back."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta, timezone
from typing import Final

from kactl.store.home import Home
from kactl.store.names import listed, named
from kactl.store.repository import Repository

_ALIKE: Final = "-M80%"
"""From this likeness on a file that appears where another one vanishes is the same file, renamed."""
_MOST_RENAMED: Final = "-l1000"
_ABSENT: Final = "0" * 40


@dataclass(frozen=True, slots=True)
class Made:
    """Who made a commit, when, and what they said."""

    commit: str
    at: datetime
    name: str
    email: str
    subject: str


@dataclass(frozen=True, slots=True)
class Version:
    """What a commit made of a file: its bytes before and after, None where there was none."""

    made: Made
    path: str
    """Of the engagement, after the commit."""
    before_path: str
    before: bytes | None
    after: bytes | None
    moved: bool = False
    """Whether the commit gave the file another name or place."""


def file_history(home: Home, path: str, start: str | None = None) -> tuple[Version, ...]:
    """Return every commit up to HEAD, or to `start`, that changed the file now at a path, oldest first.

    A merge counts where it made something that none of its parents had; it is held against the first.
    """
    repository, prefix = home.repository, f"{home.prefix}/" if home.prefix else ""
    found: list[Version] = []
    place, start = f"{prefix}{path}", start or repository.head()
    seen: set[str] = set()
    while start is not None and place not in seen:
        seen.add(place)
        changes = [(commit, *blobs) for commit, *blobs in _changes(repository, start, place)]
        start, following = _renamed(repository, changes[-1][0], place) if changes else (None, place)
        for number, (commit, old, new) in enumerate(changes):
            moved = start is not None and number == len(changes) - 1
            earlier = following if moved else place
            before = _blob(repository, earlier, start) if moved and start else _data(repository, old)
            found.append(
                Version(
                    made_by(repository, commit), place.removeprefix(prefix), earlier.removeprefix(prefix),
                    before, _data(repository, new), moved,
                )
            )  # fmt: skip
        place = following
    return tuple(reversed(found))


def made_by(repository: Repository, commit: str) -> Made:
    """Read a commit's own object: no mail map and no replacement speaks for it."""
    head, _, message = repository.objects.read(commit).partition(b"\n\n")
    line = next(one for one in head.splitlines() if one.startswith(b"author "))
    name, _, rest = named(line.removeprefix(b"author ")).rpartition(" <")
    email, _, stamp = rest.partition("> ")
    subject = message.decode("utf-8", "replace").strip().partition("\n")[0]
    return Made(commit, _instant(stamp), name.strip(), email.strip(), subject.strip())


def _instant(stamp: str) -> datetime:
    seconds, _, zone = stamp.partition(" ")
    try:
        minutes = int(zone[1:3]) * 60 + int(zone[3:5])
        offset = timezone(timedelta(minutes=-minutes if zone[0] == "-" else minutes))
        return datetime.fromtimestamp(int(seconds), offset)
    except (ValueError, OverflowError, OSError, IndexError):
        return datetime.fromtimestamp(0, UTC)


def _changes(repository: Repository, start: str, place: str) -> Iterator[tuple[str, str, str]]:
    """Give commit, old blob and new blob of every change of a path, newest first."""
    git = repository.git
    commits = git.run("rev-list", "--full-history", "--topo-order", start, "--", place).output
    if not commits:
        return
    options = ("--stdin", "-r", "-c", "--root", "--no-renames", "--raw", "-z", "--full-index")
    commit, parts = "", iter(git.run("diff-tree", *options, "--", place, data=commits).output.split(b"\0"))
    for part in parts:
        if part.startswith(b":"):
            parents = len(part) - len(part.lstrip(b":"))
            fields = part.decode().split(" ")
            next(parts)  # the path, which is the one that was asked for
            yield commit, fields[parents + 1], fields[2 * parents + 1]
        elif part.strip():
            commit = part.strip().decode()


def _renamed(repository: Repository, commit: str, place: str) -> tuple[str | None, str]:
    """Return the parent in which a file that a commit brought had another name, and that name."""
    parents = repository.parents(commit)
    if len(parents) != 1 or not repository.has(parents[0]):
        return None, place
    asked = ("diff-tree", "-r", "-z", "--no-commit-id", _ALIKE, _MOST_RENAMED, "--diff-filter=R", commit)
    parts = listed(repository.git.run(*asked).output)
    for old, new in zip(parts[1::3], parts[2::3], strict=True):
        if named(new) == place:
            return parents[0], named(old)
    return None, place


def _data(repository: Repository, blob: str) -> bytes | None:
    return None if blob.startswith(_ABSENT) else repository.objects.read(blob)


def _blob(repository: Repository, place: str, commit: str) -> bytes | None:
    line = repository.git.run("ls-tree", "-z", "--full-tree", commit, "--", place).output
    fields = line.partition(b"\t")[0].decode().split(" ")
    return repository.objects.read(fields[2]) if len(fields) > 2 and fields[1] == "blob" else None  # noqa: PLR2004
