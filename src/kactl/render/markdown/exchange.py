"""The plan of an import as Markdown."""

from kactl.model.import_reports import ImportReport
from kactl.render.look import Look
from kactl.render.markdown.marks import escaped, table
from kactl.render.text.exchange import difference, head, places, told


def import_plan(report: ImportReport, look: Look) -> str:
    """Return counts, differences and refusals, each as a table."""
    parts = [
        f"### {escaped(head(report, look))}",
        escaped(told(look, "counts", **report.counts.model_dump())),
    ]
    if report.counts.closed:
        parts.append(escaped(told(look, "closed", closed=report.counts.closed)))
    if report.differences:
        header = [told(look, one) for one in ("cell", "item", "field", "after")]
        rows = [[escaped(cell) for cell in difference(one, look)] for one in report.differences]
        parts.append(table(header, rows))
        parts += [escaped(told(look, "more", count=report.more))] if report.more else []
    if report.refusals:
        header = [told(look, "cell"), told(look, "refused")]
        rows = [
            [escaped(places(one, look)), escaped(one.finding.message or one.finding.code)]
            for one in report.refusals
        ]
        parts.append(table(header, rows))
    return "\n\n".join(parts)
