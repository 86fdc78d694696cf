"""What is wrong with the contents of one report: tests, coverage, findings, load."""

from collections.abc import Iterator
from datetime import timedelta
from typing import Final, Protocol

from kactl.model.base import Text
from kactl.model.evidence import Covered, EvidenceFact, EvidenceKind, Level, Measure, Producer
from kactl.model.findings import Finding
from kactl.model.view import View

AT_LEAST: frozenset[Measure] = frozenset({"requests", "rate"})
"""Measures of which more is better."""
_CLOCKS_APART: Final = timedelta(minutes=10)


class Wanted(Protocol):
    """What a criterion wants of a report's contents."""

    @property
    def passed(self) -> float:
        """Return the least share of tests that passed, in percent."""

    @property
    def skipped(self) -> int | None:
        """Return how many tests may be skipped."""

    @property
    def lines(self) -> float | None:
        """Return the least share of lines covered, in percent."""

    @property
    def branches(self) -> float | None:
        """Return the least share of branches covered, in percent."""

    @property
    def findings(self) -> dict[Level, int]:
        """Return how many new findings of a level there may be."""

    @property
    def bounds(self) -> dict[Measure, float]:
        """Return the bounds of what was measured."""


class Origin(Protocol):
    """What a criterion wants of who produced a report, and when."""

    @property
    def producer(self) -> Producer | None:
        """Return whether a machine or a person must have."""

    @property
    def roles(self) -> tuple[str, ...]:
        """Return the roles of which the person must hold one."""

    @property
    def another_person(self) -> bool:
        """Return whether it must be none of the commit's authors."""

    @property
    def max_age(self) -> int | None:
        """Return how many days ago it may have been."""


_KINDS: Final[dict[EvidenceKind, Text]] = {
    "tests": Text(zh="测试", en="tests"),
    "coverage": Text(zh="覆盖率", en="coverage"),
    "findings": Text(zh="代码扫描", en="analysis"),
    "performance": Text(zh="性能测试", en="load tests"),
    "components": Text(zh="软件成分", en="components"),
    "document": Text(zh="文件", en="papers"),
}


def kind_title(kind: EvidenceKind) -> Text:
    """Return what people call a kind of report."""
    return _KINDS[kind]


def content_findings(fact: EvidenceFact, wanted: Wanted) -> Iterator[Finding]:
    """Yield what speaks against a report, whoever produced it."""
    summary = fact.summary
    for one in summary.unread[:1]:
        yield _finding("evidence.incomplete", fact, problem=one.detail or one.code.partition(".")[2])
    match summary.kind:
        case "tests":
            yield from _tests(fact, wanted)
        case "coverage":
            yield from _covered(fact, "lines", summary.lines, wanted.lines)
            yield from _covered(fact, "branches", summary.branches, wanted.branches)
        case "findings" | "components":
            yield from _levels(fact, wanted)
        case "performance":
            yield from _measures(fact, wanted)
        case "document":
            pass


def _tests(fact: EvidenceFact, wanted: Wanted) -> Iterator[Finding]:
    counts = fact.summary.tests
    if counts is None or not counts.run:
        skipped = counts.skipped if counts else 0
        yield _finding("evidence.no-tests", fact, skipped=skipped)
        return
    bad = counts.failed + counts.errors
    if 100 * counts.passed < wanted.passed * counts.run:
        names = ", ".join(fact.summary.failing[:3])
        yield _finding(
            "evidence.failed", fact, bad=bad, run=counts.run, wanted=_shown(wanted.passed), names=names or "-"
        )
    if wanted.skipped is not None and counts.skipped > wanted.skipped:
        yield _finding("evidence.skipped", fact, count=counts.skipped, most=wanted.skipped)


def _covered(fact: EvidenceFact, what: str, found: Covered | None, least: float | None) -> Iterator[Finding]:
    if least is None:
        return
    if found is None:
        yield _finding("evidence.not-measured", fact, measure=what)
    elif found.percent < least:
        yield _finding(
            "evidence.coverage", fact, measure=what, percent=_shown(found.percent), wanted=_shown(least)
        )


def _levels(fact: EvidenceFact, wanted: Wanted) -> Iterator[Finding]:
    for level, most in wanted.findings.items():
        count = fact.summary.new.get(level, 0)
        if count > most:
            yield _finding("evidence.new-findings", fact, level=level, count=count, most=most)


def _measures(fact: EvidenceFact, wanted: Wanted) -> Iterator[Finding]:
    if fact.summary.breached:
        names = ", ".join(fact.summary.failing[:3])
        yield _finding("evidence.thresholds", fact, count=fact.summary.breached, names=names)
    for measure, bound in wanted.bounds.items():
        value = fact.summary.performance.get(measure)
        if value is None:
            yield _finding("evidence.not-measured", fact, measure=measure)
        elif value < bound if measure in AT_LEAST else value > bound:
            sign = "≥" if measure in AT_LEAST else "≤"
            values = {"measure": measure, "value": _shown(value), "wanted": f"{sign} {_shown(bound)}"}
            yield _finding("evidence.performance", fact, **values)


def _shown(value: float) -> str:
    return f"{value:.2f}".rstrip("0").rstrip(".")


def _finding(code: str, fact: EvidenceFact, **values: object) -> Finding:
    return Finding(code=code, values={"name": fact.name, **values})


def origin_findings(
    view: View, fact: EvidenceFact, wanted: Origin, holders: frozenset[str]
) -> Iterator[Finding]:
    """Yield what speaks against who produced a report, and when."""
    person = fact.produced_by or "-"
    shown = {"name": fact.name, "person": person}
    if wanted.producer not in (None, fact.producer):
        values = shown | {"wanted": wanted.producer, "found": fact.producer}
        yield Finding(code="evidence.producer", values=values)
    if wanted.roles and fact.produced_by not in holders:
        yield Finding(code="evidence.role", values=shown | {"roles": ", ".join(wanted.roles)})
    if wanted.another_person and fact.producer != "ci" and _is_author(fact):
        yield Finding(code="evidence.author", values=shown)
    if not view.reached(fact.produced_at - _CLOCKS_APART):
        yield Finding(code="evidence.future", values=shown | {"at": fact.produced_at.isoformat()})
    elif wanted.max_age and view.reached(fact.produced_at + timedelta(days=wanted.max_age)):
        aged = {"name": fact.name, "day": fact.produced_at.date().isoformat(), "days": wanted.max_age}
        yield Finding(code="evidence.too-old", calendar=True, values=aged)


def _is_author(fact: EvidenceFact) -> bool:
    """Tell whether the producer made the commit; where either is unknown, they may have."""
    return fact.produced_by is None or not fact.authors or fact.produced_by in fact.authors
