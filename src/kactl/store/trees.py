"""The three trees that can be read: the working tree, the index and a commit.

A listing is taken once; bytes come when asked for. Paths are relative to the engagement's root. What lies
behind a symbolic link or within a submodule belongs to no tree; the link and the submodule are listed.
"""

import stat
from collections.abc import Iterator, Mapping
from functools import cached_property
from pathlib import Path
from typing import Final

from kactl.model.view import Entry
from kactl.store.disk import Disk, Status
from kactl.store.git import Git
from kactl.store.line_ends import LineEnds
from kactl.store.names import below, listed, named
from kactl.store.problems import refuse
from kactl.store.repository import Repository

FILE: Final = "100644"
PROGRAM: Final = "100755"
LINK: Final = "120000"
SUBMODULE: Final = "160000"


class CommitTree:
    """The engagement as a commit holds it."""

    def __init__(self, root: Path, repository: Repository, revision: str) -> None:
        """Resolve the revision; an unknown one is a KactlError."""
        self.name = revision
        self.commit: str | None = repository.resolve(revision)
        self._repository = repository
        self._prefix = below(repository.root, root)

    def listing(self) -> Mapping[str, Entry]:
        """Return every path with its entry, sorted by path."""
        return self._listing

    @cached_property
    def _listing(self) -> Mapping[str, Entry]:
        git, place = self._repository.git, f"{self.commit}:{self._prefix}"
        if git.run("cat-file", "-e", place, allowed=(0, 1, 128)).code:
            return {}
        found: dict[str, Entry] = {}
        for line in listed(git.run("ls-tree", "-r", "-z", "--full-tree", place).output):
            fields, _, name = line.partition(b"\t")
            mode, _, oid = fields.decode().split(" ")
            found[named(name)] = Entry(mode, oid)
        return dict(sorted(found.items()))

    def read(self, path: str) -> bytes:
        """Return the bytes of a listed path."""
        return _stored(self._repository, self._listing[path])


class IndexTree:
    """The engagement as the next commit would hold it."""

    name: str = "index"

    def __init__(self, root: Path, repository: Repository) -> None:
        """Read nothing yet but the commit that the index stands on."""
        self.commit = repository.head()
        self._root = root
        self._repository = repository

    def listing(self) -> Mapping[str, Entry]:
        """Return every path with its entry, sorted by path; unmerged paths are a KactlError."""
        return self._listing

    @cached_property
    def _listing(self) -> Mapping[str, Entry]:
        done = self._repository.git.run("ls-files", "-s", "-z", folder=self._root)
        return dict(sorted(_indexed(listed(done.output))))

    def read(self, path: str) -> bytes:
        """Return the bytes of a listed path."""
        return _stored(self._repository, self._listing[path])


class WorkTree:
    """The engagement as it lies on disk: what git tracks or would track, and is there."""

    name: str = "worktree"

    def __init__(self, root: Path, repository: Repository) -> None:
        """Read nothing yet but the commit that the working tree stands on."""
        self.commit = repository.head()
        self._root = root
        self._repository = repository
        self._disk = Disk(root)
        self._line_ends = LineEnds(_at(repository.git, root), lambda: self._listing)

    def listing(self) -> Mapping[str, Entry]:
        """Return every path with its entry, sorted by path; no blob is known."""
        return self._listing

    @cached_property
    def _listing(self) -> Mapping[str, Entry]:
        found = {}
        for path, status in self._statuses.items():
            tracked = self._tracked.get(path)
            if stat.S_ISDIR(status.mode):
                if tracked is not None and tracked.mode == SUBMODULE:
                    found[path] = tracked
            elif stat.S_ISREG(status.mode) or stat.S_ISLNK(status.mode):
                found[path] = Entry(self._mode(status.mode, tracked), None)
        return found

    def _mode(self, mode: int, tracked: Entry | None) -> str:
        if stat.S_ISLNK(mode):
            return LINK
        seen = PROGRAM if mode & stat.S_IXUSR else FILE
        usual = tracked.mode if tracked is not None and tracked.mode in (FILE, PROGRAM) else FILE
        return seen if seen == usual or self._modes_count else usual

    @cached_property
    def _modes_count(self) -> bool:
        """Tell whether this file system keeps the executable bit, as git found."""
        return self._repository.settings("core").get("core.filemode", "true") == "true"

    @cached_property
    def _tracked(self) -> Mapping[str, Entry]:
        return dict(_indexed(line[2:] for line in self._lines if not line.startswith(b"? ")))

    @cached_property
    def _lines(self) -> list[bytes]:
        asked = ("ls-files", "-c", "-o", "-s", "-t", "-z", "--exclude-standard")
        return listed(self._repository.git.run(*asked, folder=self._root).output)

    @cached_property
    def _statuses(self) -> Mapping[str, Status]:
        untracked = (named(line[2:]) for line in self._lines if line.startswith(b"? "))
        paths = sorted({*self._tracked, *(path for path in untracked if not path.endswith("/"))})
        found = ((path, self._disk.status(path)) for path in paths)
        return {path: status for path, status in found if status is not None}

    def read(self, path: str) -> bytes:
        """Return the bytes of a listed path as git would store them; a changed file is a KactlError."""
        mode = self._listing[path].mode
        if mode == SUBMODULE:
            return _stored(self._repository, self._listing[path])
        data = self._disk.read(path, self._statuses[path])
        return data if mode == LINK else self._line_ends.stored(path, data, lambda: self._committed(path))

    def _committed(self, path: str) -> bytes | None:
        entry = self._tracked.get(path)
        return None if entry is None else _stored(self._repository, entry)


def _at(git: Git, folder: Path) -> Git:
    inner = Git(folder)
    inner.environment = git.environment
    return inner


def _indexed(lines: "Iterator[bytes] | list[bytes]") -> Iterator[tuple[str, Entry]]:
    """Give path and entry of each line of `ls-files -s`."""
    for line in lines:
        fields, _, name = line.partition(b"\t")
        mode, oid, stage = fields.decode().split(" ")
        if stage != "0":
            refuse("repository.unmerged", "git status", path=named(name))
        yield named(name), Entry(mode, oid)


def _stored(repository: Repository, entry: Entry) -> bytes:
    """Return the bytes behind an entry; a submodule is not followed: its commit's id stands for it."""
    if entry.blob is None:
        raise AssertionError
    return entry.blob.encode() if entry.mode == SUBMODULE else repository.objects.read(entry.blob)
