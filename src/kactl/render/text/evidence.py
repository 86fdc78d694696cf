"""Evidence as text: what each report says, of which commit, from whom."""

from typing import Final

from kactl.model.evidence import EvidenceSummary
from kactl.model.evidence_reports import EvidenceLine, EvidenceList, EvidenceVerification, Held
from kactl.render.look import Look
from kactl.render.text.findings import findings
from kactl.render.text.page import MARKS, Page
from kactl.texts.catalogue import message

_MARKS: Final[dict[Held, str]] = {
    "same": "done", "changed": "error", "lost": "error", "digest-only": "note",
}  # fmt: skip
_COLUMNS: Final = ("for", "name", "says", "commit", "by", "at")


def listed(report: EvidenceList, look: Look) -> str:
    """Return a line a report."""
    page = Page(look)
    if not report.evidence:
        page.say(_word(look, "none"))
    else:
        page.table(
            (_line(one, look) for one in report.evidence), header=[_word(look, key) for key in _COLUMNS]
        )
    findings(page, report.findings)
    return page.text()


def verified(report: EvidenceVerification, look: Look) -> str:
    """Return a line a report, and below what does not hold."""
    page = Page(look)
    if not report.evidence:
        page.say(_word(look, "none"))
    else:
        rows = ((one.name, f"{MARKS[_MARKS[one.held]]} {_word(look, one.held)}") for one in report.evidence)
        page.table(rows, header=[_word(look, key) for key in ("name", "held")])
    findings(page, report.findings)
    return page.text()


def _line(line: EvidenceLine, look: Look) -> tuple[str, ...]:
    by = _word(look, line.producer)
    commit = f"{line.repo}:{line.commit[:10]}" if line.repo else line.commit[:10]
    return (
        line.for_,
        line.name,
        _says(line.summary, look),
        commit,
        f"{by} {line.produced_by}" if line.produced_by else by,
        line.produced_at.date().isoformat(),
    )


def _says(summary: EvidenceSummary, look: Look) -> str:
    tests, lines, measured = summary.tests, summary.lines, summary.performance
    match summary.kind:
        case "tests" if tests:
            bad = tests.failed + tests.errors
            return _word(look, "tests", total=tests.total, bad=bad, skipped=tests.skipped)
        case "coverage":
            return _word(look, "coverage", percent=f"{lines.percent:g}" if lines else "-")
        case "findings":
            levels = {level: summary.findings.get(level, 0) for level in ("error", "warning", "note")}
            return _word(look, "findings", **levels)
        case "performance":
            shown = {key: f"{measured[key]:.6g}" if key in measured else "-" for key in ("p95", "failed")}
            return _word(look, "performance", **shown)
        case "components":
            return _word(look, "components", count=summary.components or 0)
        case _:
            return _word(look, "document")


def _word(look: Look, key: str, **values: object) -> str:
    return message(f"evidence-list.{key}", look.language, values or None)
