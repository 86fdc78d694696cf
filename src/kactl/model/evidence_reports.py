"""What `kactl evidence list` and `kactl evidence verify` answer with."""

from typing import Annotated, Literal

from pydantic import AwareDatetime, Field

from kactl.model.base import Model
from kactl.model.evidence import EvidenceFormat, EvidenceKind, EvidenceSummary, Producer
from kactl.model.findings import Finding
from kactl.model.reports import Report

Held = Literal["same", "changed", "lost", "digest-only"]


class EvidenceLine(Model):
    """One fact, as it is listed."""

    path: str
    for_: Annotated[str, Field(alias="for")]
    """The gate and instance."""
    kind: EvidenceKind
    format: EvidenceFormat
    name: str
    repo: str | None
    commit: str
    producer: Producer
    produced_by: str | None
    produced_at: AwareDatetime
    sha256: str
    kept: str | None
    summary: EvidenceSummary


class EvidenceList(Report):
    """What `kactl evidence list` answers."""

    kind: Literal["evidence-list"] = "evidence-list"
    evidence: tuple[EvidenceLine, ...]
    findings: tuple[Finding, ...] = ()


class Verified(Model):
    """One fact held against the file that it is about."""

    path: str
    name: str
    held: Held
    """`digest-only`: the file is not kept and was not given."""


class EvidenceVerification(Report):
    """What `kactl evidence verify` answers."""

    kind: Literal["evidence-verification"] = "evidence-verification"
    evidence: tuple[Verified, ...]
    findings: tuple[Finding, ...] = ()
