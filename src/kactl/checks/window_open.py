"""A release is planned into a change window of its environment, and into no freeze."""

from datetime import date, datetime, time, timedelta
from typing import Final

from pydantic import Field

from kactl.checks.reading.changing import ChangeTimes, Frozen
from kactl.checks.reading.days import day_of, instant_of
from kactl.checks.reading.environments import environments_part, read_environments
from kactl.checks.reading.items import ItemTeller, no_register
from kactl.checks.reading.levels import calendar_part, read_calendar
from kactl.checks.reading.releases import own_item, own_part
from kactl.model.base import Id, Model, Text
from kactl.model.findings import Finding, Judgement, judged, unknown
from kactl.model.subjects import Subject
from kactl.model.view import Item, Setting, View

ID = "window-open"
REVISION = 1
_DAY: Final = timedelta(days=1)
_YEARS: Final = range(1971, 9000)
_AHEAD: Final = timedelta(days=120)
"""So far ahead the next opening is looked for."""


class Parameters(Model):
    """Which environment, and where the plan stands."""

    environment: Id = "production"
    """The environment into which it goes."""
    register_: Id = Field(default="release", alias="register")
    """The register of releases."""
    at: Id = "window"
    """The field with the planned instant."""
    day: Id = "planned"
    """The field with the planned day, where no instant is said: any open hour of it will do."""


def subject(parameters: Parameters, setting: Setting) -> Subject:
    """Return the plan, the environment's rules and the calendar."""
    register = setting.playbook.register_of(parameters.register_)
    parts = (environments_part(setting, parameters.environment), calendar_part(setting))
    return (own_part(register, (parameters.at, parameters.day), setting), *parts) if register else parts


def judge(view: View, parameters: Parameters, setting: Setting) -> Judgement:
    """Hold when a window is open and nothing is frozen at the planned instant, or at some hour of the day."""
    register = setting.playbook.register_of(parameters.register_)
    if register is None:
        return no_register("window-open.no-register", parameters.register_)
    known, calendar = read_environments(view, setting, parameters.environment), read_calendar(view, setting)
    environment = known.environments.get(parameters.environment)
    if environment is None or calendar is None:
        bad = Finding(
            code="window-open.no-rules",
            path=known.path,
            line=1,
            values={"environment": parameters.environment},
        )
        return unknown(*known.faults, bad)
    item, times = (
        own_item(view, register, setting),
        ChangeTimes(environment, calendar, setting.engagement.zone),
    )
    if item is None:
        values = {"register": register.title, "instance": setting.instance or "-"}
        return unknown(Finding(code="window-open.no-item", subject=setting.instance, values=values))
    return _judged(_Plan(ItemTeller(view, register), item, times, parameters))


class _Plan:
    """What is planned, and how a finding about it is told."""

    def __init__(self, teller: ItemTeller, item: Item, times: ChangeTimes, parameters: Parameters) -> None:
        self.teller, self.item, self.times, self.parameters = teller, item, times, parameters
        at, day = instant_of(item.fields.get(parameters.at)), day_of(item.fields.get(parameters.day))
        self.at = at if at and at.year in _YEARS else None
        self.day = day if day and day.year in _YEARS else None

    def told(self, code: str, **values: str | int | Text) -> Finding:
        """Return a finding at the field that says the plan, with the next time that would do."""
        field = self.parameters.at if self.at else self.parameters.day
        found = self.teller.tell(code, self.item, field)
        shown = {**found.values, "environment": self.times.environment.title, **values}
        noun = self.teller.register.noun
        upcoming = self._next()
        moment = upcoming.isoformat(timespec="minutes") if upcoming else "VALUE"
        fix = f"kactl {noun} set {self.item.id} {self.parameters.at}={moment}"
        return found.model_copy(update={"fix": fix, "values": shown})

    def _next(self) -> datetime | None:
        begin = self.at or (_midnight(self.day, self.times) if self.day else None)
        opening = next(self.times.openings(begin, begin + _AHEAD), None) if begin else None
        return opening[0].astimezone(self.times.zone) if opening else None


def _judged(plan: _Plan) -> Judgement:
    if plan.at is None and plan.day is None:
        return judged([plan.told("window-open.unplanned")])
    year = plan.at.year if plan.at else plan.day.year if plan.day else 0
    if parties := plan.times.unsure(year):
        return unknown(plan.told("window-open.no-year", year=year, parties=", ".join(parties)))
    if plan.at is not None:
        return judged(_of_instant(plan, plan.at))
    return judged(_of_day(plan, plan.day) if plan.day else ())


def _of_instant(plan: _Plan, at: datetime) -> list[Finding]:
    frozen = plan.times.freeze(at)
    shown = _local(at, plan)
    found = [] if plan.times.window(at) else [plan.told("window-open.closed", at=shown)]
    return [*found, *([_frozen(plan, frozen, shown)] if frozen else [])]


def _of_day(plan: _Plan, day: date) -> list[Finding]:
    begin = _midnight(day, plan.times)
    if next(plan.times.openings(begin, begin + _DAY), None):
        return []
    frozen = plan.times.freezes(begin, begin + _DAY)
    shown = str(day)
    return [_frozen(plan, frozen[0], shown)] if frozen else [plan.told("window-open.closed", at=shown)]


def _frozen(plan: _Plan, frozen: Frozen, shown: str) -> Finding:
    until = _local(frozen.ends, plan)
    return plan.told("window-open.frozen", at=shown, freeze=frozen.freeze.title, until=until)


def _midnight(day: date, times: ChangeTimes) -> datetime:
    return datetime.combine(day, time(), times.zone)


def _local(at: datetime, plan: _Plan) -> str:
    return at.astimezone(plan.times.zone).isoformat(sep=" ", timespec="minutes")
