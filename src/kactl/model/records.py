"""Records: immutable statements by people, and what each kind carries."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Literal

from pydantic import AwareDatetime, Field

from kactl.model.base import Digest, Id, Model

RecordKind = Literal[
    "answer", "approve", "reject", "abstain", "waive", "condition", "condition-close", "revoke", "reopen",
    "break-glass", "review", "decision", "evidence", "key-add", "key-rotate", "key-revoke", "distrust",
    "policy-accept", "witness", "confirm", "verify",
]  # fmt: skip
Result = Literal["go", "conditional", "hold", "recycle", "stop"]
Channel = Literal["mail", "paper", "oa", "esign", "meeting"]
_FIRST = datetime(1970, 1, 2, tzinfo=UTC)
_LAST = datetime(9000, 1, 1, tzinfo=UTC)
"""Between these, an instant has a day in every zone, and a window after it an end."""


class RecordSubject(Model):
    """What was judged when the statement was made."""

    fingerprint: Digest
    """The role's fingerprint for an approval, the gate's for a decision or a review."""
    commit: str = Field(pattern=r"^[0-9a-f]{40,64}$")
    tree: str | None = Field(default=None, pattern=r"^[0-9a-f]{40,64}$")
    head: str | None = Field(default=None, pattern=r"^[0-9a-f]{40,64}$")
    """HEAD, where an open review pinned another commit: whose team, records and upstream decisions count."""
    definition: Digest
    criteria: Mapping[Id, Digest] = Field(default={})
    """The digest of each bound criterion's subject (its answer or waiver included)."""
    upstream: Mapping[str, Digest] = Field(default={})
    """The content digest of each upstream gate as decided."""


class Proof(Model):
    """The paper behind a statement that was transcribed."""

    sha256: Digest
    name: str
    media_type: str
    kept: str | None = None
    """The path of the file in the repository, or null when only its digest is kept."""
    code: str | None = None
    """The confirmation code of what was judged, where the proof carries it; null: the proof is unbound."""
    code_in: Literal["words", "quotation", "seen"] | None = None
    """Where it stands: in the signer's words, in what they quote, or on a paper that only people can read."""
    message: Digest | None = None
    """The digest of a mail's Message-ID: the same mail saved twice is known again."""


class Condition(Model):
    """A dated duty of a conditional pass."""

    text: str = Field(min_length=1)
    owner: str
    due: str = Field(pattern=r"^\d{4}-\d{2}-\d{2}$")


class Record(Model):
    """One statement by one person; strict JSON, never edited."""

    schema_version: Literal[1] = Field(default=1, alias="schemaVersion")
    kind: RecordKind
    engagement: str
    gate: Id | None = None
    instance: Id | None = None
    cycle: int = Field(default=1, ge=1)
    by: Id
    role: Id | None = None
    on_behalf_of: Id | None = None
    delegation: str | None = None
    subject: RecordSubject | None = None
    criterion: Id | None = None
    answer: Literal["met", "not-applicable", "granted", "denied"] | None = None
    """What is answered: of a criterion, or to a request to waive it."""
    result: Result | None = None
    conditions: tuple[Condition, ...] = ()
    meaning: str | None = None
    reason: str | None = None
    issued_at: AwareDatetime = Field(ge=_FIRST, lt=_LAST)
    stated_on: str | None = Field(default=None, pattern=r"^\d{4}-\d{2}-\d{2}$")
    """The day on the paper, for a transcribed statement."""
    expires_at: AwareDatetime | None = None
    channel: Channel | None = None
    proof: Proof | None = None
    transcribed_by: Id | None = None
    verified_by: Id | None = None
    target: str | None = None
    """The record that is revoked, granted, denied, reviewed or verified, the condition that is closed, or the
    stage to which a gate is recycled."""
    items: Mapping[str, Digest] = Field(default={})
    """What is confirmed, `register/ID`, with the digest of the fields that say what it is; of an answer, the
    attached files that it is about, by path, with the digest of their bytes."""
    seen: tuple[str, ...] = ()
    """The heads of the records known to the signer."""
    nonce: str = Field(min_length=16)

    def person(self) -> str:
        """Return the person whose word it is."""
        return self.on_behalf_of or self.by


@dataclass(frozen=True, slots=True)
class StoredRecord:
    """A record as it lies in the repository."""

    path: str
    sha256: str
    record: Record

    @property
    def name(self) -> str:
        """Return the file's name without its ending: how people and other records name it."""
        return self.path.rsplit("/", 1)[-1].removesuffix(".json")

    @property
    def issued_at(self) -> datetime:
        """Return the instant the record claims."""
        return self.record.issued_at
