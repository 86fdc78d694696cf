"""Write the pipeline in which a forge runs kactl: on merge requests, on tags, every night."""

import re
import shlex
from collections.abc import Mapping
from dataclasses import replace
from types import MappingProxyType
from typing import Final, Literal, NamedTuple

from kactl import __version__
from kactl.model.changes import Change, ChangeSet
from kactl.model.findings import Finding
from kactl.model.link import LINK
from kactl.model.reports import ChangeSetReport
from kactl.store.apply import recover
from kactl.store.bundled import bundled_root
from kactl.store.committing import Committer
from kactl.store.disk import Disk
from kactl.store.home import Home
from kactl.store.names import raw
from kactl.texts.catalogue import message
from kactl.workflows.calling import Call, Writing
from kactl.workflows.carrying_out import carry_out
from kactl.workflows.desk import Desk, open_to_write
from kactl.workflows.problems import misuse

Provider = Literal["github", "gitlab", "gitee", "jenkins"]
GITHUB: Final = ".github/workflows/kactl.yml"
GITLAB: Final = ".gitlab-ci.yml"
GITLAB_PART: Final = ".gitlab/kactl.yml"
GITEE: Final = ".workflow/kactl.yml"
JENKINS: Final = "Jenkinsfile"
JENKINS_PART: Final = "Jenkinsfile.kactl"
_TEMPLATES: Final[Mapping[Provider, str]] = MappingProxyType(
    {"github": "github.yml", "gitlab": "gitlab.yml", "gitee": "gitee.yml", "jenkins": "jenkins.groovy"}
)
_PLAIN_PATTERN: Final = re.compile(r"[A-Za-z0-9._/*-]+")
RELEASE: Final = "release"
_WRITTEN: Final = b"kactl ci init"
_RUNS: Final = re.compile(rb"\bkactl\b[^\n]*\bcheck\b")
_PIN: Final = re.compile(rb"kactl==[0-9A-Za-z.+!-]+")


class _Place(NamedTuple):
    """Where the pipeline goes, what lies there already, and what is to be said about it."""

    path: str
    present: bytes | None
    notes: tuple[Finding, ...] = ()


def init_pipeline(call: Call, *, provider: Provider | None = None, writing: Writing) -> ChangeSetReport:
    """Write and commit the pipeline at the repository's root; a file that people made or changed is kept.

    Without a provider it is told from the address of `origin`.
    """
    inner = open_to_write(call)
    if inner.home.code is not None:
        misuse("ci.linked", link=LINK)
    provider = provider or provider_of(inner.home)
    if provider is None:
        misuse("ci.which-provider", "kactl ci init --provider github")
    wanted = _filled(inner, provider)
    desk = _at_root(inner)
    place = _place(desk, provider)
    kept = _kept(place, wanted)
    if kept is not None:
        return carry_out(desk, ChangeSet((), "", (place.path,)), writing, notes=(kept, *place.notes))
    if _stands(desk, place, wanted):
        return carry_out(desk, ChangeSet((), ""), writing, notes=place.notes)
    language = desk.engagement.language
    code = "ci.summary" if place.present is None else "ci.renewed"
    summary = message(code, language, {"path": place.path, "version": __version__})
    # What is there and ours in all but line ends is committed as it is.
    same = place.present is not None and _plain(place.present) == wanted
    change = Change(place.path, place.present if same else wanted, place.present)
    notes = (*place.notes, *_unscheduled(provider), *_unreleased(desk, place))
    return carry_out(desk, ChangeSet((change,), summary), writing, notes=notes)


def provider_of(home: Home) -> Provider | None:
    """Return the forge that the repository is pushed to, as far as its address tells."""
    address = home.repository.remote() or ""
    known: tuple[Provider, ...] = ("github", "gitlab", "gitee")
    return next((one for one in known if one in address.casefold()), None)


