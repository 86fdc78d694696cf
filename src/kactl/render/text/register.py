"""The items of a register, and one item, as text."""

from collections.abc import Mapping, Sequence
from typing import Any, Final

from kactl.model.faults import shortened
from kactl.model.item_reports import ItemReport, RegisterHead, RegisterReport
from kactl.render.look import Look
from kactl.render.text.findings import findings
from kactl.render.text.page import Page
from kactl.render.wording import said
from kactl.texts.catalogue import message

COLUMNS: Final = ("status", "title", "owner", "due")
"""The fields that a list shows beside the id, where the register declares them."""
_MOST: Final = 60


def register(report: RegisterReport, look: Look) -> str:
    """Return the items as a table, each with what tells it from the others."""
    page = Page(look)
    shown = {one.id: one.title for one in report.fields if one.id in COLUMNS}
    columns = [one for one in COLUMNS if one in shown]
    header = [_word(look, "id"), *(shown[one][look.language] for one in columns)]
    if report.items:
        page.table((_line(report, one, columns, look) for one in report.items), header=header)
    title = report.title[look.language]
    page.say(_word(look, "count" if report.items else "none", register=title, count=len(report.items)))
    findings(page, report.findings)
    return page.text()


def item(report: ItemReport, look: Look) -> str:
    """Return every field of an item: its id to type, its title to read, its value."""
    page = Page(look)
    if report.item is not None:
        values = {key: one for key, one in report.item.items() if key != "id"}
        page.say(f"{report.item['id']}  {report.path}", style="bold")
        titles = {one.id: one.title[look.language] for one in report.fields}
        header = [_word(look, key) for key in ("field", "name", "value")]
        rows = [
            (name, titles.get(name, ""), _value(report, name, values.get(name), look))
            for name in dict.fromkeys((*titles, *values))
        ]
        page.table(rows, header=header)
    findings(page, report.findings)
    return page.text()


def _line(
    report: RegisterReport, values: Mapping[str, Any], columns: Sequence[str], look: Look
) -> tuple[str, ...]:
    cells = [_value(report, one, values.get(one), look) for one in columns]
    kept = cells if look.verbosity > 0 else [shortened(one, _MOST) for one in cells]
    return values["id"], *kept


def _value(report: RegisterHead, field: str, value: Any, look: Look) -> str:  # noqa: ANN401 - any raw value
    if isinstance(value, list):
        return said([_value(report, field, one, look) for one in value], look.language)
    if value is None:
        return ""
    if isinstance(value, bool):
        return _word(look, "yes" if value else "no")
    if field == "status" and value in report.states:
        return report.states[value][look.language]
    kind = next((one.type for one in report.fields if one.id == field), None)
    return report.people.get(value, value) if kind == "person" and isinstance(value, str) else str(value)


def _word(look: Look, key: str, **values: object) -> str:
    return message(f"register.{key}", look.language, values or None)
