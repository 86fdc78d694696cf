from datetime import date
from pathlib import Path

import pytest
from tests.gating import WRITE, Bench
from tests.timing import engaged

from kactl.errors import ExitCode, KactlError
from kactl.model.calendar import Calendar
from kactl.model.reports import ChangeSetReport
from kactl.syntax.canonical import canonical_json
from kactl.syntax.yaml import read_yaml
from kactl.workflows.calling import Writing
from kactl.workflows.refresh_calendar import refresh_calendar

PATH = "process/calendar.yaml"
BY_HAND = """# Our calendar, kept by the PMO.
parties:
  ours:
    country: CN # head office
    years: {"2025": final, "2026": provisional}
    holidays:
      "2025-10-01": 国庆节
      # the firm's own day
      "2026-11-27": 公司成立日
      "2026-10-02": National Day
    hours: {from: "09:30", until: "18:30"}
  warehouse: {}
"""


@pytest.fixture
def bench(git_repo: Path) -> Bench:
    """Return an engagement without a calendar's file."""
    return engaged(git_repo)


def written(bench: Bench) -> Calendar:
    data = (bench.root / PATH).read_bytes()
    return Calendar.model_validate_json(canonical_json(read_yaml(data)))


def told(report: ChangeSetReport) -> dict[str, list[str]]:
    found: dict[str, list[str]] = {}
    for one in report.notes:
        found.setdefault(one.code.partition(".")[2], []).append(str(one.subject))
    return found


def test_a_missing_file_is_written_for_every_party(bench: Bench) -> None:
    report = refresh_calendar(bench.call(), writing=WRITE)
    calendar = written(bench)
    assert [one.action for one in report.files] == ["create"]
    assert report.commit
    assert calendar.of("ours").years == {"2026": "final", "2027": calendar.of("ours").years["2027"]}
    assert not calendar.is_working(date(2026, 10, 1), "ours")
    assert calendar.is_working(date(2026, 10, 1), "client")
    assert refresh_calendar(bench.call(), writing=WRITE).commit is None


def test_what_people_wrote_stays_and_is_said(bench: Bench) -> None:
    bench.write(PATH, BY_HAND)
    bench.commit()
    report = refresh_calendar(bench.call(), writing=WRITE)
    text, calendar = (bench.root / PATH).read_text(encoding="utf-8"), written(bench)
    assert text.startswith("# Our calendar, kept by the PMO.\n")
    assert "# the firm's own day" in text
    assert "country: CN # head office" in text
    ours = calendar.of("ours")
    assert ours.holidays[date(2026, 11, 27)] == "公司成立日"
    assert ours.holidays[date(2025, 10, 1)] == "国庆节"
    assert ours.holidays[date(2026, 10, 2)] == "National Day"
    assert (ours.years["2025"], ours.years["2026"], ours.hours.from_) == ("final", "final", "09:30")
    assert "warehouse" in calendar.parties
    found = {one.code: one for one in report.notes if one.subject == "ours"}
    assert found["calendar-file.kept"].values["days"] == "2026-11-27"


def test_a_provisional_day_that_moved_goes_and_one_of_a_final_year_stays(bench: Bench) -> None:
    wrong = 'parties: {ours: {country: CN, years: {"2026": SURE}, holidays: {"2026-03-02": Labor Day}}}\n'
    for sureness, stays in (("provisional", False), ("final", True)):
        bench.write(PATH, wrong.replace("SURE", sureness))
        bench.commit()
        report = refresh_calendar(bench.call(), writing=Writing(commit=False))
        assert (date(2026, 3, 2) in written(bench).of("ours").holidays) is stays
        assert ("went" in told(report), "kept" in told(report)) == (not stays, stays)
        bench.commit()


def test_the_dues_that_move_are_told_before_anything_is_written(bench: Bench) -> None:
    bench.write(PATH, 'parties: {ours: {country: DE, years: {"2026": provisional}}, client: {}}\n')
    bench.write("process/tasks/TASK-1.yaml", "title: A\nstatus: todo\nowner: li-lei\ndue: 2026-12-25\n")
    received = "received: 2026-12-24T15:00:00+08:00"
    bench.write("process/feedback/FBK-1.yaml", f"title: A\nstatus: open\nowner: li-lei\n{received}\n")
    bench.commit()
    report = refresh_calendar(bench.call(), writing=Writing(dry_run=True))
    found = told(report)
    assert found["moves"] == ["FBK-1"]
    assert found["day-off"] == ["TASK-1"]
    note = next(one for one in report.notes if one.code == "calendar-file.moves")
    assert (note.values["was"], note.values["now"]) == ("2026-12-25 15:00", "2026-12-28 15:00")
    assert b"2026-12-25" not in (bench.root / PATH).read_bytes()


def test_meetings_move_off_new_holidays(bench: Bench) -> None:
    bench.write(PATH, "parties: {ours: {country: CN}, client: {country: DE-BY}}\n")
    bench.commit()
    report = refresh_calendar(bench.call(), writing=Writing(dry_run=True))
    moved = {one.values["was"]: one.values["now"] for one in report.notes if one.subject == "weekly"}
    assert moved["2027-01-06"] == "2027-01-07"  # Epiphany


@pytest.mark.parametrize("content", ["parties: [\n", "parties: {ours: {holidays: [1]}}\n"])
def test_a_file_that_cannot_be_read_is_not_written_over(bench: Bench, content: str) -> None:
    bench.write(PATH, content)
    with pytest.raises(KactlError) as raised:
        refresh_calendar(bench.call(), writing=WRITE)
    assert (raised.value.code, raised.value.exit_code) == ("calendar-file.faulty", ExitCode.FINDINGS)
    assert (bench.root / PATH).read_text() == content


def test_without_a_declared_calendar_it_is_misuse(git_repo: Path) -> None:
    bench = engaged(git_repo, calendar=None)
    with pytest.raises(KactlError) as raised:
        refresh_calendar(bench.call(), writing=WRITE)
    assert raised.value.code == "calendar-file.none-declared"
