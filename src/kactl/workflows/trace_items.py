"""Trace the items of a register: what they rest on, what follows from them, what leads nowhere."""

from collections.abc import Iterator, Sequence
from typing import Final

from kactl.checks.reading.items import field_of
from kactl.checks.reading.tracing import RESULT, VOID, Column, Traces, columns, fields_read, living
from kactl.model.fields import STATUS
from kactl.model.findings import Finding
from kactl.model.registers import Register
from kactl.model.subjects import ItemsPart
from kactl.model.trace_reports import (
    Coverage,
    TraceColumn,
    TraceEnd,
    TraceOrphan,
    TraceReport,
    TraceRow,
)
from kactl.model.view import Item
from kactl.workflows.calling import Call
from kactl.workflows.desk import Desk, open_desk
from kactl.workflows.item_names import by_name
from kactl.workflows.problems import misuse
from kactl.workflows.registers import head, open_register

CORE: Final = "core"


def trace_items(call: Call, noun: str, identities: Sequence[str] = (), *, core: bool = False) -> TraceReport:
    """Return the matrix of a register: of the named items, of the core ones, or of all that still count.

    Orphans are told for the whole register; what is proven is counted over the core items that are shown.
    """
    opened = open_register(open_desk(call), noun)
    register = opened.register
    cols = columns(register, opened.desk.snapshot.playbook)
    if not cols:
        misuse("trace.unlinked", "kactl playbook show", title=register.title)
    if core and field_of(register, CORE) is None:
        misuse("trace.no-core", f"kactl {noun} trace", title=register.title)
    wanted = {opened.known(one) for one in identities}
    read = _read(opened.desk, register, cols)
    traces = Traces(register, cols, {key: living(items) for key, (items, _) in read.items()})
    asked = (one for one in read[register.id][0] if _asked(one, wanted, core=core))
    items = by_name(register, asked)
    rows = tuple(_row(traces, one) for one in items)
    counted = tuple(one for one in rows if one.core) if field_of(register, CORE) else rows
    kept = any(one.accepted is not None for one in rows)
    orphans = tuple(traces.orphans())
    return TraceReport.model_validate(
        {
            **head(opened, items, beside=(*_linked(traces, rows), *(one for _, one, _ in orphans))),
            "columns": tuple(_column(one) for one in cols),
            "rows": rows,
            "ends": _ends(traces, rows),
            "orphans": tuple(_orphan(*one) for one in orphans),
            "core": _coverage(counted),
            "accepted": sum(one.accepted is True for one in counted) if kept else None,
            "findings": tuple(one for _, faults in read.values() for one in faults),
        }
    )


def _read(
    desk: Desk, register: Register, cols: Sequence[Column]
) -> dict[str, tuple[tuple[Item, ...], tuple[Finding, ...]]]:
    """Return the items of every register of the matrix, and what in its folder is none."""
    registers = (register, *(one.register for one in cols))
    parts = tuple(ItemsPart(one.id, fields_read(one)) for one in registers)
    view = desk.snapshot.view(parts, desk.call.now, {}, None)
    found = {one.id: view.items(one.id) for one in registers}
    return {key: (one.items, one.faults) for key, one in found.items()}


def _asked(item: Item, wanted: set[str], *, core: bool) -> bool:
    if wanted and item.id not in wanted:
        return False
    if core and item.fields.get(CORE) is not True:
        return False
    return bool(wanted) or item.fields.get(STATUS) not in VOID


def _row(traces: Traces, item: Item) -> TraceRow:
    cells = traces.cells(item)
    return TraceRow(
        id=item.id, title=_text(item, "title") or "", status=_text(item, STATUS),
        core=item.fields.get(CORE) is True, cells=cells, gaps=traces.gaps(item, cells),
        proven=traces.proven(cells), accepted=traces.accepted(item),
    )  # fmt: skip


def _text(item: Item, field: str) -> str | None:
    value = item.fields.get(field)
    return value if isinstance(value, str) else None


def _column(one: Column) -> TraceColumn:
    register = one.register
    return TraceColumn(id=register.id, noun=register.noun, title=register.title, follows=one.follows)


def _ends(traces: Traces, rows: Sequence[TraceRow]) -> dict[str, dict[str, TraceEnd]]:
    found: dict[str, dict[str, TraceEnd]] = {}
    for place, column in enumerate(traces.columns):
        items = traces.known[column.register.id]
        named = dict.fromkeys(identity for row in rows for identity in row.cells[place])
        found[column.register.id] = {one: _end(items[one]) for one in named}
    return found


def _linked(traces: Traces, rows: Sequence[TraceRow]) -> Iterator[Item]:
    """Give the items in the cells of the rows, and where one stands in several, again."""
    for place, column in enumerate(traces.columns):
        items = traces.known[column.register.id]
        yield from (items[identity] for row in rows for identity in row.cells[place])


def _end(item: Item) -> TraceEnd:
    title, result = _text(item, "title") or "", _text(item, RESULT)
    return TraceEnd(title=title, status=_text(item, STATUS), result=result)


def _orphan(column: Column, item: Item, lost: tuple[str, ...]) -> TraceOrphan:
    title = _text(item, "title") or ""
    return TraceOrphan.model_validate(
        {"register": column.register.id, "id": item.id, "title": title, "dangling": lost}
    )


def _coverage(rows: Sequence[TraceRow]) -> Coverage:
    """Count what is proven: by passed results, or where none are kept, by what follows being there."""
    lacking = tuple(one.id for one in rows if not (one.proven if one.proven is not None else not one.gaps))
    proven = len(rows) - len(lacking)
    percent = 1000 * proven // len(rows) / 10 if rows else None
    return Coverage(count=len(rows), proven=proven, percent=percent, lacking=lacking)
