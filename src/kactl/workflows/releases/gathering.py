"""Gather what a release is made of: the commit of each code repository, and what lies since the last one."""

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from typing import Final

from kactl.checks.reading.releases import artifact_field
from kactl.model.artifacts import Artifact, artifacts_of
from kactl.model.classes import Classes
from kactl.model.findings import Finding, Severity
from kactl.store.clones import Clone, clones
from kactl.store.find import MARKER
from kactl.store.patterns import compiled
from kactl.store.repository import Repository
from kactl.store.spans import Span, nearest, span
from kactl.store.tags import production_tags
from kactl.store.tested import tested_commit
from kactl.workflows.problems import misuse
from kactl.workflows.registers import OpenRegister

_SHORT: Final = 12


@dataclass(frozen=True, slots=True)
class Wanted:
    """What a person says beside the version."""

    version: str
    tag: str
    at: Mapping[str | None, str] = field(default_factory=dict)
    """The revision of a repository, by its id; None for the only one."""


@dataclass(frozen=True, slots=True)
class Part:
    """One repository's part of a release."""

    clone: Clone
    artifact: Artifact
    since: str | None
    """The commit of the release before, None where there is none."""
    span: Span


@dataclass(frozen=True)
class Gathered:
    """What git says of a release."""

    parts: tuple[Part, ...]
    notes: tuple[Finding, ...]
    blind: bool
    """Whether some repository could not be read whole: then what follows from files is not known."""

    @property
    def artifacts(self) -> tuple[Artifact, ...]:
        """Return the commits that the release is made of."""
        return tuple(one.artifact for one in self.parts)

    @cached_property
    def messages(self) -> str:
        """Return what all commits say."""
        return "\n".join(text for one in self.parts for text in one.span.messages)

    def facts(self, classes: Classes | None) -> dict[str, bool | int]:
        """Return what follows from the files: nothing where not all of them could be read."""
        if classes is None or self.blind or not self.parts:
            return {}
        files = [path for one in self.parts for path in one.span.files]
        found: dict[str, bool | int] = {
            name: any(compiled(one).fullmatch(path) for one in patterns for path in files)
            for name, patterns in classes.paths.items()
        }
        return found | ({classes.size: sum(one.span.lines for one in self.parts)} if classes.size else {})


def gather(opened: OpenRegister, wanted: Wanted) -> Gathered:
    """Return what the clones on this machine say of a version; what cannot be read is noted."""
    desk = opened.desk
    known = clones(desk.home, desk.engagement)
    strange = {one for one in wanted.at if one is not None} - {one.id for one in known}
    if strange or (None in wanted.at and len(known) > 1):
        listed = ", ".join(one.id or "-" for one in known)
        misuse("release.no-repository", repo=", ".join(sorted(strange)) or "-", known=listed)
    notes: list[Finding] = []
    parts = [part for one in known for part in _part(opened, wanted, one, notes, alone=len(known) == 1)]
    blind = any(one.problem is not None for one in known)
    return Gathered(tuple(parts), tuple(notes), blind)


def _part(
    opened: OpenRegister, wanted: Wanted, clone: Clone, notes: list[Finding], *, alone: bool
) -> Iterator[Part]:
    """Give a repository's part; none where it cannot be read, has no commit, or nothing new to bring."""
    if clone.problem is not None:
        notes.append(clone.problem)
    repository = clone.repository
    if repository is None:
        return
    tag, commit = _commit(opened, wanted, clone, repository)
    named = clone.id or opened.desk.home.root.name
    if commit is None:
        notes.append(_note("release.no-commit", named, repo=named))
        return
    since = nearest(repository, commit, _earlier(opened, wanted, clone))
    if tag is None and not _asked(wanted, clone.id):
        if not alone and commit in _released(opened, wanted, clone.id):
            notes.append(_note("release.unchanged", named, "note", repo=named))
            return
        notes.append(
            _note("release.untagged", named, "note", repo=named, tag=wanted.tag, commit=commit[:_SHORT])
        )
    own = _places(opened) if clone.id is None else ()
    artifact = Artifact(repo=clone.id, tag=tag, commit=commit)
    yield Part(clone, artifact, since, span(repository, since, commit, own))


def _commit(
    opened: OpenRegister, wanted: Wanted, clone: Clone, repository: Repository
) -> tuple[str | None, str | None]:
    """Return tag and commit: as asked, else the tag's, else where the repository stands."""
    tagged = {one.name: one.commit for one in production_tags(_every(clone))}.get(wanted.tag)
    revision = _asked(wanted, clone.id)
    if revision is not None:
        commit = repository.resolve(revision)
        return (wanted.tag if tagged == commit else None), commit
    if tagged is not None:
        return wanted.tag, tagged
    if repository.head() is None:
        return None, None
    if clone.id is None:
        return None, tested_commit(opened.desk.home, opened.desk.engagement.process)
    return None, repository.head()


def _every(clone: Clone) -> Clone:
    """Return the clone with every tag of it taken for one of production: the version says which is meant."""
    return Clone(clone.id, "*", clone.repository)


def _asked(wanted: Wanted, repo: str | None) -> str | None:
    return wanted.at.get(repo, wanted.at.get(None))


def _earlier(opened: OpenRegister, wanted: Wanted, clone: Clone) -> Collection[str]:
    """Return the commits of other releases and of tags of production."""
    tags = {one.commit for one in production_tags(clone) if one.commit and one.name != wanted.tag}
    return tags | _released(opened, wanted, clone.id)


def _released(opened: OpenRegister, wanted: Wanted, repo: str | None) -> set[str]:
    """Return the commits of a repository that other releases are made of."""
    named = artifact_field(opened.register)
    items = (one for one in opened.all.items if one.id.lower() != wanted.version.lower())
    made = (one for item in items for one in artifacts_of(item.fields.get(named or "")))
    return {one.commit for one in made if one.repo == repo}


def _places(opened: OpenRegister) -> Sequence[str]:
    """Return what in the engagement's own repository is no code of it."""
    home = opened.desk.home
    above = f"{home.prefix}/" if home.prefix else ""
    return [f"{above}{one}" for one in (opened.desk.engagement.process, ".kactl", MARKER)]


def _note(code: str, subject: str, severity: Severity = "warning", **values: object) -> Finding:
    return Finding(code=code, severity=severity, subject=subject, values=values)


def read_revisions(told: Sequence[str]) -> dict[str | None, str]:
    """Return `REPO=REV` or `REV` as a mapping; the same repository twice is misuse."""
    found: dict[str | None, str] = {}
    for one in told:
        repo, equals, revision = one.partition("=")
        key = repo if equals else None
        if key in found or not (revision if equals else repo):
            misuse("release.bad-revision", found=one)
        found[key] = revision if equals else repo
    return found
