"""The items of a register, and one item, as Markdown."""

from kactl.model.item_reports import ItemReport, RegisterReport
from kactl.render.items import Words
from kactl.render.look import Look
from kactl.render.markdown.marks import code, escaped, findings, table


def register(report: RegisterReport, look: Look) -> str:
    """Return the items as tables, group by group."""
    words = Words(report, look)
    columns = words.columns(report)
    parts = [f"# {escaped(report.title[look.language])}"]
    for part in words.parts(report):
        parts.append(f"## {escaped(part.title)}" if part.title else "")
        rows = [words.row(one, columns, report.derived.get(str(one["id"]))) for one in part.items]
        cells = [(code(row[0]), *map(escaped, row[1:])) for row in rows]
        parts.append(table([*map(escaped, words.header(columns))], cells) if cells else "")
    parts += [escaped(words.count(report)), findings(report.findings)]
    return "\n\n".join(one for one in parts if one)


def item(report: ItemReport, look: Look) -> str:
    """Return every field of an item that is filled in."""
    words = Words(report, look)
    parts = [findings(report.findings)]
    if report.item is not None:
        rows = [
            (code(name), escaped(title), escaped(value))
            for name, title, value in words.rows(report, report.item)
            if value
        ]
        header = [escaped(words.says(key)) for key in ("field", "name", "value")]
        links = [
            (escaped(called), code(identity), escaped(named), escaped(state))
            for called, identity, named, state in words.linked(report)
        ]
        linked = table([*map(escaped, words.linked_header())], links) if links else ""
        parts = [
            f"# {escaped(str(report.item['id']))}",
            code(report.path),
            table(header, rows),
            linked,
            *parts,
        ]
    return "\n\n".join(one for one in parts if one)
