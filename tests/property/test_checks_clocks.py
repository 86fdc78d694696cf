from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from hypothesis import given, settings
from hypothesis import strategies as st

from kactl.checks.reading.clocks import Limit, Timetable, deadline, elapsed, late_from, share

MINUTE = timedelta(minutes=1)
FIRST = datetime(2026, 9, 20, tzinfo=UTC)
MONTH = 40 * 24 * 60

zones = st.sampled_from(["Asia/Shanghai", "Europe/Berlin", "America/New_York", "Australia/Lord_Howe", "UTC"])
days_off = st.frozensets(
    st.integers(min_value=0, max_value=59).map(lambda n: date(2026, 9, 15) + n * timedelta(1))
)
instants = st.integers(min_value=0, max_value=MONTH).map(lambda minutes: FIRST + minutes * MINUTE)
amounts = st.integers(min_value=1, max_value=3000).map(lambda minutes: minutes * MINUTE)


@st.composite
def timetables(draw: st.DrawFn) -> Timetable:
    """Hours that open after the hour in which zones change their clocks; holidays and make-up days."""
    opens = draw(st.integers(min_value=4, max_value=22))
    closes = draw(st.integers(min_value=opens + 1, max_value=23))
    holidays, made_up = draw(days_off), draw(days_off)

    def works(day: date) -> bool:
        return day in made_up or (day.weekday() < 5 and day not in holidays)

    return Timetable(works, time(opens), time(closes, 30), ZoneInfo(draw(zones)))


tables = st.none() | timetables()


def runs(table: Timetable | None, minute: datetime) -> bool:
    """Tell by the wall clock whether the minute that begins here counts."""
    if table is None:
        return True
    local = minute.astimezone(table.zone)
    return table.works(local.date()) and table.opens <= local.time() < table.closes


@settings(max_examples=60, deadline=None)
@given(table=tables, start=instants, length=st.integers(min_value=0, max_value=6000))
def test_time_that_ran_is_what_a_walk_over_the_minutes_counts(
    table: Timetable | None, start: datetime, length: int
) -> None:
    walked = sum(runs(table, start + number * MINUTE) for number in range(length))
    assert elapsed(start, start + length * MINUTE, table) == walked * MINUTE


@settings(max_examples=60, deadline=None)
@given(table=tables, start=instants, amount=st.integers(min_value=1, max_value=700))
def test_a_deadline_is_where_a_walk_over_the_minutes_ends(
    table: Timetable | None, start: datetime, amount: int
) -> None:
    minute, left = start, amount
    while left:
        left -= runs(table, minute)
        minute += MINUTE
    assert deadline(start, Limit(amount * MINUTE, table)) == minute


@given(table=tables, start=instants, amount=amounts)
def test_at_the_deadline_the_whole_limit_has_run_and_never_before(
    table: Timetable | None, start: datetime, amount: timedelta
) -> None:
    limit = Limit(amount, table)
    due = deadline(start, limit)
    assert elapsed(start, due, table) == amount
    assert elapsed(start, due - MINUTE, table) < amount
    assert share(start, due, limit) == 100


@given(table=tables, start=instants, amount=amounts)
def test_it_is_late_from_the_first_moment_that_counts_after_the_deadline(
    table: Timetable | None, start: datetime, amount: timedelta
) -> None:
    limit = Limit(amount, table)
    late = late_from(start, limit)
    assert late >= deadline(start, limit)
    assert elapsed(start, late, table) == amount
    assert elapsed(start, late + MINUTE, table) > amount
    assert share(start, late + MINUTE, limit) > 100


@given(table=tables, start=instants, first=amounts, second=amounts)
def test_limits_add_up(table: Timetable | None, start: datetime, first: timedelta, second: timedelta) -> None:
    between = deadline(start, Limit(first, table))
    assert deadline(between, Limit(second, table)) == deadline(start, Limit(first + second, table))


@given(table=tables, three=st.tuples(instants, instants, instants))
def test_spans_add_up(table: Timetable | None, three: tuple[datetime, datetime, datetime]) -> None:
    one, two, last = sorted(three)
    assert elapsed(one, two, table) + elapsed(two, last, table) == elapsed(one, last, table)


@given(table=tables, two=st.tuples(instants, instants), amount=amounts, more=amounts)
def test_later_starts_and_longer_limits_never_end_earlier(
    table: Timetable | None, two: tuple[datetime, datetime], amount: timedelta, more: timedelta
) -> None:
    early, late = sorted(two)
    assert deadline(early, Limit(amount, table)) <= deadline(late, Limit(amount, table))
    assert deadline(early, Limit(amount, table)) < deadline(early, Limit(amount + more, table))
