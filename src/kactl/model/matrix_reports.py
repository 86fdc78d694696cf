"""What `NOUN list --matrix` answers with: how many items meet in each cell of two fields."""

from typing import Literal

from pydantic import Field, JsonValue

from kactl.model.base import Model, Text
from kactl.model.findings import Finding
from kactl.model.reports import Report


class AxisValue(Model):
    """A value of a field, as it stands in files and as people read it."""

    value: JsonValue
    title: Text


class Axis(Model):
    """One of the two fields, with its values in order."""

    field: str
    title: Text
    values: tuple[AxisValue, ...]


class MatrixCell(Model):
    """The items that have one value of each field."""

    row: JsonValue
    column: JsonValue
    count: int
    items: tuple[str, ...]
    level: str | None = None
    """The level that follows from the two values, where the register declares levels."""


class MatrixSheet(Model):
    """One matrix: of all items, or of those of one kind."""

    kind: str | None
    """Null where the register has no kinds, and for items whose kind is not filled in."""
    title: Text | None
    """What people call the kind."""
    total: int
    cells: tuple[MatrixCell, ...]
    """Every cell, row by row from the top."""


class Unplaced(Model):
    """An item that stands in no cell, and why."""

    item: str
    title: str
    why: Text


class MatrixReport(Report):
    """What `NOUN list --matrix` answers."""

    kind: Literal["matrix"] = "matrix"
    engagement: str
    register_: str = Field(alias="register")
    noun: str
    title: Text
    life: Literal["open", "closed"] | None
    """Whether only open or only closed items are counted; null: all that match."""
    rows: Axis
    """From the top down."""
    columns: Axis
    levels: tuple[AxisValue, ...] = ()
    """The lowest first."""
    sheets: tuple[MatrixSheet, ...]
    placed: int
    titles: dict[str, str] = Field(default={})
    """The titles of the items that are placed, by id."""
    unplaced: tuple[Unplaced, ...] = ()
    findings: tuple[Finding, ...] = ()
    """Files of the register that are no items."""
