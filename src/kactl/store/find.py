"""Find the engagement that a folder belongs to: around it, or where the link of a code repository leads."""

from pathlib import Path
from typing import Final

from kactl.errors import KactlError
from kactl.model.link import LINK, Link
from kactl.store.home import Code, Home
from kactl.store.journal import JOURNAL
from kactl.store.linking import place_of, read_link, repository_at, told_id
from kactl.store.problems import distrust, leave_undecided, refuse
from kactl.store.repository import Repository

MARKER: Final = "kactl.yaml"


def find_engagement(start: Path, index: Path | None = None) -> Home:
    """Return the home of the nearest engagement at or above a folder, inside the folder's repository.

    Where there is none, that to which the nearest `.kactl-link.yaml` leads. No engagement is undecided (exit
    3); one outside any repository, or in a bare one, is refused (exit 4).
    """
    start = start.resolve()
    try:
        repository = Repository.find(start, index)
    except KactlError as error:
        stray = _nearest(start, None, MARKER, JOURNAL)
        if stray is None:
            leave_undecided("engagement.none", "kactl init", folder=str(start))
        if error.code == "repository.none":
            refuse("engagement.outside-repository", "git init", folder=str(stray))
        raise
    if repository.bare:
        refuse("repository.bare", folder=str(repository.root))
    top = repository.root.resolve()
    # A marker that a killed run was about to remove is found by the journal that it left.
    root = _nearest(start, top, MARKER, JOURNAL)
    if root is not None:
        return Home(root, repository)
    linked = _nearest(start, top, LINK)
    if linked is None:
        leave_undecided("engagement.none", "kactl init", folder=str(start))
    return follow(linked, repository, read_link(linked))


def follow(folder: Path, repository: Repository, link: Link) -> Home:
    """Return the home to which the link in a folder of a code repository leads.

    Nothing there is undecided, another engagement than the one that the link names is not trusted.
    """
    place = place_of(folder, repository, link)
    around = repository_at(place)
    root = None
    if around is not None and not around.bare:
        root = _nearest(place.resolve(), around.root.resolve(), MARKER)
    if around is None or root is None:
        fix = "git config kactl.engagement PATH"
        leave_undecided("engagement.link-lost", fix, place=str(place), link=LINK)
    found = told_id(root / MARKER)
    if found != link.engagement:
        distrust("engagement.link-other", place=str(root), wanted=link.engagement, found=found or "-")
    return Home(root, around, Code(link, repository))


def linked_root(start: Path) -> Path | None:
    """Return the root of the engagement to which a link around a folder leads, None where none does."""
    if not any((one / LINK).is_file() for one in (start, *start.parents)):
        return None
    try:
        return find_engagement(start).root
    except KactlError:
        return None


def _nearest(start: Path, last: Path | None, *names: str) -> Path | None:
    """Return the nearest folder, from the start upward to the last one, that holds a file of these names."""
    for folder in (start, *start.parents):
        if any((folder / one).is_file() for one in names):
            return folder
        if folder == last:
            break
    return None
