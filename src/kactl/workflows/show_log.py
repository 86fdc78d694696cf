"""Show the statements that were made, latest first."""

from collections.abc import Sequence
from datetime import date

from kactl.gates.pacing import Days
from kactl.gates.wording import said
from kactl.gates.worth import Worth
from kactl.model.base import Text
from kactl.model.listing_reports import LogEntry, LogReport
from kactl.model.records import StoredRecord
from kactl.workflows.calling import Call
from kactl.workflows.desk import Desk, open_desk
from kactl.workflows.problems import misuse, suggestions


def show_log(
    call: Call,
    *,
    gates: Sequence[str] = (),
    person: str | None = None,
    kind: str | None = None,
    since: date | None = None,
    until: date | None = None,
    limit: int | None = None,
    at: str | None = None,
) -> LogReport:
    """Return the records that match; a gate may be named without its instance, both days are included.

    A gate or person that neither the engagement nor its records know is misuse.
    """
    desk = open_desk(call, at=at)
    known_gates(desk, gates)
    people, days, zone = known_people(desk, person), Days(since, until), desk.engagement.zone
    chosen = [
        one
        for one in reversed(desk.evaluator.order.records)
        if (not gates or one.record.gate in gates or _key(one) in gates)
        and (not people or one.record.person() in people)
        and kind in (None, one.record.kind)
        and days.has(one.issued_at.astimezone(zone).date())
    ]
    causes = Worth(desk.evaluator)
    entries = tuple(_entry(desk, one, causes.against(one)) for one in chosen[:limit])
    return LogReport(
        engagement=desk.engagement.engagement,
        timezone=desk.engagement.timezone,
        entries=entries,
        findings=desk.snapshot.faults,
    )


def known_gates(desk: Desk, names: Sequence[str]) -> None:
    """Refuse a gate, or an instance, that neither the playbook nor a record names."""
    playbook = desk.snapshot.playbook
    known = {one.id for one in playbook.gates}
    known |= {name for one in desk.snapshot.records for name in (one.record.gate, _key(one)) if name}
    for name in names:
        if name not in known:
            misuse("statement.no-gate", "kactl gate list", gate=name, near=suggestions(name, known))


def known_people(desk: Desk, words: str | None) -> tuple[str, ...]:
    """Return whom words mean: people of the team, or somebody of the records; nobody where none are given."""
    if words is None:
        return ()
    spoke = {one.record.person() for one in desk.snapshot.records}
    found = desk.snapshot.team.find(words) or tuple(one for one in (words,) if one in spoke)
    if not found:
        misuse("statement.no-person", "kactl role list", person=words)
    return found


def _entry(desk: Desk, stored: StoredRecord, ignored: Text | None) -> LogEntry:
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
        ignored=ignored,
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
        count=len(record.items),
    )
    by = (
        said("log.transcribed", by=record.transcribed_by or "") if record.on_behalf_of else Text(zh="", en="")
    )
    why = said("log.because", reason=record.reason) if record.reason else Text(zh="", en="")
    return Text(zh=text.zh + by.zh + why.zh, en=text.en + by.en + why.en)
