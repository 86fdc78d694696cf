"""Evidence: what a report of a tool comes to, and the fact that is kept of it.

A summary is what the file itself says; a fact adds whose it is, for what, and of which commit.
"""

from collections.abc import Iterable
from datetime import datetime
from decimal import Decimal
from typing import Annotated, Final, Literal

from pydantic import AwareDatetime, Field, NaiveDatetime

from kactl.model.base import Digest, Id, Model

EvidenceKind = Literal["tests", "coverage", "findings", "performance", "components", "document"]
EvidenceFormat = Literal[
    "junit", "nunit", "trx", "cobertura", "jacoco", "lcov", "sarif", "k6", "jmeter", "cyclonedx", "spdx",
    "other",
]  # fmt: skip
Level = Literal["error", "warning", "note"]
Measure = Literal["requests", "rate", "failed", "average", "median", "p90", "p95", "p99", "max"]
Producer = Literal["ci", "self-declared"]

MOST_NAMED: Final = 20
"""How many failures a summary names; the others are only counted."""
LONGEST_NAME: Final = 200
Count = Annotated[int, Field(ge=0)]
Amount = Annotated[float, Field(ge=0, allow_inf_nan=False)]


class Unread(Model):
    """Something in a report that could not be read as it should: a code of `evidence-file`, and where."""

    code: str
    line: int | None = None
    column: int | None = None
    detail: str = ""


class TestCounts(Model):
    """Tests by what became of each; whether it was run at all is part of it."""

    __test__ = False  # no class of tests

    passed: Count = 0
    failed: Count = 0
    errors: Count = 0
    skipped: Count = 0

    @property
    def run(self) -> int:
        """Return how many were run."""
        return self.passed + self.failed + self.errors

    @property
    def total(self) -> int:
        """Return how many there are."""
        return self.run + self.skipped


class Covered(Model):
    """A share of lines or branches, in percent and never rounded up; with the counts where they are known."""

    percent: float = Field(ge=0, le=100, allow_inf_nan=False)
    covered: Count | None = None
    total: Count | None = None


class EvidenceSummary(Model):
    """What one report says, in plain values; what could not be read is said, too."""

    kind: EvidenceKind
    format: EvidenceFormat
    tool: str | None = Field(default=None, max_length=LONGEST_NAME)
    """The program that claims to have written it."""
    produced_at: AwareDatetime | NaiveDatetime | None = None
    """The earliest instant that it names; many tools write no time zone."""
    duration: Amount | None = None
    """Seconds."""
    tests: TestCounts | None = None
    lines: Covered | None = None
    branches: Covered | None = None
    findings: dict[Level, Count] = Field(default={})
    """By level: those that are not suppressed."""
    new: dict[Level, Count] = Field(default={})
    """Of these, the ones that a baseline does not have; without a baseline all of them."""
    suppressed: Count = 0
    performance: dict[Measure, Amount] = Field(default={})
    """Milliseconds; `rate` a second, `failed` in percent."""
    components: Count | None = None
    failing: tuple[str, ...] = Field(default=(), max_length=MOST_NAMED)
    """The first tests that failed, or thresholds that were crossed."""
    breached: Count = 0
    """How many of the tool's own thresholds were crossed."""
    unread: tuple[Unread, ...] = ()

    @property
    def broken(self) -> bool:
        """Tell whether it could not be read at all."""
        return self.kind == "document" and bool(self.unread)


class EvidenceFact(Model):
    """One file of `evidence/`: a report's digest and summary, what it is for, and who says so."""

    for_: Annotated[str, Field(alias="for", min_length=1, max_length=200)]
    """The gate and instance."""
    repo: Id | None = None
    """The code repository of the commit; this one unless named."""
    commit: str = Field(pattern=r"^([0-9a-f]{40}|[0-9a-f]{64})$")
    """The commit that was tested."""
    authors: tuple[str, ...] = ()
    """Who made that commit: people of the team by id, others by mail address."""
    producer: Producer = "self-declared"
    produced_by: Id | None = None
    """The person who says so; null where a machine of the playbook, or nobody of the team, added it."""
    produced_at: AwareDatetime
    """When it was produced, as the report says; else when it was added."""
    added_at: AwareDatetime
    name: str = Field(min_length=1, max_length=LONGEST_NAME)
    """The file's name; a newer report of the same name takes the older one's place."""
    media_type: str
    size: Count
    sha256: Digest
    kept: str | None = None
    """Where the file itself lies, relative to the engagement's root; null when only its digest is kept."""
    summary: EvidenceSummary


Placed = tuple[str, EvidenceFact]
"""A fact and the path of its file."""


def share(covered: int, total: int) -> Covered | None:
    """Return a share in percent, cut after two digits so that it never rounds up; of nothing, none."""
    if total <= 0 or not 0 <= covered <= total:
        return None
    percent = Decimal(covered * 10_000 // total) / 100
    return Covered(percent=float(percent), covered=covered, total=total)


def plain_name(words: str) -> str:
    """Return a name as one line of bounded length without control characters."""
    return " ".join("".join(one if one.isprintable() else " " for one in words[: 4 * LONGEST_NAME]).split())[
        :LONGEST_NAME
    ]


def newest(facts: Iterable[Placed]) -> tuple[Placed, ...]:
    """Return of each report of a repository's commit the newest fact, the oldest of them first."""
    found: dict[tuple[str | None, str, str, str], Placed] = {}
    for path, one in sorted(facts, key=_age):
        found[one.repo, one.commit, one.summary.kind, one.name] = path, one
    return tuple(sorted(found.values(), key=_age))


def _age(placed: Placed) -> tuple[datetime, datetime, str]:
    path, fact = placed
    return fact.produced_at, fact.added_at, path
