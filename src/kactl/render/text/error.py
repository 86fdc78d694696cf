"""An error as text: what, what others said, why, each fault behind it at its place, what mends it."""

from collections.abc import Iterator, Sequence
from typing import Final

from kactl.model.error_report import ErrorReport
from kactl.model.findings import Finding
from kactl.render.wording import mend, place, plain
from kactl.texts.catalogue import Language, message

_MOST: Final = 20


def error(report: ErrorReport, language: Language) -> str:
    """Return the lines of an error; without Rich, because it may come before anything was loaded."""
    lines = [f"kactl: {plain(report.message)}", *(f"  | {one}" for one in report.said)]
    if report.why:
        lines.append(message("report.error-why", language, {"text": plain(report.why)}))
    lines += _faults(report.findings, language)
    if mends := report.fix or report.mend:
        lines.append(message("report.error-mend", language, {"text": plain(mends)}))
    return "\n".join(lines)


def _faults(findings: Sequence[Finding], language: Language) -> Iterator[str]:
    for one in findings[:_MOST]:
        yield f"  × {plain(' '.join(filter(None, (place(one), one.message))))}"
        if words := mend(one, language):
            yield f"    {plain(words)}"
    if (rest := len(findings) - _MOST) > 0:
        yield "  " + message("report.error-more", language, {"count": rest})
