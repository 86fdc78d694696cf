"""What `kactl report gate`, `service` and `value` answer with: figures with their sources, and tables."""

from datetime import date
from typing import Literal

from kactl.model.base import Model, Text
from kactl.model.reports import Report
from kactl.model.weekly_report import Audience

PackName = Literal["gate", "service", "value"]


class PackFigure(Model):
    """A figure; one that cannot be computed says why."""

    id: str
    title: Text
    value: str | Text | None
    """As it is shown; null where it is unknown."""
    target: str | None = None
    unknown: Text | None = None
    """Why it is unknown."""
    sources: tuple[str, ...] = ()
    """The ids of the items that it was counted from."""


class PackTable(Model):
    """A table of a pack."""

    id: str
    title: Text
    columns: tuple[Text, ...]
    rows: tuple[tuple[Text, ...], ...]


class PackReport(Report):
    """What `kactl report gate`, `service` and `value` answer."""

    kind: Literal["pack"] = "pack"
    pack: PackName
    engagement: str
    title: str
    name: Text
    """The gate, the month or the quarter."""
    audience: Audience
    first: date | None
    last: date | None
    today: date
    commit: str | None
    note: str | None
    figures: tuple[PackFigure, ...]
    tables: tuple[PackTable, ...]
