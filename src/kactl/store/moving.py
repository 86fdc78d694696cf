"""References that move in a push: what git tells its hooks of them, and what their commits bring."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final, Literal

from kactl.store.names import listed, named
from kactl.store.records import FOLDER as RECORDS
from kactl.store.repository import Repository

TAG: Final = "refs/tags/"
BRANCH: Final = "refs/heads/"
_TOUCHED: Final = "--diff-filter=MDT"
Known = Literal["--all", "--remotes"]


@dataclass(frozen=True, slots=True)
class Move:
    """A reference of the repository that is pushed to, and the ids between which it moves."""

    ref: str
    old: str | None
    """None where it begins."""
    new: str | None
    """None where it ends."""

    @property
    def tag(self) -> str | None:
        """Return the tag's name, None for anything else."""
        return self.ref.removeprefix(TAG) if self.ref.startswith(TAG) else None

    @property
    def branch(self) -> str | None:
        """Return the branch's name, None for anything else."""
        return self.ref.removeprefix(BRANCH) if self.ref.startswith(BRANCH) else None


@dataclass(frozen=True, slots=True)
class Touched:
    """A file that a commit takes away or changes, and the blob that it was."""

    path: str
    blob: str


def pushed(told: bytes) -> tuple[Move, ...]:
    """Return the moves that git tells the hook before a push: local name and id, remote name and id."""
    lines = (line.split(" ") for line in named(told).splitlines())
    return tuple(Move(one[2], _id(one[3]), _id(one[1])) for one in lines if len(one) == 4)  # noqa: PLR2004


def received(told: bytes) -> tuple[Move, ...]:
    """Return the moves that git tells the hook that receives: old id, new id, name."""
    lines = (line.split(" ", 2) for line in named(told).splitlines())
    return tuple(Move(one[2], _id(one[0]), _id(one[1])) for one in lines if len(one) == 3)  # noqa: PLR2004


def _id(told: str) -> str | None:
    return told if told.strip("0") else None


def engagements_in(repository: Repository, commit: str, marker: str) -> tuple[str, ...]:
    """Return the folders of a commit that hold the marker, the shallowest first, the root as ``""``."""
    done = repository.git.run("ls-tree", "-r", "-z", "--name-only", "--full-tree", commit)
    paths = [path for path in map(named, listed(done.output)) if path.rpartition("/")[2] == marker]
    found = (path.removesuffix(marker).rstrip("/") for path in paths)
    return tuple(sorted(found, key=lambda one: (one.count("/") + bool(one), one)))


def touched_files(
    repository: Repository, moves: Sequence[Move], folders: Sequence[str], *, known: Known
) -> tuple[Touched, ...]:
    """Return the files below folders that branches change or lose, by new commits or by what they leave.

    A commit is compared with each of its parents, so that no merge drops what one of them has. New is what
    the references do not lead to that are `known` to whoever is pushed to. However many branches there are,
    their new commits are read once.
    """
    places = () if "" in folders else tuple(folders)
    moved = [one for one in moves if one.new is not None]
    if not moved or not folders:
        return ()
    git, old = repository.git, dict.fromkeys(one.old for one in moved if one.old is not None)
    tips = "".join(f"{one}\n" for one in dict.fromkeys(one.new for one in moved))
    ends = "".join(f"^{one}\n" for one in old)
    new = git.run("rev-list", "--stdin", "--not", known, data=(tips + ends).encode()).output
    common = ("diff-tree", "-r", "-z", "--no-renames", "--raw", "--full-index", _TOUCHED)
    found = b""
    if new:
        found = git.run(*common, "-m", "--no-commit-id", "--stdin", "--", *places, data=new).output
    for one in moved:
        if one.old is not None and not repository.is_ancestor(one.old, str(one.new)):
            found += git.run(*common, one.old, str(one.new), "--", *places).output
    parts = listed(found)
    pairs = zip(parts[::2], parts[1::2], strict=True)
    return tuple(dict.fromkeys(Touched(named(path), told.split()[2].decode()) for told, path in pairs))


def commit_of(repository: Repository, identity: str) -> str | None:
    """Return the commit to which an id leads, if need be through a tag; None where it leads to none."""
    asked = ("rev-parse", "--verify", "--quiet", "--end-of-options", f"{identity}^{{commit}}")
    return repository.git.run(*asked, allowed=(0, 1, 128)).output.decode().strip() or None


def fork_of(repository: Repository, move: Move) -> str | None:
    """Return the commit from which on a push brings something new; None where all of it is new."""
    if move.old is not None and repository.has(move.old):
        return move.old
    new = repository.git.run("rev-list", "--topo-order", str(move.new), "--not", "--remotes").output.split()
    if not new:
        return move.new
    return next(iter(repository.parents(new[-1].decode())), None)


def unpushed_records(repository: Repository, prefix: str, moves: Sequence[Move]) -> tuple[str, ...]:
    """Return the records that HEAD has and neither a remote nor this push; none before the first commit."""
    if repository.head() is None:
        return ()
    place = f"{prefix}/{RECORDS}".lstrip("/")
    beyond = [one.new for one in moves if one.new is not None and one.branch is not None]
    new = repository.git.run("rev-list", "HEAD", "--not", "--remotes", *beyond, "--", place).output
    if not new:
        return ()
    asked = ("diff-tree", "-r", "-z", "--root", "-m", "--no-commit-id", "--name-only", "--diff-filter=A")
    done = repository.git.run(*asked, "--stdin", "--", place, data=new)
    found = sorted(set(map(named, listed(done.output))))
    return tuple(one for one in found if one.endswith(".json"))
