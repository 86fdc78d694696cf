"""What a reader says about bytes that it refuses."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import NoReturn

_LONGEST = 40


@dataclass(frozen=True, slots=True)
class Fault:
    """One refusal: its stable code, where it stands (counted from 1) and what fills its message."""

    code: str
    line: int
    column: int
    values: Mapping[str, str] = field(default_factory=dict)


class SyntaxFault(Exception):  # noqa: N818  (it carries a fault of the file, not an error of ours)
    """The only exception that a reader raises."""

    def __init__(self, fault: Fault) -> None:
        """Keep the fault; the text of the exception is for tracebacks only."""
        super().__init__(f"{fault.code} at {fault.line}:{fault.column} {dict(fault.values)}")
        self.fault = fault


def fault(code: str, position: tuple[int, int], **values: str) -> Fault:
    """Return the fault at (line, column); long values are cut."""
    return Fault(code, *position, {name: _short(text) for name, text in values.items()})


def refuse(code: str, position: tuple[int, int], **values: str) -> NoReturn:
    """Raise the fault at (line, column)."""
    raise SyntaxFault(fault(code, position, **values)) from None


def _short(text: str) -> str:
    return text if len(text) <= _LONGEST else text[: _LONGEST - 1] + "…"
