"""Take a workbook back: every cell merged three ways with the commit that it left from, one commit."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Final

from kactl.errors import ExitCode, KactlError
from kactl.model.changes import ChangeSet
from kactl.model.findings import Finding
from kactl.model.import_reports import ImportCounts
from kactl.model.workbook_reports import Side, WorkbookImportReport, WorkbookSheet
from kactl.texts.catalogue import message
from kactl.workflows.calling import Call, Writing, agreed
from kactl.workflows.carrying_out import carry_out
from kactl.workflows.derived_notes import derived_notes
from kactl.workflows.desk import Desk, open_to_write, opened
from kactl.workflows.importing.planning import ImportPlan, Planner
from kactl.workflows.importing.reporting import reported
from kactl.workflows.importing.sources import open_elsewhere
from kactl.workflows.item_changes import plan_items
from kactl.workflows.problems import decline, misuse
from kactl.workflows.registers import OpenRegister
from kactl.workflows.workbooks.audience import Audience, Chosen, audience, chosen
from kactl.workflows.workbooks.merging import Merged, Merger
from kactl.workflows.workbooks.origin import Origin, code_of
from kactl.workflows.workbooks.returned import Page, pages_of, read_returned

_SHORT: Final = 12
"""What Excel, WPS and LibreOffice lay beside a file while they have it open."""


@dataclass(frozen=True, slots=True)
class Returning:
    """What came back, as the command line says."""

    file: Path
    sender: str | None = None
    side: Side | None = None
    """Which side is right where both changed a cell; without it, nothing is taken."""


def import_workbook(call: Call, returning: Returning, *, writing: Writing) -> WorkbookImportReport:
    """Take what was changed in a workbook; a cell that was changed here too, otherwise, refuses all of it.

    The commit names the sender as its co-author. What is here and not in the workbook stays.
    """
    path = call.start / returning.file
    found = read_returned(path)
    desk = open_to_write(call, writing.by)
    base = _base(desk, found.origin, returning.file.name)
    sender = _sender(desk, returning.sender, found.origin)
    whom = _whom(base, found.origin)
    parts = chosen(base, whom, found.origin.nouns)
    pages, notes = pages_of(found, parts)
    beside: dict[str, OpenRegister] = {}
    sheets = [_planned(desk, one, returning.side, beside) for one in pages]
    told = (*_code(base, found.origin, whom, parts), *notes, *open_elsewhere(path))
    report = _reported(desk, returning, found.origin, sender, sheets)
    report = report.model_copy(update={"notes": (*told, *report.notes)})
    undecided = any(one.taken is None for one in report.conflicts)
    if undecided or any(one.refusals for one in report.sheets):
        return report
    return _carried_out(desk, [plan for plan, _, _ in sheets], report, writing)


_Sheet = tuple[ImportPlan, Merged, Page]


def _base(desk: Desk, origin: Origin, file: str) -> Desk:
    """Return the engagement as it was when the workbook left; a commit that is not here is said."""
    engagement = desk.engagement.engagement
    if origin.engagement != engagement:
        decline("workbook.other-engagement", file=file, theirs=origin.engagement, ours=engagement)
    repository = desk.home.repository
    if not repository.has(origin.revision):
        fix = "git fetch --unshallow" if repository.shallow else "git fetch --all"
        values = {"file": file, "revision": origin.revision[:_SHORT]}
        raise KactlError("workbook.no-revision", exit_code=ExitCode.UNDECIDED, fix=fix, values=values)
    return Desk(desk.call, desk.home, opened(desk.home.at(origin.revision)))


def _whom(base: Desk, origin: Origin) -> Audience:
    try:
        return audience(base, origin.whom)
    except KactlError:
        return Audience(origin.whom, public=True)


def _sender(desk: Desk, words: str | None, origin: Origin) -> str | None:
    """Return who sent it back: as said, else the person whom it was for."""
    if words:
        return desk.person(words)
    return origin.whom if origin.whom in desk.snapshot.team.people else None


def _planned(desk: Desk, page: Page, side: Side | None, beside: dict[str, OpenRegister]) -> _Sheet:
    register = desk.snapshot.playbook.register_of(page.part.opened.register.id)
    if register is None:
        misuse("workbook.no-register", title=page.part.opened.register.title)
    here = beside.setdefault(register.id, OpenRegister(desk, register, beside))
    merged = Merger(here, page.part, page.table, page.columns, desk.call.language, side).merged()
    plan = Planner(here, merged.table, merged.columns, {}).plan()
    return plan, merged, page


def _code(base: Desk, origin: Origin, whom: Audience, parts: Sequence[Chosen]) -> Iterator[Finding]:
    """Tell where the commit that is named does not hold what the workbook's code stands for."""
    code = code_of(base.engagement.engagement, origin.revision, whom.name, parts)
    if code != origin.code:
        values = {"code": origin.code, "computed": code, "revision": origin.revision[:_SHORT]}
        yield Finding(code="workbook.other-code", severity="warning", values=values)


