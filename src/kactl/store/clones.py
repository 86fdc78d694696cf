"""The clones of the code repositories on this machine: what can be read of them, and what cannot."""

import re
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from kactl.errors import KactlError
from kactl.memo import recording
from kactl.model.engagement import CodeRepository, Engagement
from kactl.model.findings import Finding
from kactl.store.home import Home
from kactl.store.linking import is_path
from kactl.store.repository import Repository

SETTING: Final = "kactl.clone"
_OTHER: Final = re.compile("[^a-z0-9-]")


@dataclass(frozen=True, slots=True)
class Clone:
    """A code repository of the engagement as far as it can be read here."""

    id: str | None
    """As `kactl.yaml` names it; None for the engagement's own repository, where the code lies in it."""
    tags: str
    """The pattern of the tags that mean a version in production."""
    repository: Repository | None
    problem: Finding | None = None
    """What of it cannot be read: it is not there, or its history is cut off."""


def clones(home: Home, engagement: Engagement) -> tuple[Clone, ...]:
    """Return the clone of every code repository; without any, that of the engagement's own."""
    if not engagement.repositories:
        return (_read(Clone(None, engagement.tags, home.repository)),)
    told = home.repository.named_settings(SETTING)
    return tuple(_clone(home, one, told.get(setting_of(one.id))) for one in engagement.repositories)


def setting_of(repository: str) -> str:
    """Return the last word of git's setting for a repository: git takes letters, digits and `-` only."""
    return _OTHER.sub("-", repository.lower())


def _clone(home: Home, declared: CodeRepository, told: str | None) -> Clone:
    empty = Clone(declared.id, declared.tags, None)
    if home.code is not None and home.code.link.repository == declared.id:
        return _read(Clone(declared.id, declared.tags, home.code.repository))
    place = told if told is not None else declared.url if is_path(declared.url) else None
    if place is None:
        return _missing(empty, declared.url)
    recording.refuse()  # another repository is not proven
    folder = home.root / Path(place).expanduser()
    try:
        repository = Repository.find(folder) if folder.is_dir() else None
    except KactlError:
        repository = None
    if repository is None or repository.git_dir == home.repository.git_dir:
        return _missing(empty, str(folder))
    return _read(Clone(declared.id, declared.tags, repository))


def _missing(clone: Clone, place: str) -> Clone:
    fix = f"git config {SETTING}.{setting_of(clone.id or '')} PATH"
    values = {"repo": clone.id or "-", "place": place}
    finding = Finding(code="clone.missing", severity="warning", subject=clone.id, fix=fix, values=values)
    return Clone(clone.id, clone.tags, None, finding)


def _read(clone: Clone) -> Clone:
    if clone.repository is None or not clone.repository.shallow:
        return clone
    finding = Finding(
        code="clone.shallow", severity="warning", subject=clone.id, fix="git fetch --unshallow --tags",
        values={"repo": clone.id or "-"},
    )  # fmt: skip
    return Clone(clone.id, clone.tags, clone.repository, finding)
