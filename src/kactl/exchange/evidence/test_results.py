"""Reports of tests: JUnit XML in all its dialects, NUnit 2 and 3, TRX.

Every test is counted by itself; where a report claims more failures than it lists, the claim counts.
"""

from collections.abc import Mapping
from datetime import datetime
from typing import Final, Literal

from kactl.exchange.evidence.values import clock, earliest, instant, number, whole
from kactl.model.evidence import (
    MOST_NAMED,
    EvidenceFormat,
    EvidenceSummary,
    TestCounts,
    Unread,
    plain_name,
)

Fate = Literal["passed", "failed", "errors", "skipped"]


class _Tally:
    """Counts tests, names the first failures, keeps the earliest instant."""

    def __init__(self, format_: EvidenceFormat) -> None:
        self.format = format_
        self.counts: dict[Fate, int] = {"passed": 0, "failed": 0, "errors": 0, "skipped": 0}
        self.claimed: dict[Fate, int] = {}
        self.total: int | None = None
        self.failing: list[str] = []
        self.seconds = 0.0
        self.at: datetime | None = None
        self.tool: str | None = None

    def count(self, fate: Fate, name: str) -> None:
        self.counts[fate] += 1
        if fate in ("failed", "errors") and len(self.failing) < MOST_NAMED:
            self.failing.append(plain_name(name))

    def claim(self, total: int | None, **claimed: int) -> None:
        self.total = total
        for fate in ("failed", "errors", "skipped"):
            self.claimed[fate] = claimed.get(fate, 0)

    def summary(self) -> EvidenceSummary:
        """Return the counts; the worse of what is listed and what is claimed."""
        listed = dict(self.counts)
        bad = listed["failed"] + listed["errors"]
        claimed_bad = self.claimed.get("failed", 0) + self.claimed.get("errors", 0)
        unread: tuple[Unread, ...] = ()
        if claimed_bad > bad or (self.total or 0) > sum(listed.values()):
            detail = f"{self.total or claimed_bad} > {sum(listed.values()) if self.total else bad}"
            unread = (Unread(code="evidence-file.claims-differ", detail=detail),)
        listed["failed"] += max(claimed_bad - bad, 0)
        return EvidenceSummary(
            kind="tests",
            format=self.format,
            tool=self.tool,
            produced_at=self.at,
            duration=round(self.seconds, 3),
            tests=TestCounts(**listed),
            failing=tuple(self.failing),
            unread=unread,
        )


class JUnitReader:
    """Reads JUnit XML: pytest, Surefire, Gradle, Jest, go-junit-report, Playwright."""

    def __init__(self) -> None:
        """Begin with nothing counted."""
        self.tally = _Tally("junit")
        self.pending: Mapping[str, str] | None = None
        self.fate: Fate = "passed"
        self.suites = 0
        self.claims: list[int] = [0, 0, 0, 0]
        self.claimed = False

    def start(self, name: str, attributes: Mapping[str, str], depth: int) -> None:
        """Take a suite, a case, or what became of a case."""
        if name == "testcase":
            self._settle()
            self.pending, self.fate = attributes, "passed"
            self.tally.seconds += number(attributes.get("time"))
        elif self.pending is not None:
            self._judge(name)
        elif name in ("testsuite", "testsuites"):
            self._suite(attributes, depth)

    def _judge(self, name: str) -> None:
        if name == "failure":
            self.fate = "failed"
        elif name == "error" and self.fate != "failed":
            self.fate = "errors"
        elif name in ("skipped", "disabled") and self.fate == "passed":
            self.fate = "skipped"

    def _suite(self, attributes: Mapping[str, str], depth: int) -> None:
        tally = self.tally
        tally.at = earliest(tally.at, instant(attributes.get("timestamp")))
        if attributes.get("name"):
            tally.tool = tally.tool or plain_name(attributes["name"])
        outermost = depth == 1 or (depth == 2 and not self.claimed)  # noqa: PLR2004 - the root's children
        if "tests" in attributes and outermost:
            self.claimed = self.claimed or depth == 1
            skipped = attributes.get("skipped") or attributes.get("disabled")
            asked = (attributes["tests"], attributes.get("failures"), attributes.get("errors"), skipped)
            self.claims = [had + whole(one) for had, one in zip(self.claims, asked, strict=True)]
            self.suites += 1

    def end(self, name: str) -> None:
        """Settle a case that ends."""
        if name == "testcase":
            self._settle()

    def _settle(self) -> None:
        if self.pending is not None:
            case = self.pending
            self.tally.count(self.fate, f"{case.get('classname', '')} {case.get('name', '')}")
            self.pending = None

    def summary(self) -> EvidenceSummary:
        """Return what was read."""
        self._settle()
        if self.suites:
            total, failed, errors, skipped = self.claims
            self.tally.claim(total, failed=failed, errors=errors, skipped=skipped)
        return self.tally.summary()


