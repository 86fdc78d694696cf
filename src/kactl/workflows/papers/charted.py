"""A report as a paper with its charts drawn, where the form can show them."""

from typing import Final

from kactl.exchange.charts.drawing import picture
from kactl.model.engagement_report import EngagementReport
from kactl.model.paper import Paper
from kactl.render.paper.engagement import engagement_paper
from kactl.texts.catalogue import Language

DRAWN: Final = (".html", ".pdf")
"""The forms that show drawings; the tables beside them say the same in every form."""


def charted(report: EngagementReport, language: Language, ending: str) -> Paper:
    """Return the paper of a report, with pictures of its charts where that form of file shows them."""
    if ending.lower() not in DRAWN:
        return engagement_paper(report, language)
    charts = [chart for section in report.sections for chart in section.charts]
    drawn = {one.id: picture(one, language, one.title[language]) for one in charts}
    return engagement_paper(report, language, drawn)
