"""What a reader says about bytes that it refuses."""

from collections.abc import Mapping
from dataclasses import dataclass, field

_LONGEST = 40


@dataclass(frozen=True, slots=True)
class Fault:
    """One refusal: its stable code, where it stands (both counted from 1) and what its message is filled with."""

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


def refusal(code: str, position: tuple[int, int], /, **values: str) -> SyntaxFault:
    """Return the exception for a fault at (line, column); long values are cut."""
    short = {
        name: text if len(text) <= _LONGEST else text[: _LONGEST - 1] + "…" for name, text in values.items()
    }
    return SyntaxFault(Fault(code, *position, short))
