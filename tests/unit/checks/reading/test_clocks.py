from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

import pytest

from kactl.checks.reading.clocks import Limit, Timetable, deadline, elapsed, late_from, opening, share
from kactl.exchange.public_holidays import calendar_for

SHANGHAI = ZoneInfo("Asia/Shanghai")
CHINA = Timetable(calendar_for("CN", [2025, 2026], "zh").is_working, time(9), time(18), SHANGHAI)


def at(text: str) -> datetime:
    return datetime.fromisoformat(f"{text}+08:00")


def test_the_golden_week_of_2025_is_no_time_at_all() -> None:
    limit = Limit.of("1wd", CHINA)
    asked = at("2025-09-30T16:00")
    assert deadline(asked, limit) == at("2025-10-09T16:00")
    assert elapsed(at("2025-09-30T18:00"), at("2025-10-09T09:00"), CHINA) == timedelta()
    assert share(asked, at("2025-10-08T23:59"), limit) == 22


def test_a_make_up_saturday_is_a_working_day() -> None:
    assert deadline(at("2025-10-10T17:00"), Limit.of("2h", CHINA)) == at("2025-10-11T10:00")
    assert elapsed(at("2025-10-11T00:00"), at("2025-10-12T00:00"), CHINA) == timedelta(hours=9)


def test_a_clock_that_never_rests_runs_on_holidays() -> None:
    assert deadline(at("2025-10-01T00:00"), Limit.of("15m", None)) == at("2025-10-01T00:15")
    assert Limit.of("2wd", None) == Limit.of("2d", CHINA) == Limit(timedelta(days=2), None)


@pytest.mark.parametrize(
    ("zone", "expected"),
    [("Europe/Berlin", "2026-03-29T22:00:00+00:00"), ("America/New_York", "2026-03-30T04:00:00+00:00")],
)
def test_a_day_begins_as_its_zone_has_it_then(zone: str, expected: str) -> None:
    assert opening(date(2026, 3, 30), None, ZoneInfo(zone)).isoformat() == expected


def test_working_hours_keep_to_the_wall_clock_when_the_zone_changes_it() -> None:
    berlin = Timetable(lambda day: day.weekday() < 5, time(9), time(17), ZoneInfo("Europe/Berlin"))
    friday = datetime(2026, 3, 27, 15, tzinfo=UTC)
    assert deadline(friday, Limit.of("2h", berlin)) == datetime(2026, 3, 30, 8, tzinfo=UTC)
    assert opening(date(2026, 3, 30), berlin, SHANGHAI) == datetime(2026, 3, 30, 7, tzinfo=UTC)


def test_a_deadline_at_closing_is_late_only_when_work_begins_again() -> None:
    limit = Limit.of("1wd", CHINA)
    monday = opening(date(2026, 11, 16), CHINA, SHANGHAI)
    assert deadline(monday, limit) == at("2026-11-16T18:00")
    assert late_from(monday, limit) == at("2026-11-17T09:00")
    assert share(monday, at("2026-11-17T09:00"), limit) == 100
    assert share(monday, at("2026-11-17T09:01"), limit) == 101


def test_what_is_no_limit_is_refused() -> None:
    with pytest.raises(ValueError, match="next-increment"):
        Limit.of("next-increment", CHINA)


def test_days_off_without_end_are_an_overflow() -> None:
    never = Timetable(lambda _: False, time(9), time(18), SHANGHAI)
    with pytest.raises(OverflowError):
        deadline(datetime(9999, 12, 1, tzinfo=UTC), Limit.of("1h", never))
