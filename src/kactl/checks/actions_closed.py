"""What a retrospective resolved is done, or moved to another day with a reason, before the next is held."""

from collections.abc import Iterator, Mapping, Sequence
from datetime import date

from pydantic import Field

from kactl.checks.reading.days import day_of, over
from kactl.checks.reading.forum_meetings import HELD
from kactl.checks.reading.items import (
    STATUS,
    ItemTeller,
    field_of,
    no_fields,
    no_register,
    still_open,
    undeclared,
    values_of,
)
from kactl.checks.reading.playbook import in_force
from kactl.model.base import Id, Model
from kactl.model.findings import Finding, Judgement, judged
from kactl.model.registers import Register
from kactl.model.subjects import ItemsPart, Subject
from kactl.model.view import Item, Setting, View

ID = "actions-closed"
REVISION = 1

_NEW_DATE, _REASON = "replanned", "replan_reason"


class Parameters(Model):
    """Which items are actions, and of which meetings."""

    register_: Id = Field(default="task", alias="register")
    """The register of actions."""
    link: Id = "meeting"
    """Its field that links an action to the meeting that resolved it."""
    meetings: Id = "meeting"
    """The register of meetings, with the fields `forum` and `date`."""
    among: tuple[Id, ...] = ()
    """The forums whose actions are followed; those marked `retrospective` unless given."""


def subject(parameters: Parameters, setting: Setting) -> Subject:
    """Return the open actions with their new dates, and forum, day and state of the meetings."""
    register, meetings = _registers(parameters, setting)
    if register is None or meetings is None:
        return ()
    fields = ("owner", parameters.link, _NEW_DATE, _REASON)
    return (
        ItemsPart(register.id, fields, still_open(register)),
        ItemsPart(meetings.id, ("date", "forum", STATUS)),
    )


def judge(view: View, parameters: Parameters, setting: Setting) -> Judgement:
    """Hold when no open action is older than its forum's latest meeting, unless it has a day to come."""
    register, meetings = _registers(parameters, setting)
    if register is None or meetings is None:
        missing = parameters.meetings if register else parameters.register_
        return no_register("actions-closed.no-such-register", missing)
    lacking = undeclared(register, fields=(parameters.link, _NEW_DATE, _REASON))
    if lacking or field_of(register, parameters.link) is None:
        return no_fields("actions-closed.no-such-field", register, lacking)
    if lacking := undeclared(meetings, fields=("forum", "date")):
        return no_fields("actions-closed.no-such-field", meetings, lacking)
    held = _held(view.items(meetings.id).items, _forums(parameters, setting))
    teller = ItemTeller(view, register)
    return judged(
        finding
        for item in view.items(register.id, still_open(register)).items
        for finding in _left(teller, setting, item, parameters.link, held)
    )


def _registers(parameters: Parameters, setting: Setting) -> tuple[Register | None, Register | None]:
    playbook = setting.playbook
    return playbook.register_of(parameters.register_), playbook.register_of(parameters.meetings)


def _forums(parameters: Parameters, setting: Setting) -> frozenset[str]:
    ours = in_force(setting.playbook.forums, setting)
    return frozenset(parameters.among or (one.id for one in ours if one.retrospective))


def _held(meetings: Sequence[Item], forums: frozenset[str]) -> Mapping[str, tuple[date, date, str]]:
    """Return of each meeting that was held its day, and day and id of the latest one of its forum."""
    dated = sorted(
        (day, one.id, str(one.fields["forum"]))
        for one in meetings
        if one.fields.get("forum") in forums and one.fields.get(STATUS) == HELD
        for day in [day_of(one.fields.get("date"))]
        if day is not None
    )
    latest = {forum: (day, identity) for day, identity, forum in dated}
    return {identity: (day, *latest[forum]) for day, identity, forum in dated}


def _left(
    teller: ItemTeller, setting: Setting, item: Item, link: str, held: Mapping[str, tuple[date, date, str]]
) -> Iterator[Finding]:
    """Tell of an action that the next meeting found open: without a new day, its reason, or time left."""
    found = [(one, *held[one]) for one in map(str, values_of(item, link)) if one in held]
    older = [(meeting, latest) for meeting, day, last, latest in found if day < last]
    if not older:
        return
    meeting, latest = older[0]
    new, reason = day_of(item.fields.get(_NEW_DATE)), item.fields.get(_REASON)
    code, field, mend = "actions-closed.open", link, (STATUS, teller.register.states.closed[0])
    if new is not None:
        if not isinstance(reason, str) or not reason.strip():
            code, field, mend = "actions-closed.no-reason", _NEW_DATE, (_REASON, "TEXT")
        elif not over(teller.view, new, setting.engagement.zone):
            return
        else:
            code, field, mend = "actions-closed.again-late", _NEW_DATE, (_NEW_DATE, "DATE")
    told = teller.tell(code, item, field, mend=mend, meeting=meeting, latest=latest, date=str(new or "-"))
    yield told.model_copy(update={"calendar": code == "actions-closed.again-late"})
