"""Send the registers that concern somebody out as one workbook, which remembers the commit it shows."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from kactl.exchange.outside_files import refuse_unwritable, write_outside
from kactl.exchange.workbook_writing import book_bytes
from kactl.model.findings import Finding
from kactl.model.table_sheets import Book
from kactl.model.workbook_reports import WorkbookPart, WorkbookReport
from kactl.texts.catalogue import LANGUAGES, Language, message
from kactl.workflows.calling import Call, Writing, agreed
from kactl.workflows.carrying_out import carry_out
from kactl.workflows.desk import Desk, open_head
from kactl.workflows.item_changes import plan_items
from kactl.workflows.numbering import gives_numbers, steady_numbers
from kactl.workflows.problems import decline, misuse
from kactl.workflows.workbooks.audience import CLIENT, Audience, Chosen, audience, chosen
from kactl.workflows.workbooks.origin import FACTS, Origin, code_of
from kactl.workflows.workbooks.sheets import sheets_of

_ENDING = ".xlsx"


@dataclass(frozen=True, slots=True)
class Wanted:
    """What is to go out, as the command line says."""

    file: Path
    whom: str | None = None
    nouns: Sequence[str] = ()


def export_workbook(call: Call, wanted: Wanted, *, writing: Writing) -> WorkbookReport:
    """Write one workbook with a sheet for each register, as HEAD has them; items get display numbers first.

    A file of an item that is not committed as it lies on disk is told: the workbook shows what is committed.
    """
    path = call.start / wanted.file
    if path.suffix.lower() != _ENDING:
        misuse("workbook.ending", file=wanted.file.name)
    desk = open_head(call, writing.by)
    if not writing.dry_run:
        refuse_unwritable(path)
    whom = audience(desk, wanted.whom)
    commit = _numbered(desk, chosen(desk, whom, wanted.nouns), writing)
    desk = open_head(call, writing.by) if commit else desk
    parts = chosen(desk, whom, wanted.nouns)
    if not parts:
        decline("workbook.empty", whom=whom.name or "-")
    revision = desk.home.repository.resolve("HEAD")
    engagement = desk.engagement.engagement
    code = code_of(engagement, revision, whom.name, parts)
    origin = Origin(engagement, revision, code, whom.name, tuple(wanted.nouns))
    if not writing.dry_run:
        write_outside(path, book_bytes(_book(desk, whom, origin, parts)))
    return WorkbookReport(
        schemaVersion=1, engagement=engagement, file=str(wanted.file), revision=revision, code=code,
        whom=whom.name, public_only=whom.public, parts=tuple(map(_part, parts)), commit=commit,
        planned=writing.dry_run, notes=(*desk.recovered, *_uncommitted(desk, parts)),
    )  # fmt: skip


def _numbered(desk: Desk, parts: Sequence[Chosen], writing: Writing) -> str | None:
    """Give display numbers to items that lack one, in one commit, and return it."""
    disk = desk.home.worktree()
    changes = [
        change
        for one in parts
        if gives_numbers(one.opened)
        for change in steady_numbers(one.opened, {item.id for item in one.items}, disk)
    ]
    if not changes or writing.dry_run:
        return None
    language = desk.engagement.language
    titles = dict.fromkeys(one.opened.register.title[language] for one in changes)
    values = {"title": ", ".join(titles), "count": len(changes)}
    plan = plan_items(changes, message("exporting.numbered", language, values))
    return carry_out(desk, plan, replace(writing, confirm=agreed)).commit


def _book(desk: Desk, whom: Audience, origin: Origin, parts: Sequence[Chosen]) -> Book:
    language = _language(desk, whom)
    sheets = sheets_of(parts, language)
    cover = (
        (message("workbook.cover-title", language, {"engagement": desk.title}), ""),
        *_cover(desk, whom, origin, language),
        *((one.title, str(len(one.rows))) for one in sheets),
        ("", ""),
        *(("", message(f"workbook.rule-{one}", language)) for one in _RULES),
        *_return(desk, language),
    )
    return Book(message("workbook.cover", language), cover, sheets, facts_title=FACTS, facts=origin.lines)


_RULES = ("edit", "add", "remove", "sort", "code")


def _cover(desk: Desk, whom: Audience, origin: Origin, language: Language) -> Iterator[tuple[str, str]]:
    people = desk.snapshot.team.people
    named = people[whom.name].name if whom.name in people else whom.name
    at = desk.call.now.astimezone(desk.engagement.zone).strftime("%Y-%m-%d %H:%M %Z")
    values = {
        "engagement": desk.title,
        "for": message("workbook.client", language) if whom.name == CLIENT else named or "-",
        "at": at,
        "code": origin.code,
        "revision": origin.revision,
        "id": origin.engagement,
        "for-id": whom.name,
        "nouns": " ".join(origin.nouns),
    }
    yield from ((message(f"workbook.cover-{key}", language), said) for key, said in values.items() if said)
    yield "", ""


def _return(desk: Desk, language: Language) -> Iterator[tuple[str, str]]:
    identity = desk.home.repository.identity()
    values = {"name": identity.name, "email": identity.email}
    yield "", message("workbook.return", language, values)


def _language(desk: Desk, whom: Audience) -> Language:
    """Return the language that was asked for, else for the client's people theirs, else the engagement's."""
    engagement = desk.engagement
    said = engagement.answers.get("client_language") if whom.public else None
    theirs = next((one for one in LANGUAGES if one == said), engagement.language)
    return desk.call.asked or theirs


def _part(one: Chosen) -> WorkbookPart:
    register = one.opened.register
    return WorkbookPart(
        register=register.id, noun=register.noun, title=register.title, items=len(one.items),
        fields=tuple(field.id for field in one.fields),
    )  # fmt: skip


def _uncommitted(desk: Desk, parts: Sequence[Chosen]) -> Iterator[Finding]:
    """Tell of items whose file lies on disk otherwise than it is committed: they are not in the workbook."""
    disk, held = desk.home.worktree(), desk.snapshot.tree
    there, here = disk.listing(), held.listing()
    folders = {one.opened.folder for one in parts}
    names = [
        path
        for path in sorted({*there, *here})
        if path.rpartition("/")[0] in folders
        and (path not in there or path not in here or disk.read(path) != held.read(path))
    ]
    if names:
        values = {"count": len(names), "paths": ", ".join(names[:5])}
        yield Finding(code="workbook.uncommitted", severity="warning", fix="kactl commit", values=values)
