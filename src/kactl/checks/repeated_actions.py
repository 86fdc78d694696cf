"""The same action is not resolved again and again: what comes back needs another answer."""

import re
import unicodedata
from collections.abc import Iterator, Mapping, Sequence

from pydantic import Field

from kactl.checks.reading.days import day_of
from kactl.checks.reading.items import ItemTeller, field_of, no_fields, no_register, undeclared, values_of
from kactl.checks.reading.playbook import in_force
from kactl.model.base import Id, Model
from kactl.model.findings import Finding, Judgement, judged
from kactl.model.subjects import ItemsPart, Subject
from kactl.model.view import Item, Items, Setting, View

ID = "repeated-actions"
REVISION = 1


class Parameters(Model):
    """Which items are actions, and how often is too often."""

    register_: Id = Field(default="task", alias="register")
    """The register of actions."""
    link: Id = "meeting"
    """Its field that links an action to the meeting that resolved it."""
    forum: Id = "forum"
    """The field of a meeting that names its forum."""
    among: tuple[Id, ...] = ()
    """The forums whose actions are compared; those marked `retrospective`, else all, unless given."""
    times: int = Field(default=3, ge=2, le=12)
    """In how many meetings the same action may not stand."""


def subject(parameters: Parameters, setting: Setting) -> Subject:
    """Return the titles of the actions and the forum and day of the meetings they came from."""
    register = setting.playbook.register_of(parameters.register_)
    if register is None:
        return ()
    fields, followed = ("title", "owner", parameters.link), (parameters.forum, "date")
    return (ItemsPart(register.id, fields, None, parameters.link, followed),)


def judge(view: View, parameters: Parameters, setting: Setting) -> Judgement:
    """Warn of each action that as many meetings resolved."""
    register = setting.playbook.register_of(parameters.register_)
    if register is None:
        return no_register("repeated-actions.no-such-register", parameters.register_)
    lacking = undeclared(register, fields=("title", parameters.link))
    link = field_of(register, parameters.link)
    if lacking or link is None:
        return no_fields("repeated-actions.no-such-field", register, lacking)
    found = view.items(register.id)
    teller = ItemTeller(view, register)
    return judged(_repeated(teller, found, parameters, _forums(parameters, setting)))


def alike(title: object) -> str:
    """Return what is left of a title when case, width, spaces and punctuation are left out."""
    text = unicodedata.normalize("NFKC", str(title)).casefold()
    return re.sub(r"[\W_]+", "", text)


def _forums(parameters: Parameters, setting: Setting) -> frozenset[str]:
    """Return the forums to look at; none at all means every meeting."""
    ours = in_force(setting.playbook.forums, setting)
    return frozenset(parameters.among or (one.id for one in ours if one.retrospective))


def _repeated(
    teller: ItemTeller, found: Items, parameters: Parameters, forums: frozenset[str]
) -> Iterator[Finding]:
    groups: dict[str, dict[str, Item]] = {}
    for item in found.items:
        title = alike(item.fields.get("title", ""))
        for meeting in _meetings(item, found.linked, parameters, forums) if title else ():
            groups.setdefault(title, {})[meeting] = item
    for meetings in groups.values():
        if len(meetings) >= parameters.times:
            days = sorted(meetings, key=lambda one: _day(found.linked[one]))
            item = meetings[days[-1]]
            told = teller.tell(
                "repeated-actions.again", item, "title",
                title=str(item.fields["title"]), count=len(days), meetings=", ".join(days),
            )  # fmt: skip
            yield told.model_copy(update={"severity": "warning"})


def _meetings(
    item: Item, linked: Mapping[str, Item], parameters: Parameters, forums: frozenset[str]
) -> Sequence[str]:
    named = [str(one) for one in values_of(item, parameters.link)]
    known = [one for one in named if one in linked]
    return [one for one in known if not forums or linked[one].fields.get(parameters.forum) in forums]


def _day(meeting: Item) -> tuple[str, str]:
    day = day_of(meeting.fields.get("date"))
    return day.isoformat() if day else "", meeting.id
