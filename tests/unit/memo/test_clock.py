import operator
from collections.abc import Callable
from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kactl.memo.clock import Present
from kactl.model.base import Model

NOW = datetime(2026, 11, 23, 9, tzinfo=UTC)
TICK = timedelta(seconds=1)
SHANGHAI, BERLIN = ZoneInfo("Asia/Shanghai"), ZoneInfo("Europe/Berlin")


def present(now: datetime = NOW) -> tuple[Present, list[datetime]]:
    ends: list[datetime] = []
    return Present.of(now, ends.append), ends


ORDERS = (operator.lt, operator.le, operator.gt, operator.ge, operator.eq, operator.ne)
QUESTIONS: tuple[Callable[[datetime, datetime], object], ...] = (
    *ORDERS,
    *(lambda now, other, order=order: order(other, now) for order in ORDERS),
    *(lambda now, other, order=order: order(now + timedelta(days=2), other) for order in ORDERS),
    *(lambda now, other, order=order: order(other, now - timedelta(hours=5)) for order in ORDERS),
    *(lambda now, other, order=order: order(now.astimezone(SHANGHAI), other) for order in ORDERS),
    *(lambda now, other, order=order: order(now.astimezone(BERLIN), other.astimezone(BERLIN))
      for order in ORDERS),
    lambda now, _other: now.astimezone(SHANGHAI).date(),
    lambda now, _other: (now - timedelta(days=1)).astimezone(BERLIN).date(),
    lambda now, _other: (now.year, now.month, now.day, now.weekday(), now.isocalendar()),
    lambda now, _other: now.astimezone(BERLIN).isoformat(),
    lambda now, _other: (now.astimezone(BERLIN) + timedelta(days=1)).isoformat(),
    lambda now, other: (other - now, now - other, max(now, other) == other),
    lambda now, _other: (now.hour, f"{now:%H:%M}", str(now), hash(now), now.timestamp(), now.time()),
    lambda now, _other: now.astimezone(SHANGHAI).replace(hour=0),
)  # fmt: skip
seconds = st.integers(min_value=-40 * 86400, max_value=40 * 86400).map(lambda one: timedelta(seconds=one))
near = st.sampled_from((timedelta(), TICK, -TICK, timedelta(milliseconds=300), -timedelta(milliseconds=300)))


@given(st.sampled_from(QUESTIONS), seconds, seconds | near, st.integers(0, 86400 * 3))
@settings(max_examples=600, deadline=None)
def test_what_was_learnt_holds_until_the_first_instant_that_was_noted(
    question: Callable[[datetime, datetime], object], moved: timedelta, distance: timedelta, later: int
) -> None:
    now = NOW + moved
    other = now + distance
    noting, ends = present(now)
    answer = question(noting, other)
    assert answer == question(now, other)
    then = now + timedelta(seconds=later)
    if not ends or then < min(ends):
        assert question(then, other) == answer


def test_what_has_come_stays_so_and_is_not_noted() -> None:
    now, ends = present()
    assert now >= NOW - TICK
    assert ends == []


def test_an_instant_to_come_is_noted_and_one_that_comes_now_ends_with_the_second() -> None:
    now, ends = present()
    assert not now >= NOW + timedelta(days=3)
    assert now >= NOW
    assert ends == [NOW + timedelta(days=3), NOW + TICK]


def test_a_day_ends_at_midnight_where_it_is() -> None:
    now, ends = present()
    assert now.astimezone(SHANGHAI).date() == date(2026, 11, 23)
    assert ends == [datetime(2026, 11, 23, 16, tzinfo=UTC)]


def test_what_moves_with_the_present_notes_when_the_present_gets_there() -> None:
    now, ends = present()
    assert not now + timedelta(days=1) >= NOW + timedelta(days=3)
    assert ends == [NOW + timedelta(days=2)]


@pytest.mark.parametrize(
    "question",
    [
        lambda now: now.isoformat(), lambda now: now - NOW, lambda now: NOW - now, hash, str, repr,
        lambda now: now.hour, lambda now: now.timestamp(), lambda now: {now: 1}, lambda now: f"{now}",
    ],
)  # fmt: skip
def test_whatever_else_is_asked_holds_within_this_second(question: Callable[[datetime], object]) -> None:
    now, ends = present()
    question(now)
    assert set(ends) == {NOW + TICK}


def test_a_naive_instant_is_another_thing() -> None:
    now, ends = present()
    assert now != NOW.replace(tzinfo=None)
    assert ends == []
    with pytest.raises(TypeError):
        _ = now < NOW.replace(tzinfo=None)


class Report(Model):
    at: datetime


def test_a_report_that_shows_the_present_holds_within_this_second() -> None:
    now, ends = present()
    report = Report(at=now)
    assert report.model_dump_json() == '{"at":"2026-11-23T09:00:00Z"}'
    assert min(ends) == NOW + TICK
