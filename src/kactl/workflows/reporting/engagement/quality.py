"""How good each version is: defects by severity, tests that passed, coverage."""

from collections import Counter
from collections.abc import Iterator, Sequence

from kactl.checks.reading.items import STATUS
from kactl.model.base import Text
from kactl.model.charts import Bars, Series
from kactl.model.engagement_report import Section
from kactl.model.evidence import EvidenceFact, newest
from kactl.workflows.evidence.stored import stored_facts
from kactl.workflows.reporting.engagement.room import Room, say, table
from kactl.workflows.reporting.packing import same

_SEVERITIES = ("S1", "S2", "S3", "S4")
MOST = 12
"""How many versions are shown, the last ones."""


def section(room: Room) -> Section:
    """Return a row for each version that has a release, evidence or a defect."""
    defects = room.showing.register("defect")
    found = list(room.showing.items(defects)) if defects else []
    closed = defects.states.closed if defects else ()
    versions = _versions(room, [str(one.fields.get("release") or "") for one in found])
    if not versions:
        return Section(
            id="quality", title=say("quality"), lead=say("quality-none"), missing=say("no-versions")
        )
    counts = Counter(
        (str(one.fields.get("release") or ""), str(one.fields.get("severity") or "")) for one in found
    )
    grave = sum(
        one.fields.get("severity") in _SEVERITIES[:2] and one.fields.get(STATUS) not in closed
        for one in found
    )
    chart = Bars(
        id="defects",
        title=say("defects-chart"),
        labels=tuple(map(same, versions)),
        series=tuple(
            Series(name=same(one), values=tuple(counts[version, one] for version in versions))
            for one in _SEVERITIES
        ),
        stacked=True,
    )
    return Section(
        id="quality",
        title=say("quality"),
        lead=say("quality-lead", count=len(versions), open=grave),
        charts=(chart,) if any(counts[one, each] for one in versions for each in _SEVERITIES) else (),
        tables=(
            table(
                "by-version",
                ("version", *(f"severity-{one.lower()}" for one in _SEVERITIES), "tests", "coverage"),
                (
                    (
                        same(version),
                        *(same(counts[version, one] or "") for one in _SEVERITIES),
                        *_reports(room, version),
                    )
                    for version in versions
                ),
            ),
        ),
    )


def _versions(room: Room, named: Sequence[str]) -> tuple[str, ...]:
    register = room.showing.register("release")
    known = {one.id for one in room.showing.items(register)} if register else set()
    return tuple(sorted(known | {one for one in named if one and one in known}))[-MOST:]


def _reports(room: Room, version: str) -> tuple[Text, Text]:
    """Return how many tests passed and the coverage, as the newest evidence has it."""
    facts = [one for _, one in newest(stored_facts(room.desk, version).facts)]
    return same(_tests(facts)), same(next(_covered(facts), ""))


def _tests(facts: Sequence[EvidenceFact]) -> str:
    counts = [one.summary.tests for one in facts if one.summary.tests]
    run, passed = sum(one.run for one in counts), sum(one.passed for one in counts)
    return f"{passed}/{run}" if run else ""


def _covered(facts: Sequence[EvidenceFact]) -> Iterator[str]:
    yield from (f"{one.summary.lines.percent:g}%" for one in reversed(facts) if one.summary.lines)
