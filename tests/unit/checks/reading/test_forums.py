from datetime import date

import pytest

from kactl.checks.reading.forums import is_rhythm, occurrences
from kactl.exchange.public_holidays import calendar_for
from kactl.model.calendar import Calendar
from kactl.model.forums import Forum

CHINA = Calendar(parties={"ours": calendar_for("CN", [2025, 2026], "zh")})


def held(rule: str, first: date, last: date, begin: date = date(2025, 9, 1)) -> list[str]:
    forum = Forum.model_validate({"id": "weekly", "title": "Weekly", "rrule": rule}, strict=False)
    return [one.day.isoformat() for one in occurrences(forum, begin, first, last, CHINA)]


def test_meetings_of_the_holiday_week_are_held_when_work_begins_again() -> None:
    days = held("FREQ=WEEKLY;BYDAY=WE", date(2025, 9, 24), date(2025, 10, 20))
    assert days == ["2025-09-24", "2025-10-09", "2025-10-15"]
    assert held("FREQ=WEEKLY;BYDAY=WE", date(2025, 10, 2), date(2025, 10, 9)) == ["2025-10-09"]


def test_daily_meetings_that_fall_together_are_one() -> None:
    days = held("FREQ=DAILY;BYDAY=MO,TU,WE,TH,FR", date(2025, 9, 30), date(2025, 10, 10))
    assert days == ["2025-09-30", "2025-10-09", "2025-10-10"]


def test_every_second_week_counts_from_the_beginning() -> None:
    rule = "FREQ=WEEKLY;INTERVAL=2;BYDAY=FR"
    assert held(rule, date(2025, 9, 1), date(2025, 9, 30)) == ["2025-09-05", "2025-09-19"]
    later = held(rule, date(2025, 9, 1), date(2025, 9, 30), date(2025, 9, 8))
    assert later == ["2025-09-12", "2025-09-26"]


def test_a_rule_may_end_and_may_name_no_day() -> None:
    first, last = date(2025, 9, 1), date(2026, 9, 1)
    assert len(held("FREQ=MONTHLY;BYDAY=TU;BYSETPOS=1;UNTIL=20251130", first, last)) == 3
    assert held("FREQ=DAILY;BYMONTH=2;BYMONTHDAY=31", first, last) == []


@pytest.mark.parametrize(
    ("rule", "readable"),
    [
        ("FREQ=WEEKLY;BYDAY=MO", True),
        ("FREQ=MONTHLY;INTERVAL=3;BYDAY=TH;BYSETPOS=2", True),
        ("FREQ=SECONDLY", False),
        ("FREQ=WEEKLY;BYDAY=XX", False),
        ("FREQ=WEEKLY;INTERVAL=0", False),
        ("FREQ=DAILY;BYHOUR=9,12", False),
        ("FREQ=WEEKLY;COUNT=", False),
    ],
)
def test_a_rhythm_repeats_by_days(rule: str, *, readable: bool) -> None:
    assert is_rhythm(rule) is readable
