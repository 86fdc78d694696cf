"""What the client owes and has not provided in time, and what waits for it."""

from collections.abc import Iterator
from typing import Final

from kactl.checks.reading.days import day_of
from kactl.checks.reading.items import owner_of, still_open
from kactl.checks.reading.links import linked
from kactl.gates.stepping import named
from kactl.gates.wording import said
from kactl.model.base import Text
from kactl.model.faults import shortened
from kactl.model.listing_reports import Waiting
from kactl.model.view import Item
from kactl.workflows.desk import Desk
from kactl.workflows.registers import OpenRegister

OBLIGATION: Final = "obligation"
_DUE: Final = "needed_by"
_WAITING: Final = "blocks_items"
_WORDS: Final = "blocks"


def late_duties(desk: Desk) -> Iterator[Waiting]:
    """Yield each open obligation whose day has passed, the oldest first, with what waits for it."""
    register = desk.snapshot.playbook.register_of(OBLIGATION)
    if register is None:
        return
    today = desk.call.today(desk.engagement.zone)
    found = OpenRegister(desk, register).matching(still_open(register)).items
    dated = [(day, one.id, one) for one in found if (day := day_of(one.fields.get(_DUE))) and day < today]
    for day, identity, one in sorted(dated, key=lambda each: each[:2]):
        people = owner_of(one) or tuple(_client_roles(desk))
        names = tuple(named(each, desk.snapshot.team, desk.snapshot.playbook) for each in people)
        yield Waiting(who=people, names=names, what=_what(one), subject=identity, since=day)


def _what(item: Item) -> Text:
    title = shortened(item.fields.get("title", ""))
    held = linked(item.fields.get(_WAITING))
    words = item.fields.get(_WORDS)
    waiting = ", ".join(held) or (shortened(words) if isinstance(words, str) and words else "")
    code = "duty.blocking" if waiting else "duty.late"
    return said(code, item=item.id, title=title, waiting=waiting)


def _client_roles(desk: Desk) -> Iterator[str]:
    """Yield the first core role of the client: who answers where an obligation has no owner."""
    roles = desk.snapshot.playbook.roles
    yield from [one.id for one in roles if one.side == "client" and one.core][:1]
