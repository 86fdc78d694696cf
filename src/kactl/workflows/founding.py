"""The ground of a new engagement: its folder, its repository, what lies there already."""

from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path

from kactl.errors import KactlError
from kactl.store.creating import create, remove_unborn
from kactl.store.disk import Disk
from kactl.store.find import MARKER, find_engagement
from kactl.store.home import Home
from kactl.store.repository import Identity, Repository
from kactl.store.snapshot import open_snapshot
from kactl.workflows.problems import refuse


@dataclass(frozen=True, slots=True)
class Ground:
    """Where an engagement will stand; without a home its repository is still to be made."""

    target: Path
    home: Home | None

    def present(self, path: str) -> bytes | None:
        """Return the bytes of a file that is in the way, None when there is none."""
        disk = Disk(self.target) if self.target.is_dir() else None
        return disk.read(path) if disk is not None and disk.status(path) is not None else None

    def around(self) -> Path | None:
        """Return the root of an engagement in whose folder, at whatever depth, this one would stand."""
        if self.home is None or (self.target / MARKER).exists():
            return None
        try:
            root = find_engagement(_nearest(self.target)).root
        except KactlError:
            return None
        return root if root != self.target and (root / MARKER).is_file() else None

    def outer(self) -> Path | None:
        """Return the root of an engagement that keeps its own files where this one would stand."""
        if self.home is None or (self.target / MARKER).exists():
            return None
        try:
            found = find_engagement(_nearest(self.target))
            process = open_snapshot(found.worktree()).engagement.process
        except (KactlError, OSError):
            return None
        own = (found.root / process, found.root / ".kactl")
        return found.root if any(self.target.is_relative_to(one) for one in own) else None

    def identity(self) -> Identity:
        """Return the person that git is configured for here; without one a KactlError before all else."""
        if self.home is not None:
            return self.home.repository.identity()
        nearest = _nearest(self.target)
        return Repository(nearest, nearest).identity()

    @contextmanager
    def prepared(self) -> Iterator[Home]:
        """Give the home, with folder and repository made where they were missing; taken back by an error."""
        missing = [one for one in (self.target, *self.target.parents) if not one.is_dir()]
        try:
            self.target.mkdir(parents=True, exist_ok=True)
        except OSError as error:
            refuse("init.folder", path=str(self.target), why=error.strerror or "")
        home = self.home or Home(self.target, create(self.target))
        try:
            yield home
        except KactlError:
            if self.home is None:
                remove_unborn(home.repository)
            with suppress(OSError):
                for folder in missing:
                    folder.rmdir()
            raise


def _nearest(target: Path) -> Path:
    """Return the folder itself, or the nearest one above it that is there."""
    return next(one for one in (target, *target.parents) if one.is_dir())


def found_ground(target: Path) -> Ground:
    """Look at a folder: a repository around it is used, a bare one is refused, none is no fault."""
    try:
        repository = Repository.find(_nearest(target))
    except KactlError as error:
        if error.code != "repository.none":
            raise
        return Ground(target, None)
    if repository.bare:
        refuse("repository.bare", folder=str(repository.root))
    return Ground(target, Home(target, repository))
