"""What went another way in a period: waivers and break-glass; and every statement that was made."""

from collections.abc import Iterator, Mapping
from datetime import date

from kactl.gates.breaking import Emergency
from kactl.gates.ordering import names
from kactl.model.audit_report import AuditBreakGlass, AuditStatement, AuditWaiver
from kactl.model.records import StoredRecord
from kactl.store.bringing import Brought
from kactl.workflows.auditing.period import Period, key_of


def waivers(period: Period) -> Iterator[AuditWaiver]:
    """Yield the requests of the period, each with its last answer, whenever that was given."""
    made = [one for one in period.desk.evaluator.order.records if one.record.kind == "waive"]
    for one in made:
        if one.record.answer is None and period.has(one.issued_at):
            answers = [each for each in made if each.record.answer and names(each.record.target, one)]
            yield _waiver(period, one, answers[-1] if answers else None)


def _waiver(period: Period, asked: StoredRecord, answer: StoredRecord | None) -> AuditWaiver:
    given = answer.record.answer if answer else None
    return AuditWaiver(
        gate=key_of(asked) or "-",
        criterion=asked.record.criterion or "-",
        record=asked.name,
        asked_by=period.name(asked.record.person()),
        reason=asked.record.reason or "",
        asked_at=asked.issued_at,
        until=asked.record.expires_at,
        answer=given if given in ("granted", "denied") else None,
        answered_by=period.name(answer.record.person()) if answer else None,
        answered=answer.name if answer else None,
        cause=period.worth.against(asked),
    )


def emergencies(period: Period) -> Iterator[AuditBreakGlass]:
    """Yield every break-glass of the period with its review."""
    for one in period.desk.evaluator.emergencies:
        if period.has(one.record.issued_at):
            yield _emergency(period, one)


def _emergency(period: Period, one: Emergency) -> AuditBreakGlass:
    record = one.record.record
    closed = one.review.closed if one.review else None
    due: date | None = one.review.due if one.review else None
    return AuditBreakGlass(
        gate=key_of(one.record) or "-",
        record=one.record.name,
        person=period.name(record.person()),
        role=record.role,
        reason=record.reason or "",
        at=record.issued_at,
        until=one.until,
        review_due=due,
        reviewed_by=period.name(closed.record.person()) if closed else None,
        reviewed_at=closed.issued_at if closed else None,
        cause=one.cause,
    )


def statements(period: Period, came: Mapping[str, Brought]) -> Iterator[AuditStatement]:
    """Yield every statement of the period."""
    for one in period.records:
        found = came.get(one.path)
        yield AuditStatement(
            record=one.name,
            kind=one.record.kind,
            gate=key_of(one),
            person=one.record.person(),
            role=one.record.role,
            at=one.issued_at,
            path=one.path,
            sha256=one.sha256,
            commit=found.commit if found else None,
            cause=period.worth.against(one),
        )
