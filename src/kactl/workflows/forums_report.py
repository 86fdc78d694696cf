"""Show the forums: whether each was held when its rhythm wanted it, when the next is, what is left to do."""

from collections.abc import Iterator, Sequence
from datetime import date, timedelta
from typing import Final

from kactl.checks.reading.days import day_of
from kactl.checks.reading.forum_meetings import Expected, expected
from kactl.checks.reading.forums import is_rhythm, occurrences
from kactl.checks.reading.items import owner_of, values_of
from kactl.gates.assessing import setting_of
from kactl.gates.calendars import calendar_of
from kactl.model.calendar import Calendar
from kactl.model.forum_reports import ForumLine, ForumsReport, ForumState, OpenAction
from kactl.model.forums import Forum
from kactl.model.registers import Register
from kactl.model.view import Item
from kactl.playbooks.tailoring import applies
from kactl.workflows.calling import Call
from kactl.workflows.desk import Desk, open_desk
from kactl.workflows.forum_days import begins
from kactl.workflows.moved_dues import due_of, open_items
from kactl.workflows.problems import misuse
from kactl.workflows.registers import open_register

_YEAR: Final = timedelta(days=366)
_MEETING: Final = ("forum", "date")


def list_forums(call: Call, noun: str) -> ForumsReport:
    """Return the forums of the engagement against the meetings of a register that names them."""
    opened = open_register(open_desk(call), noun)
    desk, register = opened.desk, opened.register
    if not {one.id for one in register.fields}.issuperset(_MEETING):
        misuse("forums.no-meetings", "kactl meeting list --due", title=register.title)
    found = opened.matching(None)
    calendar = calendar_of(desk.snapshot, desk.call.moment(desk.engagement.zone))
    facts = setting_of(desk.snapshot).facts
    forums = [one for one in desk.snapshot.playbook.forums if applies(one.when, facts)]
    actions = tuple(_actions(desk, register))
    return ForumsReport.model_validate(
        {
            "schemaVersion": 1,
            "engagement": desk.engagement.engagement,
            "register": register.id,
            "today": call.today(desk.engagement.zone),
            "forums": tuple(_line(desk, one, found.items, calendar, actions) for one in forums),
            "findings": found.faults,
        }
    )


def _line(
    desk: Desk,
    forum: Forum,
    meetings: Sequence[Item],
    calendar: Calendar,
    actions: Sequence[tuple[str, OpenAction]],
) -> ForumLine:
    today, begin = desk.call.today(desk.engagement.zone), begins(desk, forum)
    if not is_rhythm(forum.rrule) or begin is None:
        state: ForumState = "not-begun" if is_rhythm(forum.rrule) else "unreadable"
        return ForumLine(forum=forum.id, title=forum.title, state=state)
    coming = next(iter(occurrences(forum, begin, today, today + _YEAR, calendar)), None)
    past = expected(forum, begin, meetings, calendar, lambda day: day < today)
    last = past[-1] if past else None
    held = [one.meeting for one in past if one.meeting]
    latest = max(held, key=lambda one: str(one.fields.get("date"))) if held else None
    return ForumLine(
        forum=forum.id,
        title=forum.title,
        state=_state(forum, last, today),
        wanted=last.occurrence.day if last else None,
        latest=last.latest if last else None,
        meeting=latest.id if latest else None,
        held_on=day_of(latest.fields.get("date")) if latest else None,
        next=coming.day if coming else None,
        expected=len(past),
        held=len(held),
        open_actions=tuple(one for meeting, one in actions if latest and meeting == latest.id),
    )


def _state(forum: Forum, last: Expected | None, today: date) -> ForumState:
    if not forum.recorded:
        return "no-record"
    if last is None or last.meeting is not None:
        return "held" if last else "due"
    return "missed" if last.latest < today else "due"


def _actions(desk: Desk, meetings: Register) -> Iterator[tuple[str, OpenAction]]:
    """Yield each open item that a link to a meeting makes an action, with that meeting."""
    people = desk.snapshot.team.people
    for register in desk.snapshot.playbook.registers:
        links = [one.id for one in register.fields if one.type == "link" and one.to == meetings.id]
        for item in open_items(desk, register.id) if links and _is_work(register) else ():
            owners, due = owner_of(item), due_of(item)
            known = people.get(owners[0]) if owners else None
            action = OpenAction(
                item=item.id,
                title=str(item.fields.get("title", "")),
                owner=known.name if known else owners[0] if owners else None,
                due=due[1] if due else None,
            )
            for meeting in (str(one) for link in links for one in values_of(item, link)):
                yield meeting, action


def _is_work(register: Register) -> bool:
    """Tell whether items of the register are work to do: they have an owner and a day."""
    return {one.id for one in register.fields}.issuperset(("owner", "due"))
