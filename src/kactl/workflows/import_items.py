"""Import items from a workbook or a file of separated values: a plan first, then one commit of all of it."""

import shlex
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from hashlib import sha256
from pathlib import Path
from typing import Final

from kactl.model.changes import Change, ChangeSet
from kactl.model.fields import FieldDeclaration
from kactl.model.findings import Finding
from kactl.model.import_mappings import ImportMapping
from kactl.model.import_reports import ImportReport
from kactl.texts.catalogue import message
from kactl.workflows.calling import Call, Writing, agreed
from kactl.workflows.carrying_out import carry_out
from kactl.workflows.derived_notes import derived_notes
from kactl.workflows.desk import open_to_write
from kactl.workflows.importing.asking import Asking, answered
from kactl.workflows.importing.columns import Columns, folded, match
from kactl.workflows.importing.gathering import gathered
from kactl.workflows.importing.mappings import known_mappings, plan_mapping, read_mapping, remembered
from kactl.workflows.importing.mirroring import plan_stamp, sources_before
from kactl.workflows.importing.planning import ImportPlan, Planner
from kactl.workflows.importing.presets import preset
from kactl.workflows.importing.reporting import reported
from kactl.workflows.importing.sources import open_elsewhere, read_table, usual_columns
from kactl.workflows.item_changes import plan_items
from kactl.workflows.item_values import Reader
from kactl.workflows.problems import misuse, suggestions
from kactl.workflows.registers import OpenRegister, open_register

NEW: Final = "-"


@dataclass(frozen=True, slots=True)
class Reading:
    """How a file is to be read, as the command line says."""

    name: str | None = None
    """Whose file it is: the mapping that was kept under this name."""
    columns: Sequence[str] = ()
    """`COLUMN=FIELD`; the field `-` passes a column over."""
    words: Sequence[str] = ()
    """`WORD=VALUE`: what the file's own words for people, states and choices mean."""
    save: str | None = None
    """The name under which the mapping is kept."""
    sheet: str | None = None
    key: str | None = None
    encoding: str | None = None
    skip_refused: bool = False
    """Write the rows that hold, though others are refused."""


def import_items(
    call: Call, noun: str, file: Path, reading: Reading, *, writing: Writing, ask: Asking | None = None
) -> ImportReport:
    """Write what a file says about the items of a register; where a row is refused, nothing.

    A row that is missing from the file changes nothing here, unless the register is a mirror. `ask` is
    asked once for what each unknown word means; the answers are kept under the name of the mapping.
    """
    opened = open_register(open_to_write(call), noun)
    mirrored = opened.register.source == "mirror"
    if not mirrored:
        opened.must_be_ours()
    elif reading.name is None:
        misuse("importing.mirror-as", title=opened.register.title, noun=noun, file=file.name)
    mapping = _mapping(opened, reading)
    path = call.start / file
    table = read_table(path, reading.sheet or mapping.sheet, reading.encoding or mapping.encoding)
    table = gathered(table, mapping.repeated)
    asked = _pairs(reading.columns, "--map")
    told = {*asked.values(), *mapping.columns.values()}
    usual = {name: field for name, field in usual_columns(table, opened).items() if field not in told}
    columns = match(table, opened.fields, asked, {**usual, **mapping.columns})
    words = {**mapping.meanings, **_pairs(reading.words, "--word")}
    key = _key(opened, columns, reading.key or mapping.key)
    if mirrored and key is None and columns.head("id") is None:
        misuse("importing.mirror-key", title=opened.register.title)
    planner = Planner(
        opened, table, columns, words, key, mirrored, mapping.gone, mapping.dates, mapping.identity,
        sources_before(opened) if mirrored else {}, mapping.defaults,
    )  # fmt: skip
    plan = planner.plan()
    if answers := answered(plan, ask):
        words |= answers
        plan = replace(planner, words=words).plan()
    again = f"kactl {noun} import {shlex.quote(str(file))}{f' --as {reading.name}' if reading.name else ''}"
    notes = (
        *open_elsewhere(path),
        *_notes(plan, key, mapping.identity),
        *(() if mirrored else derived_notes(plan.changes)),
    )
    report = reported(plan, path, call.language, notes, again)
    kept = remembered(mapping, opened, table, columns, words, key.id if key else None)
    kept = kept.model_copy(update={"sheet": reading.sheet or mapping.sheet})
    kept = kept.model_copy(update={"encoding": reading.encoding or mapping.encoding})
    if report.refusals and not reading.skip_refused:
        return report
    save = reading.save or (reading.name if answers else None)
    extra = [plan_mapping(opened.desk, save, kept)] if save else []
    if mirrored:
        digest = sha256(path.read_bytes()).hexdigest()
        extra.append(plan_stamp(opened, reading.name or "", path.name, digest, plan))
    return _carried_out(plan, report, [one for one in extra if one is not None], writing)