_NUNIT: Final[Mapping[str, Fate]] = {
    "passed": "passed", "success": "passed", "warning": "passed",
    "failed": "failed", "failure": "failed", "error": "errors", "cancelled": "errors", "invalid": "errors",
    "notrunnable": "errors",
}  # fmt: skip
_TRX: Final[Mapping[str, Fate]] = {
    "passed": "passed", "passedbutrunaborted": "errors", "warning": "passed", "completed": "passed",
    "failed": "failed", "error": "errors", "timeout": "errors", "aborted": "errors", "disconnected": "errors",
}  # fmt: skip


class NUnitReader:
    """Reads the results of NUnit 2 and 3."""

    def __init__(self) -> None:
        """Begin with nothing counted."""
        self.tally = _Tally("nunit")
        self.tally.tool = "NUnit"

    def start(self, name: str, attributes: Mapping[str, str], depth: int) -> None:
        """Take the run or a case."""
        if name == "test-case":
            label = attributes.get("label", "")
            said = (
                label if label.lower() in ("error", "cancelled", "invalid") else attributes.get("result", "")
            )
            fate: Fate = _NUNIT.get(said.lower(), "skipped")
            self.tally.count(fate, attributes.get("fullname") or attributes.get("name", ""))
            self.tally.seconds += number(attributes.get("duration") or attributes.get("time"))
        elif depth == 1:
            self._run(attributes)

    def _run(self, attributes: Mapping[str, str]) -> None:
        day, hour = attributes.get("date"), attributes.get("time")
        older = f"{day}T{hour}" if day and hour else None
        self.tally.at = instant(attributes.get("start-time") or older)
        self.tally.claim(None, failed=whole(attributes.get("failed") or attributes.get("failures")))

    def end(self, name: str) -> None:
        """Take the end of a tag: nothing hangs on it."""

    def summary(self) -> EvidenceSummary:
        """Return what was read."""
        return self.tally.summary()


class TrxReader:
    """Reads the results of Visual Studio's test runner."""

    def __init__(self) -> None:
        """Begin with nothing counted."""
        self.tally = _Tally("trx")

    def start(self, name: str, attributes: Mapping[str, str], depth: int) -> None:  # noqa: ARG002 - a reader's signature
        """Take the times, a result, or the counters."""
        if name == "UnitTestResult":
            fate: Fate = _TRX.get(attributes.get("outcome", "").lower(), "skipped")
            self.tally.count(fate, attributes.get("testName", ""))
            self.tally.seconds += clock(attributes.get("duration", ""))
        elif name == "Times":
            self.tally.at = instant(attributes.get("start") or attributes.get("creation"))
        elif name == "Counters":
            bad = sum(whole(attributes.get(one)) for one in ("error", "timeout", "aborted"))
            self.tally.claim(None, failed=whole(attributes.get("failed")), errors=bad)

    def end(self, name: str) -> None:
        """Take the end of a tag: nothing hangs on it."""

    def summary(self) -> EvidenceSummary:
        """Return what was read."""
        return self.tally.summary()
