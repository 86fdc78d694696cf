"""How long gates take and how many pass at once, from their statements.

A *round* is one cycle of a gate instance. It begins with the opening of its first review, else with its
first statement. It ends with the first decision that counts and settles it: go, conditional, recycle or stop,
for a hold only puts it off. Lead time = end - beginning. A round without a statement before its decision has
no lead time, nor has one whose clocks contradict each other. What was taken back counts for nothing.

Pass rate at the first decision = instances whose first decision that counts falls in their first cycle and is
go or conditional / instances with a decision that counts.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from functools import cached_property
from statistics import median
from typing import Final
from zoneinfo import ZoneInfo

from kactl.gates.calendars import OURS, calendar_of
from kactl.gates.decisions import PASSING
from kactl.gates.evaluate import Evaluator
from kactl.gates.statements import is_revoked
from kactl.model.base import Text
from kactl.model.calendar import Calendar
from kactl.model.figures_reports import GateFigures, PassRate, Spans
from kactl.model.records import RecordKind, StoredRecord

BEGINNING: Final[Sequence[RecordKind]] = ("answer", "approve", "reject", "abstain", "waive", "evidence")
"""Statements with which work on a gate begins where no review was opened."""
_SETTLING: Final = (*PASSING, "recycle", "stop")
_HOUR: Final = timedelta(hours=1)

Key = tuple[str, str | None]


@dataclass(frozen=True, slots=True)
class Days:
    """The days whose decisions and words are counted, both included; None leaves a side open."""

    first: date | None = None
    last: date | None = None

    def has(self, day: date) -> bool:
        """Tell whether a day is among them."""
        return (self.first is None or self.first <= day) and (self.last is None or day <= self.last)


@dataclass(frozen=True, slots=True)
class Round:
    """One cycle of a gate instance: its statements in order, those that were taken back left out."""

    gate: str
    instance: str | None
    cycle: int
    records: tuple[StoredRecord, ...]
    decisions: tuple[StoredRecord, ...]
    """The decisions that count, in order."""

    @property
    def settled(self) -> StoredRecord | None:
        """Return the decision that ended it."""
        return next((one for one in self.decisions if one.record.result in _SETTLING), None)

    @property
    def begun(self) -> StoredRecord | None:
        """Return the statement it began with, before it was settled."""
        end = self.settled
        before = self.records[: self.records.index(end)] if end else self.records
        reviews = (one for one in before if one.record.kind == "review")
        statements = (one for one in before if one.record.kind in BEGINNING)
        return next(reviews, None) or next(statements, None)


@dataclass(frozen=True, slots=True)
class Span:
    """A span of time and what it is of."""

    of: str
    days: int
    hours: float


class Pace:
    """Works out the figures of gates from the statements that an evaluator knows."""

    def __init__(self, evaluator: Evaluator, days: Days) -> None:
        """Take the evaluator whose statements, calendar and clock count, and the days to look at."""
        self.evaluator = evaluator
        self.days = days

    @property
    def zone(self) -> ZoneInfo:
        """Return the engagement's zone, in which days begin."""
        return self.evaluator.snapshot.engagement.zone

    @cached_property
    def calendar(self) -> Calendar:
        """Return the engagement's calendar."""
        return calendar_of(self.evaluator.snapshot, self.evaluator.now)

    @cached_property
    def rounds(self) -> tuple[Round, ...]:
        """Return every round, in order of their first statements."""
        found: dict[tuple[str, str | None, int], list[StoredRecord]] = {}
        revoking = [one for one in self.evaluator.records if one.record.kind == "revoke"]
        for one in self.evaluator.records:
            record = one.record
            if record.gate is not None and not is_revoked(one, revoking):
                found.setdefault((record.gate, record.instance, record.cycle), []).append(one)
        return tuple(
            Round(*key, tuple(records), tuple(self._counting(records))) for key, records in found.items()
        )

    def _counting(self, records: Iterable[StoredRecord]) -> Iterator[StoredRecord]:
        decisions = (one for one in records if one.record.kind == "decision")
        return (one for one in decisions if self.evaluator.worth(one).counts)

    def day(self, when: datetime) -> date:
        """Return the day of an instant in the engagement's zone."""
        return when.astimezone(self.zone).date()

    def counted(self, stored: StoredRecord) -> bool:
        """Tell whether a statement was made on one of the days looked at."""
        return self.days.has(self.day(stored.issued_at))

    def working_days(self, start: datetime, end: datetime) -> int:
        """Return our working days after the day of one instant, up to and including that of another."""
        return self.calendar.working_days_between(self.day(start), self.day(end), OURS)

    def span(self, of: str, start: datetime, end: datetime) -> Span | None:
        """Return the time from one instant to another; None where the clocks contradict each other."""
        if end < start:
            return None
        return Span(of, self.working_days(start, end), (end - start) / _HOUR)

    def gate(self, identity: str, title: Text) -> GateFigures:
        """Return the figures of one gate."""
        own = [one for one in self.rounds if one.gate == identity]
        settled = [one for one in own if (end := one.settled) is not None and self.counted(end)]
        leads = [span for one in settled if (span := self._lead(one)) is not None]
        touched = {one.instance for one in own if any(map(self.counted, one.records))}
        return GateFigures(
            gate=identity,
            title=title,
            instances=len(touched),
            decided=len(settled),
            lead=spans(leads),
            longest=max(leads, key=lambda one: (one.days, one.hours)).of if leads else None,
            first_time=self.first_time((identity,)),
        )

    def _lead(self, one: Round) -> Span | None:
        begun, settled = one.begun, one.settled
        if begun is None or settled is None:
            return None
        key = f"{one.gate}@{one.instance}" if one.instance else one.gate
        return self.span(key, begun.issued_at, settled.issued_at)

    def first_time(self, gates: Sequence[str]) -> PassRate | None:
        """Return how many instances of some gates passed at their first decision."""
        firsts = [one for key, one in self._firsts.items() if key[0] in gates and self.counted(one)]
        if not firsts:
            return None
        passed = sum(one.record.cycle == 1 and one.record.result in PASSING for one in firsts)
        return PassRate(passed=passed, decided=len(firsts), percent=passed * 100 // len(firsts))

    @cached_property
    def _firsts(self) -> Mapping[Key, StoredRecord]:
        """Return the first decision that counts of each instance."""
        found: dict[Key, StoredRecord] = {}
        for one in sorted(self.rounds, key=lambda each: each.cycle):
            for decision in one.decisions[:1]:
                found.setdefault((one.gate, one.instance), decision)
        return found


def spans(found: Sequence[Span]) -> Spans | None:
    """Return median and longest of some spans; None where there is no data yet."""
    if not found:
        return None
    days, hours = [one.days for one in found], [one.hours for one in found]
    return Spans(
        count=len(found),
        median_days=float(median(days)),
        longest_days=max(days),
        median_hours=round(median(hours), 1),
        longest_hours=round(max(hours), 1),
    )
