"""Approvals that too few people of the team could give: how many are missing, and why others do not do."""

from kactl.gates.assessing import Assessment
from kactl.gates.ballots.ballot import Ballot
from kactl.gates.ballots.causes import bar
from kactl.gates.wording import said
from kactl.model.base import Text
from kactl.model.findings import Finding
from kactl.model.gates import Approval
from kactl.model.reports import ApprovalReport


def shortages(base: Assessment) -> tuple[Finding, ...]:
    """Return a finding for each approval for which somebody must be assigned first."""
    return () if base.undecidable else tuple(_finding(one, base) for one in base.votes.short)


def _finding(report: ApprovalReport, base: Assessment) -> Finding:
    approval = base.gate.approval_of(report.role)
    reasons = _reasons(approval, base) if approval is not None else ()
    nobody = said("gate.short-nobody")
    why = Text(
        zh="；".join(one.zh for one in reasons) or nobody.zh,
        en="; ".join(one.en for one in reasons) or nobody.en,
    )
    values = {"role": report.title, "count": report.short, "why": why}
    fix = f"kactl role assign {report.role} PERSON"
    return Finding(code="gate.role-short", subject=report.role, fix=fix, values=values)


def _reasons(approval: Approval, base: Assessment) -> tuple[Text, ...]:
    """Return what keeps each person who holds or held one of the roles."""
    ballot, team = base.ballot, base.team
    day = ballot.day(base.now)
    found: dict[str, Text] = {}
    for role in approval.roles:
        holders = ballot.electorate.holders(role, day)
        for person in (*holders, *(one.person for one in team.roles.get(role, ()))):
            cause = bar(person, role, approval, ballot, day, own=not ballot.client_side(role))
            if person not in holders:
                found.setdefault(person, _gone(person, ballot))
            else:
                code = said("gate.short-elsewhere") if cause is None else cause.reason
                found.setdefault(person, _of(person, code, ballot))
    return tuple(found.values())


def _gone(person: str, ballot: Ballot) -> Text:
    known = ballot.team.people.get(person)
    if known is not None and known.until is not None:
        return _of(person, said("gate.short-left", day=known.until.isoformat()), ballot)
    return _of(person, said("gate.short-ended"), ballot)


def _of(person: str, cause: Text, ballot: Ballot) -> Text:
    known = ballot.team.people.get(person)
    name = known.name if known is not None else person
    return Text(zh=f"{name}：{cause.zh}", en=f"{name}: {cause.en}")
