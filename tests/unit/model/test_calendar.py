from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kactl.model.calendar import Calendar

GOLDEN_WEEK = {
    "ours": {
        "country": "CN",
        "years": {"2026": "final", "2027": "provisional"},
        "holidays": {f"2026-10-0{day}": "国庆节" for day in range(1, 8)},
        "workdays": {"2026-09-20": "调休上班", "2026-10-10": "调休上班"},
    },
    "client": {"country": "DE", "holidays": {"2026-12-25": "Weihnachten"}},
}
CALENDAR = Calendar.from_entry(GOLDEN_WEEK)
days = st.dates(date(2026, 1, 1), date(2027, 12, 31))


@pytest.mark.parametrize(
    ("day", "ours", "client"),
    [
        (date(2026, 9, 30), True, True),
        (date(2026, 10, 1), False, True),
        (date(2026, 10, 10), True, False),
        (date(2026, 10, 11), False, False),
        (date(2026, 12, 25), True, False),
    ],
)
def test_holidays_are_free_and_make_up_days_are_worked(day: date, ours: bool, client: bool) -> None:
    assert CALENDAR.is_working(day, "ours") is ours
    assert CALENDAR.is_working(day, "client") is client
    assert CALENDAR.is_working(day, "ours", "client") is (ours and client)


@pytest.mark.parametrize(
    ("start", "count", "parties", "day"),
    [
        (date(2026, 9, 30), 0, ("ours",), date(2026, 9, 30)),
        (date(2026, 9, 30), 1, ("ours",), date(2026, 10, 8)),
        (date(2026, 10, 9), 1, ("ours",), date(2026, 10, 10)),
        (date(2026, 10, 9), 1, ("client",), date(2026, 10, 12)),
        (date(2026, 10, 9), 1, ("ours", "client"), date(2026, 10, 12)),
        (date(2026, 10, 9), 1, ("nobody",), date(2026, 10, 12)),
    ],
)
def test_working_days_are_counted_by_party(
    start: date, count: int, parties: tuple[str, ...], day: date
) -> None:
    assert CALENDAR.working_days_after(start, count, *parties) == day


@given(days, st.integers(0, 30))
def test_counting_forward_and_counting_between_agree(start: date, count: int) -> None:
    end = CALENDAR.working_days_after(start, count, "ours")
    assert CALENDAR.working_days_between(start, end, "ours") == count
    assert count == 0 or CALENDAR.is_working(end, "ours")


def test_nothing_lies_between_a_day_and_an_earlier_one() -> None:
    assert (
        CALENDAR.working_days_between(date(2026, 10, 9), date(2026, 10, 9) - timedelta(days=5), "ours") == 0
    )


def test_a_years_sureness_is_known() -> None:
    assert CALENDAR.sureness(date(2026, 5, 1), "ours") == "final"
    assert CALENDAR.sureness(date(2027, 5, 1), "ours") == "provisional"
    assert CALENDAR.sureness(date(2028, 5, 1), "ours") is None


@pytest.mark.parametrize("entry", [None, [], {"ours": {"holidays": {"2026-13-40": "x"}}}, {"ours": 1}])
def test_an_entry_that_is_absent_or_wrong_counts_as_empty(entry: object) -> None:
    assert Calendar.from_entry(entry) == Calendar()
    assert Calendar.from_entry(entry).is_working(date(2026, 10, 1), "ours")
