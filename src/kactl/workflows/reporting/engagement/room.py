"""What the sections of a report share: the desk, who reads, the days, the gates as judged."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cached_property

from kactl.checks.reading.items import STATUS
from kactl.gates.assessing import setting_of
from kactl.gates.staging import Staged, known_instances, next_gates, staged
from kactl.model.base import Text
from kactl.model.gates import Gate
from kactl.model.pack_report import PackFigure, PackTable
from kactl.model.registers import Register
from kactl.model.reports import GateVerdict
from kactl.model.view import Item
from kactl.model.weekly_report import MilestoneLine, ObligationLine, SignatureLine
from kactl.playbooks.tailoring import applies
from kactl.workflows.check_gate import judge
from kactl.workflows.desk import Desk
from kactl.workflows.reporting.audience import Showing
from kactl.workflows.reporting.packing import words
from kactl.workflows.reporting.standing import Standing

FAMILY = "engagement-report"


def say(key: str, **values: object) -> Text:
    """Return a text of the report in both languages; values that are texts stand in it in each."""
    return words(key, FAMILY, **values)


@dataclass(frozen=True)
class Room:
    """Everything a section may ask for; what the audience may not see is not handed out."""

    desk: Desk
    showing: Showing
    today: date
    since: date

    @property
    def internal(self) -> bool:
        """Tell whether the firm itself reads it."""
        return self.showing.audience == "internal"

    @cached_property
    def standing(self) -> Standing:
        """Return what stands open today."""
        return Standing(self.showing, self.today)

    @cached_property
    def milestones(self) -> tuple[MilestoneLine, ...] | None:
        """Return the milestones by their day; None where they are not shown."""
        return self.standing.milestones()

    @cached_property
    def obligations(self) -> tuple[ObligationLine, ...]:
        """Return what the client owes, as far as it is shown."""
        return self.standing.obligations() or ()

    @cached_property
    def signatures(self) -> tuple[SignatureLine, ...]:
        """Return the approvals that are awaited from the client."""
        return tuple(self.standing.signatures())

    @cached_property
    def stages(self) -> tuple[Staged, ...]:
        """Return the stages with how far each is."""
        return staged(self.desk.evaluator)

    @cached_property
    def _coming(self) -> tuple[tuple[Gate, str | None], ...]:
        return next_gates(self.desk.evaluator)

    @cached_property
    def verdicts(self) -> tuple[GateVerdict, ...]:
        """Return every gate that has begun or comes next, in the order of the playbook."""
        evaluator = self.desk.evaluator
        facts = setting_of(self.desk.snapshot).facts
        found = {}
        for gate in self.desk.snapshot.playbook.gates:
            if applies(gate.when, facts):
                for instance in known_instances(evaluator, gate):
                    found[gate.id, instance] = gate
        for gate, instance in self._coming:
            found.setdefault((gate.id, instance), gate)
        return tuple(judge(self.desk, gate, instance) for (_, instance), gate in found.items())

    @property
    def next_verdict(self) -> GateVerdict | None:
        """Return the gate that comes next, as it stands; None where none does."""
        first = next(((gate.id, instance) for gate, instance in self._coming), None)
        return next((one for one in self.verdicts if (one.gate, one.instance) == first), None)

    def decided_on(self, verdict: GateVerdict) -> date | None:
        """Return the day of a gate's decision where the engagement is; None where it has none."""
        return verdict.decided.at.astimezone(self.desk.engagement.zone).date() if verdict.decided else None

    def open_items(self, register: Register) -> list[Item]:
        """Return the items whose life has not ended."""
        ended = register.states.closed
        return [one for one in self.showing.items(register) if one.fields.get(STATUS) not in ended]


def figure(key: str, value: str | Text | None, **more: object) -> PackFigure:
    """Return a figure whose title is a text of the report."""
    return PackFigure.model_validate({"id": key, "title": say(key), "value": value, **more})


def table(key: str, columns: Sequence[str], rows: Iterable[Sequence[Text]]) -> PackTable:
    """Return a table whose title and columns are texts of the report."""
    return PackTable(
        id=key, title=say(key), columns=tuple(map(say, columns)), rows=tuple(tuple(one) for one in rows)
    )


def joined(texts: Sequence[Text]) -> Text:
    """Return texts as one, as each language joins them."""
    return Text(zh="、".join(one.zh for one in texts), en=", ".join(one.en for one in texts))
