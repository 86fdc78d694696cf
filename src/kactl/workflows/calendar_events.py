"""What an engagement has due and holds: gates, activities, duties, items and standing meetings."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from functools import cached_property
from typing import Final

from kactl.checks.reading.days import day_of
from kactl.checks.reading.environments import environments_part, read_environments
from kactl.checks.reading.forums import is_rhythm, occurrences
from kactl.checks.reading.items import owner_of
from kactl.gates.assessing import setting_of
from kactl.gates.calendars import OURS
from kactl.gates.deadlines import Deadlines
from kactl.gates.noticing import dated_steps
from kactl.gates.staging import next_gates
from kactl.model.base import Text
from kactl.model.calendar import Calendar
from kactl.model.calendar_reports import Event, EventKind
from kactl.model.forums import Forum
from kactl.model.gates import Gate
from kactl.model.registers import Register
from kactl.model.view import Item
from kactl.playbooks.tailoring import applies
from kactl.workflows.desk import Desk
from kactl.workflows.forum_days import begins
from kactl.workflows.moved_dues import due_of, open_items

_OBLIGATIONS: Final = "needed_by"
_MEETING: Final = ("forum", "date")
_MIDNIGHT: Final = datetime.min.replace(tzinfo=UTC)


@dataclass(frozen=True)
class Agenda:
    """The events of an engagement between two days; what is due and not done stands in it however old."""

    desk: Desk
    first: date
    last: date

    def events(self) -> tuple[Event, ...]:
        """Return all events, by day and hour."""
        due = (*self._gates(), *self._activities(), *self._duties(), *self._items())
        found = [*due, *self._meetings(), *self._freezes()]
        return tuple(
            sorted(found, key=lambda one: (one.day, one.at is not None, one.at or _MIDNIGHT, one.uid))
        )

    @cached_property
    def _deadlines(self) -> Deadlines:
        return Deadlines(self.desk.evaluator)

    @property
    def _calendar(self) -> Calendar:
        return self._deadlines.calendar

    def _gates(self) -> Iterator[Event]:
        for gate, instance in next_gates(self.desk.evaluator):
            due = self._deadlines.of_gate(gate, instance)
            if due is not None and due <= self.last:
                key = f"{gate.id}@{instance}" if instance else gate.id
                title = Text(zh=f"{gate.title.zh}（{key}）", en=f"{gate.title.en} ({key})")
                yield self._event("gate", key, title, due, self._of_roles(_deciding(gate)))

    def _activities(self) -> Iterator[Event]:
        facts, ahead = (
            setting_of(self.desk.snapshot).facts,
            {one.id for one, _ in next_gates(self.desk.evaluator)},
        )
        for stage in self.desk.snapshot.playbook.stages:
            for activity in stage.activities if stage.exit in ahead else ():
                due = self._deadlines.due(stage, activity) if applies(activity.when, facts) else None
                if due is not None and due <= self.last:
                    people = self._of_roles((activity.accountable, *activity.responsible))
                    yield self._event("activity", f"{stage.id}.{activity.id}", activity.title, due, people)

    def _duties(self) -> Iterator[Event]:
        for number, step in enumerate(dated_steps(self.desk.evaluator)):
            if step.deadline is not None and step.deadline <= self.last:
                yield self._event(
                    "duty", step.command or f"duty-{number}", step.what, step.deadline, step.who
                )

    def _items(self) -> Iterator[Event]:
        for register in self.desk.snapshot.playbook.registers:
            for item in open_items(self.desk, register.id):
                found = due_of(item)
                if found is not None and found[1] <= self.last:
                    kind: EventKind = "obligation" if found[0] == _OBLIGATIONS else "item"
                    yield self._event(kind, item.id, _titled(item), found[1], owner_of(item))

    def _meetings(self) -> Iterator[Event]:
        for forum in self.desk.snapshot.playbook.forums:
            begin = begins(self.desk, forum)
            if begin is not None and is_rhythm(forum.rrule):
                yield from self._held(forum, begin)
        for register in self.desk.snapshot.playbook.registers:
            if {one.id for one in register.fields}.issuperset(_MEETING):
                yield from self._single(register)

    def _held(self, forum: Forum, begin: date) -> Iterator[Event]:
        for one in occurrences(forum, begin, self.first, self.last, self._calendar):
            begin_at = datetime.combine(one.day, time.fromisoformat(forum.at), self.desk.engagement.zone)
            yield self._event(
                "meeting", f"{forum.id}.{one.planned}", forum.title, one.day, self._of_roles(forum.required)
            ).model_copy(
                update={
                    "subject": forum.id,
                    "at": begin_at.astimezone(UTC),
                    "minutes": forum.minutes,
                    "planned": one.planned if one.planned != one.day else None,
                }
            )

    def _freezes(self) -> Iterator[Event]:
        """Yield when environments are frozen, as far as it lies between the two days."""
        snapshot, zone = self.desk.snapshot, self.desk.engagement.zone
        setting = setting_of(snapshot)
        view = snapshot.view((environments_part(setting),), self.desk.evaluator.now, {}, None)
        known = read_environments(view, setting)
        begin, end = (
            datetime.combine(one, time(), zone) for one in (self.first, self.last + timedelta(days=1))
        )
        for key, times in known.times(self._calendar, setting).items():
            title = known.environments[key].title
            for one in times.freezes(begin, end):
                first, last = max(one.begins, begin), min(one.ends, end)
                name, day = one.freeze.title, first.astimezone(zone).date()
                words = Text(zh=f"{title.zh}：{name.zh}", en=f"{title.en}: {name.en}")
                subject = f"{key}.{one.freeze.id}.{one.begins.date()}"
                yield self._event("freeze", subject, words, day, ()).model_copy(
                    update={
                        "subject": key,
                        "at": first.astimezone(UTC),
                        "minutes": (last - first) // timedelta(minutes=1),
                    }
                )

    def _single(self, register: Register) -> Iterator[Event]:
        """Yield the meetings that are planned and belong to no forum."""
        for item in open_items(self.desk, register.id):
            day = day_of(item.fields.get("date"))
            if day is not None and not item.fields.get("forum") and self.first <= day <= self.last:
                attendees = item.fields.get("attendees")
                people = [str(one) for one in attendees] if isinstance(attendees, list) else []
                yield self._event("meeting", item.id, _titled(item), day, people)

    def _of_roles(self, roles: Iterable[str]) -> tuple[str, ...]:
        team, today = self.desk.snapshot.team, self.desk.call.today(self.desk.engagement.zone)
        return tuple(dict.fromkeys(who for role in roles for who in team.holders(role, today)))

    def _event(self, kind: EventKind, subject: str, title: Text, day: date, people: Iterable[str]) -> Event:
        known, ids = self.desk.snapshot.team.people, tuple(dict.fromkeys(people))
        name = "".join(one if one.isalnum() or one in "-._@" else "-" for one in subject).lower()
        return Event(
            uid=f"{kind}.{name}@{self.desk.engagement.engagement.lower()}.kactl",
            event=kind,
            title=title,
            subject=subject,
            day=day,
            people=ids,
            names=tuple(known[one].name if one in known else one for one in ids),
            provisional=self._calendar.sureness(day, OURS) == "provisional",
        )


def _deciding(gate: Gate) -> tuple[str, ...]:
    """Return the roles that approve or decide a gate."""
    approving = tuple(one.role for one in gate.approvals) if not isinstance(gate.approvals, str) else ()
    return (*approving, *((gate.decides,) if gate.decides else ()))


def _titled(item: Item) -> Text:
    words = str(item.fields.get("title") or item.id)
    return Text(zh=f"{words}（{item.id}）", en=f"{words} ({item.id})")
