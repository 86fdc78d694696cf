"""The order of a register's items, and what to take up next, as text."""

from collections.abc import Mapping, Sequence

from kactl.model.ranking_reports import NextItem, NextReport, RankedItem, RankingReport
from kactl.render.called import called
from kactl.render.look import Look
from kactl.render.text.findings import findings
from kactl.render.text.page import Page
from kactl.render.wording import said
from kactl.texts.catalogue import message


def ranking(report: RankingReport, look: Look) -> str:
    """Return the items in order, each with the formula of its score, and what is wrong with the order."""
    page = Page(look)
    title = report.title[look.language]
    model = report.model.upper()
    page.say(_rank(look, "head", register=title, model=model, count=len(report.ranked)), style="bold")
    titles = {one.id: one.title[look.language] for one in report.fields}
    header = [_rank(look, one) for one in ("rank", "before")] + [message("register.id", look.language)]
    header += [_rank(look, one) for one in ("core", "title", "formula")]
    if report.ranked:
        page.table((_line(report, one, titles, look) for one in report.ranked), header=header)
    if report.top is not None and report.ranked:
        page.say(_rank(look, "top", count=report.top, percent=report.top_percent))
    findings(page, report.findings)
    if any(one.before != one.rank for one in report.ranked):
        page.say(_rank(look, "apply", noun=report.noun), mark="note")
    return page.text()


def up_next(report: NextReport, look: Look) -> str:
    """Return what to take up, what waits although it ranks before, and what was overtaken."""
    page = Page(look)
    title = report.title[look.language]
    page.say(_next(look, "head", register=title), style="bold")
    if report.up_next:
        _table(page, report, report.up_next, look)
    else:
        page.say(_next(look, "none"))
    if report.waiting:
        page.heading(_next(look, "waiting"))
        _table(page, report, report.waiting, look)
        more = report.waiting_count - len(report.waiting)
        if more > 0:
            page.say(_next(look, "more", count=more))
    findings(page, report.findings)
    return page.text()


def _line(report: RankingReport, one: RankedItem, titles: Mapping[str, str], look: Look) -> tuple[str, ...]:
    missing = said([titles.get(field, field) for field in one.missing], look.language)
    lacking = _rank(look, "incomplete", fields=missing) if missing else ""
    told = f"{one.formula} ({lacking})" if one.formula and lacking else one.formula or lacking
    before = "" if one.before is None else str(one.before)
    core = message("register.yes", look.language) if one.core else ""
    rank = f"{one.rank}{'=' if one.tied else ''}"
    return rank, before, called(report, one.id, look), core, one.title, told


def _table(page: Page, report: NextReport, items: Sequence[NextItem], look: Look) -> None:
    header = [message("register.id", look.language), _rank(look, "title"), _next(look, "why")]
    page.table(
        ((called(report, one.id, look), one.title, one.why[look.language]) for one in items), header=header
    )


def _rank(look: Look, key: str, **values: object) -> str:
    return message(f"rank.{key}", look.language, values or None)


def _next(look: Look, key: str, **values: object) -> str:
    return message(f"next.{key}", look.language, values or None)
