"""Find the engagement that a folder belongs to."""

from pathlib import Path
from typing import Final

from kactl.errors import KactlError
from kactl.store.home import Home
from kactl.store.journal import JOURNAL
from kactl.store.problems import leave_undecided, refuse
from kactl.store.repository import Repository

MARKER: Final = "kactl.yaml"


def find_engagement(start: Path, index: Path | None = None) -> Home:
    """Return the home of the nearest engagement at or above a folder, inside the folder's repository.

    No engagement is undecided (exit 3); one outside any repository, or in a bare one, is refused (exit 4).
    """
    start = start.resolve()
    try:
        repository = Repository.find(start, index)
    except KactlError as error:
        stray = _nearest(start, None)
        if stray is None:
            leave_undecided("engagement.none", "kactl init", folder=str(start))
        if error.code == "repository.none":
            refuse("engagement.outside-repository", "git init", folder=str(stray))
        raise
    if repository.bare:
        refuse("repository.bare", folder=str(repository.root))
    root = _nearest(start, repository.root.resolve())
    if root is None:
        leave_undecided("engagement.none", "kactl init", folder=str(start))
    return Home(root, repository)


def _nearest(start: Path, last: Path | None) -> Path | None:
    """Return the nearest folder, from the start upward to the last one, that holds the marker.

    One that a killed run was about to remove is found by the journal that it left.
    """
    for folder in (start, *start.parents):
        if (folder / MARKER).is_file() or (folder / JOURNAL).is_file():
            return folder
        if folder == last:
            break
    return None
