"""A traceability matrix as Markdown."""

from kactl.model.trace_reports import TraceReport
from kactl.render.look import Look
from kactl.render.markdown.marks import escaped, findings, table
from kactl.render.pack.trace import sheet


def trace(report: TraceReport, look: Look) -> str:
    """Return the matrix, the sums, and the orphans."""
    found = sheet(report, look)
    parts = [f"## {escaped(found.title)}"]
    if found.lines:
        parts.append(
            table([*map(escaped, found.header)], ([*map(escaped, one.cells)] for one in found.lines))
        )
    parts.append("\n".join(f"- {escaped(one)}" for one in found.sums))
    if found.orphans:
        parts.append(f"### {escaped(found.orphan_header[1])}")
        rows = ([*map(escaped, one)] for one in found.orphans)
        parts.append(table([*map(escaped, found.orphan_header)], rows))
    parts.append(findings(report.findings))
    return "\n\n".join(part for part in parts if part)
