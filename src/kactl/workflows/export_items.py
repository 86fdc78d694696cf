"""Export items to a workbook or a table that people work in, and that can be imported again."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Final

from kactl.exchange.csv_tables import csv_text
from kactl.exchange.outside_files import refuse_unwritable, write_outside
from kactl.exchange.workbook_writing import workbook_bytes
from kactl.model.findings import Finding
from kactl.model.import_mappings import ImportMapping
from kactl.model.import_reports import ExportReport
from kactl.model.table_sheets import Sheet, Shown
from kactl.model.view import Item
from kactl.texts.catalogue import LANGUAGES, Language, message
from kactl.workflows.calling import Call, Writing, agreed
from kactl.workflows.carrying_out import carry_out
from kactl.workflows.desk import open_to_write
from kactl.workflows.exporting.layout import ExportColumn, cell_of, laid_out, sheet_columns
from kactl.workflows.exporting.onto import update_workbook
from kactl.workflows.exporting.showing import Shower
from kactl.workflows.importing.mappings import known_mappings, read_mapping
from kactl.workflows.item_changes import plan_items
from kactl.workflows.item_conditions import condition
from kactl.workflows.item_names import by_name, number_of
from kactl.workflows.numbering import gives_numbers, numbered_items, oldest_first
from kactl.workflows.problems import misuse, suggestions
from kactl.workflows.registers import OpenRegister, open_register

_LAST: Final = 10**9
_CLIENT_LANGUAGE: Final = "client_language"


@dataclass(frozen=True, slots=True)
class Wanted:
    """What is to be exported, as the command line says."""

    file: Path | None = None
    where: Sequence[str] = ()
    columns: str | None = None
    name: str | None = None
    """The mapping whose headers, order and widths the export has."""
    onto: Path | None = None
    """A workbook of the client's that is to be updated."""
    key: str | None = None
    sheet: str | None = None


def export_items(call: Call, noun: str, wanted: Wanted, *, writing: Writing) -> ExportReport:
    """Write the items that match to a file, in the client's language, in the order of their numbers.

    Somebody outside is about to see them: those that have no display number get one, in one commit.
    """
    opened = open_register(open_to_write(call), noun)
    given = wanted.file or wanted.onto or Path(f"{noun}.xlsx")
    path = call.start / given
    if not writing.dry_run:
        refuse_unwritable(path)
    found = opened.matching(condition(opened, wanted.where))
    items, commit = _numbered(opened, found.items, writing)
    mapping = _mapping(opened, wanted.name)
    shower = Shower(opened, call.asked or _client_language(opened))
    report = _report(opened, given, items, found.faults).model_copy(update={"commit": commit})
    if wanted.onto is not None:
        done = update_workbook(
            opened, items, call.start / wanted.onto, mapping,
            key=wanted.key, sheet=wanted.sheet, shower=shower,
        )  # fmt: skip
        data, told = done.data, {"columns": done.titles, "changed": done.changed, "added": done.added}
        report = report.model_copy(update={"notes": (*report.notes, *done.notes)})
    else:
        columns = laid_out(opened, wanted.columns, mapping, shower)
        data = _written(opened, path, columns, items, mapping, shower)
        told = {"columns": tuple(one.title for one in columns)}
    if not writing.dry_run:
        write_outside(path, data)
    return report.model_copy(update={**told, "planned": writing.dry_run})


def _numbered(
    opened: OpenRegister, items: Sequence[Item], writing: Writing
) -> tuple[Sequence[Item], str | None]:
    """Return the items by number and name, and the commit that gave new display numbers."""
    changes = numbered_items(opened, oldest_first(opened, items)) if gives_numbers(opened) else ()
    commit = None
    if changes:
        language = opened.desk.engagement.language
        values = {"title": opened.register.title[language], "count": len(changes)}
        plan = plan_items(changes, message("exporting.numbered", language, values))
        commit = carry_out(opened.desk, plan, replace(writing, confirm=agreed)).commit
    given = {one.id: one.after for one in changes}
    held = [replace(one, fields=given[one.id]) if one.id in given else one for one in items]
    named = by_name(opened.register, held)
    return sorted(named, key=lambda one: number_of(one) or _LAST), commit


def _report(
    opened: OpenRegister, file: Path, items: Sequence[Item], notes: Sequence[Finding]
) -> ExportReport:
    return ExportReport(
        schemaVersion=1,
        engagement=opened.desk.engagement.engagement,
        register=opened.register.id,
        noun=opened.register.noun,
        title=opened.register.title,
        file=str(file),
        items=len(items),
        columns=(),
        notes=tuple(notes),
    )


def _written(
    opened: OpenRegister,
    path: Path,
    columns: Sequence[ExportColumn],
    items: Sequence[Item],
    mapping: ImportMapping | None,
    shower: Shower,
) -> bytes:
    """Return the file's bytes, of the kind that its name asks for."""
    ending = path.suffix.lower()
    if ending == ".reqif":
        from kactl.exchange.reqif_writing import reqif_bytes  # noqa: PLC0415 - an extra, loaded when asked for
        from kactl.workflows.exporting.specifications import specification  # noqa: PLC0415

        return reqif_bytes(specification(opened, items, shower))
    words = client_words(mapping)
    rows: list[list[Shown]] = [[cell_of(column, one, shower, words) for column in columns] for one in items]
    if ending in (".csv", ".txt"):
        return csv_text([[one.title for one in columns], *rows])
    if ending != ".xlsx":
        misuse("exporting.kind", file=path.name)
    return workbook_bytes(_sheet(opened, columns, rows, shower))


def _sheet(
    opened: OpenRegister, columns: Sequence[ExportColumn], rows: Sequence[Sequence[Shown]], shower: Shower
) -> Sheet:
    desk, language = opened.desk, shower.language
    head = desk.home.repository.head()
    zone = desk.engagement.zone
    values = {
        "register": opened.register.title[language],
        "engagement": desk.title,
        "revision": head[:12] if head else "-",
        "at": desk.call.now.astimezone(zone).strftime("%Y-%m-%d %H:%M %Z"),
        "count": len(rows),
    }
    keys = ("register", "engagement", "revision", "at", "count")
    facts = [(message(f"exporting.note-{key}", language), str(values[key])) for key in keys]
    rules = [("", message(f"exporting.rule-{key}", language)) for key in ("edit", "add", "remove", "columns")]
    return Sheet(
        title=opened.register.title[language],
        columns=sheet_columns(columns, rows, shower),
        rows=rows,
        notes_title=message("exporting.notes", language),
        notes=(*facts, ("", ""), *rules),
        choices_title=message("exporting.choices", language),
    )


def client_words(mapping: ImportMapping | None) -> dict[str, str]:
    """Return the client's own words by what they mean; of several, the first."""
    found: dict[str, str] = {}
    for word, meaning in (mapping.meanings if mapping else {}).items():
        found.setdefault(meaning, word)
    return found


def _mapping(opened: OpenRegister, name: str | None) -> ImportMapping | None:
    if name is None:
        return None
    found = read_mapping(opened.desk, opened.register.id, name)
    if found is None:
        known = suggestions(name, known_mappings(opened.desk)) or "-"
        misuse("importing.no-mapping", name=name, known=known)
    return found


def _client_language(opened: OpenRegister) -> Language:
    """Return the language that the client reads, else that of the engagement."""
    engagement = opened.desk.engagement
    said = engagement.answers.get(_CLIENT_LANGUAGE)
    return next((one for one in LANGUAGES if one == said), engagement.language)
