"""The ground of a new engagement: its folder, its repository, what lies there already."""

from dataclasses import dataclass
from pathlib import Path

from kactl.errors import KactlError
from kactl.store.creating import create
from kactl.store.disk import Disk
from kactl.store.home import Home
from kactl.store.repository import Identity, Repository
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

    def identity(self) -> Identity:
        """Return the person that git is configured for here; without one a KactlError before all else."""
        if self.home is not None:
            return self.home.repository.identity()
        nearest = next(one for one in (self.target, *self.target.parents) if one.is_dir())
        return Repository(nearest, nearest).identity()

    def prepared(self) -> Home:
        """Return the home, with folder and repository made where they were missing."""
        if self.home is not None:
            return self.home
        try:
            self.target.mkdir(parents=True, exist_ok=True)
        except OSError as error:
            refuse("init.folder", path=str(self.target), why=error.strerror or "")
        return Home(self.target, create(self.target))


def found_ground(target: Path) -> Ground:
    """Look at a folder: a repository around it is used, a bare one is refused, none is no fault."""
    nearest = next(one for one in (target, *target.parents) if one.is_dir())
    try:
        repository = Repository.find(nearest)
    except KactlError as error:
        if error.code != "repository.none":
            raise
        return Ground(target, None)
    if repository.bare:
        refuse("repository.bare", folder=str(repository.root))
    return Ground(target, Home(target, repository))
