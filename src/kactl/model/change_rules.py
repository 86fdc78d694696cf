"""When an environment may be changed: windows, a limit, and freezes; in data that a machine can judge."""

from datetime import date, datetime
from typing import Annotated, Final, Literal, Self

from pydantic import BeforeValidator, Field, StringConstraints, model_validator

from kactl.model.base import Id, Model, Words
from kactl.model.conditions import Condition
from kactl.model.hours import TimeOfDay
from kactl.model.refusals import RefusedError
from kactl.model.zones import ZoneName

_DAY: Final = len("2026-10-01")
Weekday = Literal["mon", "tue", "wed", "thu", "fri", "sat", "sun"]
WEEKDAYS: Final[tuple[Weekday, ...]] = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
EndOfDay = Annotated[str, StringConstraints(pattern=r"^(([01]\d|2[0-3]):[0-5]\d|24:00)$")]


def _moment(value: object) -> object:
    """Return the day or the instant that a text writes; an instant names its offset."""
    if not isinstance(value, str):
        return value
    try:
        found = date.fromisoformat(value) if len(value) == _DAY else datetime.fromisoformat(value)
    except ValueError:
        found = None
    if found is None or (isinstance(found, datetime) and found.tzinfo is None):
        code = "model.moment"
        raise RefusedError(code, found=value)
    return found


Moment = Annotated[date | datetime, BeforeValidator(_moment, json_schema_input_type=str)]
"""A whole day, or an instant with its offset."""


class Window(Model):
    """Hours of the week in which an environment may be changed."""

    days: tuple[Weekday, ...] = Field(default=WEEKDAYS, min_length=1)
    """The days on which it opens."""
    from_: TimeOfDay = Field(default="00:00", alias="from")
    until: EndOfDay = "24:00"
    """When it closes; a time that is not after `from` is one of the next day."""
    party: Id | None = None
    """Opens only on the working days of this party of the calendar."""
    timezone: ZoneName | None = None
    """The time zone of its hours; the environment's unless given."""


class ChangeLimit(Model):
    """How many deployments there may be in a day, a week (from Monday) or a month."""

    count: int = Field(ge=1, le=10_000)
    per: Literal["day", "week", "month"]


class Freeze(Model):
    """A stretch in which nothing is deployed: one of a range, a rhythm, a holiday or a month's end."""

    id: Id
    title: Words
    from_: Moment | None = Field(default=None, alias="from")
    """Of a range: the day or the instant with which it begins."""
    until: Moment | None = None
    """Of a range: the last day, or the instant with which it ends."""
    rrule: str | None = Field(default=None, pattern=r"^FREQ=[A-Z0-9=;,+-]+$", max_length=200)
    """Of a rhythm: on which days it begins, as a recurrence rule of RFC 5545."""
    days: int = Field(default=1, ge=1, le=366)
    """Of a rhythm: how many days it lasts."""
    holiday: tuple[str, ...] = ()
    """Of a holiday: names, or parts of names, as `calendar.yaml` has them, with the days off around it."""
    before: int = Field(default=0, ge=0, le=60)
    """Of a holiday: how many days earlier it begins."""
    after: int = Field(default=0, ge=0, le=60)
    """Of a holiday: how many days later it ends."""
    month_end: int | None = Field(default=None, ge=1, le=23)
    """Of a month's end: how many of the party's last working days, with what follows them."""
    party: Id = "ours"
    """The party of the calendar whose days count."""
    timezone: ZoneName | None = None
    """The time zone of its days; the environment's unless given."""

    @model_validator(mode="after")
    def _one_kind(self) -> Self:
        kinds = (self.from_ or self.until, self.rrule, self.holiday, self.month_end)
        if sum(bool(one) for one in kinds) != 1 or (self.from_ is None) != (self.until is None):
            code = "model.freeze-kind"
            raise RefusedError(code, freeze=self.id)
        first, last = self.from_, self.until
        if first is not None and last is not None and _is_before(last, first):
            code = "model.freeze-order"
            raise RefusedError(code, freeze=self.id, first=str(first), last=str(last))
        return self


class FreezeDeclaration(Freeze):
    """A freeze that a playbook proposes, perhaps for some engagements only."""

    when: Condition | None = None
    """A condition on profile, tier and answers."""


def _is_before(one: Moment, other: Moment) -> bool:
    """Tell whether one of two ends certainly lies before the other; an instant and a day by their days."""
    if isinstance(one, datetime) and isinstance(other, datetime):
        return one < other
    days = [each.date() if isinstance(each, datetime) else each for each in (one, other)]
    return days[0] < days[1]
