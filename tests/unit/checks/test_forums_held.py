from datetime import UTC, datetime
from pathlib import Path

import pytest
from tests.checking import ask, ask_example, codes, lay, told

CHECK = "forums-held"
WEEKLY = {"forums": ["client-weekly"]}


def test_the_good_example_is_met(git_repo: Path) -> None:
    (judgement,) = ask_example(CHECK, "good", git_repo)
    assert (judgement.outcome, judgement.findings) == ("met", ())


def test_the_bad_example_tells_what_was_missed_and_who_was_not_there(git_repo: Path) -> None:
    (judgement,) = ask_example(CHECK, "bad", git_repo)
    assert judgement.outcome == "unmet"
    missed, absent = told(judgement, "missed"), told(judgement, "absent")
    assert (missed.subject, missed.severity, missed.calendar) == ("demo", "error", True)
    assert (missed.values["day"], missed.values["latest"]) == ("2026-11-13", "2026-11-13")
    assert missed.fix == ('kactl meeting add "演示" --set forum=demo --set date=2026-11-13 --set status=held')
    assert (absent.subject, absent.severity) == ("MTG-1AB2C", "warning")
    assert str(absent.values["role"]).count("Client owner")


@pytest.mark.parametrize(
    ("day", "held", "expected"),
    [
        ("2026-11-16", "2026-11-12", []),
        ("2026-11-16", "2026-11-10", []),  # early, within two working days
        ("2026-11-16", "2026-11-06", []),  # the one before, and this one may still be held
        ("2026-11-17", "2026-11-06", ["missed"]),
        ("2026-11-17", "2026-11-16", []),  # late, and held
        ("2026-11-18", "2026-11-12", []),
        ("2026-11-21", "2026-11-12", ["missed"]),
    ],
)
def test_a_meeting_counts_for_the_nearest_occurrence(
    git_repo: Path, day: str, held: str, expected: list[str]
) -> None:
    built = lay(CHECK, "good", git_repo)
    built.write(
        "process/meetings/MTG-1AB2C.yaml",
        f"title: 周会\nstatus: held\nforum: client-weekly\ndate: {held}\nattendees: [wang.fang, zhang.wei]\n",
    )
    now = datetime.fromisoformat(f"{day}T23:00:00+08:00").astimezone(UTC)
    assert codes([ask(built, CHECK, WEEKLY, now=now)]) == expected


def test_more_of_the_past_is_looked_at_where_it_is_asked(git_repo: Path) -> None:
    built = lay(CHECK, "good", git_repo)
    assert codes([ask(built, CHECK, {**WEEKLY, "last": 3})]) == ["missed", "missed"]


def test_a_planned_meeting_is_not_held_and_a_later_stage_begins_with_its_first(git_repo: Path) -> None:
    built = lay(CHECK, "good", git_repo)
    built.write("process/meetings/MTG-3DE4F.yaml", "title: 演示\nstatus: planned\nforum: demo\n")
    assert ask(built, CHECK, {"forums": ["demo"]}).outcome == "met"
    line = "title: 演示\nstatus: planned\nforum: demo\ndate: 2026-11-13\n"
    built.write("process/meetings/MTG-3DE4F.yaml", line)
    assert codes([ask(built, CHECK, {"forums": ["demo"]})]) == ["missed"]


def test_what_cannot_be_read_leaves_it_open(git_repo: Path) -> None:
    built = lay(CHECK, "good", git_repo)
    assert codes([ask(built, CHECK, {"register": "minutes"})]) == ["no-such-register"]
    built.write("process/calendar.yaml", "parties: [1]\n")
    assert ask(built, CHECK, {}).outcome == "unknown"
    assert codes([ask(built, CHECK, {})]) == ["bad-calendar"]
    built = lay(CHECK, "good", git_repo)
    playbook = built.root / ".kactl/playbook/playbook.yaml"
    text = playbook.read_text(encoding="utf-8")
    playbook.write_text(text.replace("FREQ=WEEKLY;BYDAY=WE", "FREQ=WEEKLY;BYDAY=XX"), encoding="utf-8")
    assert codes([ask(built, CHECK, {})]) == ["no-rhythm"]
    playbook.write_text(text.replace("id: attendees", "id: guests"), encoding="utf-8")
    assert codes([ask(built, CHECK, {})]) == ["no-such-field"]
