"""What a statement that is about to be written is worth: whether it will count, and else whose would."""

from kactl.gates.wording import said
from kactl.model.base import Text
from kactl.model.findings import Finding
from kactl.model.records import StoredRecord
from kactl.workflows.stating import Pen


def not_counted(pen: Pen, role: str, vote: StoredRecord) -> tuple[Finding, ...]:
    """Return why a vote does not count, if it does not: the cause, who holds the role, what would count."""
    votes = pen.base().votes
    report = next((one for one in votes.approvals if role in one.roles), None)
    rejections = [one.name for one in votes.rejections]
    if report is None or vote.name in (*rejections, *(one.record for one in report.given)):
        return ()
    excluded = next((one for one in report.excluded if one.record == vote.name), None)
    if excluded is None and report.poll is not None:  # a poll counts every voice: it has no places to fill
        return ()
    cause = excluded.reason if excluded else said("statement.not-needed")
    person, holders = vote.record.person(), _holders(pen, role)
    fix = f"kactl gate check {pen.key}"
    if excluded is not None and person not in holders:
        cause = said(
            "statement.held-by", cause=cause, role=pen.role_title(role), holders=_named(pen, holders)
        )
        fix = _mending(pen, role, person, holders)
    values = {"person": person, "cause": cause}
    return (Finding(code="statement.not-counted", subject=vote.name, fix=fix, values=values),)


def _holders(pen: Pen, role: str) -> tuple[str, ...]:
    ballot = pen.base().ballot
    return ballot.electorate.principals(role, ballot.day(pen.desk.call.now))


def _named(pen: Pen, people: tuple[str, ...]) -> str | Text:
    known = pen.desk.snapshot.team.people
    names = (f"{known[one].name} ({one})" if one in known else one for one in people)
    return ", ".join(names) or said("gate.short-nobody")


def _mending(pen: Pen, role: str, person: str, holders: tuple[str, ...]) -> str:
    """Return the command with which a word for the role would count."""
    if not holders:
        return f"kactl role assign {role} PERSON"
    if pen.base().ballot.client_side(role):
        return f"kactl gate approve {pen.key} --as {role} --on-behalf-of {holders[0]} --evidence FILE"
    today = pen.desk.call.today(pen.desk.engagement.zone).isoformat()
    window = f"--from {today} --until DATE --gate {pen.gate.id}"
    return f"kactl role delegate {role} --by {holders[0]} --to {person} {window}"
