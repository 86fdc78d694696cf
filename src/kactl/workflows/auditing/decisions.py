"""The decisions of a period with what stood behind them, as it was weighed where each was taken."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property

from kactl.gates.assessing import Assessment
from kactl.gates.decisions import Standing
from kactl.model.audit_report import AuditApproval, AuditCriterion, AuditDecision, ControlUse
from kactl.model.records import StoredRecord
from kactl.model.reports import ApprovalReport
from kactl.workflows.auditing.period import Period, key_of


@dataclass(frozen=True)
class Decisions:
    """Weighs the decisions of a period."""

    period: Period

    @cached_property
    def standings(self) -> tuple[Standing, ...]:
        """Return the decisions with their worth; of a narrowed audit, those of gates that serve it."""
        evaluator, wanted = self.period.desk.evaluator, self._gates()
        made = (one for one in self.period.records if one.record.kind == "decision")
        return tuple(evaluator.worth(one) for one in made if one.record.gate in wanted)

    def _gates(self) -> frozenset[str]:
        control = self.period.control
        gates = self.period.desk.snapshot.playbook.gates
        asked = (
            one
            for one in gates
            if control is None or any(control in each.controls for each in one.criteria())
        )
        return frozenset(one.id for one in asked)

    def decisions(self) -> tuple[AuditDecision, ...]:
        """Return each decision."""
        return tuple(self._decision(one) for one in self.standings)

    def _decision(self, standing: Standing) -> AuditDecision:
        stored, assessment = standing.record, standing.assessment
        record, person = stored.record, stored.record.person()
        return AuditDecision(
            gate=key_of(stored) or "-",
            title=self.period.title(stored),
            at=record.issued_at,
            person=person,
            name=self.period.name(person),
            decides=assessment.gate.decider if assessment else None,
            result=record.result,
            record=stored.name,
            commit=record.subject.commit if record.subject else None,
            fingerprint=record.subject.fingerprint if record.subject else None,
            counts=standing.counts,
            cause=standing.cause or self.period.worth.against(stored),
            unproven=tuple(one.code for one in assessment.authorship.unproven) if assessment else (),
            readable=assessment is not None,
        )

    def approvals(self) -> Iterator[AuditApproval]:
        """Yield the approvals behind each decision, and the words that did not count."""
        for standing in self.standings:
            if standing.assessment is not None:
                for report in standing.assessment.votes.approvals:
                    yield from self._approvals(standing.record, report, standing.assessment)

    def _approvals(
        self, decision: StoredRecord, report: ApprovalReport, assessment: Assessment
    ) -> Iterator[AuditApproval]:
        known = {one.name: one for one in assessment.records}
        gate = key_of(decision) or "-"
        for one in report.given:
            record = known[one.record].record if one.record in known else None
            yield AuditApproval(
                gate=gate,
                decision=decision.name,
                role=report.role,
                title=report.title,
                person=one.person,
                name=self.period.name(one.person),
                at=one.at,
                assurance=one.assurance,
                stands_for=one.stands_for,
                record=one.record,
                counts=True,
                proof=record.proof if record else None,
                transcribed_by=record.transcribed_by if record else None,
                verified_by=record.verified_by if record else None,
            )
        for other in report.excluded:
            if other.record is not None:
                stored = known.get(other.record)
                yield AuditApproval(
                    gate=gate,
                    decision=decision.name,
                    role=report.role,
                    title=report.title,
                    person=other.person,
                    name=self.period.name(other.person),
                    at=stored.issued_at if stored else None,
                    assurance=None,
                    stands_for=None,
                    record=other.record,
                    counts=False,
                    cause=other.reason,
                )

    def criteria(self) -> Iterator[AuditCriterion]:
        """Yield what each criterion came to where its gate was decided."""
        for standing in self.standings:
            if standing.assessment is not None:
                yield from self._criteria(standing.record, standing.assessment)

    def _criteria(self, decision: StoredRecord, assessment: Assessment) -> Iterator[AuditCriterion]:
        control, wrote = self.period.control, assessment.authorship.authors
        for one in assessment.criteria:
            declared = one.effective.criterion
            if control is None or control in declared.controls:
                yield AuditCriterion(
                    gate=key_of(decision) or "-",
                    decision=decision.name,
                    criterion=one.id,
                    title=declared.title,
                    strength=one.effective.strength,
                    outcome=one.outcome,
                    answer=one.answer.record if one.answer else None,
                    waiver=one.waiver.asked.name if one.waiver and one.waived else None,
                    digest=one.digest,
                    controls=declared.controls,
                    independent=declared.independent,
                    authors=tuple(sorted(self.period.name(each) for each in wrote.get(one.id, ()))),
                )

    def controls(self, criteria: Iterable[AuditCriterion]) -> Iterator[ControlUse]:
        """Yield each control that the playbook's criteria serve, with what they came to."""
        told: dict[tuple[str, str], list[tuple[str, str]]] = {}
        for each in criteria:
            told.setdefault((each.gate.partition("@")[0], each.criterion), []).append(
                (each.gate, each.outcome)
            )
        for gate in self.period.desk.snapshot.playbook.gates:
            for one in gate.criteria():
                for control in one.controls:
                    if self.period.control in (None, control):
                        yield ControlUse(
                            control=control,
                            gate=gate.id,
                            criterion=one.id,
                            title=one.title,
                            decisions=tuple(told.get((gate.id, one.id), ())),
                        )
