"""Take a report in: its bytes within a bound, its digest, what it says."""

import io
from collections.abc import Iterator
from dataclasses import dataclass
from hashlib import file_digest, sha256
from mimetypes import guess_type
from pathlib import Path
from typing import Final
from zoneinfo import ZoneInfo

from kactl.exchange.evidence.reading import summarised
from kactl.memo import recording
from kactl.model.evidence import LONGEST_NAME, EvidenceSummary, plain_name
from kactl.model.findings import Finding
from kactl.workflows.problems import misuse

MOST_KEPT: Final = 50 << 20


@dataclass(frozen=True, slots=True)
class Report:
    """A report as it was taken in."""

    name: str
    media_type: str
    size: int
    sha256: str
    summary: EvidenceSummary
    data: bytes | None
    """Its bytes, where it is to be kept."""

    def faults(self, *, broken: bool) -> Iterator[Finding]:
        """Yield what could not be read of it: of one that is broken as errors."""
        if self.summary.broken is not broken:
            return
        for one in self.summary.unread:
            yield Finding(
                code=one.code,
                severity="error" if broken else "warning",
                path=self.name,
                line=one.line,
                column=one.column,
                values={"name": self.name, "detail": one.detail or "-"},
            )


def take_report(start: Path, file: Path, zone: ZoneInfo, *, keep: bool) -> Report:
    """Read a report; one that is not there, or too large to keep, is misuse."""
    recording.refuse()  # the file lies anywhere
    place = start / file
    try:
        size = place.stat().st_size
        if keep and size > MOST_KEPT:
            misuse("evidencing.large", path=str(file), size=size >> 20, most=MOST_KEPT >> 20)
        if keep:
            data = place.read_bytes()
            digest, summary = sha256(data).hexdigest(), summarised(io.BytesIO(data), len(data))
        else:
            data = None
            with place.open("rb") as source:
                digest = file_digest(source, "sha256").hexdigest()
                source.seek(0)
                summary = summarised(source, size)
    except OSError as error:
        misuse("evidencing.no-file", path=str(file), problem=error.strerror or str(error))
    length = size if data is None else len(data)
    return Report(_name(file), _media(file), length, digest, zoned(summary, zone), data)


def zoned(summary: EvidenceSummary, zone: ZoneInfo) -> EvidenceSummary:
    """Return a summary whose instant has a zone: the engagement's, where the tool wrote none."""
    at = summary.produced_at
    if at is None or at.tzinfo is not None:
        return summary
    return summary.model_copy(update={"produced_at": at.replace(tzinfo=zone)})


def _name(file: Path) -> str:
    """Return the path as given, so that modules' reports stay apart; of a file elsewhere, its name."""
    given = file.name if file.is_absolute() or ".." in file.parts else file.as_posix()
    return plain_name(given[-LONGEST_NAME:]) or "-"


def _media(file: Path) -> str:
    return guess_type(file.name)[0] or "application/octet-stream"
