"""Roles and responsibilities as text."""

from collections.abc import Iterator

from kactl.model.listing_reports import Holding, RaciLine, RaciReport, RoleLine, RolesReport
from kactl.model.people_reports import Substitution
from kactl.render.look import Look
from kactl.render.text.findings import findings
from kactl.render.text.page import Page
from kactl.render.wording import said


def roles(report: RolesReport, look: Look) -> str:
    """Return every role with the people who hold it."""
    page = Page(look)
    header = [page.word(key) for key in ("role", "title", "side", "holders")]
    page.table((_role(page, one) for one in report.roles), header=header)
    findings(page, report.findings)
    return page.text()


def raci(report: RaciReport, look: Look) -> str:
    """Return each stage's activities with who is accountable, responsible, consulted and informed."""
    page = Page(look)
    header = [page.word(key) for key in ("activity", "A", "R", "C", "I", "due-day")]
    for stage in (one for one in report.stages if one.activities):
        page.heading(stage.title[look.language])
        page.table((_activity(report, one, page) for one in stage.activities), header=header)
    page.heading(page.word("roles"))
    page.table(_holders(report, page), indent=2)
    findings(page, report.findings)
    return page.text()


def _role(page: Page, line: RoleLine) -> tuple[str, ...]:
    holders = [_holder(page, one) for one in line.holders if one.active]
    holders += [_stand_in(page, one) for one in line.stand_ins if one.active]
    held = said(holders, page.look.language)
    core = f" {page.word('core')}" if line.core else ""
    vacant = page.word("vacant") if line.vacant else ""
    return line.role, line.title[page.look.language] + core, page.word(line.side), held or vacant


def _holder(page: Page, holding: Holding) -> str:
    marks = [page.word("backup")] if holding.backup else []
    if holding.until:
        marks.append(page.word("until", day=holding.until.isoformat()))
    return f"{holding.name} ({', '.join(marks)})" if marks else holding.name


def _stand_in(page: Page, one: Substitution) -> str:
    until = one.until.isoformat()
    return page.word("standing-in", person=one.name, principal=one.stands_for, day=until)


def _activity(report: RaciReport, line: RaciLine, page: Page) -> tuple[str, ...]:
    due = line.due.isoformat() if line.due else ""
    parts = ((line.accountable,), line.responsible, line.consulted, line.informed)
    return (
        line.title[page.look.language],
        *(said([_called(report, role, page) for role in one], page.look.language) for one in parts),
        due,
    )


def _called(report: RaciReport, identity: str, page: Page) -> str:
    """Return what people call a role or a person."""
    text = report.names.get(identity)
    return text[page.look.language] if text else identity


def _holders(report: RaciReport, page: Page) -> Iterator[tuple[str, ...]]:
    """Yield each role that was named, with the id that people type and who holds it."""
    held: dict[str, tuple[str, ...]] = {}
    for line in (line for one in report.stages for line in one.activities):
        held |= line.people
    for role, people in held.items():
        names = said([_called(report, one, page) for one in people], page.look.language)
        yield _called(report, role, page), role, names or page.word("vacant")
