"""What a cadence asks for: from which day an instance of a gate is due, and by which it must be decided."""

from dataclasses import dataclass
from datetime import date, timedelta
from functools import cached_property

from kactl.gates.calendars import OURS, calendar_of, working_days_before
from kactl.gates.evaluate import Evaluator
from kactl.gates.grandfathering import is_over
from kactl.gates.instances import instances_of
from kactl.model.calendar import Calendar
from kactl.model.gates import Gate
from kactl.model.periods import Cadence, Period, period_named, period_of, periods_between
from kactl.model.recurrence import Ahead, Recurrence


@dataclass(frozen=True, slots=True)
class Term:
    """An instance of a cadence: due from the first day, overdue after the last."""

    period: Period
    due: date
    last: date


class Terms:
    """Works out the instances of the gates of a cadence in one engagement, today."""

    def __init__(self, evaluator: Evaluator) -> None:
        """Take the evaluator whose snapshot, decisions and day count."""
        self._evaluator = evaluator
        self._snapshot = evaluator.snapshot
        self._zone = evaluator.snapshot.engagement.zone

    @cached_property
    def today(self) -> date:
        """Return the day in the engagement's zone."""
        return self._evaluator.now.astimezone(self._zone).date()

    @cached_property
    def calendar(self) -> Calendar:
        """Return the engagement's calendar."""
        return calendar_of(self._snapshot, self._evaluator.now)

    @cached_property
    def closed(self) -> bool:
        """Tell whether the engagement is over: the gate that ends its last stage is decided."""
        stages = self._snapshot.playbook.stages
        gate = self._evaluator.gate(stages[-1].exit) if stages else None
        return gate is not None and self._decided(gate) is not None

    def due(self, gate: Gate) -> tuple[str, ...]:
        """Return the instances that are due by now, in order of time; none once the engagement is over."""
        cadence, begun = _cadence(gate), self.begun(gate)
        if cadence is None or begun is None or self.closed:
            return ()
        terms = [self.term(gate, one.name) for one in self._periods(gate, cadence, begun)]
        return tuple(one.period.name for one in terms if one is not None and one.due <= self.today)

    def coming(self, gate: Gate) -> str | None:
        """Return the instance of the present period, or of the one that the gate is held before."""
        cadence = _cadence(gate)
        if cadence is None or gate.recurs is None:
            return None
        ahead = gate.recurs.before and self._answered(gate.recurs.before.answer)
        return period_of(cadence, ahead or self.today).name

    def names(self, gate: Gate, instance: str) -> bool:
        """Tell whether the cadence has such an instance: a period of the engagement that has begun."""
        cadence = _cadence(gate)
        period = period_named(cadence, instance) if cadence else None
        if period is None:
            return False
        start = self._answered("start")
        begun = period.start <= self.today and (start is None or period.end >= start)
        return begun or instance == self.coming(gate)

    def term(self, gate: Gate, instance: str | None) -> Term | None:
        """Return from when and until when an instance is due; None where the gate has no cadence."""
        recurs, cadence = gate.recurs, _cadence(gate)
        period = period_named(cadence, instance or "") if cadence else None
        if recurs is None or period is None:
            return None
        try:
            if recurs.before is not None:
                return self._before(gate, recurs, recurs.before, period)
            last = self.calendar.working_days_after(period.end, recurs.grace, OURS)
            return Term(period, period.end + timedelta(days=1), last)
        except OverflowError:
            return None  # a period at the end of all days is never due

    def _before(self, gate: Gate, recurs: Recurrence, before: Ahead, period: Period) -> Term | None:
        """Return the term that ends so long before a day; never earlier than people could have kept it."""
        day = self._answered(before.answer)
        if day is None:
            return None
        last = day - timedelta(days=before.days)
        due = working_days_before(self.calendar, last, recurs.grace)
        begun = self.begun(gate)
        if begun is not None and due < begun:
            due = begun
            last = max(last, self.calendar.working_days_after(begun, recurs.grace, OURS))
        return Term(period, due, last)

    def begun(self, gate: Gate) -> date | None:
        """Return the day from which on the cadence counts, None while it has not begun."""
        entered = self._snapshot.engagement.from_stage
        taken_over = _day(entered.on) if entered else None
        stage = gate.recurs.from_ if gate.recurs else None
        if stage is None:
            days = [one for one in (self._answered("start"), taken_over) if one is not None]
            return max(days, default=None)
        identities = [one.id for one in self._snapshot.playbook.stages]
        if entered is not None and (stage == entered.stage or is_over(stage, self._snapshot)):
            return taken_over
        return self._entered(identities.index(stage)) if stage in identities else None

    def _entered(self, position: int) -> date | None:
        """Return the day a stage began: the first decision of the gate before; one not needed is skipped."""
        if position == 0:
            return self._answered("start")
        gate = self._evaluator.gate(self._snapshot.playbook.stages[position - 1].exit)
        if gate is None or (gate.recurs is not None and gate.recurs.where and not self._known(gate)):
            return self._entered(position - 1)
        return self._decided(gate)

    def _decided(self, gate: Gate) -> date | None:
        """Return the day of the first decision in force that passed the gate, in any of its instances."""
        standings = [self._evaluator.standing(gate, one) for one in self._known(gate)]
        passed = [one.record.issued_at for one in standings if one is not None and one.passes]
        return min(passed).astimezone(self._zone).date() if passed else None

    def _known(self, gate: Gate) -> tuple[str | None, ...]:
        return (None,) if gate.recurs is None else instances_of(gate, self._evaluator.records)

    def _periods(self, gate: Gate, cadence: Cadence, begun: date) -> tuple[Period, ...]:
        if gate.recurs is None or gate.recurs.before is None:
            return tuple(periods_between(cadence, begun, self.today))
        day = self._answered(gate.recurs.before.answer)
        return () if day is None else (period_of(cadence, day),)

    def _answered(self, question: str) -> date | None:
        answer = self._snapshot.engagement.answers.get(question)
        return _day(answer) if isinstance(answer, str) else None


def _cadence(gate: Gate) -> Cadence | None:
    return gate.recurs.cadence if gate.recurs is not None else None


def _day(text: str) -> date | None:
    try:
        return date.fromisoformat(text)
    except ValueError:
        return None
