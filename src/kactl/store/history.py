"""Snapshots of other commits of the same repository."""

from collections.abc import Collection

from kactl.model.view import Contribution, Snapshot
from kactl.store.authorship import contributions
from kactl.store.home import Home
from kactl.store.snapshot import open_snapshot


class CommitHistory:
    """Opens each commit once."""

    def __init__(self, home: Home) -> None:
        """Read nothing yet."""
        self._home = home
        self._opened: dict[str, Snapshot | None] = {}
        self._introduced: dict[str, str | None] = {}

    @property
    def shallow(self) -> bool:
        """Tell whether the repository lacks part of its history."""
        return self._home.repository.shallow

    def at(self, commit: str) -> Snapshot | None:
        """Return the snapshot of a commit by its full id, or None when the commit is not there."""
        if commit not in self._opened:
            here = self._home.repository.has(commit)
            self._opened[commit] = open_snapshot(self._home.at(commit)) if here else None
        return self._opened[commit]

    def introduced(self, path: str) -> str | None:
        """Return the commit that brought the file at this path into the history of HEAD, or None.

        None too where a shallow history ends in a commit that may only have kept the file.
        """
        if path not in self._introduced:
            repository = self._home.repository
            found = repository.introduced(f"{self._home.prefix}/{path}".lstrip("/"))
            if found and self.shallow and not all(map(repository.has, repository.parents(found))):
                found = None
            self._introduced[path] = found
        return self._introduced[path]

    def contributions(
        self, paths: Collection[str], since: str | None, until: str
    ) -> tuple[Contribution, ...]:
        """Return who changed the files and folders at these paths after one commit and up to another."""
        snapshot = self.at(until)
        process = snapshot.engagement.process if snapshot is not None else ""
        return contributions(self._home, process, paths, since, until)
