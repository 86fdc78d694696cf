"""The repository of a server that receives a push: new objects wait in quarantine until the hook agrees."""

import os
from collections.abc import Mapping
from pathlib import Path
from typing import Final

from kactl.model.link import LINK
from kactl.store.find import MARKER
from kactl.store.home import Code, Home
from kactl.store.linking import SETTING, id_in, link_in, place_of, repository_at
from kactl.store.moving import engagements_in
from kactl.store.names import named
from kactl.store.problems import distrust, leave_undecided, refuse
from kactl.store.repository import Repository
from kactl.store.trees import CommitTree

_QUARANTINE: Final = "GIT_QUARANTINE_PATH"
_DETACHED: Final = 1


def receiving(start: Path, quarantine: Mapping[str, str]) -> Repository:
    """Return the repository around a folder, its git told where the pushed objects wait.

    Of git's variables these alone are handed on, and only where they lead into the repository itself.
    """
    repository = Repository.find(start)
    told = quarantine.get(_QUARANTINE)
    if told is None:
        return repository
    waiting = (start / told).resolve()
    objects = start / quarantine.get("GIT_OBJECT_DIRECTORY", told)
    if not _inside(repository, waiting) or objects.resolve() != waiting:
        refuse("push.quarantine", place=str(waiting))
    kept = {name: _absolute(start, value) for name, value in quarantine.items()}
    repository.git.environment |= kept
    return repository


def _inside(repository: Repository, waiting: Path) -> bool:
    common = repository.git.run("rev-parse", "--git-common-dir").output
    objects = (repository.git.folder / named(common).rstrip("\n") / "objects").resolve()
    return waiting.is_relative_to(objects)


def _absolute(start: Path, value: str) -> str:
    """Return places as git understands them from any folder; a quoted one is absolute as git writes it."""
    parts = (one if one.startswith('"') else str((start / one).resolve()) for one in value.split(os.pathsep))
    return os.pathsep.join(parts)


def default_branch(repository: Repository) -> str | None:
    """Return the reference that HEAD names, None while HEAD is detached."""
    done = repository.git.run("symbolic-ref", "--quiet", "HEAD", allowed=(0, _DETACHED))
    return named(done.output).strip() or None


def has_branches(repository: Repository) -> bool:
    """Tell whether there is any branch."""
    return bool(repository.git.run("for-each-ref", "--count=1", "--format=%(refname)", "refs/heads").output)


def home_behind(repository: Repository, commit: str) -> Home | None:
    """Return the engagement to which the link in a commit leads, None where there is no link.

    On a server it is a bare repository or a clone, read at its HEAD. What cannot be reached is undecided.
    """
    tree = CommitTree(repository.root, repository, commit)
    if LINK not in tree.listing():
        return None
    link = link_in(tree.read(LINK))
    place = place_of(repository.root, repository, link)
    around = repository_at(place)
    tip = around.head() if around is not None else None
    if around is None or tip is None:
        leave_undecided("engagement.link-lost", f"git config {SETTING} PATH", place=str(place), link=LINK)
    return _named(around, tip, Code(link, repository))


def _named(around: Repository, tip: str, code: Code) -> Home:
    """Return the engagement of the id that a link names, among those that a commit holds."""
    found: dict[str | None, Home] = {}
    for folder in engagements_in(around, tip, MARKER):
        home = Home(around.root / folder if folder else around.root, around, code)
        found.setdefault(id_in(home.at(tip).read(MARKER)), home)
    if code.link.engagement not in found:
        others = ", ".join(one or "-" for one in found) or "-"
        wanted = code.link.engagement
        distrust("engagement.link-other", place=str(around.root), wanted=wanted, found=others)
    return found[code.link.engagement]
