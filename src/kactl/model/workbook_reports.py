"""What goes out as a workbook and what comes back, as the commands answer."""

from typing import Literal

from pydantic import Field

from kactl.model.base import Model, Text
from kactl.model.findings import Finding
from kactl.model.import_reports import ImportCounts, ImportDifference, ImportRefusal
from kactl.model.reports import FileChange, Report

Side = Literal["ours", "theirs"]
"""Whose value counts where both changed a cell."""


class WorkbookPart(Model):
    """A register in a workbook that goes out."""

    register_: str = Field(alias="register")
    noun: str
    title: Text
    items: int
    fields: tuple[str, ...]


class WorkbookReport(Report):
    """What `workbook export` answers once it has written a file."""

    kind: Literal["workbook"] = "workbook"
    engagement: str
    file: str
    revision: str
    """The commit that the workbook shows, and against which it is merged when it comes back."""
    code: str
    """The code of what it left with."""
    whom: str
    """Who it is for: a person's id, `client`, or nothing."""
    public_only: bool
    parts: tuple[WorkbookPart, ...]
    commit: str | None = None
    """The commit that gave display numbers to items that had none; null when all had."""
    planned: bool = False
    """Whether nothing was written."""
    notes: tuple[Finding, ...] = ()


class WorkbookConflict(Model):
    """A cell that was changed in the workbook and here, each in its own way."""

    register_: str = Field(alias="register")
    item: str
    name: str
    """What people call the item."""
    field: str | None
    """Null where the whole item is here no more."""
    title: Text | None
    sheet: str
    cell: str
    base: str
    """The value that both sides began with."""
    here: str
    theirs: str
    taken: Side | None = None
    """Which side was decided for; null while nobody did."""


class WorkbookSheet(Model):
    """What a sheet of a workbook that came back changes."""

    register_: str = Field(alias="register")
    noun: str
    title: Text
    sheet: str
    counts: ImportCounts
    differences: tuple[ImportDifference, ...]
    more: int
    refusals: tuple[ImportRefusal, ...]


class WorkbookImportReport(Report):
    """What `workbook import` answers."""

    kind: Literal["workbook-import"] = "workbook-import"
    engagement: str
    file: str
    revision: str
    code: str
    whom: str
    sender: str | None
    """The id of the person who sent it back."""
    counts: ImportCounts
    """Of all sheets."""
    sheets: tuple[WorkbookSheet, ...]
    conflicts: tuple[WorkbookConflict, ...]
    notes: tuple[Finding, ...] = ()
    files: tuple[FileChange, ...] = ()
    message: str = ""
    commit: str | None = None
    planned: bool = False
    diff: str | None = None
