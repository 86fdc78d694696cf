"""Windows and freezes as spans of time."""

import json
from datetime import UTC, date, datetime, timedelta
from typing import Any
from zoneinfo import ZoneInfo

import pytest

from kactl.checks.reading.changing import ChangeTimes
from kactl.model.calendar import Calendar, PartyCalendar
from kactl.model.environments import Environment

SHANGHAI = ZoneInfo("Asia/Shanghai")
HOLIDAYS = {
    date(2026, 10, day): "国庆节" if day < 4 else "休息日（由 2026-09-20 调休）" for day in (1, 2, 3, 5, 6, 7)
}
OURS = PartyCalendar(
    years={"2026": "final"},
    holidays={**HOLIDAYS, date(2026, 12, 31): "盘点日"},
    workdays={date(2026, 10, 10): "调休上班"},
)
CALENDAR = Calendar(parties={"ours": OURS})


def times(calendar: Calendar = CALENDAR, **rules: Any) -> ChangeTimes:
    """Return the times of an environment with these rules."""
    plain = {
        "title": "生产",
        "stability": "稳",
        "data": ["real"],
        "change": "窗口",
        "deployers": ["ops"],
        **rules,
    }
    return ChangeTimes(Environment.model_validate_json(json.dumps(plain)), calendar, SHANGHAI)


def at(text: str) -> datetime:
    """Return an instant; in Shanghai unless an offset says otherwise."""
    found = datetime.fromisoformat(text)
    return found if found.tzinfo else found.replace(tzinfo=SHANGHAI)


NIGHT = {"days": ["mon", "fri"], "from": "22:00", "until": "02:00"}


@pytest.mark.parametrize(
    ("moment", "open_"),
    [
        ("2026-11-16T21:59:59", False),
        ("2026-11-16T22:00:00", True),
        ("2026-11-17T01:59:59", True),
        ("2026-11-17T02:00:00", False),
        ("2026-11-17T23:00:00", False),
        ("2026-11-21T01:00:00", True),
        ("2026-11-16T14:30:00+00:00", True),
    ],
)
def test_a_window_runs_past_midnight(moment: str, open_: bool) -> None:
    assert (times(windows=[NIGHT]).window(at(moment)) is not None) is open_


@pytest.mark.parametrize(
    ("moment", "open_"),
    [("2026-10-10T21:00:00", True), ("2026-10-07T21:00:00", False), ("2026-11-15T21:00:00", False)],
)
def test_a_window_of_working_days_knows_make_up_days_and_holidays(moment: str, open_: bool) -> None:
    found = times(windows=[{"from": "20:00", "until": "24:00", "party": "ours"}])
    assert (found.window(at(moment)) is not None) is open_


def test_a_window_in_another_zone_and_one_without_an_end_on_its_day() -> None:
    found = times(windows=[{"from": "20:00", "until": "20:00", "days": ["sun"], "timezone": "-05:00"}])
    span = found.window(at("2026-11-16T01:00:00+00:00"))
    assert span == (datetime(2026, 11, 16, 1, tzinfo=UTC), datetime(2026, 11, 17, 1, tzinfo=UTC))


@pytest.mark.parametrize(
    ("day", "hours"), [("2026-03-29", 2), ("2026-10-25", 4), ("2026-11-15", 3)], ids=["forward", "back", "-"]
)
def test_a_window_on_the_night_when_clocks_change_is_as_long_as_it_is(day: str, hours: int) -> None:
    found = times(windows=[{"from": "01:00", "until": "04:00"}], timezone="Europe/Berlin")
    eve = datetime.fromisoformat(f"{day}T00:00:00+00:00") - timedelta(hours=6)
    (span,) = found.openings(eve, eve + timedelta(hours=18))
    assert span[1] - span[0] == timedelta(hours=hours)


