"""Findings as workflow commands of GitHub: an annotation each, at its file and line."""

from collections.abc import Iterable, Mapping
from types import MappingProxyType
from typing import Final

from kactl.model.findings import Severity
from kactl.model.reports import CheckReport, GateReport
from kactl.render.cleaning import clean
from kactl.render.issues import Issue, is_passed, of_check, of_gates
from kactl.render.look import Look
from kactl.texts.catalogue import message

_COMMANDS: Final[Mapping[Severity, str]] = MappingProxyType(
    {"error": "error", "warning": "warning", "note": "notice"}
)

_DATA: Final = str.maketrans({"%": "%25", "\r": "%0D", "\n": "%0A"})
_PROPERTY: Final = str.maketrans({"%": "%25", "\r": "%0D", "\n": "%0A", ":": "%3A", ",": "%2C"})


def check(report: CheckReport, look: Look) -> str:
    """Return an annotation a finding, and one that counts them."""
    counts = {f"{key}s": report.counts.get(key, 0) for key in ("error", "warning", "note")}
    lines = [_annotation(one) for one in of_check(report)]
    if report.base is not None and report.known:
        known = {"count": report.known, "base": report.base}
        lines.append(_command("notice", message("report.known", look.language, known), title="kactl check"))
    said = message("report.checked", look.language, {"rules": len(report.rules_run), **counts})
    return "\n".join([*lines, _command("notice", said, title="kactl check")])


def gates(report: GateReport, look: Look) -> str:
    """Return an annotation a finding, and one for each gate that is passed."""
    lines = [_annotation(one) for one in of_gates(report, look.language)]
    for one in filter(is_passed, report.gates):
        status = message(f"report.{one.status}", look.language)
        words = {"gate": one.title[look.language], "status": status}
        lines.append(_command("notice", message("report.gate-line", look.language, words), title=one.key))
    return "\n".join(lines)


def _annotation(issue: Issue) -> str:
    one = issue.finding
    column = one.column if one.line else None
    return _command(
        _COMMANDS[issue.level],
        *filter(None, (issue.message, one.why, one.fix)),
        file=issue.path,
        line=issue.line,
        col=column,
        title=f"{issue.gate} {one.code}" if issue.gate else one.code,
    )


def _command(name: str, *lines: str, **properties: str | int | None) -> str:
    """Return one command; neither its properties nor its lines can end it or begin another."""
    given = ",".join(_properties(properties.items()))
    data = "\n".join(clean(one) for one in lines).translate(_DATA)
    return f"::{name} {given}::{data}"


def _properties(given: Iterable[tuple[str, str | int | None]]) -> Iterable[str]:
    for key, value in given:
        if value is not None:
            yield f"{key}={clean(str(value)).translate(_PROPERTY)}"
