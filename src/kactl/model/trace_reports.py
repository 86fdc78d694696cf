"""What `NOUN trace` answers with: what leads to an item and what follows from it."""

from typing import Literal

from pydantic import Field

from kactl.model.base import Model, Text
from kactl.model.findings import Finding
from kactl.model.item_reports import RegisterHead


class TraceColumn(Model):
    """A register of the matrix."""

    id: str
    noun: str
    title: Text
    follows: bool
    """Whether its items follow from those of the register that is traced, or those follow from it."""


class TraceEnd(Model):
    """An item at the other end."""

    title: str
    status: str | None
    result: str | None = None
    """What came of it, where its register keeps a result."""


class TraceRow(Model):
    """An item with what it is linked with."""

    id: str
    title: str
    status: str | None
    core: bool
    cells: tuple[tuple[str, ...], ...]
    """The ids in each column."""
    gaps: tuple[str, ...]
    """The registers of which nothing follows from it."""
    proven: bool | None
    """Whether every result behind it is a pass, and there is one; null where no register keeps results."""
    accepted: bool | None
    """Whether somebody accepted it; null where that is not kept."""


class TraceOrphan(Model):
    """An item that leads to nothing of the register that is traced."""

    register_: str = Field(alias="register")
    id: str
    title: str
    dangling: tuple[str, ...]
    """The ids that it names and that are not there."""


class Coverage(Model):
    """How many of the items are proven; the percentage is cut off and never rounded up."""

    count: int
    proven: int
    percent: float | None
    lacking: tuple[str, ...]
    """The items that are not."""


class TraceReport(RegisterHead):
    """What `NOUN trace` answers."""

    kind: Literal["trace"] = "trace"
    columns: tuple[TraceColumn, ...]
    rows: tuple[TraceRow, ...]
    ends: dict[str, dict[str, TraceEnd]]
    """The linked items, by register and id."""
    orphans: tuple[TraceOrphan, ...]
    core: Coverage
    """Of the core items; of all, where no field says which are core."""
    accepted: int | None
    """How many of the same are accepted."""
    findings: tuple[Finding, ...] = ()