def _at_root(desk: Desk) -> Desk:
    """Return the desk in the repository's root: forges look for pipelines there."""
    home = Home(desk.home.repository.root, desk.home.repository)
    if home.root == desk.home.root:
        return desk
    return replace(desk, home=home, recovered=(*desk.recovered, *recover(home)))


def _place(desk: Desk, provider: Provider) -> _Place:
    if provider == "gitlab":
        return _gitlab(desk)
    if provider == "jenkins":
        return _jenkins(desk)
    path = GITHUB if provider == "github" else GITEE
    return _Place(path, _present(desk, path))


def _jenkins(desk: Desk) -> _Place:
    """Take Jenkins' own file where it is free or ours, else one of another name for a job of its own."""
    present = _present(desk, JENKINS)
    if present is None or _WRITTEN in present:
        return _Place(JENKINS, present)
    told = Finding(code="ci.script-path", severity="warning", values={"path": JENKINS_PART})
    return _Place(JENKINS_PART, _present(desk, JENKINS_PART), (told,))


def _gitlab(desk: Desk) -> _Place:
    """Take GitLab's own file where it is free or ours, else a part that people include in theirs."""
    present = _present(desk, GITLAB)
    if present is None or _WRITTEN in present:
        return _Place(GITLAB, present)
    part = _Place(GITLAB_PART, _present(desk, GITLAB_PART))
    if GITLAB_PART.encode() in present:
        return part
    line = {"line": f"- local: {GITLAB_PART}"}
    return part._replace(notes=(Finding(code="ci.include", severity="warning", values=line),))


def _present(desk: Desk, path: str) -> bytes | None:
    """Return what lies at a path of the repository, a link's target for a link; None: nothing."""
    disk = Disk(desk.home.root)
    return None if disk.status(path) is None else disk.read(path)


def _filled(desk: Desk, provider: Provider) -> bytes:
    """Return the pipeline in the engagement's language, for its folder and this version of kactl."""
    path = bundled_root() / "templates" / "ci" / desk.engagement.language / _TEMPLATES[provider]
    prefix, tags = desk.home.prefix, desk.engagement.tags
    plain = _PLAIN_PATTERN.fullmatch(tags) is not None  # of any other, every tag is asked about
    words = {
        "version": __version__,
        "kactl": f"kactl -C {shlex.quote(prefix)}" if prefix else "kactl",
        "tags": tags.replace("*", "**") if plain else "**",
        "tags-pattern": ".*".join(map(re.escape, tags.split("*"))).replace("/", r"\/") if plain else ".*",
    }
    text = path.read_text("utf-8")
    for name, value in words.items():
        text = text.replace(f"@{name}@", value)
    return raw(text)


def _unscheduled(provider: Provider) -> tuple[Finding, ...]:
    return (Finding(code="ci.schedule", severity="note"),) if provider == "gitlab" else ()


def _unreleased(desk: Desk, place: _Place) -> tuple[Finding, ...]:
    if desk.snapshot.playbook.gate(RELEASE) is not None:
        return ()
    return (Finding(code="ci.no-release", severity="warning", values={"path": place.path}),)


def _kept(place: _Place, wanted: bytes) -> Finding | None:
    """Return why the file in the way is kept, None when it may be written."""
    if place.present is None:
        return None
    present = _plain(place.present)
    if present == wanted or _PIN.sub(b"", present) == _PIN.sub(b"", wanted):
        return None
    runs = _RUNS.search(present) is not None
    return Finding(
        code="ci.edited" if runs else "ci.foreign",
        severity="warning" if runs else "error",
        path=place.path,
        values={"path": place.path},
    )


def _plain(data: bytes) -> bytes:
    return data.replace(b"\r\n", b"\n")


def _stands(desk: Desk, place: _Place, wanted: bytes) -> bool:
    """Tell whether the pipeline lies there and is committed as it is wanted."""
    if place.present is None or _plain(place.present) != wanted:
        return False
    entry = Committer(desk.home.repository).head([place.path]).get(place.path)
    stored = desk.home.repository.objects.read(entry.blob) if entry is not None and entry.blob else b""
    return _plain(stored) == wanted
