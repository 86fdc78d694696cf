"""A table as it came from a file: columns, rows of cells with their places, values as they were typed."""

from dataclasses import dataclass
from datetime import date, datetime, time
from decimal import Decimal
from typing import Final, Literal, TypeAlias

_LETTERS: Final = 26
EPOCH_1900: Final = date(1899, 12, 30)
"""Day 0 of workbooks that count from 1900, as it works out from March 1900 on."""
EPOCH_1904: Final = date(1904, 1, 1)


@dataclass(frozen=True, slots=True)
class CellFault:
    """A cell without a usable value: an error such as `#REF!`, or a formula whose result was never kept."""

    reason: Literal["error", "formula"]
    shown: str


Raw: TypeAlias = str | int | Decimal | bool | date | datetime | time | CellFault | None
"""What stands in a cell; an empty one is None."""


@dataclass(frozen=True, slots=True)
class Head:
    """A column: its name, without the blanks around it, and where that stands."""

    name: str
    row: int
    column: int
    above: tuple[str, ...] = ()
    """The names of the merged cells over it, the outermost first."""


@dataclass(frozen=True, slots=True)
class Row:
    """A row with at least one filled cell; `cells` begin at column 1."""

    number: int
    cells: tuple[Raw, ...]

    def cell(self, column: int) -> Raw:
        """Return what stands in a column, which are counted from 1."""
        return self.cells[column - 1] if column <= len(self.cells) else None


@dataclass(frozen=True, slots=True)
class Table:
    """A sheet, or a file of separated values."""

    header: tuple[Head, ...]
    """The columns that have a name, from the left."""
    rows: tuple[Row, ...]
    sheet: str | None = None
    hidden: tuple[str, ...] = ()
    """The hidden sheets that were passed over."""
    encoding: str | None = None
    """In which encoding a text file was read."""
    epoch: date = EPOCH_1900
    """The day that the number 0 stands for where a date was typed as a number."""
    widths: tuple[tuple[int, float], ...] = ()
    """The widths of columns, where the file tells them."""


def column_letters(column: int) -> str:
    """Return the letters of a column, which are counted from 1."""
    letters = ""
    while column:
        column, rest = divmod(column - 1, _LETTERS)
        letters = chr(ord("A") + rest) + letters
    return letters


def cell_name(row: int, column: int) -> str:
    """Return the name of a cell, such as `C5`."""
    return f"{column_letters(column)}{row}"