@pytest.mark.parametrize(
    ("rules", "inside", "outside"),
    [
        (
            {"from": "2028-02-29", "until": "2028-02-29"},
            ["2028-02-29T00:00:00", "2028-02-29T23:59:59"],
            ["2028-03-01T00:00:00"],
        ),
        (
            {"from": "2026-11-11T08:00:00Z", "until": "2026-11-12"},
            ["2026-11-11T16:00:00"],
            ["2026-11-11T15:59:00"],
        ),
        (
            {"from": "2026-11-11", "until": "2026-11-11", "timezone": "-10:00"},
            ["2026-11-12T17:00:00"],
            ["2026-11-11T17:00:00"],
        ),
        (
            {"rrule": "FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=29"},
            ["2028-02-29T12:00:00"],
            ["2027-02-28T12:00:00", "2027-03-01T12:00:00"],
        ),
        (
            {"rrule": "FREQ=YEARLY;BYMONTH=11;BYMONTHDAY=1", "days": 12},
            ["2026-11-12T23:00:00"],
            ["2026-11-13T00:00:00"],
        ),
        (
            {"rrule": "FREQ=YEARLY;BYMONTH=12;BYMONTHDAY=30", "days": 4},
            ["2027-01-02T12:00:00"],
            ["2027-01-03T00:00:00"],
        ),
        ({"rrule": "FREQ=WEEKLY;BYDAY=FR"}, ["2026-11-13T12:00:00"], ["2026-11-14T00:00:00"]),
        (
            {"holiday": ["国庆"], "before": 2},
            ["2026-09-29T00:00:00", "2026-10-07T23:00:00"],
            ["2026-09-28T23:00:00", "2026-10-08T00:00:00"],
        ),
        (
            {"month_end": 2},
            ["2026-11-27T00:00:00", "2026-11-29T12:00:00", "2026-11-30T23:00:00"],
            ["2026-11-26T23:00:00", "2026-12-01T00:00:00"],
        ),
        (
            {"month_end": 1},
            ["2026-12-30T00:00:00", "2026-12-31T23:00:00"],
            ["2026-12-29T23:00:00", "2027-01-01T00:00:00"],
        ),
        ({"from": "0001-01-01", "until": "9999-12-31"}, ["1999-01-01T00:00:00"], []),
        ({"rrule": "FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30"}, [], ["2026-11-27T00:00:00"]),
    ],
)
def test_a_freeze_covers_its_days(rules: dict[str, Any], inside: list[str], outside: list[str]) -> None:
    found = times(freezes=[{"id": "f", "title": "封网", **rules}])
    assert [found.freeze(at(one)) is not None for one in inside] == [True] * len(inside)
    assert [found.freeze(at(one)) for one in outside] == [None] * len(outside)


def test_openings_are_windows_without_their_freezes() -> None:
    found = times(
        windows=[{"from": "20:00", "until": "02:00", "party": "ours"}],
        freezes=[{"id": "f", "title": "封", "from": "2026-11-17T22:00:00+08:00", "until": "2026-11-19"}],
    )
    spans = [
        (begin.astimezone(SHANGHAI).isoformat()[:16], end.astimezone(SHANGHAI).isoformat()[:16])
        for begin, end in found.openings(at("2026-11-17T00:00:00"), at("2026-11-21T00:00:00"))
    ]
    assert spans == [
        ("2026-11-17T00:00", "2026-11-17T02:00"),
        ("2026-11-17T20:00", "2026-11-17T22:00"),
        ("2026-11-20T00:00", "2026-11-20T02:00"),
        ("2026-11-20T20:00", "2026-11-21T00:00"),
    ]


def test_without_windows_any_time_is_open() -> None:
    begin, end = at("2026-11-17T00:00:00"), at("2026-11-18T00:00:00")
    assert list(times().openings(begin, end)) == [(begin, end)]
    assert times().freeze(begin) is None


def test_a_year_that_the_calendar_lacks_is_told() -> None:
    found = times(freezes=[{"id": "f", "title": "封", "holiday": ["国庆"]}])
    assert (found.unsure(2026), found.unsure(2027)) == ((), ("ours",))
    by_hand = times(Calendar(), windows=[{"party": "ours"}])
    assert by_hand.unsure(2027) == ()
