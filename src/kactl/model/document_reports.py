"""What the commands of documents answer with: all of them, one with its outline, the life of one."""

from datetime import date
from typing import Literal

from pydantic import AwareDatetime, Field

from kactl.model.base import Model, Text
from kactl.model.findings import Finding
from kactl.model.gates import Strength
from kactl.model.reports import Report

DocumentState = Literal[
    "missing", "template", "partly", "filled", "attached", "link", "unreadable", "there", "waiting"
]
"""`there`: made of declarations, not of a template; `waiting`: its instance has not begun."""


class DocumentLine(Model):
    """A document of the playbook, as it stands here."""

    document: str
    instance: str | None
    key: str
    """What people type: the id, with `@` and the instance where each has one."""
    title: Text
    path: str
    """Where it lies, relative to the engagement's root; of an attached one, the file."""
    state: DocumentState
    filled: int
    """How many sections are filled, of those that must be."""
    sections: int
    version: str | None
    owner: str
    """The role, or whom the document itself names."""
    owner_title: Text
    holders: tuple[str, ...]
    """The names of those who hold the role today."""
    gate: str
    """The gate that reads it first."""
    gate_title: Text
    link: str | None = None
    taken: date | None = None
    """The day of a link's export."""


class DocumentsReport(Report):
    """What `doc list` answers."""

    kind: Literal["document-list"] = "document-list"
    engagement: str
    documents: tuple[DocumentLine, ...]
    findings: tuple[Finding, ...] = Field(default=())


class SectionGap(Model):
    """A table row or a label that waits for its content."""

    kind: Literal["row", "label"]
    line: int
    text: str


class SectionLine(Model):
    """A section of a document."""

    id: str
    heading: str
    line: int
    optional: bool
    state: Literal["filled", "open", "empty"]
    """`open`: there is content, and something still waits for it."""
    gaps: tuple[SectionGap, ...]


class ReadBy(Model):
    """A criterion that reads the document."""

    gate: str
    gate_title: Text
    criterion: str
    title: Text
    strength: Strength


class BoundRecord(Model):
    """A statement that bound a version."""

    gate: str
    instance: str | None
    gate_title: Text
    kind: Literal["approve", "reject", "decision"]
    role: str | None
    role_title: Text | None
    result: str | None
    person: str
    name: str
    at: AwareDatetime
    channel: str | None
    record: str
    counts: bool
    """Whether the person spoke for the role, and nobody took the word back."""


class DocumentVersion(Model):
    """A version of a document: a commit that changed it, or what is not committed yet."""

    version: str | None
    """What its front matter says."""
    at: AwareDatetime | None
    commit: str | None
    person: str | None
    name: str
    email: str
    summary: str
    path: str
    sha256: str | None
    """Of its bytes; null where the commit took it away."""
    bound: tuple[BoundRecord, ...] = ()


class DocumentReport(Report):
    """What `doc show` answers."""

    kind: Literal["document"] = "document"
    engagement: str
    timezone: str
    document: DocumentLine
    front: dict[str, str]
    """What the document says about itself."""
    sections: tuple[SectionLine, ...]
    read_by: tuple[ReadBy, ...]
    sha256: str | None
    committed: bool
    """Whether it lies in HEAD as it stands."""
    last: DocumentVersion | None
    """Who changed it last, and when."""
    findings: tuple[Finding, ...] = Field(default=())


class DocumentHistoryReport(Report):
    """What `doc history` answers: the versions, oldest first."""

    kind: Literal["document-history"] = "document-history"
    engagement: str
    timezone: str
    document: DocumentLine
    versions: tuple[DocumentVersion, ...]
    findings: tuple[Finding, ...] = Field(default=())
