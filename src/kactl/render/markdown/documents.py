"""Documents as Markdown."""

from kactl.model.document_reports import DocumentHistoryReport, DocumentReport, DocumentsReport
from kactl.render.documents import Shelf
from kactl.render.look import Look
from kactl.render.markdown.marks import code, escaped, findings, table


def documents(report: DocumentsReport, look: Look) -> str:
    """Return every document as a table."""
    shelf = Shelf(look.language)
    rows = [(code(row[0]), *map(escaped, row[1:])) for row in shelf.rows(report)]
    count = shelf.says("count", count=len(rows))
    parts = (table([*map(escaped, shelf.header())], rows) if rows else "", escaped(count))
    return "\n\n".join(one for one in (*parts, findings(report.findings)) if one)


def document(report: DocumentReport, look: Look) -> str:
    """Return one document with its sections and readers."""
    shelf = Shelf(look.language)
    parts = [f"# {escaped(report.document.title[look.language])}"]
    parts.append("\n".join(f"- **{escaped(label)}** {escaped(text)}" for label, text in shelf.about(report)))
    if report.sections:
        parts.append(f"## {escaped(shelf.says('sections'))}")
        parts.append("\n".join(f"- {escaped(shelf.section(one))}" for one in report.sections))
    if report.read_by:
        parts.append(f"## {escaped(shelf.says('read-by'))}")
        lines = (
            f"- {code(f'{one.gate}/{one.criterion}')} {escaped(one.title[look.language])}"
            for one in report.read_by
        )
        parts.append("\n".join(lines))
    return "\n\n".join(one for one in (*parts, findings(report.findings)) if one)


def history(report: DocumentHistoryReport, look: Look) -> str:
    """Return each version and what bound it."""
    shelf = Shelf(look.language)
    lines: list[str] = []
    for one in report.versions:
        lines.append(f"- {escaped(shelf.version(one, report))}")
        lines += [f"  - {escaped(shelf.bound(record))}" for record in one.bound]
    parts = (f"# {escaped(report.document.title[look.language])}", "\n".join(lines))
    return "\n\n".join(one for one in (*parts, findings(report.findings)) if one)
