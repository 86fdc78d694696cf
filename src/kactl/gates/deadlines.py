"""Deadlines: an activity is due so many working days after its stage began."""

from datetime import date
from functools import cached_property

from kactl.gates.calendars import OURS, calendar_of
from kactl.gates.evaluate import Evaluator
from kactl.gates.grandfathering import taken_over_on
from kactl.gates.instances import has_cadence
from kactl.gates.judging import JudgedCriterion
from kactl.gates.periods import Terms
from kactl.gates.statements import every_cycle
from kactl.model.calendar import Calendar
from kactl.model.gates import Gate
from kactl.model.people import Activity, Stage
from kactl.model.records import StoredRecord
from kactl.model.subjects import EntryPart, FilePart, ItemsPart, Subject


class Deadlines:
    """Works out when what a gate wants is due, from the activities of its stage."""

    def __init__(self, evaluator: Evaluator) -> None:
        """Take the evaluator whose snapshot and decisions tell when stages began."""
        self._evaluator = evaluator
        self._playbook = evaluator.snapshot.playbook

    @cached_property
    def calendar(self) -> Calendar:
        """Return the engagement's calendar; Monday to Friday where its file says nothing."""
        return calendar_of(self._evaluator.snapshot, self._evaluator.now)

    def of(self, judged: JudgedCriterion, gate: Gate, instance: str | None = None) -> date | None:
        """Return when the activities are due that make what it looks at; of a cadence, the last day."""
        stage = self._stage(gate)
        if has_cadence(gate) or stage is None:
            return self._last(gate, instance)
        wanted = self._made(judged.subject)
        making = [one for one in stage.activities if wanted & set(one.outputs)]
        return self._due(self._begun(stage, gate, instance), making or list(stage.activities))

    def _made(self, subject: Subject) -> frozenset[str]:
        """Return the documents and registers that a subject reads."""
        process = f"{self._evaluator.snapshot.engagement.process}/"
        paths = {one.path.removeprefix(process) for one in subject if isinstance(one, FilePart | EntryPart)}
        documents = {one.id for one in self._playbook.documents if one.path in paths}
        attached = self._evaluator.snapshot.attached or {}
        documents |= {key.partition("@")[0] for key, one in attached.items() if one.file in paths}
        return frozenset(documents | {one.register for one in subject if isinstance(one, ItemsPart)})

    def of_gate(self, gate: Gate, instance: str | None = None) -> date | None:
        """Return when the last activity of the gate's stage is due; of a cadence, its last day."""
        stage = self._stage(gate)
        if has_cadence(gate) or stage is None:
            return self._last(gate, instance)
        return self._due(self._begun(stage, gate, instance), list(stage.activities))

    def _begun(self, stage: Stage, gate: Gate, instance: str | None) -> date | None:
        """Return the day the work on a gate instance began: its stage's; a later instance's, its opening."""
        begun = self.began(stage)
        if gate.recurs is None or begun is None or not self._follows(gate, instance):
            return begun
        own = every_cycle(self._evaluator.records, gate.id, instance)
        return self._day(own[0]) if own else None

    def _follows(self, gate: Gate, instance: str | None) -> bool:
        """Tell whether another instance of a gate was decided: the stage's own days are over then."""
        others = {(one.record.gate, one.record.instance) for one in self._evaluator.records}
        return any(
            (standing := self._evaluator.standing(gate, other)) is not None and standing.passes
            for name, other in sorted(others, key=str)
            if name == gate.id and other != instance
        )

    def _last(self, gate: Gate, instance: str | None) -> date | None:
        term = Terms(self._evaluator).term(gate, instance)
        return term.last if term is not None else None

    def began(self, stage: Stage) -> date | None:
        """Return the day a stage began: when the exit gate of the one before was decided, or the start.

        In mid-flight, for the stage of that day and those before it: when the engagement came under kactl.
        """
        stages = self._playbook.stages
        position = stages.index(stage)
        taken_over = taken_over_on(stage.id, self._evaluator.snapshot)
        if taken_over is not None:
            return taken_over
        if position == 0:
            return self._start()
        before = self._playbook.gate(stages[position - 1].exit)
        if before is None or before.recurs is not None:
            return None
        standing = self._evaluator.standing(before, None)
        if standing is None or not standing.passes:
            return None
        return self._day(standing.record)

    def _day(self, stored: StoredRecord) -> date:
        return stored.issued_at.astimezone(self._evaluator.snapshot.engagement.zone).date()

    def due(self, stage: Stage, activity: Activity) -> date | None:
        """Return the day an activity is due, or None while its stage has not begun."""
        return self._due(self.began(stage), [activity])

    def _stage(self, gate: Gate) -> Stage | None:
        return next((one for one in self._playbook.stages if one.id == gate.stage), None)

    def _start(self) -> date | None:
        answer = self._evaluator.snapshot.engagement.answers.get("start")
        return date.fromisoformat(answer) if isinstance(answer, str) else None

    def _due(self, start: date | None, activities: list[Activity]) -> date | None:
        if start is None or not activities:
            return None
        return self.calendar.working_days_after(start, max(one.due for one in activities), OURS)
