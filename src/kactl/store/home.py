"""Where an engagement is at home: its root folder and the repository around it."""

from dataclasses import dataclass
from pathlib import Path

from kactl.memo import recording
from kactl.model.link import Link
from kactl.model.view import Tree
from kactl.store.names import below
from kactl.store.repository import Repository
from kactl.store.trees import CommitTree, IndexTree, WorkTree


@dataclass(frozen=True, slots=True)
class Code:
    """The code repository from which an engagement was found, and what its link says."""

    link: Link
    repository: Repository


@dataclass(frozen=True, slots=True)
class Home:
    """An engagement's root, the folder of `kactl.yaml`, and its repository."""

    root: Path
    repository: Repository
    code: Code | None = None
    """The code repository around the folder where the search began, where its link led here."""

    def __post_init__(self) -> None:
        """Tell the memo whose engagement is read."""
        recording.opened(self.root)

    @property
    def prefix(self) -> str:
        """Return the root as a path of the repository, empty for the repository's own root."""
        return below(self.repository.root, self.root)

    def worktree(self) -> Tree:
        """Return what lies on disk."""
        return WorkTree(self.root, self.repository)

    def index(self) -> Tree:
        """Return what is staged."""
        return IndexTree(self.root, self.repository)

    def at(self, revision: str) -> Tree:
        """Return what a commit holds; an unknown revision is a KactlError."""
        return CommitTree(self.root, self.repository, revision)
