"""The present instant, which notes until when whatever was learnt from it holds."""

from collections.abc import Callable
from datetime import UTC, date, datetime, time, timedelta, tzinfo
from typing import Any, Self

_DAY = timedelta(days=1)
_TICK = timedelta(seconds=1)
_NONE = timedelta()


class Present(datetime):
    """An instant that is compared and counted with like any other.

    A comparison with another instant holds until that one comes, a day until its midnight. Whatever else is
    taken out of the present, such as its hour or its distance from an instant, holds within this second only.
    """

    plain: datetime
    note: Callable[[datetime], None]
    shift: timedelta

    @classmethod
    def of(cls, plain: datetime, note: Callable[[datetime], None], shift: timedelta = _NONE) -> Self:
        """Return a whole second with its zone; `note` takes each instant that ends what was learnt.

        `shift` is how far it was moved from the true present.
        """
        made = cls.combine(plain.date(), plain.timetz())
        made.plain, made.note, made.shift = plain, note, shift
        return made

    def this_second(self) -> datetime:
        """Return the plain instant for what no comparison tells."""
        self._holds_until(self.plain)
        return self.plain

    def against(self, other: object) -> datetime:
        """Return the plain instant, to be compared with another one."""
        if not isinstance(other, datetime) or other.tzinfo is None:
            return self.plain
        if isinstance(other, Present) or (other.tzinfo is self.tzinfo and self.tzinfo is not UTC):
            return self.this_second()  # clocks of one zone are compared by their hands, which may go back
        self._holds_until(other)
        return self.plain

    def _holds_until(self, instant: datetime) -> None:
        """Note that something holds until this instant comes to another one; what has gone by stays so."""
        here = self.plain.astimezone(UTC)
        left = instant.astimezone(UTC) - here
        if left >= _NONE:
            self.note(here - self.shift + max(left, _TICK))

    def date(self) -> date:
        """Return the day, which lasts until midnight in the zone."""
        day = self.plain.date()
        self._holds_until(datetime.combine(day + _DAY, time(), self.plain.tzinfo))
        return day

    def astimezone(self, tz: tzinfo | None = None) -> Self:
        """Return the same instant in another zone."""
        return self.of(self.plain.astimezone(tz), self.note, self.shift)


def _moved(self: Present, span: Any) -> Any:  # noqa: ANN401 - as `datetime` has it
    """Move by a span; what moved with the present goes on noting."""
    if self.tzinfo is not UTC or not isinstance(span, timedelta):
        return self.this_second() + span  # the hands of other zones may be put back on the way
    return self.of(self.plain + span, self.note, self.shift + span)


def _less(self: Present, other: Any) -> Any:  # noqa: ANN401 - as `datetime` has it
    """Move back by a span, or measure from another instant."""
    return _moved(self, -other) if isinstance(other, timedelta) else self.this_second() - other


def _taken_from(self: Present, other: datetime) -> timedelta:
    """Measure to another instant."""
    return other - self.this_second()


def _compared(name: str) -> Callable[[Present, object], object]:
    return lambda self, other: getattr(self.against(other), name)(other)


def _by_day(name: str) -> Callable[..., object]:
    return lambda self, *given: getattr(self.date(), name)(*given)


def _by_second(name: str) -> Callable[..., object]:
    return lambda self, *given, **named: getattr(self.this_second(), name)(*given, **named)


def _field(name: str, *, of_day: bool) -> property:
    return property(lambda self: getattr(self.date() if of_day else self.this_second(), name))


_METHODS: dict[str, object] = {
    "__add__": _moved, "__radd__": _moved, "__sub__": _less, "__rsub__": _taken_from,
    **{one: _compared(one) for one in ("__lt__", "__le__", "__gt__", "__ge__", "__eq__", "__ne__")},
    **{one: _by_day(one) for one in ("weekday", "isoweekday", "isocalendar", "toordinal")},
    **{one: _by_second(one) for one in (
        "time", "timetz", "timetuple", "utctimetuple", "timestamp", "isoformat", "strftime", "ctime",
        "replace", "utcoffset", "dst", "tzname", "__str__", "__repr__", "__format__", "__hash__",
        "__reduce_ex__",
    )},
    **{one: _field(one, of_day=True) for one in ("year", "month", "day")},
    **{one: _field(one, of_day=False) for one in ("hour", "minute", "second", "microsecond", "fold")},
}  # fmt: skip
for _name, _method in _METHODS.items():
    setattr(Present, _name, _method)
