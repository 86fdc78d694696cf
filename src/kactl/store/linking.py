"""The link of a code repository: what it says, and which folder on this machine it means."""

import os
from pathlib import Path
from typing import Final, NoReturn

from pydantic import ValidationError

from kactl.errors import KactlError
from kactl.model.findings import Finding
from kactl.model.link import LINK, Link
from kactl.store.faults import faults_of, unread
from kactl.store.problems import leave_undecided
from kactl.store.repository import Repository
from kactl.syntax.canonical import canonical_json
from kactl.syntax.faults import SyntaxFault
from kactl.syntax.yaml import read_yaml

VARIABLE: Final = "KACTL_ENGAGEMENT"
"""The variable of the surroundings that names the folder of the engagement's clone."""
SETTING: Final = "kactl.engagement"
"""The setting of git that does."""
_LARGEST: Final = 65_536


def read_link(folder: Path) -> Link:
    """Return the link in a folder; one that cannot be read is undecided, each fault with its line."""
    try:
        with (folder / LINK).open("rb") as file:
            data = file.read(_LARGEST)
    except OSError as error:
        leave_undecided("engagement.link-unreadable", path=LINK, problem=error.strerror or str(error))
    return link_in(data)


def link_in(data: bytes) -> Link:
    """Return the link that these bytes are; what is none is undecided, each fault with its line."""
    try:
        value = read_yaml(data)
        return Link.model_validate_json(canonical_json(value))
    except SyntaxFault as error:
        _leave_invalid((unread(LINK, error.fault),))
    except ValidationError as error:
        _leave_invalid(faults_of(error, Link, value, data, LINK))


def _leave_invalid(findings: tuple[Finding, ...]) -> NoReturn:
    leave_undecided("engagement.link-invalid", path=LINK, count=len(findings), findings=findings)


def repository_at(place: Path) -> Repository | None:
    """Return the repository around a place to which a link leads, None where there is none."""
    try:
        return Repository.find(place) if place.is_dir() else None
    except KactlError as error:
        if error.code != "repository.none":
            raise
        return None


def place_of(folder: Path, repository: Repository, link: Link) -> Path:
    """Return where the engagement's clone is said to lie: by the surroundings, by git, by the link.

    An address that is no path says nothing of this machine: that is undecided, and the mend is said.
    """
    told = os.environ.get(VARIABLE)
    if told:
        return Path(told).expanduser().absolute()
    told = repository.settings("kactl").get(SETTING)
    if told is None and is_path(link.url):
        told = link.url
    if told is None:
        fix = f"git config {SETTING} PATH"
        leave_undecided("engagement.link-elsewhere", fix, url=link.url, link=LINK, variable=VARIABLE)
    return folder / Path(told).expanduser()


def is_path(url: str) -> bool:
    """Tell whether an address is a path of this machine: neither `https://…` nor `git@host:…`."""
    if "://" in url or url.startswith("-"):
        return False
    before, colon, _ = url.partition(":")
    return not colon or "/" in before or (len(before) == 1 and before.isalpha())


def told_id(marker: Path) -> str | None:
    """Return the id of the engagement whose settings lie there, None where they tell none."""
    try:
        return id_in(marker.read_bytes())
    except OSError:
        return None


def id_in(data: bytes) -> str | None:
    """Return the engagement's id out of its settings, None where they tell none."""
    try:
        value = read_yaml(data)
    except SyntaxFault:
        return None
    found = value.get("engagement") if isinstance(value, dict) else None
    return found if isinstance(found, str) else None
