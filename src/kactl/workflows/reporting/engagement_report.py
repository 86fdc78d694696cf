"""Report where the engagement stands: one value that a page, a paper, Markdown and JSON show."""

from collections.abc import Callable
from datetime import date, timedelta
from pathlib import Path
from typing import Final

from kactl.model.engagement_report import EngagementReport, Section
from kactl.model.paper_report import PaperReport
from kactl.model.weekly_report import Audience
from kactl.workflows.calling import Call
from kactl.workflows.desk import open_desk
from kactl.workflows.papers.charted import charted
from kactl.workflows.papers.files import save
from kactl.workflows.reporting.audience import Showing
from kactl.workflows.reporting.engagement import (
    changes,
    decisions,
    duties,
    environments,
    gates,
    needs,
    progress,
    quality,
    requirements,
    risks,
    service,
    timeline,
    value,
    where,
)
from kactl.workflows.reporting.engagement.room import Room
from kactl.workflows.reporting.receiving import addresses, language_for

WEEK: Final = timedelta(days=7)
SECTIONS: Final[tuple[Callable[[Room], Section], ...]] = (
    where.section, timeline.section, needs.section, value.section, requirements.section, progress.section,
    gates.section, environments.section, quality.section, service.section, risks.section, decisions.section,
    duties.section, changes.section,
)  # fmt: skip
"""In the order in which a sponsor asks: on time? what do you need? what did we get?"""


def report_engagement(
    call: Call, *, since: date | None = None, audience: Audience = "internal", output: Path | None = None
) -> EngagementReport | PaperReport:
    """Return the report, or write it to a file; it rests on what is committed.

    Changes are told since the day given, else of the last seven days.
    """
    desk = open_desk(call, at="HEAD")
    today = call.today(desk.engagement.zone)
    room = Room(desk, Showing(desk, audience), today, since or today - WEEK)
    report = EngagementReport(
        engagement=desk.engagement.engagement,
        title=desk.title,
        audience=audience,
        today=today,
        since=room.since,
        commit=desk.snapshot.tree.commit,
        timezone=desk.engagement.timezone,
        sections=tuple(each(room) for each in SECTIONS),
    )
    if output is None:
        return report
    paper = charted(report, language_for(desk, audience), output.suffix)
    return save(paper, output, receivers=addresses(desk, audience))
