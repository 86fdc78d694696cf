"""What `NOUN list --solutions` answers with: the gate that each item goes through before work begins."""

from datetime import date
from typing import Literal

from kactl.model.base import Model, Text
from kactl.model.document_reports import DocumentLine
from kactl.model.findings import Finding
from kactl.model.item_reports import ItemValues, RegisterHead
from kactl.model.reports import NextStep, Status

SolutionState = Literal[Status, "not-begun", "not-needed", "grandfathered"]
"""The gate's status; `not-begun`: no document and no statement yet; `not-needed`: not for this item."""


class SolutionLine(Model):
    """An item and a gate that it goes through."""

    id: str
    gate: str
    """What people type: `gate@instance`."""
    state: SolutionState
    documents: tuple[DocumentLine, ...] = ()
    """What the gate reads first, such as the solution."""
    decided: date | None = None
    """The day of the decision in force."""
    begun_by: tuple[str, ...] = ()
    """What says that work has begun: the item itself, by its status, and tasks of it."""
    early: bool = False
    """Whether work has begun and the gate was never decided."""
    next: NextStep | None = None
    """Who acts next."""


class SolutionsReport(RegisterHead):
    """What `NOUN list --solutions` answers: what was begun too early first, then what waits."""

    kind: Literal["solutions"] = "solutions"
    gates: dict[str, Text]
    """The gates that recur on the register, with their titles."""
    columns: tuple[str, ...]
    """The fields by which items are weighed: numbers, choices and yes or no, of which any is filled in."""
    items: tuple[ItemValues, ...]
    lines: tuple[SolutionLine, ...]
    findings: tuple[Finding, ...] = ()
    """Files of the register that are no items."""
