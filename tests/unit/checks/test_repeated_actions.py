from pathlib import Path

import pytest
from tests.checking import ask, ask_example, codes, lay, told

from kactl.checks.repeated_actions import alike

CHECK = "repeated-actions"


def test_the_good_example_is_met(git_repo: Path) -> None:
    (judgement,) = ask_example(CHECK, "good", git_repo)
    assert (judgement.outcome, judgement.findings) == ("met", ())


def test_the_bad_example_warns_of_the_action_that_came_back(git_repo: Path) -> None:
    (judgement,) = ask_example(CHECK, "bad", git_repo)
    found = told(judgement, "again")
    assert (judgement.outcome, found.severity, found.subject) == ("met", "warning", "TASK-3")
    assert (found.values["count"], found.values["meetings"]) == (3, "MTG-1, MTG-2, MTG-3")


def test_forums_and_times_can_be_chosen(git_repo: Path) -> None:
    built = lay(CHECK, "good", git_repo)
    assert codes([ask(built, CHECK, {"times": 2})]) == ["again"]
    assert codes([ask(built, CHECK, {"among": ["retrospective", "weekly"]})]) == ["again"]
    assert codes([ask(built, CHECK, {"among": ["weekly"], "times": 2})]) == []


def test_an_action_that_links_several_meetings_counts_for_each(git_repo: Path) -> None:
    built = lay(CHECK, "good", git_repo)
    task = "title: Tidy up\nstatus: todo\nmeeting: [MTG-1, MTG-2, MTG-3, MTG-9]\n"
    built.write("process/tasks/TASK-5.yaml", task)
    assert told(ask(built, CHECK, {}), "again").subject == "TASK-5"


def test_registers_without_the_link_cannot_be_judged(git_repo: Path) -> None:
    built = lay(CHECK, "good", git_repo)
    assert codes([ask(built, CHECK, {"register": "action"})]) == ["no-such-register"]
    assert codes([ask(built, CHECK, {"link": "minutes"})]) == ["no-such-field"]


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("Deploy it, now!", "deploy it now", True),
        ("ＡＢＣ", "abc", True),
        ("部署A", "部署B", False),
        ("…", "", True),
    ],
)
def test_titles_are_compared_by_their_letters(one: str, other: str, *, same: bool) -> None:
    assert (alike(one) == alike(other)) is same
