"""A check report as Markdown."""

from kactl.model.reports import CheckReport
from kactl.render.look import Look
from kactl.render.markdown.marks import escaped, findings, word


def check(report: CheckReport, look: Look) -> str:
    """Return the findings as a list, how many errors the base had already, and the numbers."""
    counts = {f"{key}s": report.counts.get(key, 0) for key in ("error", "warning", "note")}
    base = escaped(report.base or "")
    parts = [
        findings(report.findings),
        word("known", look.language, count=report.known, base=base) if base and report.known else "",
        word("checked", look.language, rules=len(report.rules_run), **counts),
    ]
    return "\n\n".join(part for part in parts if part)
