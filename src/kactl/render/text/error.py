"""An error as text: one line what, one line why, one line that can be pasted to mend it."""

from kactl.model.error_report import ErrorReport
from kactl.render.wording import plain
from kactl.texts.catalogue import Language, message


def error(report: ErrorReport, language: Language) -> str:
    """Return the lines of an error; without Rich, because it may come before anything was loaded."""
    lines = [f"kactl: {plain(report.message)}"]
    if report.why:
        lines.append(message("report.error-why", language, {"text": plain(report.why)}))
    if mends := report.fix or report.mend:
        lines.append(message("report.error-mend", language, {"text": plain(mends)}))
    return "\n".join(lines)
