"""What a command that writes a paper answers."""

from typing import Literal

from kactl.model.findings import Finding
from kactl.model.reports import Report


class PaperReport(Report):
    """A paper that was written to a file."""

    kind: Literal["paper"] = "paper"
    title: str
    path: str
    code: str | None = None
    """The confirmation code it carries."""
    sha256: str
    reply_by: str | None = None
    """The day by which an answer is asked for."""
    notes: tuple[Finding, ...] = ()
    """What of the source the paper does not hold."""


class PapersReport(Report):
    """What `doc export` answers of several documents: each a file of its own."""

    kind: Literal["papers"] = "papers"
    papers: tuple[PaperReport, ...]
