"""What stands open at the end of a week: milestones, risks, issues, obligations, signatures, payments."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Final

from kactl.checks.reading.items import STATUS
from kactl.gates.staging import next_gates
from kactl.gates.statements import client_side
from kactl.gates.waiting import wanted
from kactl.model.codes import confirmation_code
from kactl.model.registers import Register
from kactl.model.view import Item
from kactl.model.weekly_report import (
    IssueLine,
    Line,
    MilestoneLine,
    ObligationLine,
    PaymentLine,
    RiskLine,
    SignatureLine,
)
from kactl.workflows.check_gate import judge
from kactl.workflows.reporting.audience import Showing, day, words

TOP: Final = 5
_DROPPED: Final = "dropped"
_UNSIGNED: Final = "delivered"
_LEVELS: Final[Mapping[str, int]] = {"high": 3, "medium": 2, "low": 1}


@dataclass(frozen=True, slots=True)
class Standing:
    """Reads what is open, as far as the audience may see it; None where a register is not shown."""

    showing: Showing
    today: date

    def milestones(self) -> tuple[MilestoneLine, ...] | None:
        """Return the milestones by their day, with how many days each is off."""
        register = self.showing.register("milestone")
        if register is None:
            return None
        lines = [
            self._milestone(register, one)
            for one in self.showing.items(register)
            if one.fields.get(STATUS) != _DROPPED
        ]
        return tuple(
            sorted(lines, key=lambda one: (one.actual or one.current or one.planned or date.max, one.id))
        )

    def _milestone(self, register: Register, item: Item) -> MilestoneLine:
        planned, current, actual = (day(item, one) for one in ("planned", "current", "actual"))
        expected = current or planned
        overdue = actual is None and expected is not None and expected < self.today
        told = actual or (max(expected, self.today) if expected and overdue else expected)
        return MilestoneLine(
            **self.showing.head(register, item),
            planned=planned,
            current=current,
            actual=actual,
            variance=(told - planned).days if told and planned else None,
            overdue=overdue,
        )

    def risks(self) -> tuple[RiskLine, ...] | None:
        """Return the gravest open threats: by level, then by probability times impact."""
        register = self.showing.register("risk")
        if register is None:
            return None
        open_ = [one for one in self._open(register) if one.fields.get("kind") != "opportunity"]
        open_.sort(
            key=lambda one: (-_LEVELS.get(str(one.fields.get("level")), 0), -(_score(one) or 0), one.id)
        )
        return tuple(
            RiskLine(
                **self.showing.head(register, one),
                level=self.showing.choice(register, one, "level"),
                score=_score(one),
                due=day(one, "due"),
                response=words(one, "response"),
            )
            for one in open_[:TOP]
        )

    def issues(self) -> tuple[IssueLine, ...] | None:
        """Return the gravest open issues: by severity, then by their day."""
        register = self.showing.register("issue")
        if register is None:
            return None
        open_ = sorted(
            self._open(register),
            key=lambda one: (str(one.fields.get("severity") or "~"), day(one, "due") or date.max, one.id),
        )
        return tuple(
            IssueLine(
                **self.showing.head(register, one),
                severity=self.showing.choice(register, one, "severity"),
                due=day(one, "due"),
                resolution=words(one, "resolution"),
            )
            for one in open_[:TOP]
        )

    def obligations(self) -> tuple[ObligationLine, ...] | None:
        """Return what the client owes, the oldest first."""
        register = self.showing.register("obligation")
        if register is None:
            return None
        open_ = sorted(self._open(register), key=lambda one: (day(one, "needed_by") or date.max, one.id))
        return tuple(self._obligation(register, one) for one in open_)

    def _obligation(self, register: Register, item: Item) -> ObligationLine:
        needed = day(item, "needed_by")
        return ObligationLine(
            **self.showing.head(register, item),
            needed_by=needed,
            days_late=max(0, (self.today - needed).days) if needed else 0,
            blocks=words(item, "blocks"),
        )

    def signatures(self) -> Iterator[SignatureLine]:
        """Yield the approvals awaited from the client's side; that they are asked makes them public."""
        desk = self.showing.desk
        for gate, instance in next_gates(desk.evaluator):
            for one in wanted(judge(desk, gate, instance)):
                if client_side(desk.snapshot.playbook, one.approval.role):
                    review = one.verdict.review
                    yield SignatureLine(
                        gate=one.verdict.key,
                        title=one.verdict.title,
                        role=one.approval.role,
                        role_title=one.approval.title,
                        people=tuple(self.showing.person(each) or each for each in one.approval.candidates),
                        code=confirmation_code(one.approval.fingerprint),
                        since=review.opened_at.astimezone(desk.engagement.zone).date() if review else None,
                    )

    def payments(self) -> tuple[PaymentLine, ...] | None:
        """Return the payments of which a deliverable was handed over and is not accepted."""
        milestones, deliverables = (self.showing.register(one) for one in ("milestone", "deliverable"))
        if milestones is None or deliverables is None or not self.showing.sees(deliverables, "payment"):
            return None
        unsigned: dict[str, list[Line]] = {}
        for one in self.showing.items(deliverables):
            payment = words(one, "payment")
            if payment and one.fields.get(STATUS) == _UNSIGNED:
                unsigned.setdefault(payment, []).append(Line(**self.showing.head(deliverables, one)))
        return tuple(
            PaymentLine(
                **self.showing.head(milestones, one),
                planned=day(one, "current", "planned"),
                waits_for=tuple(unsigned[one.id]),
            )
            for one in self.showing.items(milestones)
            if one.id in unsigned and one.fields.get(STATUS) != _DROPPED
        )

    def _open(self, register: Register) -> list[Item]:
        ended = register.states.closed
        return [one for one in self.showing.items(register) if one.fields.get(STATUS) not in ended]


def _score(item: Item) -> int | None:
    """Return probability times impact where both are whole numbers."""
    found = [item.fields.get(one) for one in ("probability", "impact")]
    whole = [one for one in found if isinstance(one, int) and not isinstance(one, bool)]
    return whole[0] * whole[1] if len(whole) == len(found) else None
