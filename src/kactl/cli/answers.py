"""What a command answers with; reports are known to the type checker alone: help must not load them."""

from dataclasses import dataclass
from typing import TYPE_CHECKING

from kactl.errors import ExitCode

if TYPE_CHECKING:
    from kactl.model.reports import Report as Report  # noqa: PLC0414 - meant to be imported from here
else:
    Report = object


@dataclass(frozen=True, slots=True)
class Answer:
    """A report with an exit code that is not the report's own."""

    report: Report
    exit_code: ExitCode
