from pathlib import Path

from tests.checking import ask, ask_example, codes, lay, told

CHECK = "actions-closed"


def test_the_good_example_is_met(git_repo: Path) -> None:
    (judgement,) = ask_example(CHECK, "good", git_repo)
    assert (judgement.outcome, judgement.findings) == ("met", ())


def test_the_bad_example_tells_what_the_next_retrospective_found_open(git_repo: Path) -> None:
    (judgement,) = ask_example(CHECK, "bad", git_repo)
    assert judgement.outcome == "unmet"
    assert {one.subject: one.code.partition(".")[2] for one in judgement.findings} == {
        "TASK-1": "open",
        "TASK-2": "again-late",
        "TASK-5": "no-reason",
    }
    found = told(judgement, "open")
    assert (found.values["meeting"], found.values["latest"]) == ("MTG-1", "MTG-2")
    assert (found.who, found.fix) == (("li.lei",), "kactl task set TASK-1 status=done")
    assert told(judgement, "again-late").calendar


def test_actions_wait_until_the_next_meeting_is_held(git_repo: Path) -> None:
    built = lay(CHECK, "bad", git_repo)
    planned = "title: M\nstatus: planned\nforum: retrospective\ndate: 2026-10-30\n"
    built.write("process/meetings/MTG-2.yaml", planned)
    assert codes([ask(built, CHECK, {})]) == []


def test_the_forums_can_be_named(git_repo: Path) -> None:
    built = lay(CHECK, "good", git_repo)
    built.write("process/meetings/MTG-5.yaml", "title: M\nstatus: held\nforum: weekly\ndate: 2026-10-19\n")
    assert codes([ask(built, CHECK, {})]) == []
    assert told(ask(built, CHECK, {"among": ["weekly"]}), "open").subject == "TASK-4"


def test_meetings_without_a_day_and_links_to_nothing_are_left_out(git_repo: Path) -> None:
    built = lay(CHECK, "good", git_repo)
    built.write("process/meetings/MTG-1.yaml", "title: M\nstatus: held\nforum: retrospective\n")
    built.write("process/tasks/TASK-1.yaml", "title: A\nstatus: todo\nmeeting: [MTG-1, MTG-9]\n")
    assert codes([ask(built, CHECK, {})]) == []


def test_what_cannot_be_judged_is_unknown(git_repo: Path) -> None:
    built = lay(CHECK, "good", git_repo)
    assert codes([ask(built, CHECK, {"register": "action"})]) == ["no-such-register"]
    assert codes([ask(built, CHECK, {"meetings": "minutes"})]) == ["no-such-register"]
    assert codes([ask(built, CHECK, {"link": "minutes"})]) == ["no-such-field"]
    assert codes([ask(built, CHECK, {"meetings": "task"})]) == ["no-such-field"]
