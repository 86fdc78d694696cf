"""What is owed by a day comes by that day; once it is late, somebody is reminded and then escalates."""

from collections.abc import Iterator
from datetime import date, timedelta

from pydantic import Field

from kactl.checks.reading.days import begun, day_of, over
from kactl.checks.reading.items import (
    STATUS,
    ItemTeller,
    no_fields,
    no_register,
    set_command,
    still_open,
    undeclared,
    values_of,
)
from kactl.checks.reading.levels import calendar_part, read_calendar
from kactl.model.base import Id, Model
from kactl.model.calendar import Calendar
from kactl.model.conditions import Condition
from kactl.model.faults import shortened
from kactl.model.findings import Finding, Judgement, judged, unknown
from kactl.model.registers import Register
from kactl.model.subjects import ItemsPart, Subject
from kactl.model.view import Item, Setting, View

ID = "due-kept"
REVISION = 1


class Step(Model):
    """What somebody does once an item is late: a reminder, an escalation."""

    field: Id
    """The field (a date) that says when it was done last."""
    after: int = Field(default=2, ge=0, le=60)
    """So many working days late."""
    by: tuple[Id, ...] = ()
    """The roles that do it."""


class Parameters(Model):
    """Which items, by which day, and what follows when they are late."""

    register_: Id = Field(alias="register")
    """The register."""
    field: Id = "due"
    """Its field (a date) that says by when."""
    among: Condition | None = None
    """Of the open items, those to look at."""
    done: Id | None = None
    """The field (a date) that says when it came; the command that closes an item fills it."""
    warn: int = Field(default=2, ge=0, le=60)
    """So many working days before the day it is warned of."""
    age: int | None = Field(default=None, ge=1)
    """Where the field says when something was last done: so many days later it must be done again."""
    parties: tuple[Id, ...] = Field(default=("ours",), min_length=1)
    """Whose common working days count."""
    reminder: Step | None = None
    """When somebody reminds the owner."""
    escalation: Step | None = None
    """When somebody turns to the owner's superior."""


def subject(parameters: Parameters, setting: Setting) -> Subject:
    """Return the day of each open item with its owner and the steps that were taken, and the calendar."""
    register = setting.playbook.register_of(parameters.register_)
    if register is None:
        return (calendar_part(setting),)
    known = {one.id for one in register.fields}
    fields = tuple(sorted({*_asked(parameters), "owner"} & known))
    looked_at = still_open(register, parameters.among)
    return ItemsPart(register.id, fields, looked_at, each=True), calendar_part(setting)


def judge(view: View, parameters: Parameters, setting: Setting) -> Judgement:
    """Hold when no open item is late, and warn of those that soon will be."""
    register = setting.playbook.register_of(parameters.register_)
    if register is None:
        return no_register("due-kept.no-such-register", parameters.register_)
    lacking = undeclared(register, parameters.among, fields=_asked(parameters))
    if lacking:
        return no_fields("due-kept.no-such-field", register, lacking)
    calendar = read_calendar(view, setting)
    if calendar is None:
        path = setting.inside("calendar.yaml")
        return unknown(Finding(code="due-kept.bad-calendar", path=path, line=1, column=1))
    late = _Lateness(view, parameters, setting, calendar)
    teller = ItemTeller(view, register)
    items = view.items(register.id, still_open(register, parameters.among)).items
    return judged(finding for item in items for finding in late.findings(teller, register, item))


def _asked(parameters: Parameters) -> tuple[str, ...]:
    steps = (parameters.reminder, parameters.escalation)
    return (parameters.field, *(one.field for one in steps if one))


class _Lateness:
    """Tells how late items are, in working days."""

    def __init__(self, view: View, parameters: Parameters, setting: Setting, calendar: Calendar) -> None:
        self._view = view
        self._parameters = parameters
        self._zone = setting.engagement.zone
        self._calendar = calendar

    def findings(self, teller: ItemTeller, register: Register, item: Item) -> Iterator[Finding]:
        """Yield what is to be said of one open item: the most urgent thing alone."""
        field = self._parameters.field
        given = item.fields.get(field)
        due = day_of(given)
        if due is None:
            code = "due-kept.bad-day" if values_of(item, field) else "due-kept.no-day"
            yield teller.tell(code, item, field, mend=(field, "DATE"), found=shortened(given))
        elif (age := self._parameters.age) is not None:
            if over(self._view, due + timedelta(days=age), self._zone):
                mend = (field, "today")
                found = teller.tell("due-kept.too-old", item, field, mend=mend, due=due.isoformat(), age=age)
                yield found.model_copy(update={"calendar": True})
        elif over(self._view, due, self._zone):
            found = self._late(teller, register, item, due)
            yield found.model_copy(update={"calendar": True})
        elif begun(self._view, self._before(due), self._zone):
            found = teller.tell("due-kept.soon", item, field, due=due.isoformat())
            yield found.model_copy(update={"calendar": True, "severity": "warning"})

    def _late(self, teller: ItemTeller, register: Register, item: Item, due: date) -> Finding:
        """Return that an item is late, and whose turn it is."""
        steps = (
            ("due-kept.escalate", self._parameters.escalation),
            ("due-kept.remind", self._parameters.reminder),
        )
        for code, step in steps:
            if step is not None and self._wanted(step, item, due):
                found = teller.tell(code, item, self._parameters.field, due=due.isoformat(), after=step.after)
                fix = set_command(register, item, step.field, "today")
                return found.model_copy(update={"fix": fix, "who": step.by or found.who})
        mend = (STATUS, register.states.closed[0]) if register.states.closed else None
        found = teller.tell("due-kept.late", item, self._parameters.field, mend=mend, due=due.isoformat())
        done = self._parameters.done
        return found.model_copy(update={"fix": f"{found.fix} {done}=today"}) if found.fix and done else found

    def _wanted(self, step: Step, item: Item, due: date) -> bool:
        """Tell whether a step's time has come and nobody took it since the day passed."""
        taken = day_of(item.fields.get(step.field))
        if taken is not None and taken >= due:
            return False
        day = self._calendar.working_days_after(due, step.after, *self._parameters.parties)
        return begun(self._view, day, self._zone)

    def _before(self, due: date) -> date:
        """Return the day from which on the item is warned of."""
        day, parties = due, self._parameters.parties
        for _ in range(self._parameters.warn):
            day -= timedelta(days=1)
            while not self._calendar.is_working(day, *parties):
                day -= timedelta(days=1)
        return day
