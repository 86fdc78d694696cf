from datetime import UTC, datetime
from pathlib import Path

import pytest
from tests.checking import NOON, ask, ask_example, codes, lay, told

CHECK = "task-owner-and-due"
ASKED = {"register": "task"}
TASK = "process/tasks/TASK-1AB2C.yaml"


def test_the_good_example_is_met(git_repo: Path) -> None:
    (judgement,) = ask_example(CHECK, "good", git_repo)
    assert (judgement.outcome, judgement.findings) == ("met", ())


def test_the_bad_example_tells_what_each_item_lacks(git_repo: Path) -> None:
    (judgement,) = ask_example(CHECK, "bad", git_repo)
    assert judgement.outcome == "unmet"
    assert {(one.subject, one.code.partition(".")[2], one.calendar) for one in judgement.findings} == {
        ("TASK-1AB2C", "no-owner", False),
        ("TASK-1AB2C", "no-due", False),
        ("TASK-3DE4F", "several-owners", False),
        ("TASK-3DE4F", "bad-due", False),
        ("TASK-5GH6J", "owner-left", True),
        ("TASK-5GH6J", "overdue", True),
        ("TASK-7KM8N", "unknown-owner", False),
        ("TASK-7KM8N", "no-reason", True),
    }
    assert told(judgement, "no-owner").fix == "kactl task set TASK-1AB2C owner=PERSON"
    assert told(judgement, "overdue").fix == "kactl task set TASK-5GH6J replanned=DATE"


def test_the_due_day_counts_as_in_time(git_repo: Path) -> None:
    built = lay(CHECK, "good", git_repo)
    evening = datetime(2026, 11, 27, 15, 59, tzinfo=UTC)
    assert "TASK-1AB2C" not in {one.subject for one in ask(built, CHECK, ASKED, now=evening).findings}
    midnight = datetime(2026, 11, 27, 16, tzinfo=UTC)
    late = ask(built, CHECK, ASKED, now=midnight)
    assert {one.subject: one.values["due"] for one in late.findings} == {
        "TASK-1AB2C": "2026-11-27",
        "TASK-3DE4F": "2026-11-20",
    }


@pytest.mark.parametrize(
    ("lines", "expected"),
    [
        ("due: 2026-11-13\n", ["overdue"]),
        ("due: 2026-11-13\nreplanned: 2026-11-14\nreplan_reason: 等接口\n", ["overdue"]),
        ("due: 2026-11-13\nreplanned: 2026-11-30\nreplan_reason: ' '\n", ["no-reason"]),
        ("due: 2026-11-13\nreplanned: 2026-11-31\nreplan_reason: 等接口\n", ["overdue"]),
        ("due: 2026-11-13\nreplanned: 2026-11-16\nreplan_reason: 等接口\n", []),
        ("due: 2026-11-16\n", []),
        ("due: tomorrow\n", ["bad-due"]),
    ],
)
def test_a_date_that_passed_needs_a_new_one_and_its_reason(
    git_repo: Path, lines: str, expected: list[str]
) -> None:
    built = lay(CHECK, "good", git_repo)
    built.write(TASK, f"title: 联调\nstatus: doing\nowner: li.lei\n{lines}")
    assert codes([ask(built, CHECK, {**ASKED, "where": {"status": "doing"}})]) == expected


def test_one_owner_in_a_list_is_one_owner(git_repo: Path) -> None:
    built = lay(CHECK, "good", git_repo)
    built.write(TASK, "title: 联调\nstatus: doing\nowner: [li.lei]\ndue: 2026-11-27\n")
    assert ask(built, CHECK, ASKED).outcome == "met"


def test_without_open_items_it_holds(git_repo: Path) -> None:
    built = lay(CHECK, "bad", git_repo)
    for path in sorted((built.root / "process/tasks").iterdir()):
        path.write_text(
            path.read_text(encoding="utf-8").replace("todo", "done").replace("doing", "done"),
            encoding="utf-8",
        )
    assert ask(built, CHECK, ASKED).outcome == "met"


def test_registers_without_owner_or_date_cannot_be_judged(git_repo: Path) -> None:
    built = lay("items", "good", git_repo)
    judgement = ask(built, CHECK, {"register": "requirement"})
    assert (judgement.outcome, told(judgement, "no-such-field").values["fields"]) == ("unknown", "due, owner")
    assert codes([ask(built, CHECK, {"register": "chore"})]) == ["no-such-register"]


def test_a_team_that_cannot_be_understood_leaves_it_open(git_repo: Path) -> None:
    built = lay(CHECK, "good", git_repo)
    built.write("process/team.yaml", "people: {li.lei: {name: 李雷, until: later}}\n")
    judgement = ask(built, CHECK, ASKED, now=NOON)
    assert (judgement.outcome, codes([judgement])) == ("unknown", ["bad-team"])
