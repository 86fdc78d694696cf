"""Show the gate that each item of a register goes through, and whether work began before it was decided."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Final

from kactl.checks.reading.beginning import begun_states
from kactl.checks.reading.items import STATUS, values_of
from kactl.gates.assessing import setting_of
from kactl.gates.instances import instance_of
from kactl.model.document_reports import DocumentLine
from kactl.model.gates import Gate
from kactl.model.registers import Register
from kactl.model.reports import GateVerdict
from kactl.model.solution_reports import SolutionLine, SolutionsReport, SolutionState
from kactl.model.view import Item
from kactl.playbooks.tailoring import applies
from kactl.workflows.calling import Call
from kactl.workflows.check_gate import judge
from kactl.workflows.desk import Desk, open_desk
from kactl.workflows.documents.describing import line_of
from kactl.workflows.documents.kept import kept
from kactl.workflows.item_conditions import condition
from kactl.workflows.item_names import by_name
from kactl.workflows.problems import misuse
from kactl.workflows.registers import OpenRegister, head, open_register, plain

_WEIGHED: Final = ("number", "choice", "boolean")
_UNTOUCHED: Final = ("missing", "template", "waiting")
_OVER: Final = ("PASSED", "CONDITIONAL", "grandfathered", "not-needed")


def list_solutions(call: Call, noun: str, where: Sequence[str] = ()) -> SolutionsReport:
    """Return the gates of every item that matches; a register on which no gate recurs is misuse."""
    opened = open_register(open_desk(call), noun)
    gates = _gates(opened.desk, opened.register)
    if not gates:
        known = opened.desk.snapshot.playbook.registers
        nouns = ", ".join(one.noun for one in known if _gates(opened.desk, one))
        misuse("solutions.no-gate", "kactl gate check --all", title=opened.register.title, nouns=nouns or "-")
    found = opened.matching(condition(opened, where))
    items, reading = by_name(opened.register, found.items), _Reading(opened)
    lines = [reading.line(item, gate) for item in items for gate in gates]
    fields = [one.id for one in opened.register.fields if one.type in _WEIGHED]
    return SolutionsReport.model_validate(
        {
            **head(opened, items),
            "gates": {one.id: one.title for one in gates},
            "columns": tuple(one for one in fields if any(values_of(item, one) for item in items)),
            "items": tuple(map(plain, items)),
            "lines": tuple(sorted(lines, key=_urgency)),
            "findings": found.faults,
        }
    )


def _gates(desk: Desk, register: Register) -> tuple[Gate, ...]:
    """Return the gates in force of which each item of a register has an instance."""
    facts = setting_of(desk.snapshot).facts
    return tuple(
        one
        for one in desk.snapshot.playbook.gates
        if one.recurs is not None and one.recurs.register_ == register.id and applies(one.when, facts)
    )


def _urgency(line: SolutionLine) -> tuple[bool, bool, bool]:
    return not line.early, line.state in _OVER, line.state == "not-needed"


@dataclass(frozen=True)
class _Reading:
    """Reads how the items of one register stand before their gates."""

    opened: OpenRegister

    @property
    def desk(self) -> Desk:
        """Return the desk on which the register lies."""
        return self.opened.desk

    def line(self, item: Item, gate: Gate) -> SolutionLine:
        """Return how an item stands before a gate."""
        instance = self._instance(item, gate)
        if instance is None:
            return SolutionLine(id=item.id, gate=gate.id, state="not-needed")
        verdict = judge(self.desk, gate, instance)
        documents = tuple(self._documents(gate, instance))
        state = self._state(verdict, documents)
        begun = tuple(self._begun_by(item))
        settled = verdict.decided is not None or state in ("grandfathered", "BYPASSED")
        return SolutionLine(
            id=item.id,
            gate=verdict.key,
            state=state,
            documents=documents,
            decided=verdict.decided.at.astimezone(self.desk.engagement.zone).date()
            if verdict.decided
            else None,
            begun_by=begun,
            early=bool(begun) and not settled,
            next=next(iter(verdict.next), None),
        )

    @staticmethod
    def _instance(item: Item, gate: Gate) -> str | None:
        """Return the instance that an item stands for, None where the gate is not for it."""
        where = gate.recurs.where if gate.recurs else None
        needed = where is None or where.holds({**item.fields, "id": item.id})
        return instance_of(item, gate.recurs) if gate.recurs and needed else None

    def _documents(self, gate: Gate, instance: str) -> Iterator[DocumentLine]:
        facts = setting_of(self.desk.snapshot).facts
        for one in self.desk.snapshot.playbook.documents:
            if one.gate == gate.id and "{instance}" in one.path and applies(one.when, facts):
                yield line_of(self.desk, kept(self.desk, one, instance))

    def _state(self, verdict: GateVerdict, documents: Sequence[DocumentLine]) -> SolutionState:
        if verdict.grandfathered:
            return "grandfathered"
        gate = self.desk.snapshot.playbook.gate(verdict.gate)
        said = gate is not None and bool(self.desk.evaluator.records_of(gate, verdict.instance))
        untouched = all(one.state in _UNTOUCHED for one in documents)
        return "not-begun" if documents and untouched and not said else verdict.status

    def _begun_by(self, item: Item) -> Iterator[str]:
        """Yield what says that work on an item has begun."""
        if item.fields.get(STATUS) in self._working(self.opened.register):
            yield item.id
        yield from self._tasks.get(item.id, ())

    def _working(self, register: Register) -> tuple[str, ...]:
        """Return the states of begun and of finished work; the first that ends an item's life is done."""
        begun = begun_states(register, self.desk.snapshot.playbook.handoffs)
        return (*begun, *register.states.closed[:1])

    @cached_property
    def _tasks(self) -> Mapping[str, Sequence[str]]:
        """Return the tasks in work or done by the item to which they belong."""
        found: dict[str, list[str]] = defaultdict(list)
        for register in self.desk.snapshot.playbook.registers:
            links = [
                one.id
                for one in register.fields
                if one.type == "link" and one.to == self.opened.register.id and not one.many
            ]
            if not links or not {one.id for one in register.fields}.issuperset(("owner", "due")):
                continue
            working = self._working(register)
            for task in self.opened.other(register).all.items:
                if task.fields.get(STATUS) in working:
                    for identity in {str(one) for link in links for one in values_of(task, link)}:
                        found[identity].append(task.id)
        return found
