"""Items laid out against two fields, as Markdown."""

from kactl.model.matrix_reports import MatrixReport
from kactl.render.look import Look
from kactl.render.markdown.marks import code, escaped, findings, table
from kactl.render.pack.heat_map import Sheet
from kactl.render.pack.heat_map import heat_map as in_words


def heat_map(report: MatrixReport, look: Look) -> str:
    """Return a table a kind, the items of the gravest level under each, and what could not be placed."""
    found = in_words(report, look.language)
    parts = [f"## {escaped(found.title)}", escaped(found.axes)]
    for sheet in found.sheets:
        parts += _sheet(sheet)
    parts.append(escaped(found.sum))
    if found.unplaced:
        parts.append(f"### {escaped(found.unplaced_title)}")
        rows = [(code(one), escaped(title), escaped(why)) for one, title, why in found.unplaced]
        parts.append(table([*map(escaped, found.unplaced_header)], rows))
    parts.append(findings(report.findings))
    return "\n\n".join(part for part in parts if part)


def _sheet(sheet: Sheet) -> list[str]:
    rows = [(escaped(name), *(escaped(one.text) for one in cells)) for name, cells in sheet.rows]
    lines = [f"- {code(one)} {escaped(title)} ({escaped(place)})" for one, title, place in sheet.items]
    return [
        f"### {escaped(sheet.title)}" if sheet.title else "",
        table([*map(escaped, sheet.header)], rows),
        "\n\n".join([escaped(sheet.gravest), "\n".join(lines)]) if lines else "",
    ]
