"""From a cell as openpyxl reads it to the plain value that a person sees in it."""

import re
from contextlib import suppress
from datetime import date, datetime, time, timedelta
from decimal import Decimal, InvalidOperation
from typing import Any, Final

from kactl.model.tables import CellFault, Raw

_ESCAPED: Final = re.compile(r"_x(000[9AaDd]|005[Ff])_")


def value_of(cell: Any) -> Raw:  # noqa: ANN401 - openpyxl has no types
    """Return what stands in a cell of openpyxl."""
    value, kind = cell.value, cell.data_type
    if value is None or kind == "s":
        return None if value is None else _text(str(value))
    if kind in ("f", "e"):
        shown = str(getattr(value, "text", None) or value)
        return CellFault("formula" if kind == "f" else "error", shown)
    return _typed(value)


def _typed(value: object) -> Raw:
    """Return a number, a day, a moment; anything else as text."""
    if isinstance(value, bool | int):
        return value
    if isinstance(value, float):
        return _exact(value)
    if isinstance(value, datetime):
        return _moment(value)
    return value if isinstance(value, date | time) else _text(str(value))


def _text(value: str) -> str | None:
    """Return a text with line ends as one, and what the format escapes as `_x000D_` as it was."""
    if "_x" in value:
        value = _ESCAPED.sub(lambda found: chr(int(found[1], 16)), value)
    return value.replace("\r\n", "\n").replace("\r", "\n") or None


def _exact(value: float) -> int | Decimal | str:
    """Return a number as the program shows it: to 15 digits, which is what it computes with."""
    if value.is_integer() and abs(value) < 1e15:  # noqa: PLR2004 - 15 digits
        return int(value)
    with suppress(InvalidOperation):
        found = Decimal(format(value, ".15g"))
        if found.is_finite():
            return found
    return str(value)


def _moment(value: datetime) -> datetime | date:
    """Return a day where no time of day was typed; the fraction is rounded as it is shown."""
    rounded = (value + timedelta(microseconds=500_000)).replace(microsecond=0)
    return rounded if rounded.time() != time() else rounded.date()
