"""A sheet that is to be written: columns with what they take, rows of plain values."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal
from typing import Literal, TypeAlias

Shown: TypeAlias = str | int | Decimal | date | datetime | None
"""What a cell is to hold; a yes or no is written as a word."""


@dataclass(frozen=True, slots=True)
class SheetColumn:
    """A column: its header, its look, and what people may choose in it."""

    title: str
    width: int = 12
    kind: Literal["text", "number", "date", "instant"] = "text"
    choices: tuple[str, ...] = ()
    strict: bool = True
    """Whether anything but the choices is refused by the program; else it only warns."""
    note: str = ""
    """What is said about the column where the header is pointed at."""
    mark: str = ""
    """What says which column it is once its header was renamed; it stands in a hidden row above."""
    hidden: bool = False


@dataclass(frozen=True, slots=True)
class Sheet:
    """The first sheet of a workbook, and what is said about it on the others."""

    title: str
    columns: tuple[SheetColumn, ...]
    rows: Sequence[Sequence[Shown]]
    notes_title: str = "Notes"
    notes: tuple[tuple[str, str], ...] = ()
    choices_title: str = "Choices"


@dataclass(frozen=True, slots=True)
class Book:
    """A workbook of several sheets: a cover, the tables, and facts that only kactl reads."""

    cover_title: str
    cover: tuple[tuple[str, str], ...]
    """The lines of the cover: a label and what stands beside it; the first is its heading."""
    sheets: tuple[Sheet, ...]
    facts_title: str
    facts: tuple[tuple[str, str], ...]
