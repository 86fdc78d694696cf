"""Suspect links as text."""

from kactl.model.suspect_reports import SuspectLink, SuspectReport
from kactl.render.called import called
from kactl.render.look import Look
from kactl.render.text.findings import findings
from kactl.render.text.page import Page
from kactl.render.wording import said
from kactl.texts.catalogue import message


def suspects(report: SuspectReport, look: Look) -> str:
    """Return a line a suspect link: the item, the other end, and what changed."""
    page, title = Page(look), report.title[look.language]
    key, count = "heading" if report.suspects else "none", len(report.suspects)
    page.say(_word(look, key, register=title, count=count), style="bold")
    if report.suspects:
        header = [_word(look, one) for one in ("item", "link", "target", "why")]
        page.table((_line(report, one, look) for one in report.suspects), header=header)
    if any(one.cause != "confirmation" for one in report.suspects):
        page.say(_word(look, "clear", noun=report.noun), mark="note")
    findings(page, report.findings)
    return page.text()


def _line(report: SuspectReport, one: SuspectLink, look: Look) -> tuple[str, ...]:
    item, target = (called(report, identity, look) for identity in (one.id, one.target))
    link = one.link_title[look.language]
    return f"{item} {one.title}", link, f"{target} {one.target_title}", _why(one, look)


def _why(one: SuspectLink, look: Look) -> str:
    if one.cause != "changed":
        return _word(look, one.cause)
    named = said(one.changed_titles, look.language)
    return _word(look, "changed", fields=named) if named else _word(look, "changed-somehow")


def _word(look: Look, key: str, **values: object) -> str:
    return message(f"suspect.{key}", look.language, values or None)