def _carried_out(
    plan: ImportPlan, report: ImportReport, extra: Sequence[Change], writing: Writing
) -> ImportReport:
    desk = plan.opened.desk
    counts = report.counts
    values = {
        "file": report.file, "title": report.title[desk.engagement.language],
        "new": counts.new, "changed": counts.changed, "closed": counts.closed,
    }  # fmt: skip
    code = "importing.summary-mirror" if plan.opened.register.source == "mirror" else "importing.summary"
    summary = message(code, desk.engagement.language, values)
    found = plan_items(plan.changes, summary, mirrored=plan.opened.register.source == "mirror")
    changes = ChangeSet((*found.changes, *extra), summary)
    preview = carry_out(desk, changes, replace(writing, dry_run=True))
    told = {"files": preview.files, "message": preview.message, "diff": preview.diff}
    report = report.model_copy(update={**told, "planned": preview.planned})
    report = report.model_copy(update={"notes": (*preview.notes, *report.notes)})
    if not changes.changes or writing.dry_run or not writing.confirm(report):
        return report
    done = carry_out(desk, changes, replace(writing, confirm=agreed))
    return report.model_copy(update={"commit": done.commit, "planned": False})


def _mapping(opened: OpenRegister, reading: Reading) -> ImportMapping:
    """Return what is remembered of the file; a name under which nothing was kept is misuse."""
    empty = ImportMapping.model_validate({"register": opened.register.id})
    if reading.name is None:
        return empty
    found = read_mapping(opened.desk, opened.register.id, reading.name) or preset(
        opened.desk, opened.register.id, reading.name
    )
    if found is None and reading.save != reading.name and opened.register.source != "mirror":
        known = suggestions(reading.name, known_mappings(opened.desk)) or NEW
        misuse("importing.no-mapping", name=reading.name, known=known)
    return found or empty


def _key(opened: OpenRegister, columns: Columns, name: str | None) -> FieldDeclaration | None:
    """Return the field by which rows find their items, where the file has it."""
    if name is None:
        own = opened.register.key
        return next((one for one in opened.fields if one.id == own and columns.head(one.id)), None)
    if folded(name) == "id":
        return None
    found = Reader(opened).field(name)
    if columns.head(found.id) is None:
        misuse("importing.no-key-column", field=found.title, id=found.id)
    return found


def _pairs(texts: Sequence[str], option: str) -> Mapping[str, str]:
    found: dict[str, str] = {}
    for text in texts:
        name, equals, target = text.rpartition("=")
        if not equals or not name.strip() or not target.strip():
            misuse("importing.bad-pair", text=text, option=option)
        found[name.strip()] = target.strip()
    return found


def _notes(plan: ImportPlan, key: FieldDeclaration | None, identity: str | None) -> list[Finding]:
    """Return what is to be known about the file and blocks nothing."""
    table, columns = plan.table, plan.columns
    notes: list[Finding] = []
    unknown = [one.name for one in columns.unknown if not identity or folded(one.name) != folded(identity)]
    if unknown:
        names = ", ".join(unknown)
        notes.append(Finding(code="importing.unknown-columns", severity="note", values={"names": names}))
    if plan.moved:
        keys = ", ".join(f"{old} → {new}" for old, new in plan.moved.items())
        notes.append(Finding(code="importing.moved", severity="note", values={"keys": keys}))
    if table.hidden:
        values = {"names": ", ".join(table.hidden), "sheet": table.sheet}
        notes.append(Finding(code="importing.hidden-sheets", severity="note", values=values))
    if table.encoding not in (None, "utf-8", "utf-8-sig"):
        values = {"encoding": table.encoding}
        notes.append(Finding(code="importing.encoding", severity="note", values=values))
    named = {one.id for _, one in columns.known}
    if not {"id", "number"} & named and key is None and plan.new:
        notes.append(Finding(code="importing.no-key", severity="warning"))
    return notes
