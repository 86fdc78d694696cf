"""Edit many items as one text: in the person's editor, or through a file; only what changed is written."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from kactl.errors import ExitCode, KactlError
from kactl.exchange.editor import kept_file
from kactl.exchange.outside_files import read_outside, write_outside
from kactl.model.findings import Finding
from kactl.model.import_reports import ExportReport
from kactl.model.reports import ChangeSetReport
from kactl.model.view import Item
from kactl.render.wording import worded_finding
from kactl.texts.catalogue import message
from kactl.workflows.calling import Call, Writing
from kactl.workflows.carrying_out import carry_out
from kactl.workflows.derived_notes import derived_notes
from kactl.workflows.desk import open_desk, open_to_write
from kactl.workflows.editing.blocks import MOST_BYTES, read_edited
from kactl.workflows.editing.changes import Comparison, left_out
from kactl.workflows.editing.writing import written
from kactl.workflows.item_changes import plan_items
from kactl.workflows.item_conditions import condition
from kactl.workflows.problems import decline, misuse
from kactl.workflows.registers import OpenRegister, open_register
from kactl.workflows.set_item import taken_up

Editor = Callable[[Path], int]
_NAMED: Final = 5
_TOLD: Final = "#! "
"""Begins the lines in which a reopened text says what was wrong with it."""


@dataclass(frozen=True, slots=True)
class Chosen:
    """Which items are to be edited: the named ones, those of a condition, or all."""

    ids: Sequence[str] = ()
    where: Sequence[str] = ()


def write_buffer(call: Call, noun: str, chosen: Chosen, file: Path) -> ExportReport:
    """Write the text of items to a file, for somebody to edit and to read back."""
    opened = _opened(open_register(open_desk(call), noun))
    items = _items(opened, chosen)
    write_outside(call.start / file, written(opened, items, call.language).encode())
    register = opened.register
    return ExportReport(
        schemaVersion=1,
        engagement=opened.desk.engagement.engagement,
        register=register.id,
        noun=noun,
        title=register.title,
        file=str(file),
        items=len(items),
        columns=tuple(one.id for one in opened.fields),
    )


def edit_from(call: Call, noun: str, file: Path, *, writing: Writing) -> ChangeSetReport:
    """Write what changed in a text that was edited elsewhere; who changed an item meanwhile wins (exit 4)."""
    opened = _opened(open_register(open_to_write(call, writing.by), noun))
    data = read_outside(call.start / file, MOST_BYTES)
    return _applied(opened, data, str(file), None, writing)


def edit_items(call: Call, noun: str, chosen: Chosen, editor: Editor, *, writing: Writing) -> ChangeSetReport:
    """Open items in the person's editor and write what changed; a refused text is opened again, and kept."""
    opened = _opened(open_register(open_to_write(call, writing.by), noun))
    items = {one.id: one for one in _items(opened, chosen)}
    text = written(opened, [*items.values()], call.language)
    path = kept_file(noun, text)
    try:
        return _edited(opened, path, items, editor, writing)
    except KactlError as error:
        raise _kept(error, noun, path, text) from None
    except KeyboardInterrupt:
        raise _kept(_given_up(), noun, path, text) from None


def _edited(
    opened: OpenRegister, path: Path, items: Mapping[str, Item], editor: Editor, writing: Writing
) -> ChangeSetReport:
    """Open the text until what it asks for can be carried out, or nothing more is changed in it."""
    before = path.read_bytes()
    while True:
        if editor(path):
            raise _given_up()
        data = read_outside(path, MOST_BYTES)
        try:
            report = _applied(opened, data, str(path), items, writing)
        except KactlError as error:
            if not _reopened(error, opened.desk.call, path, data, before):
                raise
            before = path.read_bytes()
            continue
        if not writing.dry_run:
            path.unlink()
            return report
        values = {"path": str(path), "noun": opened.register.noun}
        kept = Finding(code="editing.kept", severity="note", values=values)
        return report.model_copy(update={"notes": (*report.notes, kept)})


def _given_up() -> KactlError:
    return KactlError("editing.gave-up", exit_code=ExitCode.INTERRUPTED)


def _opened(opened: OpenRegister) -> OpenRegister:
    opened.must_be_ours()
    return opened


def _items(opened: OpenRegister, chosen: Chosen) -> list[Item]:
    named = [taken_up(opened, one) for one in dict.fromkeys(map(opened.known, chosen.ids))]
    asked = condition(opened, chosen.where)
    if named:
        return [one for one in named if asked is None or asked.holds({**one.fields, "id": one.id})]
    return [*opened.matching(asked).items]


def _applied(
    opened: OpenRegister, data: bytes, path: str, before: Mapping[str, Item] | None, writing: Writing
) -> ChangeSetReport:
    """Carry out what an edited text asks for, or refuse all of it."""
    edited = read_edited(data, path)
    comparison = Comparison(opened, path, before)
    comparison.compare(edited)
    if not comparison.faults:
        comparison.finish(opened.desk.call.nonce)
    if comparison.faults:
        faults = tuple(sorted(comparison.faults, key=lambda one: one.line or 0))
        decline("editing.refused", count=len(faults), path=path, findings=faults)
    if comparison.clashes:
        values = {"count": len(comparison.clashes), "findings": tuple(comparison.clashes)}
        fix = f"kactl {opened.register.noun} edit"
        raise KactlError("editing.clash", exit_code=ExitCode.REPOSITORY, fix=fix, values=values)
    if not edited.blocks and edited.count == 0 and edited.register is None:
        misuse("editing.no-buffer", path=path)
    changes = comparison.changes
    language = opened.desk.engagement.language
    names = [one.spoken[language] for one in changes]
    named = ("、" if language == "zh" else ", ").join(names[:_NAMED]) + (" …" if len(names) > _NAMED else "")
    title = opened.register.title[language]
    summary = message("editing.summary", language, {"title": title, "count": len(names), "items": named})
    notes = (*left_out(opened, before, edited, comparison), *derived_notes(changes))
    return carry_out(opened.desk, plan_items(changes, summary), writing, notes=notes)


def _reopened(error: KactlError, call: Call, path: Path, data: bytes, before: bytes) -> bool:
    """Put what was refused at the head of the text, to be opened again; not for one that nobody changed."""
    found = error.values.get("findings")
    if error.exit_code is not ExitCode.FINDINGS or not isinstance(found, tuple) or data == before:
        return False
    lines = data.decode("utf-8", "replace").splitlines(keepends=True)
    body = [one for one in lines if not one.startswith(_TOLD)]
    shift = len(found) - (len(lines) - len(body))
    told = [f"{_TOLD}{(one.line or 1) + shift}: {_said(one, call)}\n" for one in found]
    path.write_text("".join((*told, *body)), "utf-8")
    return True


def _said(finding: Finding, call: Call) -> str:
    return worded_finding(finding, call.language).message or finding.code


def _kept(error: KactlError, noun: str, path: Path, text: str) -> KactlError:
    """Return the error with the command that takes the text up again; a text without edits is not kept."""
    try:
        if path.read_bytes() == text.encode():
            path.unlink()
            return error
    except OSError:
        return error
    fix = f"kactl {noun} edit --from {path}"
    return KactlError(
        error.code, exit_code=error.exit_code, fix=fix, values={**error.values, "path": str(path)}
    )
