"""What `kactl report weekly` answers with: the week in the form that clients know."""

from datetime import date
from typing import Literal

from kactl.model.base import Model, Text
from kactl.model.reports import Report

Audience = Literal["internal", "client"]


class Line(Model):
    """An item as the report names it; what is not shown to the audience is null."""

    id: str
    name: Text
    """The client's key, else the display number, else the id."""
    title: str | None
    owner: str | None = None
    """The name of the owner."""


class WorkLine(Line):
    """Something done, or to be done."""

    register_: Text
    """The title of its register."""
    day: date | None
    """When it was done, or is due."""
    told_by: Literal["field", "git"] = "field"
    """Whether the day stands in the item, or its history tells it."""
    days_late: int = 0


class MilestoneLine(Line):
    """A milestone with what became of its day."""

    planned: date | None
    current: date | None
    actual: date | None
    variance: int | None
    """Calendar days later than planned (less than nought: earlier); null where nothing can be said."""
    overdue: bool
    """Whether its day has passed and it is not reached."""

    @property
    def late(self) -> bool:
        """Tell whether it is overdue, or came or is expected later than planned."""
        return self.overdue or (self.variance or 0) > 0


class RiskLine(Line):
    """An open risk."""

    level: Text | None
    score: int | None
    """Probability times impact."""
    due: date | None
    response: str | None


class IssueLine(Line):
    """An open issue."""

    severity: Text | None
    due: date | None
    resolution: str | None


class ObligationLine(Line):
    """What the client owes and has not given."""

    needed_by: date | None
    days_late: int
    blocks: str | None


class SignatureLine(Model):
    """An approval that is awaited from the client's side."""

    gate: str
    title: Text
    role: str
    role_title: Text
    people: tuple[str, ...]
    code: str
    """The confirmation code to quote."""
    since: date | None
    """When the review was opened; null where none is open and the criteria hold without one."""


class PaymentLine(Line):
    """A payment that waits for a signature."""

    planned: date | None
    waits_for: tuple[Line, ...]
    """The deliverables that were handed over and are not accepted."""


class WeeklyReport(Report):
    """What `kactl report weekly` answers; a section is null where its register is not there or not shown."""

    kind: Literal["weekly"] = "weekly"
    engagement: str
    title: str
    audience: Audience
    week: str
    """ISO week, such as `2026-W47`."""
    first: date
    last: date
    today: date
    commit: str | None
    note: str | None = None
    """What the manager says about the week."""
    done: tuple[WorkLine, ...]
    ahead: tuple[WorkLine, ...]
    """What is due by the end of the next week and not done, what is late included."""
    milestones: tuple[MilestoneLine, ...] | None
    risks: tuple[RiskLine, ...] | None
    issues: tuple[IssueLine, ...] | None
    obligations: tuple[ObligationLine, ...] | None
    signatures: tuple[SignatureLine, ...]
    payments: tuple[PaymentLine, ...] | None
