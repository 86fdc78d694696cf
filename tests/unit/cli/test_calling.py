from datetime import UTC, date, datetime
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest

from kactl.cli import calling
from kactl.cli.options import Options
from kactl.workflows.calling import Call

SHANGHAI = ZoneInfo("Asia/Shanghai")


def call(pretended: date | datetime | None) -> Call:
    now = datetime(2026, 11, 20, 17, 30, tzinfo=UTC)
    return Call(start=Path(), language="zh", now=now, nonce=lambda: "0" * 32, pretended=pretended)


def test_the_day_is_that_of_the_engagement() -> None:
    assert call(None).today(SHANGHAI) == date(2026, 11, 21)
    assert call(None).today(ZoneInfo("UTC")) == date(2026, 11, 20)


def test_a_pretended_day_is_judged_at_its_last_second() -> None:
    pretended = call(date(2026, 12, 31))
    assert pretended.moment(SHANGHAI) == datetime(2026, 12, 31, 15, 59, 59, tzinfo=UTC)
    assert pretended.today(SHANGHAI) == date(2026, 12, 31)


def test_a_day_that_clocks_change_on_keeps_its_end() -> None:
    berlin = ZoneInfo("Europe/Berlin")
    assert call(date(2026, 10, 25)).moment(berlin) == datetime(2026, 10, 25, 22, 59, 59, tzinfo=UTC)


@pytest.mark.parametrize("text", ["2026-11-30", "20261130", "2026-W49-1"])
def test_a_date_is_read(text: str) -> None:
    assert calling._pretended(text) == date(2026, 11, 30)


def test_an_instant_is_read_as_utc() -> None:
    assert calling._pretended("2026-11-30T09:00:00+08:00") == datetime(2026, 11, 30, 1, tzinfo=UTC)


def test_chance_is_fresh_each_time() -> None:
    first, second = calling._nonce(), calling._nonce()
    assert first != second
    assert len(first) == 32


def test_nobody_is_asked_without_a_terminal() -> None:
    assert not calling.interactive(Options())
    assert not calling.interactive(Options(no_input=True))
