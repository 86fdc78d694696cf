"""The life of an item, as Markdown."""

from kactl.model.history_reports import ItemHistoryReport
from kactl.render.item_history import Life
from kactl.render.look import Look
from kactl.render.markdown.marks import code, escaped, findings, table


def item_history(report: ItemHistoryReport, look: Look) -> str:
    """Return the events as a table, oldest first."""
    life = Life(report, look)
    header = [escaped(life.says(key)) for key in ("when", "who", "what", "commit")]
    rows = [
        (
            escaped(life.when(one)),
            escaped(life.who(one)),
            "<br>".join([escaped(life.what(one)), *map(escaped, life.changes(one))]),
            code(life.commit(one)) if one.commit else "",
        )
        for one in report.events
    ]
    parts = [f"# {escaped(report.id)}", code(report.path), table(header, rows), escaped(life.count())]
    return "\n\n".join(one for one in (*parts, findings(report.findings)) if one)
