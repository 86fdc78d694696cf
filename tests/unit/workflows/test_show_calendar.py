from datetime import date, datetime, timedelta
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

import icalendar
import pytest
from tests.gating import Bench
from tests.timing import engaged

from kactl.errors import ExitCode, KactlError
from kactl.model.calendar_reports import CalendarReport
from kactl.render.look import Look
from kactl.render.text.calendar import calendar
from kactl.workflows.show_calendar import show_calendar

HOLIDAY = 'parties: {ours: {years: {"2026": final}, holidays: {"2026-11-18": 活动日}}, client: {}}\n'


@pytest.fixture
def bench(git_repo: Path) -> Bench:
    """Return an engagement with a task, an obligation and a holiday on a Wednesday of meetings."""
    bench = engaged(git_repo)
    bench.write("process/calendar.yaml", HOLIDAY)
    task = "status: todo\nowner: li-lei\ndue: 2026-11-10\n"
    bench.write("process/tasks/TASK-1.yaml", f"title: Late\n{task}")
    bench.write("process/tasks/TASK-2.yaml", f"title: Moved\n{task}replanned: 2026-11-20\n")
    bench.write("process/tasks/TASK-3.yaml", "title: Done\nstatus: done\nowner: li-lei\ndue: 2026-11-20\n")
    wanted = "title: Test data\nstatus: open\nowner: chen-jie\nneeded_by: 2026-11-17\n"
    bench.write("process/obligations/OBL-1.yaml", wanted)
    bench.write("process/meetings/MTG-1.yaml", "title: Workshop\nstatus: planned\ndate: 2026-11-25\n")
    return bench


def shown(report: CalendarReport) -> list[tuple[str, str, str]]:
    return [(one.day.isoformat(), one.event, one.subject) for one in report.events]


def exported(bench: Bench, name: str = "a.ics") -> dict[str, Any]:
    show_calendar(bench.call(), file=Path(name))
    found = icalendar.Calendar.from_ical((bench.root / name).read_bytes())
    return {str(one["uid"]).partition("@")[0]: one for one in found.walk("VEVENT")}


def test_the_next_four_weeks_and_what_is_overdue_are_shown(bench: Bench) -> None:
    report = show_calendar(bench.call())
    assert shown(report) == [
        ("2026-11-10", "item", "TASK-1"),
        ("2026-11-17", "obligation", "OBL-1"),
        ("2026-11-19", "meeting", "weekly"),
        ("2026-11-20", "item", "TASK-2"),
        ("2026-11-25", "meeting", "MTG-1"),
        ("2026-11-25", "meeting", "weekly"),
        ("2026-12-01", "activity", "plan.plan-it"),
        ("2026-12-01", "gate", "review"),
        ("2026-12-02", "meeting", "weekly"),
        ("2026-12-09", "meeting", "weekly"),
    ]
    moved = report.events[2]
    assert (moved.planned, moved.at) == (date(2026, 11, 18), datetime.fromisoformat("2026-11-19T07:00Z"))


def test_a_person_sees_what_concerns_that_person(bench: Bench) -> None:
    client = show_calendar(bench.call(), person="陈洁")
    assert {one.subject for one in client.events} == {"OBL-1", "weekly"}
    assert {one.subject for one in show_calendar(bench.call(), person="li-lei").events} == {
        "TASK-1", "TASK-2", "review",
    }  # fmt: skip


def test_dues_last_all_day_and_meetings_stand_in_their_zone(bench: Bench) -> None:
    events = exported(bench)
    due = events["item.task-2"]
    assert (due["dtstart"].dt, due["dtend"].dt) == (date(2026, 11, 20), date(2026, 11, 21))
    meeting = events["meeting.weekly.2026-11-18"]
    begin = datetime(2026, 11, 19, 15, tzinfo=ZoneInfo("Asia/Shanghai"))
    assert (meeting["dtstart"].dt, meeting["dtend"].dt) == (begin, begin + timedelta(hours=1))
    assert meeting["dtstart"].params["TZID"] == "Asia/Shanghai"
    assert "2026-11-18" in str(meeting["description"])
    assert b"BEGIN:VTIMEZONE" in (bench.root / "a.ics").read_bytes()


def test_a_second_export_updates_the_same_events(bench: Bench) -> None:
    first = exported(bench)
    bench.write("process/calendar.yaml", "parties: {}\n")
    second = exported(bench)
    name = "meeting.weekly.2026-11-18"
    assert first.keys() == second.keys()
    assert second[name]["dtstart"].dt - first[name]["dtstart"].dt == timedelta(days=-1)
    assert second[name]["sequence"] > first[name]["sequence"]


def test_a_file_goes_a_year_ahead(bench: Bench) -> None:
    weekly = [one for one in exported(bench) if one.startswith("meeting.weekly")]
    assert len(weekly) >= 52
    assert max(weekly) > "meeting.weekly.2027-11-01"


@pytest.mark.parametrize(
    ("name", "code", "exit_code"),
    [
        ("plan.txt", "calendar.no-ics", ExitCode.USAGE),
        ("taken.ics", "calendar.other-file", ExitCode.USAGE),
        ("none/a.ics", "outside-file.unwritable", ExitCode.REPOSITORY),
    ],
)
def test_what_cannot_be_written_is_refused(bench: Bench, name: str, code: str, exit_code: ExitCode) -> None:
    bench.write("taken.ics", "my notes")
    with pytest.raises(KactlError) as raised:
        show_calendar(bench.call(), file=Path(name))
    assert (raised.value.code, raised.value.exit_code) == (code, exit_code)
    assert (bench.root / "taken.ics").read_text() == "my notes"


def test_the_text_goes_week_by_week(bench: Bench) -> None:
    text = calendar(show_calendar(bench.call()), Look("en", width=120))
    assert text.index("Overdue") < text.index("TASK-1") < text.index("2026-11-16 to 2026-11-22")
    assert "2026-11-19  Thu  15:00  Meeting" in text
    written = show_calendar(bench.call(), file=Path("a.ics"))
    assert "events written to a.ics" in calendar(written, Look("en"))


def test_an_engagement_without_dues_says_so(git_repo: Path) -> None:
    bench = engaged(git_repo, forums=[], stages=[{"id": "plan", "title": "Plan", "exit": "review"}])
    assert "2026-12-13" in calendar(show_calendar(bench.call()), Look("en"))


def test_freezes_of_environments_stand_in_the_agenda_as_far_as_they_lie_in_it(bench: Bench) -> None:
    rules = (
        "title: Live\n    stability: S\n    data: [real]\n    change: C\n    deployers: [dev]\n    freezes:\n"
    )
    bench.write(
        "process/environments.yaml",
        f"environments:\n  production:\n    {rules}"
        "      - {id: sale, title: Sale, from: 2026-11-20, until: '2026-11-21T12:00:00+08:00'}\n"
        "      - {id: ever, title: Ever, from: 0001-01-01, until: 9999-12-31}\n",
    )
    found = {
        one.uid.partition("@")[0]: one for one in show_calendar(bench.call()).events if one.event == "freeze"
    }
    sale = found["freeze.production.sale.2026-11-19"]
    assert (sale.title.en, sale.day, sale.minutes) == ("Live: Sale", date(2026, 11, 20), 36 * 60)
    ever = found["freeze.production.ever.0001-01-01"]
    assert ever.day == date(2026, 11, 16)
    event = exported(bench)["freeze.production.sale.2026-11-19"]
    assert event["dtend"].dt - event["dtstart"].dt == timedelta(hours=36)
