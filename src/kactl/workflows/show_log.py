"""Show the statements that were made, latest first."""

from kactl.gates.wording import said
from kactl.model.base import Text
from kactl.model.listing_reports import LogEntry, LogReport
from kactl.model.records import StoredRecord
from kactl.workflows.calling import Call
from kactl.workflows.desk import Desk, open_desk


def show_log(
    call: Call,
    *,
    gate: str | None = None,
    person: str | None = None,
    kind: str | None = None,
    limit: int | None = None,
    at: str | None = None,
) -> LogReport:
    """Return the records that match; a gate may be named without its instance."""
    desk = open_desk(call, at=at)
    people = desk.snapshot.team.find(person) if person else ()
    chosen = [
        one
        for one in reversed(desk.evaluator.order.records)
        if gate in (None, one.record.gate, _key(one))
        and (person is None or one.record.person() in (*people, person))
        and kind in (None, one.record.kind)
    ]
    entries = tuple(_entry(desk, one) for one in chosen[:limit])
    return LogReport(engagement=desk.engagement.engagement, entries=entries, findings=desk.snapshot.faults)


def _entry(desk: Desk, stored: StoredRecord) -> LogEntry:
    record = stored.record
    return LogEntry(
        at=record.issued_at,
        kind=record.kind,
        gate=_key(stored),
        person=record.person(),
        role=record.role,
        record=stored.name,
        commit=desk.history.introduced(stored.path),
        summary=_summary(desk, stored),
    )


def _key(stored: StoredRecord) -> str | None:
    record = stored.record
    return f"{record.gate}@{record.instance}" if record.instance else record.gate


def _summary(desk: Desk, stored: StoredRecord) -> Text:
    record = stored.record
    person = desk.snapshot.team.people.get(record.person())
    role = desk.snapshot.playbook.role(record.role) if record.role else None
    kind = f"{record.kind}-{record.result}" if record.kind == "decision" else record.kind
    if record.kind == "answer":
        kind = f"answer-{record.answer}"
    elif record.kind == "waive":
        kind = f"waive-{record.answer or 'asked'}"
    text = said(
        f"log.{kind}",
        person=person.name if person else record.person(),
        role=role.title if role else (record.role or ""),
        gate=_key(stored) or "",
        criterion=record.criterion or "",
    )
    by = (
        said("log.transcribed", by=record.transcribed_by or "") if record.on_behalf_of else Text(zh="", en="")
    )
    why = said("log.because", reason=record.reason) if record.reason else Text(zh="", en="")
    return Text(zh=text.zh + by.zh + why.zh, en=text.en + by.en + why.en)
