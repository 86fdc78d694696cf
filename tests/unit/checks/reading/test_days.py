from datetime import UTC, date, datetime
from zoneinfo import ZoneInfo

import pytest
from tests.building import Built

from kactl.checks.reading.days import begun, day_of, over
from kactl.model.view import View

SHANGHAI = ZoneInfo("Asia/Shanghai")
KIRITIMATI = ZoneInfo("Pacific/Kiritimati")


def view_at(engagement: Built, now: datetime) -> View:
    return engagement.snapshot.view((), now, {}, None)


@pytest.mark.parametrize(
    ("value", "day"),
    [
        ("2026-11-30", date(2026, 11, 30)),
        ("2026-02-30", None),
        ("20261130", None),
        ("2026-W48-1", None),
        ("2026-11-30T00:00", None),
        (20261130, None),
        (None, None),
    ],
)
def test_only_real_dates_are_days(value: object, day: date | None) -> None:
    assert day_of(value) == day


def test_a_day_begins_and_ends_at_midnight_of_the_zone(engagement: Built) -> None:
    day = date(2026, 11, 16)
    before = view_at(engagement, datetime(2026, 11, 15, 15, 59, 59, tzinfo=UTC))
    first = view_at(engagement, datetime(2026, 11, 15, 16, tzinfo=UTC))
    last = view_at(engagement, datetime(2026, 11, 16, 15, 59, 59, tzinfo=UTC))
    after = view_at(engagement, datetime(2026, 11, 16, 16, tzinfo=UTC))
    assert [begun(one, day, SHANGHAI) for one in (before, first, last, after)] == [False, True, True, True]
    assert [over(one, day, SHANGHAI) for one in (before, first, last, after)] == [False, False, False, True]


@pytest.mark.parametrize("zone", [SHANGHAI, KIRITIMATI, ZoneInfo("Pacific/Pago_Pago")])
def test_the_ends_of_the_calendar_are_days_too(engagement: Built, zone: ZoneInfo) -> None:
    view = view_at(engagement, datetime(2026, 11, 16, 4, tzinfo=UTC))
    assert begun(view, date.min, zone)
    assert over(view, date.min, zone)
    assert not begun(view, date.max, zone)
    assert not over(view, date.max, zone)
