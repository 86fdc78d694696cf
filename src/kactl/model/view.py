"""The protocols between the rooms: tree, view, snapshot."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any, Protocol

from kactl.model.conditions import Condition
from kactl.model.documents import AttachedDocument
from kactl.model.engagement import Engagement
from kactl.model.findings import Finding
from kactl.model.playbook import Playbook
from kactl.model.records import StoredRecord
from kactl.model.subjects import Subject
from kactl.model.team import Team

Keys = tuple[str | int, ...]
"""The way to a node of a file: keys of mappings and indexes of lists."""


@dataclass(frozen=True, slots=True)
class Entry:
    """One line of a tree's listing: git's mode (`100644`, `120000` …) and blob id where it is known."""

    mode: str
    blob: str | None


class Tree(Protocol):
    """A listing, taken once, and the bytes behind it: worktree, index or commit.

    Paths are relative to the engagement's root.
    """

    @property
    def name(self) -> str:
        """Return `worktree`, `index` or the revision as it was asked for."""

    @property
    def commit(self) -> str | None:
        """Return the commit's full id: of the tree itself, or the HEAD it stands on."""

    def listing(self) -> Mapping[str, Entry]:
        """Return every path with its entry, sorted by path."""

    def read(self, path: str) -> bytes:
        """Return the bytes of a listed path; a file that changed since the listing is a KactlError."""


@dataclass(frozen=True, slots=True)
class File:
    """A file as a check sees it."""

    path: str
    mode: str
    data: bytes


@dataclass(frozen=True, slots=True)
class Item:
    """An item of a register: its raw values, dates as text."""

    id: str
    register: str
    path: str
    fields: Mapping[str, Any]
    root: Keys = ()
    """Where in its file it stands; at the top unless it comes from a file that was there before."""
    named: Mapping[str, Keys] = field(default_factory=dict)
    """Where below the root a field stands whose name in the file is another one."""

    def keys(self, name: str) -> Keys:
        """Return where in its file a field stands."""
        return (*self.root, *self.named.get(name, (name,)))


@dataclass(frozen=True, slots=True)
class Items:
    """Matching items in order of id, the linked ones by id, and findings for files that could not be read."""

    items: tuple[Item, ...]
    linked: Mapping[str, Item]
    faults: tuple[Finding, ...] = ()


@dataclass(frozen=True, slots=True)
class UpstreamVerdict:
    """What another gate came to, for the check `gate-passed`."""

    gate: str
    status: str
    decided: bool
    content: str
    """The digest of what was decided: the gate's fingerprint without its cycle."""
    begun: bool = True
    """Whether there is such an instance yet; one that nobody has opened is not."""


@dataclass(frozen=True, slots=True)
class Answer:
    """The valid answer to a criterion: `met` or `not-applicable`, its reason and its giver."""

    outcome: str
    reason: str
    person: str
    record: str
    sha256: str
    seen: Mapping[str, str] = field(default_factory=dict)
    """The SHA-256 of each attached file that it is about, by path."""


class View(Protocol):
    """The only way of a check to data; asking for what the subject does not declare is a mistake of ours."""

    def file(self, path: str) -> File | None:
        """Return a file of the subject, or None when it is missing."""

    def files(self, pattern: str) -> Sequence[File]:
        """Return the files of a pattern of the subject, in order of path."""

    def entry(self, path: str, *keys: str) -> Any:  # noqa: ANN401
        """Return the raw value of an entry of the subject (its declared fields only), or None when absent."""

    def items(self, register: str, where: Condition | None = None) -> Items:
        """Return the items of a declared selection."""

    def verdict(self, gate: str) -> UpstreamVerdict | None:
        """Return another gate's verdict, or None when there is no such gate."""

    def answer(self) -> Answer | None:
        """Return the valid answer to the criterion in hand."""

    def locate(self, path: str, *keys: str | int) -> tuple[int, int]:
        """Return line and column of a YAML node of a file of the subject, or of its nearest ancestor."""

    def reached(self, instant: datetime) -> bool:
        """Tell whether the instant has come, and note that it was asked."""

    @property
    def faults(self) -> tuple[Finding, ...]:
        """Return what could not be read so far; a criterion with faults is unknown."""


@dataclass(frozen=True, slots=True)
class Setting:
    """Where a criterion or rule stands: what its parameters are resolved against."""

    playbook: Playbook
    engagement: Engagement
    facts: Mapping[str, Any]
    """`profile`, `tier` and the answers: what `when` asks about."""
    gate: str | None = None
    instance: str | None = None
    attached: Mapping[str, AttachedDocument] | None = field(default_factory=dict)
    """The documents that are attached files or links, by key; None when `documents.yaml` cannot be read."""

    def inside(self, path: str) -> str:
        """Return a path of the process folder as a path of the engagement, the instance filled in."""
        return f"{self.engagement.process}/{path}".replace("{instance}", self.instance or "")


class Snapshot(Protocol):
    """What a tree says, as nouns; nothing of it depends on the day."""

    @property
    def tree(self) -> Tree:
        """Return the tree it was read from."""

    @property
    def engagement(self) -> Engagement:
        """Return the settings."""

    @property
    def playbook(self) -> Playbook:
        """Return the composed playbook in the tree."""

    @property
    def team(self) -> Team:
        """Return the team; an empty one when its file does not parse."""

    @property
    def attached(self) -> Mapping[str, AttachedDocument] | None:
        """Return the documents that are attached files or links; None when their file cannot be read."""

    @property
    def records(self) -> Sequence[StoredRecord]:
        """Return every readable record, in order of issue."""

    @property
    def faults(self) -> tuple[Finding, ...]:
        """Return what in kactl's own files could not be read."""

    @property
    def record_faults(self) -> Sequence[Finding]:
        """Return what lies among the records and is none that counts; each with its path."""

    def digest(self, subject: Subject) -> str:
        """Return the SHA-256 of the subject's parts, without verdicts and answers."""

    def parts(self, subject: Subject) -> Mapping[str, str]:
        """Return the digest of every path, entry and item of the subject, by a name people understand."""

    def view(
        self, subject: Subject, now: datetime, verdicts: Mapping[str, UpstreamVerdict], answer: Answer | None
    ) -> View:
        """Return a view of the subject that hands out nothing else."""


@dataclass(frozen=True, slots=True)
class Contribution:
    """A commit that changed some paths: its parents and the addresses of those who had a hand in it."""

    commit: str
    parents: tuple[str, ...]
    people: tuple[str, ...]
    """Mail addresses, folded."""
    paths: tuple[str, ...]
    """Of the paths asked about, those it changed into something that kactl did not lay down."""


class History(Protocol):
    """Snapshots of other commits of the same repository."""

    def at(self, commit: str) -> Snapshot | None:
        """Return the snapshot of a commit, or None when the commit is not there (shallow, squashed)."""

    def introduced(self, path: str) -> str | None:
        """Return the commit that brought the file at this path into the history of HEAD, or None."""

    def contributions(self, paths: Collection[str], since: str | None, until: str) -> Sequence[Contribution]:
        """Return who changed the files and folders at these paths after one commit and up to another.

        A file that stands as kactl laid it down is nobody's work.
        """

    @property
    def shallow(self) -> bool:
        """Tell whether the repository lacks part of its history."""
