"""A bundle of evidence: facts that were judged before they were committed, for whoever may write."""

from typing import Literal

from pydantic import AwareDatetime, Field

from kactl.model.base import Digest, Id, Model


class BundledFact(Model):
    """A fact as its file shall lie in the engagement, byte by byte."""

    path: str = Field(min_length=1, max_length=1000)
    """Relative to the engagement's root."""
    sha256: Digest
    content: str = Field(max_length=1_000_000)


class EvidenceBundle(Model):
    """What `gate check --evidence` leaves, and `evidence add --bundle` commits."""

    schema_version: Literal[1] = Field(default=1, alias="schemaVersion")
    kind: Literal["evidence-bundle"] = "evidence-bundle"
    engagement: str = Field(pattern=r"^[0-9A-HJKMNP-TV-Z]{26}$")
    gate: Id
    instance: Id | None = None
    status: str
    """What the gate came to with these facts; nobody relies on it."""
    fingerprint: Digest | None = None
    made_at: AwareDatetime
    facts: tuple[BundledFact, ...] = Field(min_length=1, max_length=1000)
