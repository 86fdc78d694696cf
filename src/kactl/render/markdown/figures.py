"""The figures of gates and people as Markdown."""

from collections.abc import Iterable

from kactl.model.figures_reports import FiguresReport
from kactl.render.look import Look
from kactl.render.markdown.marks import escaped, findings, table, word
from kactl.render.pack.figures import Row, awaited, gates, head, notes, people, phrase


def figures(report: FiguresReport, look: Look) -> str:
    """Return a table of the gates, one of the people, and for whom gates wait now."""
    language = look.language
    title, *period = head(report, language)
    parts = [f"## {escaped(title)}", *map(escaped, period), _table(*gates(report, language))]
    parts += [*map(escaped, notes(report, language)), f"### {phrase('people', language)}"]
    parts.append(_table(*people(report, language)))
    parts.append("\n".join(f"- {escaped(one)}" for one in awaited(report, language)))
    if report.pretended:
        parts.append(f"> {word('pretended', language, day=report.today.isoformat())}")
    parts.append(findings(report.findings))
    return "\n\n".join(part for part in parts if part)


def _table(header: Row, rows: Iterable[Row]) -> str:
    shown = [[escaped(cell) for cell in row] for row in rows]
    return table(header, shown) if shown else ""
