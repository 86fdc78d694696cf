"""The repository: where it is, its commits, its state."""

import re
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import Final, NoReturn

from kactl.memo import recording
from kactl.store.git import Finished, Git, first_line
from kactl.store.names import named
from kactl.store.objects import Objects
from kactl.store.problems import leave_undecided, misuse, refuse

_FULL_ID: Final = re.compile("[0-9a-f]{40}([0-9a-f]{24})?")
_NO_SUCH: Final = 128
SHALLOW: Final = "repository.shallow"
"""What a cut-off history is told by, where something older is asked for."""
_INTRODUCE: Final = (
    'git config --global user.name "Your Name" && git config --global user.email "you@example.com"'
)
_OPERATIONS: Final = {
    "MERGE_HEAD": "merge",
    "CHERRY_PICK_HEAD": "cherry-pick",
    "REVERT_HEAD": "revert",
    "rebase-merge": "rebase",
    "rebase-apply": "rebase",
}


@dataclass(frozen=True, slots=True)
class Identity:
    """The person that git is configured for: a claim, not a proof."""

    name: str
    email: str


class Repository:
    """A git repository, read through hardened plumbing."""

    def __init__(
        self,
        root: Path,
        git_dir: Path,
        *,
        bare: bool = False,
        shallow: bool = False,
        index: Path | None = None,
    ) -> None:
        """Stand at the root of the worktree, or in the git folder of a bare repository."""
        self.root = root
        self.git_dir = git_dir
        self.bare = bare
        self.shallow = shallow
        self.git = Git(root, index)

    @classmethod
    def find(cls, start: Path, index: Path | None = None) -> "Repository":
        """Return the repository around a folder; there is none, or git refuses it: a KactlError.

        `index` is the index of the commit in the making, as a hook is told in `GIT_INDEX_FILE`.
        """
        asked = ("--is-bare-repository", "--is-shallow-repository", "--absolute-git-dir", "--show-toplevel")
        git = Git(start)
        done = git.run("rev-parse", *asked, allowed=(0, _NO_SUCH))
        lines = named(done.output).splitlines()
        if len(lines) < 3:  # noqa: PLR2004 - a bare repository answers all but the last
            _refuse_unfound(done, start)
        bare, shallow, git_dir = lines[0] == "true", lines[1] == "true", Path(lines[2])
        if bare:
            return cls(git_dir, git_dir, bare=True, shallow=shallow)
        if done.code or len(lines) != len(asked):
            refuse("repository.failed", command="rev-parse", said=done.said)
        root = Path(lines[3])
        if not start.resolve().is_relative_to(root.resolve()):
            refuse("repository.elsewhere", folder=str(start), root=str(root))
        return cls(root, git_dir, shallow=shallow, index=index)

    @cached_property
    def objects(self) -> Objects:
        """Return the reader of the object database."""
        return Objects(self.git)

    def head(self) -> str | None:
        """Return the commit that HEAD stands on, or None before the first one."""
        done = self.git.run("rev-parse", "--verify", "--quiet", "HEAD^{commit}", allowed=(0, 1, _NO_SUCH))
        return done.output.decode().strip() or None

    def resolve(self, revision: str) -> str:
        """Return the full id of the commit that a revision names; an unknown or ambiguous one is misuse."""
        if not revision or "\0" in revision:
            misuse("repository.unknown-revision", revision=revision)
        if "@{" in revision:
            recording.refuse()  # it asks the log of a clone, or the clock
        asked = f"{revision}^{{commit}}"
        done = self.git.run("rev-parse", "--verify", "--end-of-options", asked, allowed=(0, _NO_SUCH))
        commit = done.output.decode().strip()
        if not _FULL_ID.fullmatch(commit) and self.shallow:
            leave_undecided(SHALLOW, "git fetch --unshallow --tags", revision=revision)
        if not _FULL_ID.fullmatch(commit):
            misuse("repository.unknown-revision", revision=revision)
        if "is ambiguous" in done.said and not _FULL_ID.fullmatch(revision):
            misuse("repository.ambiguous-revision", revision=revision)
        return commit

    def has(self, commit: str) -> bool:
        """Tell whether a commit is here, by its full id."""
        if not _FULL_ID.fullmatch(commit):
            return False
        return self.git.run("cat-file", "-e", f"{commit}^{{commit}}", allowed=(0, 1, _NO_SUCH)).code == 0

    def is_ancestor(self, ancestor: str, descendant: str) -> bool:
        """Tell whether one commit, by full id, is the other or lies in its history."""
        done = self.git.run("merge-base", "--is-ancestor", ancestor, descendant, allowed=(0, 1, _NO_SUCH))
        return done.code == 0

    def parents(self, commit: str) -> tuple[str, ...]:
        """Return the parents that the commit object itself names, so that no graft can hide one."""
        lines = self.objects.read(commit).split(b"\n\n", 1)[0].splitlines()
        return tuple(line[7:].decode() for line in lines if line.startswith(b"parent "))

    def introduced(self, path: str) -> str | None:
        """Return the oldest commit in the history of HEAD that touched a path of the repository."""
        if self.head() is None:
            return None
        done = self.git.run("rev-list", "--topo-order", "--full-history", "HEAD", "--", path)
        return next(iter(reversed(done.output.decode().split())), None)

    def operation(self) -> str | None:
        """Return what is in progress and wants finishing first: `merge`, `rebase` …, or None."""
        return next((one for name, one in _OPERATIONS.items() if (self.git_dir / name).exists()), None)

    def identity(self) -> Identity:
        """Return the person that git is configured for; without name or address a KactlError."""
        values = self.settings("user")
        name, email = values.get("user.name", "").strip(), values.get("user.email", "").strip()
        if not name or not email:
            refuse("repository.no-identity", _INTRODUCE)
        return Identity(name, email)

    def settings(self, section: str) -> dict[str, str]:
        """Return the plain settings of a section of git's configuration, the last value of each."""
        done = self.git.run("config", "-z", "--get-regexp", rf"^{section}\.[a-z]+$", allowed=(0, 1))
        pairs = (entry.partition(b"\n") for entry in done.output.split(b"\0") if entry)
        return {named(key): named(value) if mark else "true" for key, mark, value in pairs}

    def named_settings(self, section: str) -> dict[str, str]:
        """Return the settings below a section such as `kactl.clone`, by their last word in lower case."""
        pattern = rf"^{re.escape(section)}\.[a-z0-9-]+$"
        done = self.git.run("config", "-z", "--get-regexp", pattern, allowed=(0, 1))
        pairs = (entry.partition(b"\n") for entry in done.output.split(b"\0") if entry)
        return {named(key).rpartition(".")[2]: named(value) for key, mark, value in pairs if mark}

    def remote(self) -> str | None:
        """Return the address that the repository is pushed to, `origin`, or None."""
        done = self.git.run("config", "--get", "remote.origin.url", allowed=(0, 1))
        return named(done.output).strip() or None

    def unpushed(self) -> int | None:
        """Return how many commits the upstream branch lacks, or None where there is no upstream."""
        done = self.git.run("rev-list", "--count", "@{upstream}..HEAD", allowed=(0, _NO_SUCH))
        return None if done.code else int(done.output)


def _refuse_unfound(done: Finished, start: Path) -> NoReturn:
    if "not a git repository" in done.said:
        refuse("repository.none", "git init", folder=str(start))
    refuse("repository.failed", command="rev-parse", said=done.said or first_line(done.output))
