from datetime import UTC, datetime
from typing import Any
from zoneinfo import ZoneInfo

import pytest

from kactl.checks.reading.item_clocks import ClockRoom, Reading
from kactl.exchange.public_holidays import calendar_for
from kactl.model.calendar import Calendar
from kactl.model.clocks import Clock
from kactl.model.view import Item

LEVELS = {
    "working_hours": {"from": "10:00", "until": "16:00"},
    "severities": {
        "S1": {"response": "10m", "resolve": "2h", "clock": "24x7"},
        "S3": {"response": "2h", "resolve": "1wd", "clock": "working-hours"},
        "S4": {"response": "1wd", "resolve": "next-increment", "clock": "working-hours"},
    },
}
CHINA = Calendar(parties={"ours": calendar_for("CN", [2025, 2026, 2029], "zh")})
REPLY = {
    "id": "reply", "title": "Reply", "from": "received", "until": "replied",
    "limits": [{"when": {"severity": "S1"}, "within": "15m", "on": "7x24"}, {"within": "1wd"}],
}  # fmt: skip
AGREED = {**REPLY, "agreed": "severities.{severity}.response"}


def clock(source: dict[str, Any]) -> Clock:
    return Clock.model_validate(source, strict=False)


def read(now: str, source: dict[str, Any], *, closed: bool = False, **fields: Any) -> Reading | None:
    moment = datetime.fromisoformat(f"{now}+08:00").astimezone(UTC)
    levels = LEVELS if "agreed" in source else {}
    room = ClockRoom(CHINA, ZoneInfo("Asia/Shanghai"), levels, lambda instant: moment >= instant)
    return room.read(clock(source), Item("FBK-1", "feedback", "f.yaml", fields), closed=closed)


def state(now: str, source: dict[str, Any] = REPLY, **fields: Any) -> str:
    found = read(now, source, **fields)
    return f"{found.state} {found.cause or ''}".strip() if found else "none"


def test_feedback_over_the_chinese_holiday_week_is_not_late() -> None:
    assert state("2025-10-08T23:59", received="2025-09-30T16:00:00+08:00") == "running"
    assert state("2025-10-09T15:00", received="2025-09-30T16:00:00+08:00") == "warned"
    assert state("2025-10-09T16:00", received="2025-09-30T16:00:00+08:00") == "warned"
    assert state("2025-10-09T16:01", received="2025-09-30T16:00:00+08:00") == "breached"
    assert state("2025-10-20T09:00", received="2025-10-03", replied="2025-10-09") == "met"
    assert state("2025-10-20T09:00", received="2025-10-03", replied="2025-10-11") == "met-late"


@pytest.mark.parametrize(
    ("fields", "expected"),
    [
        ({}, "unmeasurable no-start"),
        ({"received": "yesterday"}, "unmeasurable bad-start"),
        ({"received": "2026-11-16T10:00"}, "unmeasurable bad-start"),
        ({"received": "2026-11-16", "replied": "soon"}, "unmeasurable bad-end"),
        ({"received": "2026-11-16", "replied": "2026-11-13"}, "unmeasurable backwards"),
        ({"received": "2026-11-16T14:00:00+08:00", "replied": "2026-11-16"}, "met"),
        ({"received": "2026-11-16", "closed": True}, "unmeasurable closed-without-end"),
        ({"received": "0001-01-01", "replied": "2026-11-13"}, "unmeasurable too-long"),
        ({"received": "9999-12-31"}, "unmeasurable too-long"),
        ({"received": "2026-11-19", "replied": "2030-01-01"}, "warned"),
        ({"received": "2026-11-20"}, "running"),
        ({"received": "2026-11-23"}, "running"),
    ],
)
def test_what_cannot_be_measured_is_said(fields: dict[str, Any], expected: str) -> None:
    assert state("2026-11-20T17:00", **fields) == expected


def test_the_first_limit_whose_condition_holds_counts() -> None:
    fields: dict[str, Any] = {"received": "2026-11-20T17:59:00+08:00"}
    assert state("2026-11-20T18:20", severity="S1", **fields) == "breached"
    assert state("2026-11-20T18:20", severity="S2", **fields) == "running"
    only = {**REPLY, "limits": REPLY["limits"][:1]}
    assert state("2026-11-20T18:20", only, severity="S2", **fields) == "none"


def test_what_the_client_agreed_to_wins_over_the_playbook() -> None:
    first = read("2026-11-20T11:00", AGREED, severity="S1", received="2026-11-20T10:00:00+08:00")
    assert first is not None
    assert (first.within, first.on, first.state) == ("10m", "7x24", "breached")
    third = read("2026-11-20T11:00", AGREED, severity="S3", received="2026-11-20T15:00:00+08:00")
    assert third is not None
    assert third.due == datetime(2026, 11, 23, 3, tzinfo=UTC)  # hours from 10:00 to 16:00
    second = read("2026-11-20T11:00", AGREED, severity="S2", received="2026-11-20T10:00:00+08:00")
    assert second is not None
    assert (second.within, second.on) == ("1wd", "ours")
    resolve = {**REPLY, "agreed": "severities.{severity}.resolve"}
    assert state("2026-11-20T11:00", resolve, severity="S4", received="2026-11-20") == "none"


def test_a_due_day_in_a_year_that_is_not_final_is_provisional() -> None:
    for received, provisional in (("2026-11-16", False), ("2029-03-01", True), ("2031-03-01", True)):
        found = read("2026-11-16T09:30", REPLY, received=received)
        assert found is not None
        assert found.provisional is provisional
