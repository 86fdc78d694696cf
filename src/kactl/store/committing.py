"""Commits exactly the given paths as the user would: own configuration, hooks and signing honoured.

What else the user has staged stays as it is. Paths are of the repository, not of the engagement.
"""

import os
import subprocess
from collections.abc import Collection, Iterator, Mapping, Sequence
from contextlib import contextmanager
from importlib import import_module
from typing import Any, Final

from kactl.hardening import cleaned
from kactl.model.view import Entry
from kactl.store.git import opened, program, run_to_end
from kactl.store.names import listed, named, raw
from kactl.store.problems import refuse
from kactl.store.repository import Repository

_FROM_INPUT: Final = ("--pathspec-from-file=-", "--pathspec-file-nul")
_MOST_ARGUMENTS: Final = 200
_LINES: Final = 20


class Committer:
    """Runs the user's git in one repository."""

    def __init__(self, repository: Repository) -> None:
        """Keep the repository."""
        self._repository = repository

    def refuse_unready(self, paths: Collection[str]) -> None:
        """Refuse before anything is written: no identity, an operation in progress, a lock, ignored paths."""
        self._repository.identity()
        operation = self._repository.operation()
        if operation is not None:
            refuse("apply.in-progress", "git status", operation=operation)
        self.refuse_locked()
        ignored = self._ignored(paths)
        if ignored:
            refuse(
                "apply.ignored", f"git check-ignore -v -- {ignored[0]}", path=ignored[0], count=len(ignored)
            )

    def refuse_locked(self) -> None:
        """Refuse while another run of git holds the index."""
        if (self._repository.git_dir / "index.lock").exists():
            refuse("repository.locked", path=str(self._repository.git_dir / "index.lock"))

    def _ignored(self, paths: Collection[str]) -> list[str]:
        data = b"".join(b"./" + raw(path) + b"\0" for path in paths)
        done = self._user("check-ignore", "-z", "--stdin", data=data, pathspecs=False)
        return [named(path)[2:] for path in listed(done.stdout)]

    def commit(self, staged: Collection[str], message: str, word: str) -> None:
        """Commit the paths, which are staged; a hook or git that refuses is a KactlError with its words.

        `word` stands before the subject in git's log of HEAD, of this clone alone.
        """
        asked = ("commit", "--quiet", "--only", "-m", message, *_FROM_INPUT)
        done = self._through_library(*asked, data=_input(staged), GIT_REFLOG_ACTION=word)
        if done.returncode:
            refuse("apply.commit-failed", said=_words(done))

    def stage(self, paths: Collection[str]) -> None:
        """Stage the paths as they lie on disk, removals included, and tracked ones that are ignored too.

        `git add` would hold each of its paths against each of the index: of 10,000, one and a half seconds.
        """
        asked = ("update-index", "--add", "--replace", "--remove", "-z", "--stdin")
        done = self._user(*asked, data=_input(paths), pathspecs=False)
        if done.returncode:
            refuse("apply.commit-failed", said=_words(done))

    def index(self, paths: Sequence[str]) -> dict[str, Entry]:
        """Return the entries of the paths in the index; unmerged ones are a KactlError."""
        chosen = ("--", *paths) if len(paths) <= _MOST_ARGUMENTS else ()
        done = self._repository.git.run("ls-files", "-s", "-z", *chosen)
        wanted = frozenset(paths)
        found: dict[str, Entry] = {}
        for line in listed(done.output):
            fields, _, name = line.partition(b"\t")
            mode, oid, stage = fields.decode().split(" ")
            if (path := named(name)) in wanted:
                if stage != "0":
                    refuse("repository.unmerged", "git status", path=path)
                found[path] = Entry(mode, oid)
        return found

    def head(self, paths: Sequence[str]) -> dict[str, Entry]:
        """Return the entries of the paths in HEAD."""
        if self._repository.head() is None:
            return {}
        chosen = ("--", *paths) if len(paths) <= _MOST_ARGUMENTS else ()
        done = self._repository.git.run("ls-tree", "-z", *(() if chosen else ("-r",)), "HEAD", *chosen)
        wanted = frozenset(paths)
        found: dict[str, Entry] = {}
        for line in listed(done.output):
            fields, _, name = line.partition(b"\t")
            mode, _, oid = fields.decode().split(" ")
            if (path := named(name)) in wanted:
                found[path] = Entry(mode, oid)
        return found

    def restore_index(self, paths: Collection[str], entries: Mapping[str, Entry]) -> None:
        """Give the paths their former entries in the index; those without one leave it."""
        git = self._repository.git
        gone = b"".join(raw(path) + b"\0" for path in paths if path not in entries)
        lines = (f"{one.mode} {one.blob} 0\t".encode() + raw(path) for path, one in entries.items())
        kept = b"".join(line + b"\0" for line in lines)
        if gone:
            git.run("update-index", "--force-remove", "-z", "--stdin", data=gone)
        if kept:
            git.run("update-index", "-z", "--index-info", data=kept)

    def _user(
        self, *arguments: str, data: bytes, pathspecs: bool = True, **variables: str
    ) -> "subprocess.CompletedProcess[bytes]":
        literal = {"GIT_LITERAL_PATHSPECS": "1"} if pathspecs else {}
        surroundings = cleaned() | literal | variables
        return run_to_end((program(), *arguments), self._repository.root, surroundings, data)

    def _through_library(
        self, *arguments: str, data: bytes, **variables: str
    ) -> "subprocess.CompletedProcess[bytes]":
        """Run the user's git through GitPython, in the user's own language and without leaked variables."""
        with without_leaks():
            library: Any = import_module("git")
            spoken = {name: os.environ.get(name, "") for name in ("LC_ALL", "LANGUAGE")}
            with opened(data) as source:
                code, said, complained = library.Git(str(self._repository.root)).execute(
                    [program(), *arguments],
                    istream=source,
                    with_extended_output=True,
                    with_exceptions=False,
                    stdout_as_string=False,
                    env={**spoken, "GIT_LITERAL_PATHSPECS": "1", **variables},
                )
        return subprocess.CompletedProcess(arguments, code, said, os.fsencode(complained))


@contextmanager
def without_leaks() -> Iterator[None]:
    """Take git's variables out of the environment for a while: GitPython hands on what it finds there."""
    leaked = {name: os.environ.pop(name) for name in tuple(os.environ) if name.startswith("GIT_")}
    try:
        yield
    finally:
        os.environ.update(leaked)


def _input(paths: Collection[str]) -> bytes:
    return b"".join(raw(path) + b"\0" for path in paths)


def _words(done: "subprocess.CompletedProcess[bytes]") -> tuple[str, ...]:
    """Return the first lines that git or a hook wrote."""
    text = (done.stderr + done.stdout).decode("utf-8", "replace")
    lines = [line.rstrip() for line in text.splitlines() if line.strip()]
    more = ("…",) if len(lines) > _LINES else ()
    return (*lines[:_LINES], *more) or (f"exit {done.returncode}",)
