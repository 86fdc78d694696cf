from datetime import date
from pathlib import Path

import pytest
from tests.gating import Bench
from tests.timing import FORUMS, engaged

from kactl.errors import ExitCode, KactlError
from kactl.render.look import Look
from kactl.render.text.forums import forums
from kactl.workflows.forums_report import list_forums


@pytest.fixture
def bench(git_repo: Path) -> Bench:
    """Return an engagement whose second weekly meeting was held a day late, with an action that is open."""
    daily = {"id": "daily", "title": "Daily", "rrule": "FREQ=DAILY", "recorded": False}
    odd = {"id": "odd", "title": "Odd", "rrule": "FREQ=WEEKLY;BYDAY=XX"}
    bench = engaged(git_repo, forums=[*FORUMS, daily, odd])
    bench.write(
        "process/meetings/MTG-2.yaml", "title: Weekly\nstatus: held\nforum: weekly\ndate: 2026-11-12\n"
    )
    task = "owner: li-lei\ndue: 2026-11-20\nmeeting: MTG-2\n"
    bench.write("process/tasks/TASK-1.yaml", f"title: Ask the client\nstatus: todo\n{task}")
    bench.write("process/tasks/TASK-2.yaml", f"title: Done\nstatus: done\n{task}")
    return bench


def test_each_forum_says_what_was_due_held_and_is_next(bench: Bench) -> None:
    report = list_forums(bench.call(), "meeting")
    found = {one.forum: one for one in report.forums}
    weekly = found["weekly"]
    assert (weekly.state, weekly.wanted, weekly.held_on) == ("held", date(2026, 11, 11), date(2026, 11, 12))
    assert (weekly.held, weekly.expected, weekly.next) == (1, 2, date(2026, 11, 18))
    assert [one.item for one in weekly.open_actions] == ["TASK-1"]
    assert {key: one.state for key, one in found.items()} == {
        "weekly": "held", "later": "not-begun", "daily": "no-record", "odd": "unreadable",
    }  # fmt: skip


def test_a_forum_that_nobody_held_is_due_and_then_missed(bench: Bench) -> None:
    bench.remove("process/meetings/MTG-2.yaml")
    for days, state in ((0, "missed"), (3, "due"), (1, "due"), (1, "missed")):
        bench.tick(days=days)
        assert list_forums(bench.call(), "meeting").forums[0].state == state


@pytest.mark.parametrize("language", ["zh", "en"])
def test_the_text_lists_open_actions(bench: Bench, language: str) -> None:
    text = forums(list_forums(bench.call(), "meeting"), Look("zh" if language == "zh" else "en", width=140))
    assert ("漏开" if language == "zh" else "missed") not in text
    assert "Ask the client" in text
    assert "1/2" in text


def test_a_register_without_forums_is_misuse(bench: Bench) -> None:
    with pytest.raises(KactlError) as raised:
        list_forums(bench.call(), "task")
    assert (raised.value.code, raised.value.exit_code) == ("forums.no-meetings", ExitCode.USAGE)
