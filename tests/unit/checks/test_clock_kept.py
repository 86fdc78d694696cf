from datetime import UTC, datetime
from pathlib import Path

import pytest
from tests.checking import ask, ask_example, codes, lay, told

CHECK = "clock-kept"
ASKED = {"register": "feedback", "ask": "all"}
FEEDBACK = "process/feedback/FBK-1AB2C.yaml"
LEVELS = """severities:
  S1: {title: 致命, response: 20m, resolve: 4h, clock: 24x7}
  S3: {title: 一般, response: 2wd, resolve: 3wd, clock: working-hours}
"""


def test_the_good_example_is_met(git_repo: Path) -> None:
    (judgement,) = ask_example(CHECK, "good", git_repo)
    assert (judgement.outcome, judgement.findings) == ("met", ())


def test_the_bad_example_tells_of_each_clock(git_repo: Path) -> None:
    (judgement,) = ask_example(CHECK, "bad", git_repo)
    assert judgement.outcome == "unmet"
    assert {(one.subject, one.code, one.severity, one.calendar) for one in judgement.findings} == {
        ("FBK-1AB2C", "clock-kept.breached", "error", True),
        ("FBK-3DE4F", "clock-kept.late", "error", False),
        ("FBK-5GH6J", "clock-kept.unmeasurable", "warning", False),
        ("FBK-7KM8N", "clock-kept.soon", "warning", True),
    }
    found = told(judgement, "breached")
    assert (found.values["due"], found.line) == ("2026-11-16 09:30", 4)
    assert found.fix == "kactl feedback set FBK-1AB2C replied=DATE"
    assert told(judgement, "late").values["ended"] == "2026-11-11 00:06"


def test_what_was_late_counts_only_where_it_is_asked(git_repo: Path) -> None:
    built = lay(CHECK, "bad", git_repo)
    assert codes([ask(built, CHECK, {})]) == ["breached", "soon", "unmeasurable"]
    assert codes([ask(built, CHECK, {**ASKED, "where": {"severity": "S1"}})]) == ["late"]
    assert ask(built, CHECK, {"register": "feedback", "where": {"severity": "S1"}}).outcome == "met"


def test_a_clock_runs_out_in_working_hours_only(git_repo: Path) -> None:
    built = lay(CHECK, "good", git_repo)
    for moment, expected in (
        (datetime(2026, 11, 16, 8, 59, tzinfo=UTC), ["soon"]),
        (datetime(2026, 11, 16, 9, 0, tzinfo=UTC), ["soon"]),
        (datetime(2026, 11, 16, 9, 0, 1, tzinfo=UTC), ["breached"]),
    ):
        assert codes([ask(built, CHECK, ASKED, now=moment)]) == expected


def test_what_the_client_agreed_to_wins(git_repo: Path) -> None:
    built = lay(CHECK, "bad", git_repo)
    built.write("process/sla.yaml", LEVELS)
    built.write(FEEDBACK, "title: 库存\nstatus: open\nseverity: S3\nreceived: 2026-11-14T09:30:00+08:00\n")
    judgement = ask(built, CHECK, ASKED)
    assert codes([judgement]) == ["soon", "unmeasurable"]


@pytest.mark.parametrize(
    ("calendar", "outcome", "expected"),
    [
        ("parties: {ours: {holidays: [2026-11-12]}}\n", "unknown", ["bad-calendar"]),
        ("parties: {}\n", "met", ["unmeasurable"]),
    ],
)
def test_a_wrong_calendar_leaves_it_open_and_an_empty_one_works_from_monday_to_friday(
    git_repo: Path, calendar: str, outcome: str, expected: list[str]
) -> None:
    built = lay(CHECK, "bad", git_repo)
    built.write("process/calendar.yaml", calendar)
    found = ask(built, CHECK, {"where": {"owner": "li.lei"}, "clocks": ["reply"]})
    assert (found.outcome, codes([found])) == (outcome, expected)


def test_registers_without_clocks_cannot_be_judged(git_repo: Path) -> None:
    built = lay("task-owner-and-due", "good", git_repo)
    assert codes([ask(built, CHECK, {})]) == ["no-such-register"]
    built = lay(CHECK, "good", git_repo)
    judgement = ask(built, CHECK, {"register": "feedback", "where": {"weight": 1}})
    assert (judgement.outcome, codes([judgement])) == ("unknown", ["no-such-field"])
