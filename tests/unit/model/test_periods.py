from datetime import date, timedelta
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kactl.model.periods import Cadence, Period, period_named, period_of, periods_between

CADENCES: tuple[Cadence, ...] = ("month", "quarter", "year")
days = st.dates()


@pytest.mark.parametrize(
    ("cadence", "name", "start", "end"),
    [
        ("month", "2026-11", date(2026, 11, 1), date(2026, 11, 30)),
        ("month", "2028-02", date(2028, 2, 1), date(2028, 2, 29)),
        ("quarter", "2026-Q4", date(2026, 10, 1), date(2026, 12, 31)),
        ("quarter", "2026-Q1", date(2026, 1, 1), date(2026, 3, 31)),
        ("year", "2026", date(2026, 1, 1), date(2026, 12, 31)),
    ],
)
def test_a_name_means_its_days(cadence: Cadence, name: str, start: date, end: date) -> None:
    assert period_named(cadence, name) == Period(name, start, end)


@pytest.mark.parametrize(
    ("cadence", "name"),
    [
        ("month", "2026-13"),
        ("month", "2026-1"),
        ("month", "2026-11\n"),
        ("month", "0000-01"),
        ("month", "２０２６-11"),
        ("quarter", "2026-Q5"),
        ("quarter", "2026-q4"),
        ("year", "26"),
        ("year", "0000"),
    ],
)
def test_other_names_mean_nothing(cadence: Cadence, name: str) -> None:
    assert period_named(cadence, name) is None


@given(st.sampled_from(CADENCES), days)
def test_a_day_lies_in_its_period_and_the_name_leads_back(cadence: Cadence, day: date) -> None:
    found = period_of(cadence, day)
    assert found.start <= day <= found.end
    assert period_named(cadence, found.name) == found


@given(st.sampled_from(CADENCES), days, st.integers(min_value=-5, max_value=900))
def test_periods_follow_each_other_without_a_gap(cadence: Cadence, first: date, count: int) -> None:
    last = first + timedelta(days=count) if (date.max - first).days > count else date.max
    found = list(periods_between(cadence, first, last))
    assert bool(found) is (first <= last)
    if found:
        assert (found[0], found[-1]) == (period_of(cadence, first), period_of(cadence, last))
    assert all((after.start - one.end).days == 1 for one, after in pairwise(found))
    assert [one.name for one in found] == sorted(one.name for one in found)