def _reported(
    desk: Desk, returning: Returning, origin: Origin, sender: str | None, sheets: Sequence[_Sheet]
) -> WorkbookImportReport:
    shown = tuple(_shown(desk, returning, *one) for one in sheets)
    totals = {name: sum(getattr(one.counts, name) for one in shown) for name in ImportCounts.model_fields}
    return WorkbookImportReport(
        schemaVersion=1,
        engagement=origin.engagement,
        file=str(returning.file),
        revision=origin.revision,
        code=origin.code,
        whom=origin.whom,
        sender=sender,
        counts=ImportCounts(**totals),
        sheets=shown,
        conflicts=tuple(one for _, merged, _ in sheets for one in merged.conflicts),
        notes=tuple(one for _, merged, _ in sheets for one in merged.notes),
    )


def _shown(desk: Desk, returning: Returning, plan: ImportPlan, merged: Merged, page: Page) -> WorkbookSheet:
    told = reported(plan, returning.file, desk.call.language, ())
    untouched = told.counts.untouched + merged.untouched
    refused = told.counts.refused + len(merged.refusals)
    counts = told.counts.model_copy(update={"untouched": untouched, "refused": refused})
    return WorkbookSheet(
        register=told.register_, noun=told.noun, title=told.title, sheet=page.table.sheet or "",
        counts=counts, differences=told.differences, more=told.more,
        refusals=(*merged.refusals, *told.refusals),
    )  # fmt: skip


def _carried_out(
    desk: Desk, plans: Sequence[ImportPlan], report: WorkbookImportReport, writing: Writing
) -> WorkbookImportReport:
    planned = [change for one in plans for change in one.changes]
    changes = plan_items(planned, _summary(desk, report))
    report = report.model_copy(update={"notes": (*report.notes, *derived_notes(planned))})
    preview = carry_out(desk, changes, replace(writing, dry_run=True))
    told = {"files": preview.files, "message": preview.message, "diff": preview.diff}
    report = report.model_copy(update={**told, "planned": preview.planned})
    if not changes.changes or writing.dry_run or not writing.confirm(report):
        return report
    done = carry_out(desk, _signed(desk, changes, report), replace(writing, confirm=agreed))
    return report.model_copy(update={"commit": done.commit, "planned": False})


def _summary(desk: Desk, report: WorkbookImportReport) -> str:
    language = desk.engagement.language
    people = desk.snapshot.team.people
    values = {
        "file": Path(report.file).name,
        "cells": report.counts.cells,
        "new": report.counts.new,
        "revision": report.revision[:_SHORT],
        "name": people[report.sender].name if report.sender else message("workbook.nobody", language),
    }
    return message("workbook.summary", language, values)


def _signed(desk: Desk, changes: ChangeSet, report: WorkbookImportReport) -> ChangeSet:
    """Return the change set whose commit names the sender as a co-author."""
    if report.sender is None:
        return changes
    person = desk.snapshot.team.people[report.sender]
    trailer = f"Co-authored-by: {person.name}" + (f" <{person.email}>" if person.email else "")
    return replace(changes, trailers=(trailer,))
