"""What an import answers with: the plan, what it refuses and why, and what was written."""

from typing import Literal

from pydantic import Field

from kactl.model.base import Model, Text
from kactl.model.findings import Finding
from kactl.model.reports import FileChange, Report


class ImportColumn(Model):
    """A column of the file."""

    cell: str
    name: str
    field: str | None
    """The field that it is, `id`, or null for one that means nothing here."""


class ImportCounts(Model):
    """How many rows and items are what."""

    new: int = 0
    changed: int = 0
    untouched: int = 0
    closed: int = 0
    """Items of a mirror that the file no longer has."""
    refused: int = 0
    cells: int = 0
    """The changed cells of changed items."""


class ImportDifference(Model):
    """A cell that says something else than the item, a new item, or one that is gone."""

    kind: Literal["new", "changed", "closed"]
    item: str
    name: str | None = None
    """What people call the item: the client's key, or its display number."""
    cell: str | None
    field: str | None = None
    title: Text | None = None
    """The field's title."""
    before: str = ""
    after: str = ""


class ImportRefusal(Model):
    """Why rows are refused; a word that nobody knows is told once, however many cells hold it."""

    cells: tuple[str, ...]
    """The first of them."""
    count: int
    name: str | None
    """The column's name."""
    finding: Finding


class ImportReport(Report):
    """What `NOUN import` answers."""

    kind: Literal["import-plan"] = "import-plan"
    engagement: str
    register_: str = Field(alias="register")
    noun: str
    title: Text
    file: str
    sheet: str | None
    encoding: str | None
    columns: tuple[ImportColumn, ...]
    counts: ImportCounts
    differences: tuple[ImportDifference, ...]
    """The first of them."""
    more: int
    """How many differences there are beside those."""
    refusals: tuple[ImportRefusal, ...]
    notes: tuple[Finding, ...] = ()
    files: tuple[FileChange, ...] = ()
    message: str = ""
    commit: str | None = None
    """The new commit, or null when nothing was committed."""
    planned: bool = False
    """Whether this is a plan: nothing was written."""
    diff: str | None = None
    """The difference of the files, when it was asked for."""


class ExportReport(Report):
    """What `NOUN export` answers once it has written a file."""

    kind: Literal["export"] = "export"
    engagement: str
    register_: str = Field(alias="register")
    noun: str
    title: Text
    file: str
    items: int
    columns: tuple[str, ...]
    changed: int | None = None
    """Of a workbook that was there before: how many cells changed."""
    added: int | None = None
    """Of such a workbook: how many rows were added."""
    commit: str | None = None
    """The commit that gave display numbers to items that had none; null when all had."""
    planned: bool = False
    """Whether nothing was written."""
    notes: tuple[Finding, ...] = ()
