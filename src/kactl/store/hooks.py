"""The repository's own hooks: where git looks for them, and how one is laid there. No commit holds them."""

import os
import stat
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from kactl.store.names import listed, named
from kactl.store.problems import refuse
from kactl.store.repository import Repository
from kactl.store.writing import Writer

LARGEST: Final = 1 << 20
_MODE: Final = 0o755


@dataclass(frozen=True, slots=True)
class Hook:
    """One hook as it lies in its folder."""

    data: bytes
    runs: bool
    """Whether git would run it: elsewhere than on Windows only what is executable."""
    plain: bool
    """Whether it is a file of its own, no link to another."""
    is_file: bool = True
    """Whether it is a file at all, if need be through a link."""


@dataclass(frozen=True, slots=True)
class Hooks:
    """The folder in which git looks for hooks."""

    folder: Path
    configured: bool
    """Whether the setting `core.hooksPath` names it."""
    within_reach: bool
    """Whether it lies in the repository or in the user's own folder."""

    def find(self, name: str) -> Hook | None:
        """Return the hook of that name, None when there is none."""
        place = self.folder / name
        try:
            status = place.lstat()
        except (FileNotFoundError, NotADirectoryError):
            return None
        if not place.is_file():
            return Hook(b"", runs=False, plain=False, is_file=False)
        with place.open("rb") as file:
            data = file.read(LARGEST)
        runs = os.name == "nt" or os.access(place, os.X_OK)
        return Hook(data, runs, stat.S_ISREG(status.st_mode))

    def move(self, name: str, to: str) -> None:
        """Give a hook another name, a link as the link it is; a system that refuses is a KactlError."""
        try:
            (self.folder / name).rename(self.folder / to)
        except OSError as error:
            refuse("apply.write", path=str(self.folder / to), problem=error.strerror or str(error))

    def remove(self, name: str) -> None:
        """Remove a hook; a system that refuses is a KactlError."""
        try:
            (self.folder / name).unlink(missing_ok=True)
        except OSError as error:
            refuse("apply.write", path=str(self.folder / name), problem=error.strerror or str(error))

    def lay(self, name: str, data: bytes) -> None:
        """Write an executable hook whole; a system that refuses is a KactlError."""
        try:
            self.folder.mkdir(parents=True, exist_ok=True)
            Writer(self.folder).write(name, data, _MODE)
        except OSError as error:
            refuse("apply.write", path=str(self.folder / name), problem=error.strerror or str(error))


def hooks_of(repository: Repository) -> Hooks:
    """Return the folder in which git looks for this repository's hooks.

    Git itself is not asked for the folder: every run of ours is told to have none.
    """
    git = repository.git
    common = repository.root / named(git.run("rev-parse", "--git-common-dir").output).rstrip("\n")
    setting = _setting(repository)
    folder = repository.root / setting if setting else common / "hooks"
    homes = (repository.root, common, Path.home())
    reached = any(folder.resolve().is_relative_to(one.resolve()) for one in homes)
    return Hooks(folder, configured=bool(setting), within_reach=reached)


def _setting(repository: Repository) -> str:
    """Return `core.hooksPath` as the user set it, `~` resolved, or nothing."""
    asked = ("config", "--show-scope", "-z", "--type=path", "--get-all", "core.hooksPath")
    parts = [named(one) for one in listed(repository.git.run(*asked, allowed=(0, 1)).output)]
    ours = "command"
    found = [value for scope, value in zip(parts[::2], parts[1::2], strict=True) if scope != ours]
    return found[-1] if found else ""
