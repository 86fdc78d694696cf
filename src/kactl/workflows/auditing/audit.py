"""Audit a period: what was deployed and decided, by whom, and a sample that can be repeated by hand."""

from datetime import date
from pathlib import Path

from kactl.model.audit_report import AuditReport
from kactl.model.paper_report import PaperReport
from kactl.render.paper.audit import audit_paper
from kactl.store.bringing import brought
from kactl.store.records import FOLDER
from kactl.workflows.auditing.decisions import Decisions
from kactl.workflows.auditing.deployments import Deployments
from kactl.workflows.auditing.exceptions import emergencies, statements, waivers
from kactl.workflows.auditing.holders import holders
from kactl.workflows.auditing.period import Period
from kactl.workflows.auditing.sampling import Sampler, drawn
from kactl.workflows.calling import Call
from kactl.workflows.desk import Desk, open_desk
from kactl.workflows.papers.files import save
from kactl.workflows.problems import misuse, suggestions

SAMPLE = 5


def audit(
    call: Call,
    first: date,
    last: date,
    *,
    control: str | None = None,
    sample: int = SAMPLE,
    seed: int = 1,
    output: Path | None = None,
) -> AuditReport | PaperReport:
    """Return the audit of a period, both days included, or write it to a file; it rests on HEAD."""
    if last < first:
        misuse("audit.backwards", first=first.isoformat(), last=last.isoformat())
    desk = open_desk(call, at="HEAD")
    _known(desk, control)
    period = Period(desk, first, last, control)
    report = _report(period, sample, seed)
    if output is None:
        return report
    return save(audit_paper(report, call.asked or desk.engagement.language), output)


def _known(desk: Desk, control: str | None) -> None:
    """Refuse a control that no criterion and no rule serves."""
    playbook = desk.snapshot.playbook
    known = {each for gate in playbook.gates for one in gate.criteria() for each in one.controls}
    known |= {each for one in playbook.rules for each in one.controls}
    if control is not None and control not in known:
        misuse("audit.no-control", control=control, near=suggestions(control, known) or "-")


def _report(period: Period, sample: int, seed: int) -> AuditReport:
    desk, came = period.desk, brought(period.desk.home, FOLDER)
    decisions, sampler = Decisions(period), Sampler(period, came)
    criteria, approvals = tuple(decisions.criteria()), sampler.approvals()
    return AuditReport(
        engagement=desk.engagement.engagement,
        title=desk.title,
        first=period.first,
        last=period.last,
        today=desk.call.today(desk.engagement.zone),
        timezone=desk.engagement.timezone,
        commit=desk.snapshot.tree.commit,
        history="shallow" if desk.history.shallow else "full",
        control=period.control,
        seed=seed,
        deployments=Deployments(period).found(),
        unread=tuple(Deployments(period).unread()),
        decisions=decisions.decisions(),
        approvals=tuple(decisions.approvals()),
        criteria=criteria,
        waivers=tuple(waivers(period)),
        break_glass=tuple(emergencies(period)),
        holders=holders(period),
        controls=tuple(decisions.controls(criteria)),
        statements=tuple(statements(period, came)),
        approvals_in_period=len(approvals),
        sample=tuple(sampler.sample(one) for one in drawn(approvals, seed, sample)),
        names={key: one.name for key, one in desk.snapshot.team.people.items()},
    )
