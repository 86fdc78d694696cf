"""What `kactl report` answers with: where the engagement stands, section by section, in numbers."""

from datetime import date
from typing import Literal

from kactl.model.base import Id, Model, Text
from kactl.model.charts import Chart
from kactl.model.pack_report import PackFigure, PackTable
from kactl.model.reports import Report
from kactl.model.weekly_report import Audience


class Section(Model):
    """A part of the report; what it cannot say yet, it says why."""

    id: Id
    title: Text
    lead: Text
    """The answer in one sentence."""
    figures: tuple[PackFigure, ...] = ()
    charts: tuple[Chart, ...] = ()
    tables: tuple[PackTable, ...] = ()
    missing: Text | None = None
    """What is not there to be reported, and what would bring it."""


class EngagementReport(Report):
    """What `report` answers."""

    kind: Literal["report"] = "report"
    engagement: str
    title: str
    audience: Audience
    today: date
    since: date
    """From which day on changes are told."""
    commit: str | None
    timezone: str
    sections: tuple[Section, ...]
