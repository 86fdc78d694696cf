"""The report of an import's plan: counts, the first differences, what is refused and where."""

import shlex
from collections.abc import Iterator
from itertools import islice
from pathlib import Path
from typing import Final

from kactl.checks.reading.items import STATUS
from kactl.model.findings import Finding
from kactl.model.import_reports import (
    ImportColumn,
    ImportCounts,
    ImportDifference,
    ImportRefusal,
    ImportReport,
)
from kactl.model.tables import Head, cell_name
from kactl.model.view import Item
from kactl.texts.catalogue import Language
from kactl.workflows.exporting.showing import Shower
from kactl.workflows.importing.cells import plain
from kactl.workflows.importing.planning import TITLE, ImportPlan
from kactl.workflows.importing.rows import Fault, PlannedRow
from kactl.workflows.item_names import shown_name

MOST_DIFFERENCES: Final = 20
MOST_CELLS: Final = 10
PEOPLE: Final = ("register.no-person", "register.person-ambiguous")
LACKING: Final = "importing.lacking"
_ONCE: Final = (*PEOPLE, "register.no-target", "register.bad-value")
"""What is told once of a word, however many cells hold it."""


def reported(
    plan: ImportPlan, file: Path, language: Language, notes: tuple[Finding, ...], again: str | None = None
) -> ImportReport:
    """Return the report of a plan that is not carried out yet.

    `again`: the command that reads the file once more and can be told what its words mean.
    """
    differences = list(islice(_differences(plan, language), MOST_DIFFERENCES))
    cells = sum(len(one.fields) for one in plan.changed)
    counts = ImportCounts(
        new=len(plan.new),
        changed=len(plan.changed),
        untouched=sum(one.item is not None and not one.fields and not one.faults for one in plan.rows),
        closed=len(plan.gone),
        refused=len(plan.refused),
        cells=cells,
    )
    opened, table = plan.opened, plan.table
    return ImportReport(
        schemaVersion=1,
        engagement=opened.desk.engagement.engagement,
        register=opened.register.id,
        noun=opened.register.noun,
        title=opened.register.title,
        file=file.name,
        sheet=table.sheet,
        encoding=table.encoding,
        columns=tuple(
            ImportColumn(cell=cell_name(one.row, one.column), name=one.name, field=plan.columns.target(one))
            for one in table.header
        ),
        counts=counts,
        differences=tuple(differences),
        more=counts.new + cells + counts.closed - len(differences),
        refusals=tuple(_refusals(plan, file.name, again)),
        notes=notes,
    )


def _differences(plan: ImportPlan, language: Language) -> Iterator[ImportDifference]:
    """Give every difference: changed cells first, then new items, then those that are gone."""
    shower = Shower(plan.opened, language)
    fields = {one.id: one for one in plan.opened.fields}
    for row in plan.changed:
        for name, value in row.fields.items():
            held = row.item.fields.get(name) if row.item else None
            yield ImportDifference(
                kind="changed",
                item=row.id,
                name=_name(plan, row.item, language),
                cell=_cell(plan, row, plan.columns.head(name)),
                field=name,
                title=fields[name].title,
                before=plain(shower.shown(fields[name], held)),
                after=plain(shower.shown(fields[name], value)),
            )
    for row in plan.new:
        title = row.fields.get(TITLE, "")
        yield ImportDifference(kind="new", item=row.id, cell=_cell(plan, row, None), after=str(title))
    for change in plan.gone:
        after = plain(shower.shown(fields[STATUS], change.fields[STATUS]))
        before = plain(shower.shown(fields[STATUS], change.before.get(STATUS)))
        yield ImportDifference(
            kind="closed", item=change.id, name=_name(plan, change.item, language), cell=None,
            field=STATUS, title=fields[STATUS].title, before=before, after=after,
        )  # fmt: skip


def _name(plan: ImportPlan, item: Item | None, language: Language) -> str | None:
    return shown_name(plan.opened.register, item, language) if item else None


def _cell(plan: ImportPlan, row: PlannedRow, head: Head | None) -> str:
    first = plan.table.header[0]
    return cell_name(row.row.number, (head or first).column)


def _refusals(plan: ImportPlan, file: str, again: str | None) -> Iterator[ImportRefusal]:
    """Give what is refused, in order of rows; what many cells share is one."""
    groups: dict[tuple[object, ...], list[tuple[PlannedRow, Fault]]] = {}
    for row in plan.refused:
        for fault in row.faults:
            groups.setdefault(_kind(row, fault), []).append((row, fault))
    for group in groups.values():
        row, fault = group[0]
        column = (fault.head or plan.table.header[0]).column
        names = tuple(_cell(plan, one, other.head) for one, other in group[:MOST_CELLS])
        place = {"path": file, "line": row.row.number, "column": column}
        fix = _worded(plan, fault, again) or fault.finding.fix
        yield ImportRefusal(
            cells=names,
            count=len(group),
            name=fault.head.name if fault.head else None,
            finding=fault.finding.model_copy(update={**place, "fix": fix}),
        )


def _worded(plan: ImportPlan, fault: Fault, again: str | None) -> str | None:
    """Return the command that says what an unknown word means, where words can be told at all."""
    word, code = fault.finding.values.get("cell"), fault.finding.code
    field = next((one for head, one in plan.columns.known if head == fault.head), None)
    if again is not None and code == LACKING and fault.head is None:
        return f"{again} --map COLUMN={fault.finding.values['id']}"
    if again is None or field is None or not isinstance(word, str):
        return None
    if code in PEOPLE:
        return f"{again} --word {shlex.quote(word)}=PERSON"
    if code == "register.bad-value" and field.type == "choice":
        return f"{again} --word {shlex.quote(word)}=VALUE"
    return None


def _kind(row: PlannedRow, fault: Fault) -> tuple[object, ...]:
    finding = fault.finding
    column = fault.head.column if fault.head else 0
    word = finding.values.get("cell")
    if fault.head is None and finding.code == LACKING:
        return finding.code, column, finding.values["id"]
    if finding.code in _ONCE and isinstance(word, str):
        return finding.code, column, word
    return finding.code, column, row.row.number
