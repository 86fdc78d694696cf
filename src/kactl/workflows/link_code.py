"""Write the link of a code repository, by which hook and pipeline find its engagement."""

import os
import shlex
from pathlib import Path
from typing import Final

from kactl.gates.wording import said
from kactl.model.changes import Change, ChangeSet
from kactl.model.engagement import CodeRepository, Engagement
from kactl.model.link import LINK
from kactl.model.reports import ChangeSetReport, NextStep
from kactl.playbooks.yaml_lines import yaml_lines
from kactl.store.disk import Disk
from kactl.store.find import find_engagement
from kactl.store.home import Home
from kactl.store.linking import is_path
from kactl.store.names import raw
from kactl.store.repository import Repository
from kactl.syntax.values import Value
from kactl.texts.catalogue import message
from kactl.workflows.calling import Call, Writing
from kactl.workflows.carrying_out import carry_out
from kactl.workflows.desk import opened
from kactl.workflows.problems import decline, misuse

_ENDING: Final = ".git"


def link_code(call: Call, engagement: Path, *, repo: str | None = None, writing: Writing) -> ChangeSetReport:
    """Write and commit the link at the root of the code repository around the call's folder.

    `engagement` is the folder of the engagement's clone; the repository is known by address or `repo`.
    """
    code = Repository.find(call.start)
    home = find_engagement((call.start / engagement).resolve())
    if code.bare or code.git_dir == home.repository.git_dir:
        misuse("link.same-repository", "kactl ci init")
    settings = opened(home.worktree()).engagement
    declared = _declared(settings, code, home, repo)
    url = _url(home, code)
    value: Value = {"engagement": settings.engagement, "repository": declared.id, "url": url}
    head = f"# {message('link.head', settings.language)}"
    data = raw("\n".join((head, *yaml_lines(value), "")))
    disk = Disk(code.root)
    before = None if disk.status(LINK) is None else disk.read(LINK)
    changes = () if before == data else (Change(LINK, data, before),)
    summary = message("link.summary", settings.language, {"repo": declared.id})
    steps = () if is_path(url) else (_step(home.root),)
    return carry_out(Home(code.root, code), ChangeSet(changes, summary), writing, next_steps=steps)


def _url(home: Home, code: Repository) -> str:
    """Return where the engagement is cloned from; where it is not pushed to any address, the way to it."""
    address = home.repository.remote()
    if address and not is_path(address):
        return address
    return Path(os.path.relpath(home.root, code.root)).as_posix()


def _declared(settings: Engagement, code: Repository, home: Home, repo: str | None) -> CodeRepository:
    """Return how the engagement names this repository: by the id that is given, else by its address."""
    own = code.remote()
    found = (
        one for one in settings.repositories if one.id == repo or (repo is None and _is(one, code, home))
    )
    if (declared := next(found, None)) is not None:
        return declared
    line = f"- {{id: {repo or code.root.name}, url: {own or code.root.as_posix()}}}"
    known = ", ".join(one.id for one in settings.repositories) or "-"
    return decline("link.unknown-repository", repo=repo or own or code.root.name, known=known, line=line)


def _is(declared: CodeRepository, code: Repository, home: Home) -> bool:
    own = code.remote()
    if is_path(declared.url):
        here = {code.root.resolve()}
        here |= {(code.root / own).resolve()} if own is not None and is_path(own) else set()
        return (home.root / declared.url).resolve() in here
    return own is not None and _plain(declared.url) == _plain(own)


def _plain(url: str) -> str:
    """Return an address in a form in which two spellings of one clone are the same."""
    return url.strip().rstrip("/").removesuffix(_ENDING).casefold()


def _step(root: Path) -> NextStep:
    command = f"git config kactl.engagement {shlex.quote(root.as_posix())}"
    return NextStep(who=(), command=command, deadline=None, what=said("link.here"))
