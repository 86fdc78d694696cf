"""Report the week, in the form that clients know (项目周报)."""

from pathlib import Path

from kactl.model.paper_report import PaperReport
from kactl.model.weekly_report import Audience, WeeklyReport
from kactl.render.paper.weekly import weekly_paper
from kactl.workflows.calling import Call
from kactl.workflows.desk import open_desk
from kactl.workflows.papers.files import save
from kactl.workflows.reporting.audience import Showing
from kactl.workflows.reporting.receiving import addresses, language_for
from kactl.workflows.reporting.standing import Standing
from kactl.workflows.reporting.weeks import week_of
from kactl.workflows.reporting.work import Work


def weekly(
    call: Call,
    *,
    week: str | None = None,
    note: str | None = None,
    audience: Audience = "internal",
    output: Path | None = None,
) -> WeeklyReport | PaperReport:
    """Return the report of a week, or write it to a file; it rests on what is committed.

    Items stand as they are today; the week says what was done in it and what comes after it.
    """
    desk = open_desk(call, at="HEAD")
    today = call.today(desk.engagement.zone)
    chosen, showing = week_of(week, today), Showing(desk, audience)
    work, standing = Work(showing, chosen, today), Standing(showing, today)
    report = WeeklyReport(
        engagement=desk.engagement.engagement,
        title=desk.title,
        audience=audience,
        week=chosen.name,
        first=chosen.first,
        last=chosen.last,
        today=today,
        commit=desk.snapshot.tree.commit,
        note=note,
        done=work.done(),
        ahead=work.ahead(),
        milestones=standing.milestones(),
        risks=standing.risks(),
        issues=standing.issues(),
        obligations=standing.obligations(),
        signatures=tuple(standing.signatures()),
        payments=standing.payments(),
    )
    if output is None:
        return report
    paper = weekly_paper(report, language_for(desk, audience))
    return save(paper, output, receivers=addresses(desk, audience))
