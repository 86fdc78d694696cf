from datetime import UTC, datetime
from pathlib import Path

import pytest
from tests.checking import ask, ask_example, codes, lay, told

CHECK = "due-kept"
STEPS = {
    "register": "obligation",
    "field": "needed_by",
    "reminder": {"field": "reminded_on", "by": ["delivery-manager"]},
    "escalation": {"field": "escalated_on", "after": 5, "by": ["delivery-manager"]},
}
BARE = {"register": "obligation", "field": "needed_by"}


def at(day: int) -> datetime:
    """Return noon in Shanghai on a day of the example's November."""
    return datetime(2026, 11, day, 4, tzinfo=UTC)


def test_the_good_example_is_met(git_repo: Path) -> None:
    (judgement,) = ask_example(CHECK, "good", git_repo)
    assert (judgement.outcome, judgement.findings) == ("met", ())


def test_the_bad_example_says_of_each_item_whose_turn_it_is(git_repo: Path) -> None:
    (judgement,) = ask_example(CHECK, "bad", git_repo)
    assert judgement.outcome == "unmet"
    assert {one.subject: one.code.partition(".")[2] for one in judgement.findings} == {
        "OBL-1AB2C": "late",
        "OBL-3DE4F": "remind",
        "OBL-5GH6J": "escalate",
        "OBL-7KM8N": "soon",
        "OBL-9PQ2R": "no-day",
    }
    escalate = told(judgement, "escalate")
    assert (escalate.who, escalate.fix) == (
        ("delivery-manager",),
        "kactl obligation set OBL-5GH6J escalated_on=today",
    )
    assert told(judgement, "remind").fix == "kactl obligation set OBL-3DE4F reminded_on=today"
    assert told(judgement, "late").fix == "kactl obligation set OBL-1AB2C status=done"
    assert (told(judgement, "soon").severity, told(judgement, "late").calendar) == ("warning", True)


@pytest.mark.parametrize(
    ("day", "code"),
    [
        (1, []),
        (4, ["soon"]),
        (6, ["soon"]),
        (7, ["late"]),
        (10, ["remind"]),
        (14, ["remind"]),
        (16, ["escalate"]),
    ],
)
def test_working_days_count_and_days_off_do_not(git_repo: Path, day: int, code: list[str]) -> None:
    built = lay(CHECK, "good", git_repo)
    built.write("process/obligations/OBL-1AB2C.yaml", "title: A\nstatus: open\nneeded_by: 2026-11-06\n")
    assert codes([ask(built, CHECK, STEPS, now=at(day))]) == code


def test_a_step_that_was_taken_since_is_not_asked_for_again(git_repo: Path) -> None:
    built = lay(CHECK, "good", git_repo)
    late = "title: A\nstatus: open\nneeded_by: 2026-11-02\nreminded_on: 2026-10-30\nescalated_on: {}\n"
    built.write("process/obligations/OBL-1AB2C.yaml", late.format("2026-11-10"))
    assert codes([ask(built, CHECK, STEPS, now=at(16))]) == ["remind"]
    built.write("process/obligations/OBL-1AB2C.yaml", late.format("2026-10-30"))
    assert codes([ask(built, CHECK, STEPS, now=at(16))]) == ["escalate"]
    assert codes([ask(built, CHECK, BARE, now=at(16))]) == ["late"]
    found = told(ask(built, CHECK, {**BARE, "done": "reminded_on"}, now=at(16)), "late")
    assert found.fix == "kactl obligation set OBL-1AB2C status=done reminded_on=today"


def test_what_is_no_day_and_what_is_not_asked_about(git_repo: Path) -> None:
    built = lay(CHECK, "good", git_repo)
    built.write("process/obligations/OBL-1AB2C.yaml", "title: A\nstatus: open\nneeded_by: soon\n")
    assert codes([ask(built, CHECK, STEPS)]) == ["bad-day"]
    assert codes([ask(built, CHECK, {**STEPS, "among": {"title": "B"}})]) == []


@pytest.mark.parametrize(("day", "code"), [(29, []), (30, ["too-old"])])
def test_what_was_done_too_long_ago_is_to_be_done_again(git_repo: Path, day: int, code: list[str]) -> None:
    built = lay(CHECK, "good", git_repo)
    built.write("process/obligations/OBL-1AB2C.yaml", "title: A\nstatus: open\nneeded_by: 2026-10-30\n")
    assert codes([ask(built, CHECK, {**BARE, "age": 30}, now=at(day))]) == code


def test_what_cannot_be_judged_is_unknown(git_repo: Path) -> None:
    built = lay(CHECK, "good", git_repo)
    assert codes([ask(built, CHECK, {**STEPS, "register": "debt"})]) == ["no-such-register"]
    assert codes([ask(built, CHECK, {**STEPS, "field": "wanted"})]) == ["no-such-field"]
    built.write("process/calendar.yaml", "parties: {ours: {holidays: soon}}\n")
    judgement = ask(built, CHECK, STEPS)
    assert (judgement.outcome, codes([judgement])) == ("unknown", ["bad-calendar"])
