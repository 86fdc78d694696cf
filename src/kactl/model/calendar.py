"""The calendar, `calendar.yaml`: whose working days count, year by year final or provisional."""

from collections.abc import Iterator
from datetime import date, timedelta
from typing import Annotated, Final, Literal
from zoneinfo import ZoneInfo

from pydantic import Field, ValidationError, field_validator
from pydantic_core import to_json

from kactl.model.base import Id, Model
from kactl.model.hours import WorkingHours
from kactl.model.refusals import RefusedError

Year = Annotated[str, Field(pattern=r"^\d{4}$")]
Sureness = Literal["final", "provisional"]
_SATURDAY: Final = 5


class PartyCalendar(Model):
    """The days of one party: Monday to Friday, without its holidays, with its make-up working days."""

    country: str | None = None
    """ISO 3166 code, with a subdivision after a hyphen; null for a calendar kept by hand."""
    years: dict[Year, Sureness] = Field(default={})
    """Whether a year's days are announced or only expected."""
    holidays: dict[date, str] = Field(default={})
    workdays: dict[date, str] = Field(default={})
    """Saturdays and Sundays that are worked."""
    timezone: str | None = None
    """The party's own time zone; the engagement's unless given."""
    hours: WorkingHours = WorkingHours.model_validate({"from": "09:00", "until": "18:00"})
    """Of a working day: when the party's clocks run."""

    @field_validator("timezone")
    @classmethod
    def _known_zone(cls, value: str | None) -> str | None:
        try:
            return value and ZoneInfo(value).key
        except (OSError, ValueError, LookupError):
            code = "model.timezone"
            raise RefusedError(code, found=value) from None

    def is_working(self, day: date) -> bool:
        """Tell whether the party works on that day; a make-up day wins over a holiday."""
        if day in self.workdays:
            return True
        return day.weekday() < _SATURDAY and day not in self.holidays


_PLAIN: Final = PartyCalendar()


class Calendar(Model):
    """`calendar.yaml`, whole. A party that it does not name works from Monday to Friday."""

    parties: dict[Id, PartyCalendar] = Field(default={})

    @classmethod
    def from_entry(cls, parties: object) -> "Calendar":
        """Return the calendar of a plain `parties` entry; one that is absent or wrong counts as empty."""
        try:
            return cls.model_validate_json(to_json({"parties": parties}))
        except ValidationError:
            return cls()

    def of(self, party: str) -> PartyCalendar:
        """Return a party's days."""
        return self.parties.get(party, _PLAIN)

    def is_working(self, day: date, *parties: str) -> bool:
        """Tell whether all of the parties work on that day."""
        return all(self.of(one).is_working(day) for one in parties)

    def working_days_after(self, start: date, count: int, *parties: str) -> date:
        """Return the day on which so many common working days after `start` have come."""
        day = start
        for _ in range(count):
            day = next(one for one in _after(day) if self.is_working(one, *parties))
        return day

    def working_days_between(self, start: date, end: date, *parties: str) -> int:
        """Return how many common working days lie after `start` up to and including `end`."""
        days = (start + timedelta(days=number) for number in range(1, (end - start).days + 1))
        return sum(self.is_working(one, *parties) for one in days)

    def sureness(self, day: date, party: str) -> Sureness | None:
        """Return how sure the party's days of that year are, None when the year is not there."""
        return self.of(party).years.get(f"{day.year:04d}")


def _after(day: date) -> Iterator[date]:
    while day < date.max:
        day += timedelta(days=1)
        yield day
    message = f"no working day before {date.max.isoformat()}"
    raise OverflowError(message)
