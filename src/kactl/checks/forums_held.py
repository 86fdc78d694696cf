"""Standing meetings are held when their rhythm wants it, and the roles that must be there are."""

from collections.abc import Callable, Iterator, Sequence
from datetime import date

from pydantic import Field

from kactl.checks.reading.days import day_of, over
from kactl.checks.reading.forum_meetings import FIELDS, HELD, Expected, begun, expected, present
from kactl.checks.reading.forums import is_rhythm
from kactl.checks.reading.items import STATUS, ItemTeller, no_fields, no_register, undeclared
from kactl.checks.reading.levels import calendar_part, read_calendar
from kactl.checks.reading.playbook import PLAYBOOK, in_force
from kactl.checks.reading.team import Holding, Staff, read_staff, team_parts
from kactl.model.base import Id, Model, Text
from kactl.model.findings import Finding, Judgement, judged, unknown
from kactl.model.forums import Forum
from kactl.model.registers import Register
from kactl.model.subjects import EntryPart, ItemsPart, Subject
from kactl.model.view import Item, Setting, View

ID = "forums-held"
REVISION = 1

_SETTINGS = "kactl.yaml"


class Parameters(Model):
    """Which forums, where their minutes are, and how far to look back."""

    forums: tuple[Id, ...] = ()
    """The forums; all that keep minutes unless given."""
    register_: Id = Field(default="meeting", alias="register")
    """The register of meetings, with the fields `forum`, `date` and `attendees`."""
    last: int = Field(default=1, ge=1, le=52)
    """How many of the latest meetings that were due are looked at."""


def subject(parameters: Parameters, setting: Setting) -> Subject:
    """Return the meetings, the calendar, the start, and who holds the roles that must be there."""
    register = setting.playbook.register_of(parameters.register_)
    roles = {role for one in _forums(parameters, setting) for role in one.required}
    parts = (
        calendar_part(setting),
        EntryPart(_SETTINGS, ("answers", "start")),
        *team_parts(setting, sorted(roles)),
    )
    return (ItemsPart(register.id, FIELDS), *parts) if register else parts


def judge(view: View, parameters: Parameters, setting: Setting) -> Judgement:
    """Hold when each forum's latest meeting was held, or may still be."""
    register = setting.playbook.register_of(parameters.register_)
    if register is None:
        return no_register("forums-held.no-such-register", parameters.register_)
    lacking = undeclared(register, fields=FIELDS)
    if lacking:
        return no_fields("forums-held.no-such-field", register, lacking)
    calendar = read_calendar(view, setting)
    if calendar is None:
        path = setting.inside("calendar.yaml")
        return unknown(Finding(code="forums-held.bad-calendar", path=path, line=1, column=1))
    forums = _forums(parameters, setting)
    bad = [one for one in forums if not is_rhythm(one.rrule)]
    if bad:
        return unknown(*(_about("forums-held.no-rhythm", one, PLAYBOOK, rule=one.rrule) for one in bad))
    staff = read_staff(view, setting, sorted({role for one in forums for role in one.required}))
    meetings = view.items(register.id).items
    start, teller = day_of(view.entry(_SETTINGS, "answers", "start")), ItemTeller(view, register)
    return judged(
        finding
        for forum in forums
        for begin in [begun(forum, start, meetings)]
        if begin is not None
        for one in _settled(view, setting, expected(forum, begin, meetings, calendar, _over(view, setting)))[
            -parameters.last :
        ]
        for finding in (*_missed(one, register, setting), *_absent(teller, one, staff, setting))
    )


def _over(view: View, setting: Setting) -> Callable[[date], bool]:
    return lambda day: over(view, day, setting.engagement.zone)


def _settled(view: View, setting: Setting, found: Sequence[Expected]) -> Sequence[Expected]:
    """Return the meetings that were held and those that can be held in time no more."""
    passed = _over(view, setting)
    return [one for one in found if one.meeting is not None or passed(one.latest)]


def _forums(parameters: Parameters, setting: Setting) -> tuple[Forum, ...]:
    return tuple(
        one
        for one in in_force(setting.playbook.forums, setting)
        if (one.id in parameters.forums if parameters.forums else one.recorded)
    )


def _missed(one: Expected, register: Register, setting: Setting) -> Iterator[Finding]:
    if one.meeting is None:
        day = one.occurrence.day.isoformat()
        title = f'"{one.forum.title[setting.engagement.language]}"'
        fields = f"--set forum={one.forum.id} --set date={day} --set status={HELD}"
        fix = f"kactl {register.noun} add {title} {fields}"
        found = _about("forums-held.missed", one.forum, None, day=day, latest=one.latest.isoformat())
        yield found.model_copy(update={"calendar": True, "who": one.forum.required, "fix": fix})


def _absent(teller: ItemTeller, one: Expected, staff: Staff, setting: Setting) -> Iterator[Finding]:
    meeting = one.meeting
    day = day_of(meeting.fields.get("date")) if meeting else None
    if meeting is None or day is None or meeting.fields.get(STATUS) != HELD:
        return
    there = present(meeting)
    for role in one.forum.required:
        held = {each.person for each in staff.of(role) if _covers(each, day)}
        if held and not held & there:
            declared = setting.playbook.role(role)
            title = declared.title if declared else Text(zh=role, en=role)
            yield _warned(teller, meeting, title, one.forum)


def _warned(teller: ItemTeller, meeting: Item, role: Text, forum: Forum) -> Finding:
    found = teller.tell("forums-held.absent", meeting, "attendees", role=role, forum=forum.title)
    return found.model_copy(update={"severity": "warning"})


def _covers(holding: Holding, day: date) -> bool:
    first, last = holding.first or day, holding.last or day
    return first <= day <= last


def _about(code: str, forum: Forum, path: str | None, **values: object) -> Finding:
    return Finding(code=code, path=path, subject=forum.id, values={"forum": forum.title, **values})
