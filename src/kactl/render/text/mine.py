"""One person's work as text: what waits for them, what to do, what they hold."""

from typing import Final

from kactl.model.listing_reports import StatusReport
from kactl.model.mine_reports import HeldItem, Mine
from kactl.render.text.page import Page
from kactl.render.text.steps import BRIEF, brief_steps
from kactl.render.wording import said
from kactl.texts.catalogue import message

_FAMILY: Final = "mine"


def work(page: Page, report: StatusReport, own: Mine) -> None:
    """Write who it is, what waits for them, what to do, and the open items that they own."""
    page.say(_say(page, "who", name=own.name, roles=_roles(page, own)))
    for one in own.approvals:
        key = "awaited" if one.days is None else "awaited-days"
        language = page.look.language
        values = {"gate": one.title[language], "role": one.role_title[language], "days": one.days}
        page.say(_say(page, key, **values), mark="warning")
    late = [one for one in report.steps if one.deadline and one.deadline < report.today]
    brief_steps(page, report.steps, late)
    if not report.steps:
        page.say(_say(page, "nothing"), mark="done")
    if own.items:
        page.heading(_say(page, "items", count=len(own.items)))
    shown = own.items if page.look.verbosity > 0 else own.items[:BRIEF]
    for item in shown:
        overdue = item.due is not None and item.due < report.today
        page.line(_item(page, item), mark="error" if overdue else "")
    if len(own.items) > len(shown):
        page.say(page.word("more-steps", count=len(own.items) - len(shown)))


def _say(page: Page, key: str, **values: object) -> str:
    return message(f"{_FAMILY}.{key}", page.look.language, values or None)


def _roles(page: Page, own: Mine) -> str:
    language = page.look.language
    shown = [
        _say(page, "stands-for", role=one.title[language], person=one.stands_for)
        if one.stands_for
        else one.title[language]
        for one in own.roles
    ]
    return said(shown, language) if shown else _say(page, "no-role")


def _item(page: Page, one: HeldItem) -> str:
    language = page.look.language
    values = {"register": one.register_title[language], "state": one.state[language]}
    key = "item" if one.due is None else "item-due"
    return _say(page, key, item=one.item, title=one.title, due=one.due, **values)
