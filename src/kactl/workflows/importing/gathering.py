"""Columns that stand several times under one name, as Jira writes labels and sprints: made one."""

from collections.abc import Mapping, Sequence
from dataclasses import replace

from kactl.model.import_mappings import Repeated
from kactl.model.tables import Head, Raw, Row, Table
from kactl.workflows.importing.cells import plain
from kactl.workflows.importing.columns import folded


def gathered(table: Table, repeated: Mapping[str, Repeated]) -> Table:
    """Return the table with one column for all of a name: every value, the first, or the last."""
    wanted = {folded(name): how for name, how in repeated.items()}
    groups: dict[str, list[Head]] = {}
    for head in table.header:
        if folded(head.name) in wanted:
            groups.setdefault(folded(head.name), []).append(head)
    several = {name: heads for name, heads in groups.items() if len(heads) > 1}
    if not several:
        return table
    extra = {one.column for heads in several.values() for one in heads[1:]}
    header = tuple(one for one in table.header if one.column not in extra)
    rows = tuple(_row(one, several, wanted) for one in table.rows)
    return replace(table, header=header, rows=rows)


def _row(row: Row, several: Mapping[str, Sequence[Head]], wanted: Mapping[str, Repeated]) -> Row:
    cells = list(row.cells)
    for name, heads in several.items():
        filled = [row.cell(one.column) for one in heads if row.cell(one.column) is not None]
        cells += [None] * (heads[0].column - len(cells))
        cells[heads[0].column - 1] = _joined(filled, wanted[name])
    return Row(row.number, tuple(cells))


def _joined(filled: Sequence[Raw], how: Repeated) -> Raw:
    if not filled:
        return None
    if how == "all":
        return "\n".join(dict.fromkeys(map(plain, filled))) if len(filled) > 1 else filled[0]
    return filled[0 if how == "first" else -1]
